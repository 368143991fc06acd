// Amounts as a reader sees them: to the cent, however large.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAmount, formatIsk, formatVolume } from './format.ts';

const digitsOf = (text: string): string => text.replace(/[^\d-]/g, '');

it('shows every cent of every amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 100n, max: 10n ** 19n }), (cents) => {
      expect(digitsOf(formatAmount(cents))).toBe(String(cents));
      expect(digitsOf(formatAmount(String(-cents)))).toBe(String(-cents));
    }),
  );
});

it('shows less than one whole as a fraction', () => {
  expect(digitsOf(formatIsk('0'))).toBe('000');
  expect(digitsOf(formatIsk('7'))).toBe('007');
  expect(digitsOf(formatIsk('-7'))).toBe('-007');
});

it('names the unit of volumes', () => {
  expect(formatVolume(2.5)).toMatch(/^2.5 m³$/);
});
