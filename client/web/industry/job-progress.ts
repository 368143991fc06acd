// Pure: how far a job is.
import type { Job } from '#protocol/industry.ts';

type Timed = Pick<Job, 'state' | 'startedAt' | 'finishAt' | 'remainingMs'>;

/** The share that is done, 0 to 1, and the time that is left. */
export function progressOf(job: Timed, now: number): { share: number; remainingMs: number } {
  if (job.state === 'ready' || job.state === 'delivered') return { share: 1, remainingMs: 0 };
  const durationMs = Math.max(1, job.finishAt - job.startedAt);
  const leftMs = job.state === 'paused' ? (job.remainingMs ?? 0) : job.finishAt - now;
  const remainingMs = Math.min(durationMs, Math.max(0, leftMs));
  return { share: 1 - remainingMs / durationMs, remainingMs };
}
