// A population that is steady passes; one that grows, or dies out, is named.
import { expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import type { Census } from './census.ts';
import { assertEquilibrium } from './equilibrium.ts';

const DAYS = 160;

const censusesOf = (countOn: (day: number) => number): Census[] =>
  Array.from({ length: DAYS }, (_, day) => ({ day: day + 1, counts: { gas: countOn(day) } }));

it('holds where a population goes up and down by chance', () => {
  const random = createRandom(1);
  assertEquilibrium(censusesOf(() => 100 + random.between(-20, 20)));
});

it('does not hold where a population grows, dies out, or leaps', () => {
  const growing = censusesOf((day) => 10 + day);
  const dying = censusesOf((day) => Math.max(0, 100 - day));
  const leaping = censusesOf((day) => (day === DAYS - 1 ? 200 : 100));
  for (const censuses of [growing, dying, leaping]) {
    expect(() => assertEquilibrium(censuses)).toThrow('no equilibrium: gas');
  }
});

it('says nothing of a few days', () => {
  assertEquilibrium(censusesOf((day) => day).slice(0, 60));
});
