// What the database forbids by itself, whatever the code does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { fillWormholes } from '#queues/wormholes.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { fireFillWormholes, maintainWormholes } from './index.ts';

let world: DrivenWorld;
beforeAll(async () => {
  world = await openDrivenWorld();
  await transact(world.runtime, maintainWormholes);
  await new TimerWorker(world.runtime, fillWormholes, fireFillWormholes).drain();
});
afterAll(() => world.close());

const COLUMNS = `wormhole_type_id, code, signal_strength, jump_mass_kg, total_mass_kg,
  regeneration_kg_per_s, mass_left_kg, mass_left_at, mass_stage, life_stage, born_at,
  stage_changes_at, collapses_at`;

const SIGNATURE = `
  INSERT INTO site (solar_system_id, constellation_id, kind, signature, name, signal_strength,
    x, y, z, spawned_at)
  SELECT solar_system_id, constellation_id, kind, 'ZZZ-999', name, site.signal_strength, x, y, z,
    spawned_at
  FROM site JOIN wormhole ON near_site_id = site_id WHERE static_slot = 1 ORDER BY site_id LIMIT 1`;

const cases: readonly { what: string; sql: string; constraint: string }[] = [
  {
    what: 'a wormhole without its signature',
    sql: `INSERT INTO wormhole (near_site_id, near_system_id, far_system_id, ${COLUMNS})
      SELECT 1, near_system_id, far_system_id, ${COLUMNS} FROM wormhole LIMIT 1`,
    constraint: 'wormhole_near_signature',
  },
  {
    what: 'a signature in another system than its side',
    sql: `UPDATE wormhole SET far_site_id = near_site_id`,
    constraint: 'wormhole_far_signature',
  },
  {
    what: 'a second static of one slot',
    sql: `WITH fresh AS (${SIGNATURE} RETURNING site_id, solar_system_id)
      INSERT INTO wormhole (near_site_id, static_slot, near_system_id, far_system_id, ${COLUMNS})
      SELECT fresh.site_id, 1, near_system_id, far_system_id, ${COLUMNS}
      FROM wormhole JOIN fresh ON near_system_id = fresh.solar_system_id
      WHERE static_slot = 1`,
    constraint: 'wormhole_static',
  },
  {
    what: 'a signature without its wormhole',
    sql: SIGNATURE,
    constraint: 'site_wormhole',
  },
  {
    what: 'a wormhole that goes and leaves its signature',
    sql: `DELETE FROM wormhole`,
    constraint: 'site_wormhole',
  },
  {
    what: 'a signature that goes and leaves its wormhole',
    sql: `DELETE FROM site WHERE kind = 'wormhole'`,
    constraint: 'wormhole_near_signature',
  },
  {
    what: 'a wormhole that has no mass left',
    sql: `UPDATE wormhole SET mass_left_kg = 0`,
    constraint: 'wormhole_check',
  },
  {
    what: 'a stage that never ends before the last',
    sql: `UPDATE wormhole SET stage_changes_at = NULL`,
    constraint: 'wormhole_check',
  },
  {
    what: 'a way back into the same system',
    sql: `UPDATE wormhole SET far_system_id = near_system_id`,
    constraint: 'wormhole_check',
  },
];

test.each(cases)('the database forbids $what', async ({ sql, constraint }) => {
  const broken: unknown = await world.runtime.dataSource
    .query(sql)
    .catch((error: unknown) => error);
  expect((broken as { constraint?: string }).constraint).toMatch(new RegExp(`^${constraint}`));
});
