// What ends or changes at a moment of its own, and the timers that are due then. To bring that
// moment near, all of its moments are moved by the same: as if the time between had passed for it.
import { transact, type Runtime } from '#queues/runtime.ts';
import { decayDebris } from '#queues/debris.ts';
import { changeState, tick } from '#queues/incursions.ts';
import { finishJob } from '#queues/industry.ts';
import { expireSite } from '#queues/sites.ts';
import { changeStructureState } from '#queues/structures.ts';
import type { TimerDefinition } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import { changeStage, collapseWormhole } from '#queues/wormholes.ts';
import type { Random } from '../random.ts';

/** Moments come that late at the most. */
export const MAX_DELAY_MS = 1_500;

export interface Life {
  readonly what: string;
  readonly table: string;
  readonly id: string;
  /** All that moves; some may be null. */
  readonly moments: readonly string[];
  /** By the moment at which they are due. */
  readonly timers: Readonly<Record<string, TimerDefinition<object>>>;
  readonly where: string;
}

export const LIVES: readonly Life[] = [
  {
    what: 'ends of jobs',
    table: 'industry_job',
    id: 'job_id',
    moments: ['finish_at'],
    timers: { finish_at: finishJob },
    where: `state = 'active'`,
  },
  {
    what: 'ends of sites',
    table: 'site',
    id: 'site_id',
    moments: ['expires_at'],
    timers: { expires_at: expireSite },
    where: 'true',
  },
  {
    what: 'ages of wormholes',
    table: 'wormhole',
    id: 'wormhole_id',
    moments: ['born_at', 'stage_changes_at', 'collapses_at'],
    timers: { stage_changes_at: changeStage, collapses_at: collapseWormhole },
    where: 'true',
  },
  {
    what: 'states of incursions',
    table: 'incursion',
    id: 'incursion_id',
    moments: ['state_until'],
    timers: { state_until: changeState },
    where: `state <> 'ended'`,
  },
  {
    what: 'hours of incursions',
    table: 'incursion',
    id: 'incursion_id',
    moments: ['tick_at'],
    timers: { tick_at: tick },
    where: `state <> 'ended'`,
  },
  {
    what: 'moments of structures',
    table: 'structure',
    id: 'structure_id',
    moments: [
      'next_at',
      'state_since',
      'state_until',
      'harmed_at',
      'fuel_until',
      'hours_change_at',
    ],
    timers: { next_at: changeStructureState },
    where: 'true',
  },
  {
    what: 'ends of debris',
    table: 'debris',
    id: 'debris_id',
    moments: ['made_at', 'decays_at'],
    timers: { decays_at: decayDebris },
    where: 'true',
  },
];

/** Brings one in so many near, by chance; answers how many. What is due soon is left alone. */
export function hastenLife(
  runtime: Runtime,
  life: Life,
  random: Random,
  oneIn: number,
): Promise<number> {
  const { table, id, moments, timers, where } = life;
  const next = `least(${Object.keys(timers).join(', ')})`;
  return transact(runtime, async (tx) => {
    const rows = await tx.manager.query<{ key: string; next: Date }[]>(
      `SELECT ${id}::text AS key, ${next} AS next FROM ${table}
       WHERE ${where} AND ${next} > $2 AND random() * $1 < 1 ORDER BY ${id} FOR NO KEY UPDATE`,
      [oneIn, new Date(tx.now.getTime() + MAX_DELAY_MS)],
    );
    // Counted after the locks, so that no moment is past.
    const nowMs = tx.runtime.clock.now();
    const byMs = rows.map((row) => nowMs + random.between(0, MAX_DELAY_MS) - row.next.getTime());
    const moved = await tx.manager.query<[Record<string, string | Date | null>[]]>(
      `UPDATE ${table} SET
         ${moments.map((moment) => `${moment} = ${moment} + by_ms * interval '1 ms'`).join(', ')}
       FROM unnest($1::bigint[], $2::float8[]) AS passed (row_id, by_ms)
       WHERE ${table}.${id} = passed.row_id
       RETURNING ${id}::text AS key, ${Object.keys(timers).join(', ')}`,
      [rows.map(({ key }) => key), byMs],
    );
    for (const [moment, timer] of Object.entries(timers)) {
      const firings = moved[0].flatMap((row) => {
        const dueAt = row[moment];
        return dueAt instanceof Date ? [{ key: String(row['key']), dueAt, payload: {} }] : [];
      });
      await armAll(tx, timer, firings);
    }
    return rows.length;
  });
}
