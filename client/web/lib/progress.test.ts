// How far training has come, and how it is said.
import { expect, it } from 'vitest';
import { formatDuration, roman } from './format.ts';
import { progressOf, skillPointsPerHour, totalSkillPoints } from './progress.ts';
import type { Sheet } from '#protocol/skills.ts';

const entry = {
  position: 0,
  skillTypeId: 1,
  level: 1,
  startSkillPoints: 0,
  finishSkillPoints: 250,
  startAt: 1_000,
  finishAt: 11_000,
};

it('comes on evenly from the start of an entry to its end', () => {
  expect(progressOf(entry, 0)).toEqual({ share: 0, skillPoints: 0, remainingMs: 11_000 });
  expect(progressOf(entry, 6_000)).toEqual({ share: 0.5, skillPoints: 125, remainingMs: 5_000 });
  expect(progressOf(entry, 99_000)).toEqual({ share: 1, skillPoints: 250, remainingMs: 0 });
});

it('goes on where a pause left it', () => {
  const paused = { ...entry, startSkillPoints: 125, startAt: null, finishAt: null };
  expect(progressOf(paused, 6_000)).toEqual({ share: 0.5, skillPoints: 125, remainingMs: null });
});

it('counts up what is in training', () => {
  const sheet = { totalSkillPoints: 1_000, queue: { training: true, entries: [entry] } } as Sheet;
  expect(totalSkillPoints(sheet, 6_000)).toBe(1_125);
  expect(skillPointsPerHour(sheet.queue)).toBe(90_000);
  expect(skillPointsPerHour({ training: false, entries: [] })).toBeUndefined();
});

it('says durations by their two largest units, never shorter than they are', () => {
  const texts = [0, 1, 59_001, 61_000, 3_600_000, 90_061_000].map(formatDuration);
  expect(texts).toEqual(['0s', '1s', '1m 0s', '1m 1s', '1h 0m', '1d 1h']);
  expect([1, 4, 5].map(roman)).toEqual(['I', 'IV', 'V']);
});
