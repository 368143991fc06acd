// Pure: who trades with whom. Price first, then time; the order that stood there makes the price.
import { REGION_RANGE, STATION_RANGE } from './ranges.ts';

/** What matching needs to know of an order. */
export interface Offer {
  readonly orderId: number;
  readonly isBuy: boolean;
  readonly priceCents: bigint;
  readonly volumeRemaining: number;
  readonly minVolume: number;
  readonly range: number;
  readonly stationId: number;
  readonly solarSystemId: number;
  readonly issuedAt: Date;
}

/** Undefined where no way leads there. */
export type Jumps = (fromSystemId: number, toSystemId: number) => number | undefined;

export interface Fill<O extends Offer = Offer> {
  readonly resting: O;
  readonly quantity: number;
}

/** Sorts one side of a book: below zero where `a` trades before `b`. */
export function compareOffers(a: Offer, b: Offer): number {
  if (a.priceCents !== b.priceCents) return a.priceCents < b.priceCents === a.isBuy ? 1 : -1;
  return a.issuedAt.getTime() - b.issuedAt.getTime() || a.orderId - b.orderId;
}

const crosses = (buy: Offer, sell: Offer): boolean => buy.priceCents >= sell.priceCents;

/** Whether a buy order takes goods where the sell order has them. Both are of one region. */
export function reaches(buy: Offer, sell: Offer, jumps: Jumps): boolean {
  if (buy.range === REGION_RANGE || buy.stationId === sell.stationId) return true;
  if (buy.range === STATION_RANGE) return false;
  const distance = jumps(buy.solarSystemId, sell.solarSystemId);
  return distance !== undefined && distance <= buy.range;
}

/**
 * What an incoming order trades with those of the other side, which stand in the order of
 * `compareOffers`. A buy order's least volume holds for each trade, unless it is the rest.
 */
export function match<O extends Offer>(
  incoming: Offer,
  resting: Iterable<O>,
  jumps: Jumps,
): Fill<O>[] {
  const fills: Fill<O>[] = [];
  let remaining = incoming.volumeRemaining;
  for (const other of resting) {
    const [buy, sell] = incoming.isBuy ? [incoming, other] : [other, incoming];
    if (remaining === 0 || !crosses(buy, sell)) break;
    const quantity = Math.min(remaining, other.volumeRemaining);
    const wanted = incoming.isBuy ? remaining : other.volumeRemaining;
    if (quantity < Math.min(buy.minVolume, wanted) || !reaches(buy, sell, jumps)) continue;
    fills.push({ resting: other, quantity });
    remaining -= quantity;
  }
  return fills;
}
