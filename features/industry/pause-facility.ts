// `industry.pause-facility` and `industry.resume-facility`: jobs stand still with their structure.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { pauseFacility, resumeFacility } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { finishJob } from '#queues/industry.ts';
import { tell } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { armAll, disarmAll } from '#queues/timers/timers.ts';
import { pauseJobs, resumeJobs } from './industry.queries.ts';

export const pauseFacilityCommand = implement(pauseFacility, async (tx, _caller, input) => {
  const { facilityId } = input;
  if (!(await setOnline(tx, facilityId, false))) return refuse('NO_SUCH_FACILITY');
  const jobs = await run(tx.manager, pauseJobs, { facilityId, now: tx.now });
  await disarmAll(
    tx,
    finishJob,
    jobs.map(({ jobId }) => String(jobId)),
  );
  const news = jobs.map(({ jobId, installerId }) => {
    const body = { jobId, facilityId };
    return { characterId: installerId, kind: 'industry.job-paused', body, at: tx.now };
  });
  await tell(tx, news);
  return { jobs: jobs.length };
});

export const resumeFacilityCommand = implement(resumeFacility, async (tx, _caller, input) => {
  const { facilityId } = input;
  if (!(await setOnline(tx, facilityId, true))) return refuse('NO_SUCH_FACILITY');
  const jobs = await run(tx.manager, resumeJobs, { facilityId, now: tx.now });
  await armAll(
    tx,
    finishJob,
    jobs.map(({ jobId, finishAt }) => ({ key: String(jobId), dueAt: finishAt, payload: {} })),
  );
  const news = jobs.map(({ jobId, installerId, finishAt }) => {
    const body = { jobId, facilityId, finishAt: finishAt.getTime() };
    return { characterId: installerId, kind: 'industry.job-resumed', body, at: tx.now };
  });
  await tell(tx, news);
  return { jobs: jobs.length };
});

/** The row is the lock that keeps jobs from being started meanwhile. */
async function setOnline(tx: Tx, facilityId: number, online: boolean): Promise<boolean> {
  const [rows] = await tx.manager.query<[unknown[], number]>(
    'UPDATE industry_facility SET online = $2 WHERE facility_id = $1 RETURNING facility_id',
    [facilityId, online],
  );
  return rows.length > 0;
}
