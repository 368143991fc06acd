// That a job takes its locks in the order in which everybody does: nobody waits in a circle.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPilot } from '#test/pilots.ts';
import { Workshop } from '#test/workshop.ts';
import { openWorld, type World } from '#test/world.ts';

const SLUG_BLUEPRINT = 220_001;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Until somebody waits for a lock. */
async function blocked(): Promise<void> {
  const { dataSource } = world.runtime;
  let waiting: unknown[] = [];
  while (waiting.length === 0) {
    waiting = await dataSource.query<unknown[]>(
      `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE NOT granted AND datname = current_database()`,
    );
  }
}

test('who waits for a material does not hold the blueprint, whose number is higher', async () => {
  const pilot = await createPilot(world.runtime);
  const [character] = await pilot.call('characters.list', {});
  const facilityId = character?.stationId ?? 0;
  const shop = new Workshop(world.runtime, pilot, facilityId);
  const blueprint = await pilot.call('universe.get-blueprint', { typeId: SLUG_BLUEPRINT });
  await shop.prepare(blueprint, 'manufacturing');
  const blueprintItemId = await shop.giveBlueprint(SLUG_BLUEPRINT);
  const job = { facilityId, blueprintItemId, activity: 'manufacturing', runs: 1 } as const;
  const started = await world.runtime.dataSource.transaction(async (manager) => {
    const materials = 'SELECT FROM inventory_item WHERE item_id < $1 FOR UPDATE';
    await manager.query(materials, [blueprintItemId]);
    const starting = pilot.answer('industry.start-job', job);
    await blocked();
    await manager.query('SELECT FROM inventory_item WHERE item_id = $1 FOR UPDATE NOWAIT', [
      blueprintItemId,
    ]);
    return { starting };
  });
  expect(await started.starting).toMatchObject({ ok: true });
});
