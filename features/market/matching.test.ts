// Who trades with whom, whatever orders there are, held against a market that asks everybody.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareOffers, match, reaches, type Offer } from './matching.ts';
import { REGION_RANGE } from './ranges.ts';
import { isTick, maxOrders, relistFee, salesTaxPpm } from './rules.ts';
import { marketSkills } from './skills.ts';

/** Systems on a line, one jump apart; each has two stations. */
const SYSTEMS = 6;
const jumps = (from: number, to: number): number => Math.abs(from - to);

const offer = (isBuy: boolean) =>
  fc
    .record({
      price: fc.integer({ min: 1, max: 8 }),
      volume: fc.integer({ min: 1, max: 12 }),
      minVolume: fc.integer({ min: 1, max: 6 }),
      range: fc.constantFrom(-1, 0, 1, 2, 3, REGION_RANGE),
      solarSystemId: fc.integer({ min: 0, max: SYSTEMS - 1 }),
      door: fc.integer({ min: 0, max: 1 }),
      issuedMs: fc.integer({ min: 0, max: 3 }),
      orderId: fc.integer({ min: 1, max: 1_000_000 }),
    })
    .map(({ price, volume, issuedMs, door, ...rest }): Offer => ({
      ...rest,
      isBuy,
      priceCents: BigInt(price),
      volumeRemaining: volume,
      minVolume: isBuy ? Math.min(rest.minVolume, volume) : 1,
      range: isBuy ? rest.range : -1,
      stationId: rest.solarSystemId * 10 + door,
      issuedAt: new Date(issuedMs),
    }));
const market = fc.boolean().chain((isBuy) =>
  fc.record({
    incoming: offer(isBuy),
    resting: fc.uniqueArray(offer(!isBuy), { maxLength: 12, selector: ({ orderId }) => orderId }),
  }),
);

/** Asks everybody again after each trade, and picks the best by its words rather than a sort. */
function naive(incoming: Offer, resting: readonly Offer[]): [number, number][] {
  const fills: [number, number][] = [];
  let left = incoming.volumeRemaining;
  const asked = new Set<Offer>();
  while (left > 0 && asked.size < resting.length) {
    const waiting = resting.filter((other) => !asked.has(other));
    const isBetter = (a: Offer, b: Offer): boolean => {
      if (a.priceCents !== b.priceCents) {
        return incoming.isBuy ? a.priceCents < b.priceCents : a.priceCents > b.priceCents;
      }
      if (a.issuedAt.getTime() !== b.issuedAt.getTime()) return a.issuedAt < b.issuedAt;
      return a.orderId < b.orderId;
    };
    const best = waiting.reduce((a, b) => (isBetter(a, b) ? a : b));
    asked.add(best);
    const [buy, sell] = incoming.isBuy ? [incoming, best] : [best, incoming];
    const buyWants = incoming.isBuy ? left : best.volumeRemaining;
    const quantity = Math.min(left, best.volumeRemaining);
    if (buy.priceCents < sell.priceCents) continue;
    if (!reaches(buy, sell, jumps)) continue;
    if (quantity < buy.minVolume && quantity < buyWants) continue;
    fills.push([best.orderId, quantity]);
    left -= quantity;
  }
  return fills;
}

it('trades with the best price first, then the oldest, and never beyond a limit', () => {
  fc.assert(
    fc.property(market, ({ incoming, resting }) => {
      const fills = match(incoming, [...resting].sort(compareOffers), jumps);
      expect(fills.map((fill) => [fill.resting.orderId, fill.quantity])).toEqual(
        naive(incoming, resting),
      );
      const volume = fills.reduce((sum, { quantity }) => sum + quantity, 0);
      expect(volume).toBeLessThanOrEqual(incoming.volumeRemaining);
      for (const fill of fills) {
        const { priceCents, volumeRemaining } = fill.resting;
        expect(fill.quantity).toBeLessThanOrEqual(volumeRemaining);
        if (incoming.isBuy) expect(priceCents).toBeLessThanOrEqual(incoming.priceCents);
        else expect(priceCents).toBeGreaterThanOrEqual(incoming.priceCents);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('uses up one of the two with each trade, so that a pair trades once', () => {
  fc.assert(
    fc.property(market, ({ incoming, resting }) => {
      const fills = match(incoming, [...resting].sort(compareOffers), jumps);
      for (const fill of fills.slice(0, -1)) {
        expect(fill.quantity).toBe(fill.resting.volumeRemaining);
      }
    }),
  );
});

it('takes prices of four significant digits', () => {
  for (const price of [1n, 9_999n, 10_000n, 12_340n, 123_400_000n])
    expect(isTick(price)).toBe(true);
  for (const price of [10_001n, 12_345n, 123_410_000n]) expect(isTick(price)).toBe(false);
});

it('asks less of those who have trained', () => {
  const skills = (level: number) =>
    marketSkills(new Map([3443, 3444, 16_596, 18_580, 16_622, 16_597].map((id) => [id, level])));
  expect(maxOrders(skills(0))).toBe(5);
  expect(maxOrders(skills(5))).toBe(305);
  expect(salesTaxPpm(skills(0))).toBe(75_000);
  expect(salesTaxPpm(skills(5))).toBe(33_750);
  const worth = 100_000_000n;
  expect(relistFee(worth, worth, 30_000, skills(0))).toBe(1_500_000n);
  expect(relistFee(worth, worth, 30_000, skills(5))).toBe(600_000n);
  expect(relistFee(worth, worth * 2n, 30_000, skills(5))).toBe(1_200_000n + 3_000_000n);
  expect(relistFee(1n, 2n, 30_000, skills(5))).toBe(10_000n);
});
