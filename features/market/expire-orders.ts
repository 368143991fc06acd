// What happens when orders' time is over: the effect of the timer, for whole batches.
import type { OrderExpired } from '#protocol/market.ts';
import type { ExpireOrder } from '#queues/market.ts';
import type { News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { endOrders, type Returned } from './end-orders.ts';
import { holdOrders } from './lock.ts';
import { writeFloor } from './write-floor.ts';

/** Ends those that are still open and whose moment it is; a stale firing does nothing. */
export async function fireExpireOrder(
  tx: Tx,
  firings: readonly Firing<ExpireOrder>[],
): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt.getTime()]));
  const orders = await holdOrders(tx, [...dueAts.keys()]);
  const due = orders.filter(
    ({ orderId, state, expiresAt }) =>
      state === 'open' && expiresAt?.getTime() === dueAts.get(orderId),
  );
  if (due.length === 0) return;
  const { floor, returned } = await endOrders(tx, due, 'expired');
  await writeFloor(tx, floor, returned.flatMap(newsOf));
}

function newsOf({ order, volume, escrowCents }: Returned): News[] {
  const { characterId, orderId, stationId, typeId, expiresAt } = order;
  if (characterId === null || expiresAt === null) return [];
  const body: OrderExpired = {
    orderId,
    side: order.isBuy ? 'buy' : 'sell',
    stationId,
    typeId,
    volumeReturned: volume,
    escrowReturnedCents: String(escrowCents),
  };
  return [{ characterId, kind: 'market.order-expired', body, at: expiresAt }];
}
