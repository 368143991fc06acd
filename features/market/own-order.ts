// An order that a character may change: its own, or that of a corporation that it acts for.
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { holdOrders } from './lock.ts';
import type { Order } from './order.ts';

/** Holds its book. Other people's orders, and those that have ended, are not there. */
export async function holdOwnOrder(
  tx: Tx,
  characterId: number,
  orderId: number,
): Promise<Order | Refusal> {
  const [order] = await holdOrders(tx, [orderId]);
  if (!order || order.characterId === null || order.state !== 'open')
    return refuse('NO_SUCH_ORDER');
  const ownerId = await actingOwner(tx, characterId, order.ownerId);
  return ownerId === order.ownerId ? order : refuse('NO_SUCH_ORDER');
}
