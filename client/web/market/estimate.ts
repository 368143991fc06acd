// What an order would come to, by the book as it is shown. The market has the last word.
import type { BookOrder, OrderRange, OrderSide } from '#protocol/market.ts';
import type { StationSummary } from '#protocol/universe.ts';
import type { Jumps } from './use-desk.ts';

export interface Terms {
  brokerPpm: number;
  leastFeeCents: string;
  salesTaxPpm: number;
  relistPercent: number;
}

export interface Draft {
  side: OrderSide;
  station: StationSummary;
  priceCents: bigint;
  quantity: number;
  durationDays: number;
  range: OrderRange;
}

export interface Estimate {
  tradedQuantity: number;
  tradedCents: bigint;
  /** What stays in the book. */
  restQuantity: number;
  escrowCents: bigint;
  feeCents: bigint;
  taxCents: bigint;
  /** What leaves the wallet, or below zero what comes into it. */
  dueCents: bigint;
}

const PPM = 1_000_000n;
const partOf = (cents: bigint, ppm: number): bigint => (cents * BigInt(ppm) + PPM - 1n) / PPM;

export function estimate(
  draft: Draft,
  opposite: readonly BookOrder[],
  jumps: Jumps,
  terms: Terms,
): Estimate {
  const { side, priceCents, quantity, durationDays } = draft;
  let open = quantity;
  let tradedCents = 0n;
  for (const order of opposite) {
    const price = BigInt(order.priceCents);
    const isMet = side === 'buy' ? price <= priceCents : price >= priceCents;
    if (!isMet || open === 0) break;
    if (!reaches(draft, order, jumps)) continue;
    const traded = Math.min(open, order.volumeRemaining);
    if (traded < Math.min(order.minVolume, order.volumeRemaining)) continue;
    tradedCents += price * BigInt(traded);
    open -= traded;
  }
  const restQuantity = durationDays > 0 ? open : 0;
  const restCents = priceCents * BigInt(restQuantity);
  const escrowCents = side === 'buy' ? restCents : 0n;
  const feeCents = restQuantity > 0 ? brokerFee(restCents, terms) : 0n;
  const taxCents = side === 'sell' ? partOf(tradedCents, terms.salesTaxPpm) : 0n;
  const paid = side === 'buy' ? tradedCents + escrowCents : taxCents - tradedCents;
  return {
    tradedQuantity: quantity - open,
    tradedCents,
    restQuantity,
    escrowCents,
    feeCents,
    taxCents,
    dueCents: paid + feeCents,
  };
}

/** Whether goods can go between the station of the draft and that of the order. */
function reaches({ side, station, range }: Draft, order: BookOrder, jumps: Jumps): boolean {
  if (order.stationId === station.stationId) return true;
  const buyerRange = side === 'buy' ? range : order.range;
  if (buyerRange === 'station') return false;
  if (buyerRange === 'region') return true;
  const distance = jumps.get(order.solarSystemId) ?? Infinity;
  return distance <= (buyerRange === 'system' ? 0 : buyerRange);
}

function brokerFee(cents: bigint, { brokerPpm, leastFeeCents }: Terms): bigint {
  return atLeast(partOf(cents, brokerPpm), leastFeeCents);
}

function atLeast(cents: bigint, leastCents: string): bigint {
  return cents > BigInt(leastCents) ? cents : BigInt(leastCents);
}

/** For a new price of what remains: a part of the fee, and all of it on what the order gains. */
export function relistFee(before: bigint, after: bigint, terms: Terms): bigint {
  const { brokerPpm, relistPercent, leastFeeCents } = terms;
  const gained = after > before ? partOf(after - before, brokerPpm) : 0n;
  const relisted = (after * BigInt(brokerPpm * relistPercent) + PPM * 100n - 1n) / (PPM * 100n);
  return atLeast(relisted + gained, leastFeeCents);
}
