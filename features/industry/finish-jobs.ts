// What happens when jobs are finished: the effect of the timer, for whole batches.
import { run } from '#entities/sql.ts';
import type { JobReady } from '#protocol/industry.ts';
import { ActivityName } from '#protocol/universe.ts';
import type { FinishJob } from '#queues/industry.ts';
import { tell, type News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { deliver } from './deliver.ts';
import { readyJobs } from './industry.queries.ts';
import { openJobs, type JobRow } from './jobs.ts';

/** A firing whose job was cancelled, paused or put off finds no job that ends at its moment. */
export async function fireFinishJob(tx: Tx, firings: readonly Firing<FinishJob>[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt.getTime()]));
  const jobs = await openJobs(tx, [...dueAts.keys()]);
  const finished = jobs.filter(
    ({ jobId, state, finishAt }) => state === 'active' && finishAt.getTime() === dueAts.get(jobId),
  );
  const waiting = finished.filter(({ autoDeliver }) => !autoDeliver);
  await run(tx.manager, readyJobs, { jobIds: waiting.map(({ jobId }) => jobId) });
  await deliver(
    tx,
    finished.filter(({ autoDeliver }) => autoDeliver),
  );
  await tell(tx, waiting.map(toNews));
}

function toNews({
  jobId,
  activity,
  facilityId,
  productTypeId,
  installerId,
  finishAt,
}: JobRow): News {
  const body: JobReady = {
    jobId,
    activity: ActivityName.parse(activity),
    facilityId,
    productTypeId,
  };
  return { characterId: installerId, kind: 'industry.job-ready', body, at: finishAt };
}
