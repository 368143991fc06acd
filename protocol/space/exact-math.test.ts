// Our own exp and ln against the engine's.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactExp, exactLn } from './exact-math.ts';

const near = (own: number, engine: number): boolean =>
  Math.abs(own - engine) <= 4 * Number.EPSILON * Math.abs(engine) || own === engine;

test('exp is right to the last digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) =>
      near(exactExp(x), Math.exp(x)),
    ),
    { numRuns: 2_000 },
  );
  expect([exactExp(0), exactExp(-1e9), Number.isFinite(exactExp(1e9))]).toEqual([1, 0, true]);
});

test('ln is right to the last digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) =>
      near(exactLn(x), Math.log(x)),
    ),
    { numRuns: 2_000 },
  );
  expect(exactLn(1)).toBe(0);
});
