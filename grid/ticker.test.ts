// Time in a crowded system: it slows down at once, and comes back little by little.
import { expect, it } from 'vitest';
import { dilate } from './ticker.ts';

it('passes at full speed while a tick takes less than most of a second', () => {
  expect(dilate(1, 10)).toBe(1);
  expect(dilate(1, 700)).toBe(1);
});

it('slows down at once to what ticks take, and to a tenth at the most', () => {
  expect(dilate(1, 1_400)).toBe(0.5);
  expect(dilate(1, 60_000)).toBe(0.1);
});

it('comes back a tenth a tick', () => {
  expect(dilate(0.5, 10)).toBeCloseTo(0.6);
  expect(dilate(0.95, 10)).toBe(1);
});
