// `market.cancel-order`: ends an open order before its time.
import { implement } from '#features/command.ts';
import { cancelOrder } from '#protocol/market.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { endOrders, type Returned } from './end-orders.ts';
import { holdOwnOrder } from './own-order.ts';
import { writeFloor } from './write-floor.ts';

export const cancelOrderCommand = implement(
  cancelOrder,
  async (tx, { characterId }, { orderId }) => {
    const order = await holdOwnOrder(tx, characterId, orderId);
    if (isRefusal(order)) return order;
    const { floor, returned } = await endOrders(tx, [order], 'cancelled');
    await writeFloor(tx, floor);
    const [{ volume, escrowCents }] = returned as [Returned];
    return { orderId, volumeReturned: volume, escrowReturnedCents: String(escrowCents) };
  },
);
