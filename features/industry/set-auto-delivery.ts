// `industry.set-auto-delivery`: whether a job, or every one from now on, delivers itself.
import { implement } from '#features/command.ts';
import { setAutoDelivery } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { openOwnJob } from './deliver-job.ts';

export const setAutoDeliveryCommand = implement(
  setAutoDelivery,
  async (tx, { characterId }, { jobId, autoDeliver }) => {
    if (jobId === undefined) {
      await tx.manager.query(
        `INSERT INTO industry_pilot (character_id, auto_deliver) VALUES ($1, $2)
         ON CONFLICT (character_id) DO UPDATE SET auto_deliver = EXCLUDED.auto_deliver`,
        [characterId, autoDeliver],
      );
      return { autoDeliver };
    }
    const job = await openOwnJob(tx, characterId, jobId);
    if ('code' in job) return job;
    if (job.state !== 'active' && job.state !== 'paused') return refuse('JOB_IS_OVER');
    await tx.manager.query('UPDATE industry_job SET auto_deliver = $2 WHERE job_id = $1', [
      jobId,
      autoDeliver,
    ]);
    return { autoDeliver };
  },
);
