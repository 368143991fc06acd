// The workers of a whole universe as one process, with hardly any connections.
import { expect, it } from 'vitest';
import { createPilot } from '#test/pilots.ts';
import { openWorld } from '#test/world.ts';
import { startWorkers } from './start-workers.ts';

it('run beside commands, with fewer connections than timers', async () => {
  const world = await openWorld({ database: { poolSize: 2 } });
  const workers = await startWorkers(world.runtime);
  try {
    const pilot = await createPilot(world.runtime);
    const places = await pilot.call('inventory.list-places', {});
    expect(places).toBeDefined();
  } finally {
    await workers.stop();
    await world.close();
  }
});
