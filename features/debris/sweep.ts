// The cycle: debris that has lost its timer gets it back, and items whose place is gone leave the
// world. Neither should happen; a page at a time is looked at, so that a run stays short.
import { run } from '#entities/sql.ts';
import { decayDebris } from '#queues/debris.ts';
import type { Tx } from '#queues/runtime.ts';
import { armAll } from '#queues/timers/timers.ts';
import { openStock, removeItems } from '../inventory/index.ts';
import { findOrphans, lockOverdue, lockSweep, moveSweep, pageOfItems } from './debris.queries.ts';

/** A timer may be late by as much, when workers have been down. */
const GRACE_MS = 600_000;
const MAX_OVERDUE = 500;
const ITEMS_AT_ONCE = 5_000;

export async function sweepDebris(tx: Tx): Promise<void> {
  await rearmOverdue(tx);
  await removeOrphans(tx);
}

async function rearmOverdue(tx: Tx): Promise<void> {
  const before = new Date(tx.now.getTime() - GRACE_MS);
  const overdue = await run(tx.manager, lockOverdue, { before, limit: MAX_OVERDUE });
  const firings = overdue.map(({ debrisId, decaysAt: dueAt }) => {
    return { key: String(debrisId), dueAt, payload: {} };
  });
  await armAll(tx, decayDebris, firings);
}

async function removeOrphans(tx: Tx): Promise<void> {
  const [sweep] = await run(tx.manager, lockSweep, undefined);
  const after = sweep?.lastItemId ?? 0;
  const [page] = await run(tx.manager, pageOfItems, { after, limit: ITEMS_AT_ONCE });
  if (!page) return;
  const { lastItemId, count } = page;
  // Behind the last page comes the first.
  const next = count < ITEMS_AT_ONCE ? 0 : lastItemId;
  await run(tx.manager, moveSweep, { lastItemId: next });
  const orphans = await run(tx.manager, findOrphans, { after, lastItemId });
  if (orphans.length === 0) return;
  tx.runtime.log.error({ orphans }, 'items were in places that are gone');
  const places = new Map(orphans.map(({ itemId, locationId }) => [itemId, locationId]));
  const stock = await openStock(tx, [...places.keys()]);
  const lost = stock.items().filter((item) => places.get(item.itemId) === item.locationId);
  await removeItems(tx, lost, { reason: 'decayed' });
}
