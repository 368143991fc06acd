// What readers may write, and what is not guessed at.
import { expect, it } from 'vitest';
import { parseMoney, parseQuantity } from './parse-amount.ts';

it('reads money with the separators of the language', () => {
  expect(parseMoney('1,234.50', 'en-GB')).toBe(123_450n);
  expect(parseMoney('1.234,5', 'de-DE')).toBe(123_450n);
  expect(parseMoney('1 234,50', 'fr-FR')).toBe(123_450n);
  expect(parseMoney('12', 'en-GB')).toBe(1_200n);
  expect(parseMoney('.5', 'en-GB')).toBe(50n);
  expect(parseMoney('12,34,567', 'en-IN')).toBe(123_456_700n);
});

it('reads thousands, millions and billions', () => {
  expect(parseMoney('1.5m', 'en-GB')).toBe(150_000_000n);
  expect(parseMoney('2 B', 'en-GB')).toBe(200_000_000_000n);
  expect(parseQuantity('10k', 'en-GB')).toBe(10_000);
  expect(parseQuantity('1,5k', 'de-DE')).toBe(1_500);
});

it('guesses at nothing', () => {
  for (const text of ['', ' ', '1,5', '1.2.3', 'x', '-1', '1e5', '0.001', ',123', '1,2345']) {
    expect([text, parseMoney(text, 'en-GB')]).toEqual([text, undefined]);
  }
  expect(parseQuantity('1.5', 'en-GB')).toBeUndefined();
  expect(parseQuantity('9007199254740993', 'en-GB')).toBeUndefined();
});

it('loses no cent of what no float holds', () => {
  expect(parseMoney('90,071,992,547,409.93', 'en-GB')).toBe(9_007_199_254_740_993n);
});
