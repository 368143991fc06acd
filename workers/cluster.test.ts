// Workers as the cluster sees them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listServers, type ListedServer } from '#features/cluster/index.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { startServer } from './cluster.ts';
import type { Workers } from './start-workers.ts';

const SECOND_MS = 1_000;

let world: DrivenWorld;
let workers: Workers;

beforeAll(async () => {
  world = await openDrivenWorld();
  workers = await startServer(world.runtime, 'workers-1');
});
afterAll(() => world.close());

const servers = () => listServers(world.runtime);

/** Beats go on until the servers are so. */
async function until(are: (servers: ListedServer[]) => boolean): Promise<void> {
  for (;;) {
    const news = await world.runtime.signals.wait();
    await world.clock.tick(SECOND_MS);
    if (are(await servers())) return;
    await news();
  }
}

it('are there as a server without an address, and say how busy they are', async () => {
  const there = { name: 'workers-1', kind: 'workers', state: 'ready', host: null, port: null };
  expect(await servers()).toMatchObject([there]);
  await until(([one]) => one !== undefined && one.load > 0 && one.load <= 1);
});

it('come back under their name where they were held for dead', async () => {
  await world.runtime.dataSource.query('DELETE FROM server');
  await until(([one]) => one?.name === 'workers-1');
  expect(await servers()).toMatchObject([{ state: 'ready', incarnation: 1 }]);
});

it('are gone once they have stopped', async () => {
  await workers.stop();
  expect(await servers()).toEqual([]);
});
