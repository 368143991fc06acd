// Locks of a transaction on the market, in the order that everybody takes them.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { lockBooks, makeBooks, readOrders, takeNumbers } from './market.queries.ts';
import { orderOf, type Order } from './order.ts';

export interface BookId {
  readonly regionId: number;
  readonly typeId: number;
}

/** Nobody else matches, changes or ends an order of the books until the transaction ends. */
export async function holdBooks(tx: Tx, books: readonly BookId[]): Promise<void> {
  const regionIds = books.map(({ regionId }) => regionId);
  const typeIds = books.map(({ typeId }) => typeId);
  const locked = await run(tx.manager, lockBooks, { regionIds, typeIds });
  const wanted = new Set(books.map(({ regionId, typeId }) => `${regionId} ${typeId}`));
  if (locked.length === wanted.size) return;
  await run(tx.manager, makeBooks, { regionIds, typeIds });
  await run(tx.manager, lockBooks, { regionIds, typeIds });
}

/** Orders as they are once their books are held; those that do not exist are left out. */
export async function holdOrders(tx: Tx, orderIds: readonly number[]): Promise<Order[]> {
  const ids = { orderIds: [...orderIds] };
  const before = await run(tx.manager, readOrders, ids);
  if (before.length === 0) return [];
  await holdBooks(tx, before);
  return (await run(tx.manager, readOrders, ids)).map(orderOf);
}

/** New numbers of the space that items, orders and jobs share. */
export async function newNumbers(tx: Tx, count: number): Promise<number[]> {
  return (await run(tx.manager, takeNumbers, { count })).map(({ id }) => id);
}
