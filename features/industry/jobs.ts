// Jobs as the features and the wire know them.
import { run } from '#entities/sql.ts';
import { JobState, type Job } from '#protocol/industry.ts';
import { ActivityName } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { lockJobs, type ILockJobsResult } from './industry.queries.ts';

export type JobRow = ILockJobsResult;

/** Locks jobs until the transaction ends, by id; those that do not exist are left out. */
export function openJobs(tx: Tx, jobIds: readonly number[]): Promise<JobRow[]> {
  return run(tx.manager, lockJobs, { jobIds: [...jobIds] });
}

export function toJob(row: JobRow): Job {
  return {
    jobId: row.jobId,
    ownerId: row.ownerId,
    installerId: row.installerId,
    facilityId: row.facilityId,
    solarSystemId: row.solarSystemId,
    activity: ActivityName.parse(row.activity),
    blueprintItemId: row.blueprintItemId,
    blueprintTypeId: row.blueprintTypeId,
    productTypeId: row.productTypeId,
    productQuantity: row.productQuantity,
    runs: row.runs,
    licensedRuns: row.licensedRuns,
    probability: row.probability,
    successfulRuns: row.successfulRuns,
    costCents: row.costCents,
    state: JobState.parse(row.state),
    autoDeliver: row.autoDeliver,
    outputLocationId: row.outputLocationId,
    outputFlag: row.outputFlag,
    startedAt: row.startedAt.getTime(),
    finishAt: row.finishAt.getTime(),
    pausedAt: row.pausedAt?.getTime() ?? null,
    remainingMs: row.remainingMs,
  };
}
