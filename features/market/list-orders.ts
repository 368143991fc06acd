// `market.list-own-orders` and `market.list-history-orders`: an owner's orders, newest first.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import type { OutputOf } from '#protocol/command.ts';
import { listHistoryOrders, listOwnOrders, type OrderState } from '#protocol/market.ts';
import { refuse } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { readOwnOrders } from './market.queries.ts';
import { rangeName } from './ranges.ts';

interface Page {
  readonly corporationId?: number | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

async function ordersOf(tx: Tx, characterId: number, page: Page, isOpen: boolean) {
  const ownerId = await actingOwner(tx, characterId, page.corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const { limit, before = Number.MAX_SAFE_INTEGER } = page;
  const rows = await run(tx.manager, readOwnOrders, { ownerId, isOpen, before, limit });
  return rows.map(({ isBuy, ...row }) => ({
    ...row,
    side: isBuy ? ('buy' as const) : ('sell' as const),
    range: rangeName(row.range),
    state: row.state as OrderState,
    issuedAt: row.issuedAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    modifiedAt: row.modifiedAt.getTime(),
  })) satisfies OutputOf<typeof listOwnOrders>;
}

export const listOwnOrdersQuery = implement(listOwnOrders, (tx, { characterId }, page) =>
  ordersOf(tx, characterId, page, true),
);

export const listHistoryOrdersQuery = implement(listHistoryOrders, (tx, { characterId }, page) =>
  ordersOf(tx, characterId, page, false),
);
