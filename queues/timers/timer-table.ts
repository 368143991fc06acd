// The table in which pg-boss keeps one timer's firings, and our statements on it. Only this
// file and the board's timer-rows.ts know pg-boss's columns.
import type { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { deadLetterName, type TimerDefinition } from './definition.ts';

export const BOSS_SCHEMA = 'pgboss';

/** A firing that keeps failing is tried this often, then dead-lettered. */
const RETRY_LIMIT = 8;
const RETRY_DELAY_S = 1;
const MAX_RETRY_DELAY_S = 300;
/** Firings wait out any downtime; pg-boss would delete them two weeks after they were due. */
const RETENTION_S = 60 * 365 * 86_400;

export interface TimerTable {
  /** $1 the keys. Deletes what is pending, whether it was tried before or not. */
  readonly deletePendingSql: string;
  /**
   * $1 the least priority that can be due, $2 how many at the most. Deletes and answers what is
   * due, earliest first to the second, passing over what another transaction holds.
   */
  readonly takeDueSql: string;
  /** Answers one row, `delayMs` from now until the next firing is due, or null. */
  readonly nextDueSql: string;
}

/** Makes the queue of a timer and its dead letters. Safe to repeat. */
export async function installTimer(
  boss: PgBoss,
  dataSource: DataSource,
  timer: TimerDefinition,
): Promise<void> {
  const retention = { retentionSeconds: RETENTION_S };
  await boss.createQueue(deadLetterName(timer), { ...retention });
  const options = {
    ...retention,
    retryLimit: RETRY_LIMIT,
    retryDelay: RETRY_DELAY_S,
    retryBackoff: true,
    retryDelayMax: MAX_RETRY_DELAY_S,
    deadLetter: deadLetterName(timer),
  };
  await boss.createQueue(timer.name, { ...options, policy: 'short', partition: true });
  await boss.updateQueue(timer.name, options);
  const table = await qualifiedTable(boss, timer);
  await dataSource.query(
    `CREATE INDEX IF NOT EXISTS timer_retry_${indexSuffix(timer)}
       ON ${table} (singleton_key) WHERE state = 'retry'`,
  );
  // Rows here live briefly; the planner and the fetch index both suffer from stale garbage.
  await dataSource.query(
    `ALTER TABLE ${table} SET (autovacuum_vacuum_scale_factor = 0.02,
       autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0)`,
  );
}

function indexSuffix(timer: TimerDefinition): string {
  return timer.name.replace(/[^a-z]/g, '_');
}

async function qualifiedTable(boss: PgBoss, timer: TimerDefinition): Promise<string> {
  const queue = await boss.getQueue(timer.name);
  if (!queue) throw new Error(`timer ${timer.name} is not installed`);
  return `${BOSS_SCHEMA}.${queue.table}`;
}

export async function timerTable(boss: PgBoss, timer: TimerDefinition): Promise<TimerTable> {
  const table = await qualifiedTable(boss, timer);
  const of = `name = '${timer.name}'`;
  return {
    deletePendingSql: `
      WITH pending AS (
        DELETE FROM ${table}
        WHERE ${of} AND state = 'created' AND policy = 'short'
          AND COALESCE(singleton_key, '') = ANY ($1::text[])
      )
      DELETE FROM ${table} WHERE ${of} AND state = 'retry' AND singleton_key = ANY ($1::text[])`,
    takeDueSql: `
      DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${table}
        WHERE ${of} AND state < 'active' AND NOT blocked AND priority >= $1
          AND start_after <= ${BOSS_SCHEMA}.job_now()
        ORDER BY priority DESC, created_on LIMIT $2
        FOR UPDATE SKIP LOCKED))
      RETURNING data`,
    // Along the fetch index the first pending row is the next due one, to the second.
    nextDueSql: `
      WITH head AS (
        SELECT priority FROM ${table} WHERE ${of} AND state < 'active' AND NOT blocked
          AND state = 'created'
        ORDER BY priority DESC, created_on LIMIT 1
      ), next AS (
        SELECT min(start_after) AS at FROM ${table}
        WHERE ${of} AND state < 'active' AND NOT blocked AND state = 'created'
          AND priority = (SELECT priority FROM head)
        UNION ALL
        SELECT min(start_after) FROM ${table} WHERE ${of} AND state = 'retry'
      )
      SELECT ceil(extract(epoch FROM min(at) - ${BOSS_SCHEMA}.job_now()) * 1000)::float8
        AS "delayMs"
      FROM next`,
  };
}
