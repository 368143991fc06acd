// What the board reads of a timer: its pending firings and its dead letters, in pg-boss's tables.
import type { DataSource } from 'typeorm';
import type { TimerDefinition } from '../timers/definition.ts';
import { deadLetterName } from '../timers/definition.ts';
import { BOSS_SCHEMA } from '../timers/timer-table.ts';
import type { StoredFiring } from '../timers/timers.ts';

/** A firing as the board shows it: due, pending, under way, or dead. */
export type FiringStatus = 'waiting' | 'delayed' | 'active' | 'failed';
export const FIRING_STATUSES: readonly FiringStatus[] = ['waiting', 'delayed', 'active', 'failed'];

export interface FiringRow {
  id: string;
  status: FiringStatus;
  data: StoredFiring;
  attempts: number;
  createdAt: Date;
  startAfter: Date;
  startedAt: Date | null;
  /** What the last attempt failed with. */
  output: { message?: string } | null;
}

/** The board counts no further: a million rows every few seconds would help nobody. */
const MAX_COUNTED = 100_000;

const NOW = `${BOSS_SCHEMA}.job_now()`;
const OF_STATUS: Record<FiringStatus, string> = {
  waiting: `name = $1 AND state < 'active' AND start_after <= ${NOW}`,
  delayed: `name = $1 AND state < 'active' AND start_after > ${NOW}`,
  active: `name = $1 AND state = 'active'`,
  failed: `name = $1 AND state < 'active'`,
};

const COLUMNS = `id, data, retry_count AS attempts, created_on AS "createdAt",
  start_after AS "startAfter", started_on AS "startedAt",
  COALESCE(output, source_output) AS output`;

const queueOf = (timer: TimerDefinition, status: FiringStatus): string =>
  status === 'failed' ? deadLetterName(timer) : timer.name;

export async function countFirings(
  dataSource: DataSource,
  timer: TimerDefinition,
  status: FiringStatus,
): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM ${BOSS_SCHEMA}.job
       WHERE ${OF_STATUS[status]} LIMIT ${MAX_COUNTED}) AS counted`,
    [queueOf(timer, status)],
  );
  return row?.count ?? 0;
}

/** Next due first. */
export async function listFirings(
  dataSource: DataSource,
  timer: TimerDefinition,
  status: FiringStatus,
  offset: number,
  limit: number,
): Promise<FiringRow[]> {
  const rows = await dataSource.query<Omit<FiringRow, 'status'>[]>(
    `SELECT ${COLUMNS} FROM ${BOSS_SCHEMA}.job WHERE ${OF_STATUS[status]}
     ORDER BY priority DESC, created_on OFFSET $2 LIMIT $3`,
    [queueOf(timer, status), offset, limit],
  );
  return rows.map((row) => ({ ...row, status }));
}

export async function findFiring(
  dataSource: DataSource,
  timer: TimerDefinition,
  id: string,
): Promise<FiringRow | undefined> {
  const [row] = await dataSource.query<(Omit<FiringRow, 'status'> & { state: FiringStatus })[]>(
    `SELECT ${COLUMNS}, CASE WHEN name = $2 THEN 'failed' WHEN state = 'active' THEN 'active'
       WHEN start_after <= ${NOW} THEN 'waiting' ELSE 'delayed' END AS state
     FROM ${BOSS_SCHEMA}.job WHERE name IN ($1, $2) AND id::text = $3`,
    [timer.name, deadLetterName(timer), id],
  );
  return row && { ...row, status: row.state };
}
