// What must hold of a universe that lives by itself, by whole sets, on any day.
import type { DataSource, EntityManager } from 'typeorm';
import type { Runtime } from '#queues/runtime.ts';
import { brokenInvariants } from '../economy/invariants/index.ts';
import { assertRoom } from './room.ts';

const pending = (timer: string): string =>
  `(SELECT singleton_key AS key, to_timestamp((data->>'dueAt')::float8 / 1000) AS at
    FROM pgboss.job WHERE name = '${timer}' AND state < 'completed')`;

/** Rows, as `key` and `at`, without their timer at that moment, and timers without their row. */
const unmatched = (rows: string, timer: string): string =>
  `SELECT row.key AS row, firing.key AS timer, row.at, firing.at AS due FROM (${rows}) AS row
   FULL JOIN ${pending(timer)} AS firing ON firing.key = row.key AND firing.at = row.at
   WHERE row.key IS NULL OR firing.key IS NULL`;

/** Each answers rows that break it, at any commit. */
const ALWAYS: Readonly<Record<string, string>> = {
  'every site has its timer, and every timer its site': unmatched(
    `SELECT site_id::text AS key, expires_at AS at FROM site WHERE expires_at IS NOT NULL`,
    'sites.expire-site',
  ),
  'every wormhole has the timer of its end, and every such timer its wormhole': unmatched(
    `SELECT wormhole_id::text AS key, collapses_at AS at FROM wormhole`,
    'wormholes.collapse',
  ),
  'every wormhole has the timer of its stage, and every such timer its wormhole': unmatched(
    `SELECT wormhole_id::text AS key, stage_changes_at AS at FROM wormhole
     WHERE stage_changes_at IS NOT NULL`,
    'wormholes.change-stage',
  ),
  'every signature of a wormhole has its wormhole': `
    SELECT site_id FROM site WHERE kind = 'wormhole' AND NOT EXISTS (
      SELECT FROM wormhole WHERE site_id IN (near_site_id, far_site_id))`,
  'every incursion has the timer of its state, and every such timer its incursion': unmatched(
    `SELECT incursion_id::text AS key, state_until AS at FROM incursion WHERE state <> 'ended'`,
    'incursions.change-state',
  ),
  'every incursion has the timer of its influence, and every such timer its incursion': unmatched(
    `SELECT incursion_id::text AS key, tick_at AS at FROM incursion WHERE state <> 'ended'`,
    'incursions.tick',
  ),
  'every encounter belongs to an incursion that goes on': `
    SELECT site_id FROM site LEFT JOIN incursion_encounter USING (site_id)
      LEFT JOIN incursion USING (incursion_id)
    WHERE kind = 'incursion' AND (state = 'ended') IS NOT FALSE`,
  'nothing was dead-lettered': `
    SELECT name, data FROM pgboss.job WHERE name LIKE '%.dead'`,
};

/** The same, once all that was due has happened. */
const AT_REST: Readonly<Record<string, string>> = {
  ...ALWAYS,
  'everybody concerned has heard of incursions': `
    SELECT singleton_key FROM pgboss.job WHERE name = 'incursions.announce'`,
  'nothing is left to be filled': `
    SELECT name, singleton_key FROM pgboss.job
    WHERE name IN ('sites.fill-constellation', 'wormholes.fill-constellation')`,
};

/** What does not hold of one snapshot while the universe lives, a line each. */
export function brokenWhileLiving(dataSource: DataSource): Promise<string[]> {
  return dataSource.transaction('REPEATABLE READ', (manager) => brokenOf(manager, ALWAYS));
}

/** What does not hold, a line each. Structures and debris are judged with the economy. */
export function brokenLife({ manager }: DataSource): Promise<string[]> {
  return brokenOf(manager, AT_REST);
}

async function brokenOf(
  manager: EntityManager,
  sentences: Readonly<Record<string, string>>,
): Promise<string[]> {
  const broken: string[] = [];
  for (const [sentence, sql] of Object.entries(sentences)) {
    const rows = await manager.query<unknown[]>(`${sql} LIMIT 3`);
    if (rows.length > 0) broken.push(`${sentence}: ${JSON.stringify(rows)}`);
  }
  return broken;
}

/** @throws with what does not hold */
export async function assertAlive(runtime: Runtime, day: number): Promise<void> {
  const { dataSource, clock } = runtime;
  const inSpace = await brokenInvariants(dataSource, () => new Date(clock.now()), ['space']);
  const broken = [...(await brokenLife(dataSource)), ...inSpace];
  if (broken.length > 0) throw new Error(`day ${day}: ${broken.join('; ')}`);
  await assertRoom(runtime, day);
}
