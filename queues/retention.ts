// The cycle of retention: what has been kept long enough is swept.
import { connectionOf } from '#entities/data-source.ts';
import { defineCycle } from './jobs/definition.ts';
import type { Tx } from './runtime.ts';

export const sweepCycle = defineCycle('retention.sweep', 600_000);

const DAY_MS = 86_400_000;
/** A client that was away longer has missed what it has not read. */
const NOTIFICATION_RETENTION_MS = 90 * DAY_MS;
/** A command repeated after this runs again. */
const RECEIPT_RETENTION_MS = 2 * DAY_MS;
const JOB_RUN_RETENTION_MS = 7 * DAY_MS;
/** Keeps the sweep's transaction short; the next slot takes the rest. */
const MAX_ROWS = 20_000;

const SWEPT = [
  { table: 'notification', column: 'at', retentionMs: NOTIFICATION_RETENTION_MS },
  { table: 'command_receipt', column: 'at', retentionMs: RECEIPT_RETENTION_MS },
  { table: 'job_run', column: 'ran_at', retentionMs: JOB_RUN_RETENTION_MS },
];

export async function sweep(tx: Tx): Promise<void> {
  const connection = await connectionOf(tx.manager);
  for (const { table, column, retentionMs } of SWEPT) {
    await connection.query({
      text: `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
               SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT ${MAX_ROWS}))`,
      values: [new Date(tx.now.getTime() - retentionMs)],
    });
  }
}
