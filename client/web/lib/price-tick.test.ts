// Prices that the market takes, and their neighbours.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTick, nearestTicks, nextTick } from './price-tick.ts';

const cents = fc.bigInt({ min: 1n, max: 10n ** 17n });

it('knows four significant digits', () => {
  expect([1n, 9_999n, 12_340n, 10_000n, 123_400n].map(isTick)).toEqual(Array(5).fill(true));
  expect([0n, 12_345n, 100_010n].map(isTick)).toEqual([false, false, false]);
});

it('suggests the neighbours of a price that the market does not take', () => {
  expect(nearestTicks(12_345n)).toEqual({ below: 12_340n, above: 12_350n });
  expect(nearestTicks(99_999n)).toEqual({ below: 99_990n, above: 100_000n });
  expect(nearestTicks(500n)).toEqual({ below: 500n, above: 500n });
});

it('steps from price to price, and back', () => {
  expect(nextTick(10_000n, -1n)).toBe(9_999n);
  expect(nextTick(9_999n, 1n)).toBe(10_000n);
  expect(nextTick(1n, -1n)).toBe(1n);
  fc.assert(
    fc.property(cents, (price) => {
      const up = nextTick(price, 1n);
      expect(isTick(up) && up > price).toBe(true);
      if (isTick(price)) expect(nextTick(up, -1n)).toBe(price);
    }),
  );
});
