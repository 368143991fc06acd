// What a wormhole bears, how it ages, and which one a system has, over many cases.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WormholeSystem, WormholeType } from '../universe/index.ts';
import {
  drawCount,
  drawTarget,
  drawTotalMassKg,
  lifeStageAt,
  massLeftAt,
  massStageOf,
  polarisedUntil,
  POLARITY_MS,
  staticTypeOf,
  wanderingDays,
} from './rules.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2040-01-01T00:00:00Z');
const at = (ms: number): Date => new Date(START + ms);
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const typeTo = (wormholeTypeId: number, targetIds: number[]): WormholeType => ({
  wormholeTypeId,
  code: `A00${wormholeTypeId}`,
  totalMassKg: 2e9,
  jumpMassKg: 3e8,
  regenerationKgPerS: 0,
  lifeMs: 16 * HOUR_MS,
  signalStrength: 0.1,
  targetIds,
});

const systemWith = (solarSystemId: number, types: readonly WormholeType[]): WormholeSystem => {
  const statics = new Map([[1, types.map((type) => ({ type, weight: 1 }))]]);
  const table = { wormholeTableId: 1, statics, wandering: null };
  return { solarSystemId, constellationId: 1, band: 'wormhole', table };
};

describe('mass', () => {
  test('is drawn within a tenth of what the type says', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1e6, max: 5e9 }), (random, typeMassKg) => {
        const massKg = drawTotalMassKg(() => random, typeMassKg);
        expect(Math.abs(massKg - typeMassKg)).toBeLessThanOrEqual(typeMassKg * 0.1 + 1);
      }),
    );
  });

  test('comes back as time passes, and never above what it was', () => {
    const mass = { totalMassKg: 1e9, massLeftKg: 4e8, massLeftAt: at(0), regenerationKgPerS: 1e5 };
    expect(massLeftAt(mass, at(1_000))).toBe(4e8 + 1e5);
    expect(massLeftAt(mass, at(HOUR_MS))).toBe(4e8 + 3.6e8);
    expect(massLeftAt(mass, at(9 * HOUR_MS))).toBe(1e9);
    expect(massLeftAt(mass, at(-1_000))).toBe(4e8);
  });

  test('has three stages', () => {
    expect([1, 0.5, 0.49, 0.1, 0.09].map((left) => massStageOf(left, 1))).toEqual([
      'stable',
      'stable',
      'below-half',
      'below-half',
      'critical',
    ]);
  });
});

describe('life', () => {
  const stages = (lifeHours: number, hours: readonly number[]): string[] =>
    hours.map((hour) => {
      const life = { bornAt: at(0), collapsesAt: at(lifeHours * HOUR_MS) };
      return lifeStageAt(life, at(hour * HOUR_MS)).stage;
    });

  test('decays in its last day and is at its end in its last four hours', () => {
    expect(stages(48, [0, 23.9, 24, 43.9, 44])).toEqual([
      ...['fresh', 'fresh', 'decaying', 'decaying'],
      'end-of-life',
    ]);
  });

  test('has all of its stages however short it is', () => {
    expect(stages(4, [0, 1.9, 2, 2.9, 3])).toEqual([
      ...['fresh', 'fresh', 'decaying', 'decaying'],
      'end-of-life',
    ]);
  });

  test('says when each stage ends, until only the collapse is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 360_000, max: 1e9 }), (lifeMs) => {
        const life = { bornAt: at(0), collapsesAt: at(lifeMs) };
        const seen: string[] = [];
        for (let now: Date | null = life.bornAt; now;) {
          const { stage, endsAt } = lifeStageAt(life, now);
          seen.push(stage);
          now = endsAt;
          if (now) expect(now < life.collapsesAt).toBe(true);
        }
        expect(seen).toEqual(['fresh', 'decaying', 'end-of-life']);
      }),
    );
  });
});

test('a pilot passes there and back, and then waits from the first of both', () => {
  const first = { passedAt: at(0), passedBeforeAt: null };
  expect(polarisedUntil(undefined, at(0))).toBeNull();
  expect(polarisedUntil(first, at(1))).toBeNull();
  const back = { passedAt: at(60_000), passedBeforeAt: at(0) };
  expect(polarisedUntil(back, at(POLARITY_MS - 1))).toEqual(at(POLARITY_MS));
  expect(polarisedUntil(back, at(POLARITY_MS))).toBeNull();
});

describe('statics', () => {
  const types = [typeTo(1, [7]), typeTo(2, [8, 9]), typeTo(3, [10])];

  test('are of a type that follows from the system alone', () => {
    const found = Array.from({ length: 300 }, (_, index) => {
      const system = systemWith(31_000_000 + index, types);
      expect(staticTypeOf(system, 1)).toBe(
        staticTypeOf(systemWith(system.solarSystemId, types), 1),
      );
      return staticTypeOf(system, 1)?.wormholeTypeId;
    });
    expect(new Set(found)).toEqual(new Set([1, 2, 3]));
  });

  test('pass over what leads nowhere, or back to the system itself', () => {
    expect(staticTypeOf(systemWith(7, [typeTo(1, [7]), typeTo(2, [])]), 1)).toBeUndefined();
    expect(staticTypeOf(systemWith(7, [typeTo(1, [7]), typeTo(2, [8])]), 1)?.wormholeTypeId).toBe(
      2,
    );
    expect(staticTypeOf(systemWith(7, []), 2)).toBeUndefined();
  });

  test('never lead to the system that they are in', () => {
    fc.assert(
      fc.property(share, (random) => {
        expect([7, 9]).toContain(drawTarget(() => random, typeTo(1, [7, 8, 9]), 8));
      }),
    );
  });
});

describe('wandering ones', () => {
  test('are as many on average as are expected', () => {
    let state = 1;
    const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const total = Array.from({ length: 20_000 }, () => drawCount(random, 0.7));
    expect(total.reduce((sum, count) => sum + count, 0) / 20_000).toBeCloseTo(0.7, 1);
  });

  test('are drawn for a day at the most', () => {
    expect(wanderingDays(undefined, at(0))).toBe(1);
    expect(wanderingDays(at(0), at(6 * HOUR_MS))).toBe(0.25);
    expect(wanderingDays(at(0), at(99 * HOUR_MS))).toBe(1);
    expect(wanderingDays(at(0), at(-5))).toBe(0);
  });
});
