// Keeps the prices of the days that are over.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { closeDays as close, lastClosedDay } from './market.queries.ts';

const DAY_MS = 86_400_000;

/**
 * Closes every day since the last that was closed. A trade counts from when its transaction began,
 * so today's first minutes belong to the trades of yesterday that are still under way.
 */
const SETTLED_AFTER_MS = 300_000;

export async function closeDays(tx: Tx): Promise<void> {
  const settledMs = tx.now.getTime() - SETTLED_AFTER_MS;
  const to = new Date(Math.floor(settledMs / DAY_MS) * DAY_MS);
  const [row] = await run(tx.manager, lastClosedDay, undefined);
  const from = row?.nextDay ?? new Date(0);
  if (from < to) await run(tx.manager, close, { from, to });
}
