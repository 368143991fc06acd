// `market.modify-order`: a new price. The order goes to the market again: it trades if it can, and
// what remains of it stands last among those of its price.
import { implement } from '#features/command.ts';
import { modifyOrder, type Execution } from '#protocol/market.ts';
import { MAX_AMOUNT_CENTS } from '#protocol/money.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { station, type Station } from '../universe/index.ts';
import { UNIVERSE, type Account } from '../wallet/index.ts';
import { totalsOf, type Floor } from './floor.ts';
import { newNumbers } from './lock.ts';
import { openFloor } from './open-floor.ts';
import type { Order } from './order.ts';
import { holdOwnOrder } from './own-order.ts';
import { executionOf, isBeyond } from './place.ts';
import { isTick, relistFee } from './rules.ts';
import { termsOf, type Terms } from './terms.ts';
import { writeFloor } from './write-floor.ts';

export const modifyOrderCommand = implement(
  modifyOrder,
  async (tx, { characterId }, { orderId, priceCents }) => {
    const order = await holdOwnOrder(tx, characterId, orderId);
    if (isRefusal(order)) return order;
    const broken = brokenRule(order, priceCents, tx.now);
    if (broken) return broken;
    const terms = (await termsOf(tx, [characterId])).get(characterId) as Terms;
    const place = (await station(tx, order.stationId)) as Station;
    const before = order.priceCents * BigInt(order.volumeRemaining);
    const after = priceCents * BigInt(order.volumeRemaining);
    const feeCents = relistFee(before, after, terms.brokerPpm(place), terms.skills);
    const { salesTaxPpm } = terms;
    const relisted: Order = { ...order, priceCents, salesTaxPpm, issuedAt: tx.now };
    const { floor, capped } = await openFloor(tx, [relisted]);
    const [changeId = 0] = await newNumbers(tx, 1);
    const last = capped.get(relisted);
    const outcome = relist(floor, relisted, { feeCents, changeId, last });
    if (!isRefusal(outcome)) await writeFloor(tx, floor);
    return outcome;
  },
);

function brokenRule(order: Order, priceCents: bigint, now: Date): Refusal | undefined {
  // It has ended already, though its timer has not come yet.
  if (order.expiresAt && order.expiresAt <= now) return refuse('NO_SUCH_ORDER');
  if (!isTick(priceCents)) return refuse('NO_TICK', { priceCents: String(priceCents) });
  const mostCents = String(MAX_AMOUNT_CENTS);
  const worth = priceCents * BigInt(order.volumeRemaining);
  if (worth > MAX_AMOUNT_CENTS) return refuse('ORDER_TOO_BIG', { mostCents });
  return priceCents === order.priceCents ? refuse('SAME_PRICE') : undefined;
}

interface Change {
  readonly feeCents: bigint;
  /** Makes the references of this change its own. */
  readonly changeId: number;
  readonly last: Order | undefined;
}

function relist(floor: Floor, order: Order, change: Change): Execution | Refusal {
  const account = floor.account(order);
  if (!account) return refuse('NO_SUCH_ACCOUNT', { division: order.division });
  const fills = floor.plan(order);
  const { volume, cents, taxCents } = totalsOf(order, fills);
  const rest = order.volumeRemaining - volume;
  if (isBeyond(change.last, fills, rest)) return refuse('TOO_MANY_TRADES');
  const escrowCents = order.isBuy ? order.priceCents * BigInt(rest) : 0n;
  const due = change.feeCents + escrowCents + (order.isBuy ? cents : taxCents);
  const { balanceCents } = account;
  const available = balanceCents + (order.isBuy ? order.escrowCents : cents);
  if (due > available) {
    return refuse('NOT_ENOUGH_MONEY', {
      balanceCents: String(balanceCents),
      neededCents: String(due),
    });
  }
  floor.changed.add(order);
  const returned = order.escrowCents > escrowCents ? order.escrowCents - escrowCents : 0n;
  release(floor, order, account, returned, change);
  const totals = floor.trade(order, fills);
  layAside(floor, order, account, escrowCents, change);
  if (rest > 0) floor.rest(order);
  return executionOf(order, totals, change.feeCents, account);
}

function release(
  floor: Floor,
  order: Order,
  { accountId }: Account,
  amountCents: bigint,
  { changeId }: Change,
): void {
  order.escrowCents -= amountCents;
  floor.move({
    reference: `market.escrow-return ${changeId}`,
    kind: 'market-escrow-return',
    fromAccountId: UNIVERSE.marketEscrow,
    toAccountId: accountId,
    amountCents,
    contextId: order.orderId,
  });
}

function layAside(
  floor: Floor,
  order: Order,
  { accountId }: Account,
  escrowCents: bigint,
  { changeId, feeCents }: Change,
): void {
  const paid = { fromAccountId: accountId, contextId: order.orderId };
  floor.move({
    ...paid,
    reference: `market.escrow ${changeId}`,
    kind: 'market-escrow',
    toAccountId: UNIVERSE.marketEscrow,
    amountCents: escrowCents - order.escrowCents,
  });
  order.escrowCents = escrowCents;
  floor.move({
    ...paid,
    reference: `market.relist-fee ${changeId}`,
    kind: 'relist-fee',
    toAccountId: UNIVERSE.brokers,
    amountCents: feeCents,
  });
}
