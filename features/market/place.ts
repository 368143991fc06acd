// Pure: one request on the floor. It is carried out whole, or refused and leaves no trace.
import type { Execution } from '#protocol/market.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { UNIVERSE, type Account } from '../wallet/index.ts';
import { totalsOf, type Floor } from './floor.ts';
import { compareOffers, type Fill } from './matching.ts';
import type { Order } from './order.ts';
import type { Request } from './request.ts';
import { brokerFee, maxOrders } from './rules.ts';

export interface Limits {
  /** Open orders by character, those of this transaction too. */
  readonly openOrders: Map<number, number>;
  /** Incoming orders that may want more than was loaded, with the last order that was. */
  readonly capped: ReadonlyMap<Order, Order>;
}

/** What a request comes to, before it is carried out. */
interface Plan {
  readonly fills: readonly Fill<Order>[];
  readonly feeCents: bigint;
  readonly escrowCents: bigint;
}

export function place(floor: Floor, request: Request, limits: Limits): Execution | Refusal {
  const { order, isLasting, characterId } = request;
  const account = floor.account(order);
  if (!account) return refuse('NO_SUCH_ACCOUNT', { division: order.division });
  const fills = floor.plan(order);
  const rest = order.volumeRemaining - totalsOf(order, fills).volume;
  const staysOpen = isLasting && rest > 0;
  const open = limits.openOrders.get(characterId) ?? 0;
  const maximum = maxOrders(request.terms.skills);
  if (staysOpen && open >= maximum) return refuse('TOO_MANY_ORDERS', { maximum });
  if (fills.length === 0 && !isLasting) return refuse('NOTHING_TO_TRADE');
  if (isBeyond(limits.capped.get(order), fills, rest)) return refuse('TOO_MANY_TRADES');
  const left = staysOpen ? order.priceCents * BigInt(rest) : 0n;
  const feeCents = staysOpen ? brokerFee(left, request.brokerPpm) : 0n;
  const plan = { fills, feeCents, escrowCents: order.isBuy ? left : 0n };
  const refusal = order.isBuy
    ? unpaid(order, account, plan)
    : (unpaid(order, account, plan) ?? takeGoods(floor, request, plan));
  if (refusal) return refusal;
  if (staysOpen) limits.openOrders.set(characterId, open + 1);
  return carryOut(floor, order, plan, { account, staysOpen });
}

/** Whether there may be better orders than those that were loaded. */
export function isBeyond(
  last: Order | undefined,
  fills: readonly Fill<Order>[],
  rest: number,
): boolean {
  if (!last) return false;
  return rest > 0 || fills.some(({ resting }) => compareOffers(resting, last) > 0);
}

function unpaid(order: Order, { balanceCents }: Account, plan: Plan): Refusal | undefined {
  const { cents, taxCents } = totalsOf(order, plan.fills);
  const due = plan.feeCents + plan.escrowCents + (order.isBuy ? cents : taxCents);
  const available = balanceCents + (order.isBuy ? 0n : cents);
  if (due <= available) return undefined;
  return refuse('NOT_ENOUGH_MONEY', {
    balanceCents: String(balanceCents),
    neededCents: String(due),
  });
}

/** What is sold becomes a volume of the order: of an immediate one, what is traded. */
function takeGoods(floor: Floor, { call, order, isLasting }: Request, plan: Plan) {
  const { input } = call;
  if (input.side !== 'sell') return undefined;
  const { itemId } = input;
  const item = floor.stock.item(itemId);
  const { ownerId, stationId, typeId, orderId } = order;
  const isHere = item?.ownerId === ownerId && item.locationId === stationId;
  if (!isHere || item.typeId !== typeId || !isHangar(item.flag)) {
    return refuse('NO_SUCH_ITEM', { itemId });
  }
  if (item.singleton) return refuse('NOT_PACKAGED', { itemId });
  if (item.quantity < input.quantity) {
    return refuse('NOT_ENOUGH_ITEMS', { quantity: item.quantity });
  }
  const quantity = isLasting ? input.quantity : totalsOf(order, plan.fills).volume;
  const cause = { reason: 'market-order', contextId: orderId } as const;
  floor.stock.take(itemId, quantity, { ownerId, locationId: orderId }, cause);
  return undefined;
}

const isHangar = (flag: string): boolean => /^hangar(-[1-7])?$/.test(flag);

function carryOut(
  floor: Floor,
  order: Order,
  { fills, feeCents, escrowCents }: Plan,
  { account, staysOpen }: { account: Account; staysOpen: boolean },
): Execution {
  floor.placed.add(order);
  const totals = floor.trade(order, fills);
  const { orderId } = order;
  const paid = { fromAccountId: account.accountId, contextId: orderId };
  floor.move({
    ...paid,
    reference: `market.escrow ${orderId}`,
    kind: 'market-escrow',
    toAccountId: UNIVERSE.marketEscrow,
    amountCents: escrowCents,
  });
  floor.move({
    ...paid,
    reference: `market.broker-fee ${orderId}`,
    kind: 'broker-fee',
    toAccountId: UNIVERSE.brokers,
    amountCents: feeCents,
  });
  order.escrowCents = escrowCents;
  if (staysOpen) floor.rest(order);
  else if (order.volumeRemaining > 0) order.state = 'expired';
  return executionOf(order, totals, feeCents, account);
}

export function executionOf(
  order: Order,
  totals: { volume: number; cents: bigint; taxCents: bigint },
  feeCents: bigint,
  account: Account,
): Execution {
  return {
    orderId: order.orderId,
    state: order.state,
    volumeTraded: totals.volume,
    volumeRemaining: order.volumeRemaining,
    tradedCents: String(totals.cents),
    salesTaxCents: String(totals.taxCents),
    feeCents: String(feeCents),
    balanceCents: String(account.balanceCents),
  };
}
