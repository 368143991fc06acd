// The rules of training, against closed formulas and for any queue there can be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributeName, Attributes } from '#protocol/skills.ts';
import {
  attributeWindows,
  checkAttributes,
  checkQueue,
  finishMoment,
  schedule,
  skillPointsAtLevel,
  skillPointsTrained,
  startAttributes,
  type Enhancement,
  type Skill,
  type Trained,
} from './rules.ts';

const MINUTE_MS = 60_000;
const names = ['perception', 'memory', 'willpower', 'intelligence', 'charisma'] as const;
const even: Attributes = {
  perception: 20,
  memory: 20,
  willpower: 20,
  intelligence: 20,
  charisma: 19,
};
const gunnery: Skill = {
  typeId: 1,
  rank: 1,
  primary: 'perception',
  secondary: 'willpower',
  prerequisites: [],
};
const lasers: Skill = {
  typeId: 2,
  rank: 3,
  primary: 'perception',
  secondary: 'willpower',
  prerequisites: [{ skillTypeId: 1, level: 3 }],
};
const skills = new Map([gunnery, lasers].map((skill) => [skill.typeId, skill]));
const nothing = new Map<number, Trained>();
const plain = attributeWindows(even, [], 0);

const anAttribute = fc.constantFrom<AttributeName>(...names);
const aSkill = fc.record({
  rank: fc.integer({ min: 1, max: 16 }),
  primary: anAttribute,
  secondary: anAttribute,
});
const anEnhancement: fc.Arbitrary<Enhancement> = fc.record({
  bonuses: fc.dictionary(anAttribute, fc.integer({ min: 1, max: 12 })),
  expiresAtMs: fc.option(fc.integer({ min: 1, max: 30 * 86_400_000 }), { nil: undefined }),
});
const aRate = fc.constantFrom(0.5, 1, 1.25, 10, 1_000);

describe('skill points', () => {
  test('of a level grow by the square root of 32, rounded up', () => {
    const levels = [1, 2, 3, 4, 5];
    expect(levels.map((level) => skillPointsAtLevel(1, level))).toEqual([
      250, 1_415, 8_000, 45_255, 256_000,
    ]);
    expect(levels.map((level) => skillPointsAtLevel(5, level))).toEqual([
      1_250, 7_072, 40_000, 226_275, 1_280_000,
    ]);
  });

  test('come at primary plus half the secondary a minute', () => {
    expect(skillPointsTrained(gunnery, 0, MINUTE_MS, plain, 1)).toBe(30);
    expect(finishMoment(gunnery, 30, 0, plain, 1)).toBe(MINUTE_MS);
    expect(finishMoment(gunnery, 250, 0, plain, 1)).toBe(500_000);
  });

  test('come so many times faster in a faster universe', () => {
    expect(skillPointsTrained(gunnery, 0, MINUTE_MS, plain, 1_000)).toBe(30_000);
  });

  test('come faster until a booster runs out, and at the old speed afterwards', () => {
    const booster = { bonuses: { perception: 10 }, expiresAtMs: 2 * MINUTE_MS };
    const windows = attributeWindows(even, [booster], 0);
    expect(skillPointsTrained(gunnery, 0, 2 * MINUTE_MS, windows, 1)).toBe(80);
    expect(skillPointsTrained(gunnery, 0, 3 * MINUTE_MS, windows, 1)).toBe(110);
    expect(finishMoment(gunnery, 110, 0, windows, 1)).toBe(3 * MINUTE_MS);
  });

  test('are all there at the finish and not before, whatever raises attributes', () => {
    fc.assert(
      fc.property(
        aSkill,
        fc.array(anEnhancement, { maxLength: 6 }),
        fc.integer({ min: 1, max: 300_000 }),
        aRate,
        (given, enhancements, points, rate) => {
          const skill = { ...gunnery, ...given };
          const windows = attributeWindows(even, enhancements, 0);
          const finishMs = finishMoment(skill, points, 0, windows, rate);
          expect(skillPointsTrained(skill, 0, finishMs, windows, rate)).toBeGreaterThanOrEqual(
            points,
          );
          expect(skillPointsTrained(skill, 0, finishMs - 1, windows, rate)).toBeLessThan(points);
        },
      ),
    );
  });
});

describe('a queue', () => {
  const item = (skillTypeId: number, level: number) => ({ skillTypeId, level });

  test('trains one entry after the other, without a gap', () => {
    const items = [item(1, 1), item(1, 2), item(1, 3), item(2, 1)];
    const plan = { items, skills, trained: nothing, windows: plain, startAtMs: 1_000, rate: 1 };
    const entries = schedule(plan);
    expect(entries[0]?.startAtMs).toBe(1_000);
    entries.slice(1).forEach((entry, index) => {
      expect(entry.startAtMs).toBe(entries[index]?.finishAtMs);
    });
    expect(entries.map(({ startSkillPoints }) => startSkillPoints)).toEqual([0, 250, 1_415, 0]);
  });

  test('goes on from the skill points that are there', () => {
    const trained = new Map([[1, { level: 0, skillPoints: 100 }]]);
    const plan = { items: [item(1, 1)], skills, trained, windows: plain, startAtMs: 0, rate: 1 };
    expect(schedule(plan)[0]).toMatchObject({ startSkillPoints: 100, finishAtMs: 5 * MINUTE_MS });
  });

  test('may hold a skill whose prerequisite is trained before it in the queue', () => {
    const items = [item(1, 1), item(1, 2), item(1, 3), item(2, 1)];
    expect(checkQueue(items, skills, nothing)).toBeUndefined();
  });

  test.each([
    ['an unknown skill', [item(99, 1)], 'UNKNOWN_SKILL'],
    ['a level twice', [item(1, 1), item(1, 1)], 'LEVEL_ALREADY_TRAINED'],
    ['a level before the one below it', [item(1, 2)], 'LEVEL_OUT_OF_ORDER'],
    ['a sixth level', [1, 2, 3, 4, 5, 6].map((level) => item(1, level)), 'LEVEL_OUT_OF_ORDER'],
    ['a skill before its prerequisite', [item(2, 1), item(1, 1)], 'PREREQUISITES_NOT_MET'],
    [
      'more entries than there may be',
      Array.from({ length: 151 }, () => item(1, 1)),
      'QUEUE_TOO_LONG',
    ],
  ])('is refused with %s', (_what, items, code) => {
    expect(checkQueue(items, skills, nothing)?.code).toBe(code);
  });

  test('that is refused says which entry and what is missing', () => {
    expect(checkQueue([item(1, 1), item(2, 1)], skills, nothing)?.details).toEqual({
      entry: 1,
      skillTypeId: 2,
      level: 1,
      missing: [{ skillTypeId: 1, level: 3 }],
    });
  });
});

describe('attributes', () => {
  test('of a remap spread exactly the free points', () => {
    expect(checkAttributes(even)).toBeUndefined();
    expect(checkAttributes({ ...even, charisma: 20 })?.code).toBe('ATTRIBUTES_INVALID');
    expect(checkAttributes({ ...even, perception: 16, charisma: 23 })?.code).toBe(
      'ATTRIBUTES_INVALID',
    );
    const lopsided = { perception: 28, memory: 20, willpower: 17, intelligence: 17, charisma: 17 };
    expect(checkAttributes(lopsided)?.code).toBe('ATTRIBUTES_INVALID');
  });

  test('of a new pilot are a valid remap, however its bloodline leans', () => {
    const leaning = fc.record({
      perception: fc.nat(30),
      memory: fc.nat(30),
      willpower: fc.nat(30),
      intelligence: fc.nat(30),
      charisma: fc.nat(30),
    });
    fc.assert(
      fc.property(leaning, (given) => {
        expect(checkAttributes(startAttributes(given))).toBeUndefined();
      }),
    );
  });
});
