// `industry.cancel-job`: the blueprint comes back; materials, cost and time are lost.
import { implement } from '#features/command.ts';
import { cancelJob } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { finishJob } from '#queues/industry.ts';
import { disarm } from '#queues/timers/timers.ts';
import { abandon } from './deliver.ts';
import { openOwnJob } from './deliver-job.ts';
import { toJob } from './jobs.ts';

export const cancelJobCommand = implement(cancelJob, async (tx, { characterId }, { jobId }) => {
  const job = await openOwnJob(tx, characterId, jobId);
  if ('code' in job) return job;
  if (job.state === 'delivered' || job.state === 'cancelled') return refuse('JOB_IS_OVER');
  await abandon(tx, [job]);
  await disarm(tx, finishJob, String(jobId));
  return toJob({ ...job, state: 'cancelled', pausedAt: null, remainingMs: null });
});
