// How far jobs are said to be.
import { expect, it } from 'vitest';
import { progressOf } from './job-progress.ts';

const job = { state: 'active', startedAt: 1_000, finishAt: 5_000, remainingMs: null } as const;

it('goes from nothing to all, and neither below nor beyond', () => {
  expect(progressOf(job, 0)).toEqual({ share: 0, remainingMs: 4_000 });
  expect(progressOf(job, 2_000)).toEqual({ share: 0.25, remainingMs: 3_000 });
  expect(progressOf(job, 9_000)).toEqual({ share: 1, remainingMs: 0 });
});

it('stands still while its facility does', () => {
  const paused = { ...job, state: 'paused', remainingMs: 1_000 } as const;
  expect(progressOf(paused, 9_000)).toEqual({ share: 0.75, remainingMs: 1_000 });
});

it('is done once it waits for delivery', () => {
  expect(progressOf({ ...job, state: 'ready' }, 0)).toEqual({ share: 1, remainingMs: 0 });
});
