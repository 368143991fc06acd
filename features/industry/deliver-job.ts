// `industry.deliver-job` and `industry.deliver-all`: by hand, once a job is finished.
import { implement } from '#features/command.ts';
import { deliverAll, deliverJob, MAX_DELIVERIES } from '#protocol/industry.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { finishJob } from '#queues/industry.ts';
import type { Tx } from '#queues/runtime.ts';
import { disarm, disarmAll } from '#queues/timers/timers.ts';
import { actingOwner } from '../corporations/index.ts';
import { deliver } from './deliver.ts';
import { openJobs, toJob, type JobRow } from './jobs.ts';

export const deliverJobCommand = implement(deliverJob, async (tx, { characterId }, { jobId }) => {
  const job = await openOwnJob(tx, characterId, jobId);
  if ('code' in job) return job;
  if (job.state === 'delivered' || job.state === 'cancelled') return refuse('JOB_IS_OVER');
  if (!isFinished(tx, job)) return refuse('JOB_NOT_READY', { finishAt: job.finishAt.getTime() });
  const [delivered] = await deliver(tx, [job]);
  await disarm(tx, finishJob, String(jobId));
  return toJob(delivered ?? job);
});

export const deliverAllCommand = implement(deliverAll, async (tx, { characterId }, input) => {
  const ownerId = await actingOwner(tx, characterId, input.corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const rows = await tx.manager.query<{ jobId: number }[]>(
    `SELECT job_id::float8 AS "jobId" FROM industry_job
     WHERE owner_id = $1 AND (state = 'ready' OR (state = 'active' AND finish_at <= $2))
     ORDER BY job_id LIMIT $3`,
    [ownerId, tx.now, MAX_DELIVERIES],
  );
  const jobs = await openJobs(
    tx,
    rows.map(({ jobId }) => jobId),
  );
  const finished = jobs.filter((job) => isFinished(tx, job));
  const jobIds = finished.map(({ jobId }) => jobId);
  await deliver(tx, finished);
  await disarmAll(tx, finishJob, jobIds.map(String));
  return { jobIds };
});

/** A job whose moment has come may be delivered before its firing has told so. */
function isFinished(tx: Tx, { state, finishAt }: JobRow): boolean {
  return state === 'ready' || (state === 'active' && finishAt.getTime() <= tx.now.getTime());
}

/** Locks a job that the character may act on; others' jobs are as good as none. */
export async function openOwnJob(
  tx: Tx,
  characterId: number,
  jobId: number,
): Promise<JobRow | Refusal> {
  const [job] = await openJobs(tx, [jobId]);
  if (!job) return refuse('NO_SUCH_JOB');
  const corporationId = job.ownerId === characterId ? undefined : job.ownerId;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  return ownerId === job.ownerId ? job : refuse('NO_SUCH_JOB');
}
