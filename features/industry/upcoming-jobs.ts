// Which jobs of owners will be finished, and when.
import type { ActivityName } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';

export interface UpcomingJob {
  readonly jobId: number;
  readonly activity: ActivityName;
  readonly productTypeId: number;
  readonly solarSystemId: number;
  readonly at: Date;
}

/** In their order; those that are paused are not among them. */
export function upcomingJobs(
  tx: Tx,
  ownerIds: readonly number[],
  limit: number,
): Promise<UpcomingJob[]> {
  return tx.manager.query<UpcomingJob[]>(
    `SELECT job_id::float8 AS "jobId", activity, product_type_id AS "productTypeId",
       solar_system_id AS "solarSystemId", finish_at AS at
     FROM industry_job WHERE owner_id = ANY ($1::int[]) AND state = 'active' AND finish_at > $2
     ORDER BY finish_at, job_id LIMIT $3`,
    [ownerIds, tx.now, limit],
  );
}
