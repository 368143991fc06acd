// Whatever passes a wormhole and however long it waits: it bears no more than it can, and in the
// end both of its sides are gone.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { wormholes as service } from '#workers/wormholes.ts';
import { maintainWormholes, passWormholes, type Passage } from './index.ts';

const MINUTE_MS = 60_000;
const RUNS = 15;

let world: DrivenWorld;
beforeAll(async () => {
  world = await openDrivenWorld();
  await transact(world.runtime, maintainWormholes);
  await fireAll();
});
afterAll(() => world.close());

async function fireAll(): Promise<void> {
  for (const { timer, fire } of service.timers ?? []) {
    await new TimerWorker(world.runtime, timer, fire).drain();
  }
}

interface Row {
  readonly wormholeId: number;
  readonly totalKg: number;
  readonly jumpKg: number;
  readonly collapsesAt: Date;
  readonly siteIds: number[];
}

const read = (where: string, values: unknown[]): Promise<Row[]> =>
  world.runtime.dataSource.query(
    `SELECT wormhole_id::float8 AS "wormholeId", total_mass_kg::float8 AS "totalKg",
       jump_mass_kg::float8 AS "jumpKg", collapses_at AS "collapsesAt",
       array_remove(ARRAY[near_site_id, far_site_id], NULL)::float8[] AS "siteIds"
     FROM wormhole WHERE ${where} ORDER BY wormhole_id DESC`,
    values,
  );

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ share: fc.double({ min: 0.2, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ waitMs: fc.integer({ min: 1, max: 200 * MINUTE_MS }) }) },
);

/** Answers what it let through. */
async function pass(row: Row, share: number, index: number): Promise<number> {
  const shipMassKg = row.jumpKg * share;
  const side: Passage['side'] = index % 2 === 0 ? 'near' : 'far';
  const passage = { wormholeId: row.wormholeId, characterId: index % 7, shipMassKg, side };
  const [outcome] = await transact(world.runtime, (tx) => passWormholes(tx, [passage]));
  return outcome && 'toSystemId' in outcome ? shipMassKg : 0;
}

test('any sequence of passages and waits', async () => {
  const property = async (
    steps: ({ share: number } | { waitMs: number })[],
    regenerationKgPerS: number,
  ): Promise<void> => {
    const [row] = (await read('static_slot IS NOT NULL', [])) as [Row];
    const { wormholeId } = row;
    await world.runtime.dataSource.query(
      'UPDATE wormhole SET regeneration_kg_per_s = $2 WHERE wormhole_id = $1',
      [wormholeId, regenerationKgPerS],
    );
    const startedAt = world.clock.now();
    let passedKg = 0;
    let siteIds = row.siteIds;
    for (const [index, done] of steps.entries()) {
      if ('waitMs' in done) {
        await world.clock.setTime(world.clock.now() + done.waitMs);
        await fireAll();
      } else passedKg += await pass(row, done.share, index);
      siteIds = (await read('wormhole_id = $1', [wormholeId]))[0]?.siteIds ?? siteIds;
    }
    const elapsedS = (world.clock.now() - startedAt) / 1_000;
    const bornKg = row.totalKg + elapsedS * regenerationKgPerS;
    expect(passedKg).toBeLessThan(bornKg + row.jumpKg);
    await world.clock.setTime(Math.max(world.clock.now(), row.collapsesAt.getTime()));
    await fireAll();
    expect(await read('wormhole_id = $1', [wormholeId])).toEqual([]);
    const left = await world.runtime.dataSource.query<unknown[]>(
      `SELECT site_id FROM site WHERE site_id = ANY ($1::bigint[])
       UNION ALL SELECT wormhole_id FROM wormhole_polarity WHERE wormhole_id = $2
       UNION ALL SELECT 1 FROM pgboss.job WHERE name LIKE 'wormholes.%' AND singleton_key = $2::text
         AND state < 'active'`,
      [siteIds, wormholeId],
    );
    expect(left).toEqual([]);
  };
  const regenerations = fc.constantFrom(0, 0, 3e9 / 86_400);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), regenerations, property),
    { numRuns: RUNS },
  );
}, 120_000);
