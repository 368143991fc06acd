// Ends open orders whose books are held: goods go back to the hangar, the escrow to the wallet.
import type { Tx } from '#queues/runtime.ts';
import { Stock } from '../inventory/index.ts';
import { openLedger, UNIVERSE } from '../wallet/index.ts';
import { Floor } from './floor.ts';
import { hangarOf, type Order } from './order.ts';

/** What an order gave back. */
export interface Returned {
  readonly order: Order;
  readonly volume: number;
  readonly escrowCents: bigint;
}

export interface EndedOrders {
  readonly floor: Floor;
  readonly returned: readonly Returned[];
}

export async function endOrders(
  tx: Tx,
  orders: readonly Order[],
  state: 'expired' | 'cancelled',
): Promise<EndedOrders> {
  const ledger = await openLedger(
    tx,
    orders.filter(({ isBuy }) => isBuy),
  );
  const floor = new Floor([], ledger, new Stock([]), () => undefined);
  return { floor, returned: orders.map((order) => end(floor, order, state)) };
}

function end(floor: Floor, order: Order, state: 'expired' | 'cancelled'): Returned {
  const { volumeRemaining, escrowCents } = order;
  if (order.isBuy) returnEscrow(floor, order);
  else returnGoods(floor, order);
  order.state = state;
  floor.changed.add(order);
  return { order, volume: order.isBuy ? 0 : volumeRemaining, escrowCents };
}

function returnEscrow(floor: Floor, order: Order): void {
  const account = floor.account(order);
  if (!account) throw new Error(`the wallet of order ${order.orderId} is gone`);
  floor.move({
    reference: `market.escrow-return ${order.orderId}`,
    kind: 'market-escrow-return',
    fromAccountId: UNIVERSE.marketEscrow,
    toAccountId: account.accountId,
    amountCents: order.escrowCents,
    contextId: order.orderId,
  });
  order.escrowCents = 0n;
}

function returnGoods({ stock }: Floor, order: Order): void {
  const { ownerId, orderId, stationId, typeId, volumeRemaining } = order;
  stock.give({
    reason: 'market-return',
    contextId: orderId,
    ownerId,
    locationId: stationId,
    flag: hangarOf(order),
    typeId,
    quantity: volumeRemaining,
    from: { ownerId, locationId: orderId },
  });
}
