// The formulas of industry, and their bounds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costIndex,
  inventedBlueprint,
  inventionProbability,
  jobCosts,
  jobDurationMs,
  materialQuantity,
  MIN_COST_INDEX,
  NO_DECRYPTOR,
  researchWeight,
  shareOf,
  successfulRuns,
} from './rules.ts';

const runs = fc.integer({ min: 1, max: 10_000 });
const level = fc.integer({ min: 0, max: 10 });
const factor = fc.double({ min: 0.5, max: 1, noNaN: true });

describe('materials', () => {
  test.each([
    { runs: 1, base: 100, me: 10, factor: 1, needs: 90 },
    { runs: 10, base: 1, me: 10, factor: 1, needs: 10 },
    { runs: 1, base: 10, me: 10, factor: 0.99, needs: 9 },
    { runs: 3, base: 7, me: 2, factor: 1, needs: 21 },
  ])('$runs runs of $base at ME $me take $needs', ({ runs, base, me, factor, needs }) => {
    expect(materialQuantity(runs, base, me, factor)).toBe(needs);
  });

  test('are at least one a run, at most the base, and never more for more research', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 100_000 }), level, factor, (n, base, me, f) => {
        const needs = materialQuantity(n, base, me, f);
        expect(needs).toBeGreaterThanOrEqual(n);
        expect(needs).toBeLessThanOrEqual(n * base);
        expect(needs).toBeLessThanOrEqual(materialQuantity(n, base, Math.max(0, me - 1), f));
      }),
    );
  });
});

describe('time', () => {
  test('is a whole second at the least', () => {
    expect(jobDurationMs(1, 0.01)).toBe(1000);
    expect(jobDurationMs(6000, 0.8)).toBe(4_800_000);
  });

  test('of research grows with each level, and adds up', () => {
    expect(researchWeight(0, 1)).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (from) => {
        expect(researchWeight(from + 1, 1)).toBeGreaterThan(researchWeight(from, 1));
        const both = researchWeight(from, 1) + researchWeight(from + 1, 1);
        expect(researchWeight(from, 2)).toBeCloseTo(both);
      }),
    );
  });
});

describe('inventions', () => {
  test('are likelier with skills, and never certain beyond certainty', () => {
    expect(inventionProbability(0.3, 0, 0, 1)).toBeCloseTo(0.3);
    expect(inventionProbability(0.34, 4, 8, 1)).toBeCloseTo(0.34 * (1 + 0.1 + 8 / 30));
    expect(inventionProbability(0.9, 5, 10, 1.8)).toBe(1);
  });

  test('make copies of ME 2 and TE 4, within the bounds of blueprints', () => {
    expect(inventedBlueprint(10, NO_DECRYPTOR)).toEqual({
      runs: 10,
      materialEfficiency: 2,
      timeEfficiency: 4,
    });
    const worst = { ...NO_DECRYPTOR, materialEfficiency: -9, timeEfficiency: -9, runs: -99 };
    expect(inventedBlueprint(1, worst)).toEqual({
      runs: 1,
      materialEfficiency: 0,
      timeEfficiency: 0,
    });
  });

  test('have the same luck whenever they are asked, about as often as they should', () => {
    const successes = successfulRuns(1, '12345', 10_000, 0.3);
    expect(successfulRuns(1, '12345', 10_000, 0.3)).toBe(successes);
    expect(successes).toBeGreaterThan(2_700);
    expect(successes).toBeLessThan(3_300);
    expect(successfulRuns(1, '12345', 10_000, 0)).toBe(0);
  });
});

describe('costs', () => {
  test('are the sum of their parts, to the cent', () => {
    const value = fc.bigInt({ min: 0n, max: 10n ** 15n });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, share, share, share, (cents, index, costFactor, taxRate) => {
        const costs = jobCosts(cents, { index, costFactor, taxRate });
        const parts = costs.systemCents + costs.taxCents + costs.surchargeCents;
        expect(costs.totalCents).toBe(parts);
        expect(shareOf(cents, index)).toBeLessThanOrEqual(cents);
      }),
    );
  });

  test('rise with the share of a system in all work', () => {
    expect(costIndex(0, 0)).toBe(MIN_COST_INDEX);
    expect(costIndex(1, 4)).toBe(0.5);
    expect(costIndex(4, 4)).toBe(1);
  });
});
