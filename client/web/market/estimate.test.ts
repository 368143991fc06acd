// What an order is said to come to.
import { expect, it } from 'vitest';
import type { BookOrder } from '#protocol/market.ts';
import type { StationSummary } from '#protocol/universe.ts';
import { estimate, relistFee, type Draft } from './estimate.ts';

const HERE = { stationId: 1, solarSystemId: 10 } as StationSummary;
const JUMPS = new Map([
  [10, 0],
  [11, 2],
  [12, null],
]);
const TERMS = {
  brokerPpm: 30_000,
  leastFeeCents: '10000',
  salesTaxPpm: 75_000,
  relistPercent: 50,
};

const order = (given: Partial<BookOrder>): BookOrder => ({
  orderId: 1,
  stationId: 1,
  solarSystemId: 10,
  priceCents: '100',
  volumeTotal: 10,
  volumeRemaining: 10,
  minVolume: 1,
  range: 'station',
  issuedAt: 0,
  expiresAt: null,
  ...given,
});
const draft = (given: Partial<Draft>): Draft => ({
  side: 'buy',
  station: HERE,
  priceCents: 120n,
  quantity: 30,
  durationDays: 30,
  range: 'station',
  ...given,
});

it('buys what is cheap enough and near enough, and lays the rest aside', () => {
  const sells = [
    order({}),
    order({ priceCents: '110', stationId: 2, solarSystemId: 11 }),
    order({ priceCents: '115', stationId: 3, solarSystemId: 12 }),
    order({ priceCents: '130' }),
  ];
  const near = estimate(draft({}), sells, JUMPS, TERMS);
  expect(near).toMatchObject({ tradedQuantity: 10, tradedCents: 1_000n, restQuantity: 20 });
  expect(near).toMatchObject({ escrowCents: 2_400n, feeCents: 10_000n, dueCents: 13_400n });
  expect(estimate(draft({ range: 2 }), sells, JUMPS, TERMS).tradedCents).toBe(2_100n);
  expect(estimate(draft({ range: 'region' }), sells, JUMPS, TERMS).tradedCents).toBe(3_250n);
});

it('sells to those whose range comes so far, and pays the tax', () => {
  const buys = [
    order({ priceCents: '150', stationId: 2, solarSystemId: 11, range: 2 }),
    order({ priceCents: '140', stationId: 2, solarSystemId: 11, range: 1 }),
    order({ priceCents: '130', minVolume: 10, volumeRemaining: 50, volumeTotal: 50 }),
  ];
  const sold = estimate(draft({ side: 'sell', quantity: 15, durationDays: 0 }), buys, JUMPS, TERMS);
  // Five more would be less than the last one takes at once.
  expect(sold).toMatchObject({ tradedQuantity: 10, tradedCents: 1_500n, restQuantity: 0 });
  expect(sold).toMatchObject({ taxCents: 113n, feeCents: 0n, dueCents: 113n - 1_500n });
});

it('relists for half of the fee, and for all of it on what the order gains', () => {
  expect(relistFee(10_000_000n, 20_000_000n, TERMS)).toBe(300_000n + 300_000n);
  expect(relistFee(20_000_000n, 10_000_000n, TERMS)).toBe(150_000n);
  expect(relistFee(100n, 200n, TERMS)).toBe(10_000n);
});
