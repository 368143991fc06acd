// What browser tests of industry need: blueprints, what jobs ask for, and time that goes faster.
import { finishJob } from '#queues/industry.ts';
import { transact } from '#queues/runtime.ts';
import { arm } from '#queues/timers/timers.ts';
import type { TestPilot } from '../pilots.ts';
import { Workshop } from '../workshop.ts';
import type { WebPilot } from './market-world.ts';
import type { WebWorld } from './web-world.ts';

/** The pilot's own, at the station where it begins. */
export function openWorkshop({ world }: WebWorld, { characterId, stationId }: WebPilot): Workshop {
  // Goods and skills are given to whoever has the number: no commands are called.
  return new Workshop(world.runtime, { characterId } as TestPilot, stationId);
}

/** Lets the pilot's only job be finished so soon, as if it had begun earlier. */
export async function hasten(
  { world }: WebWorld,
  { characterId }: WebPilot,
  leftMs: number,
): Promise<void> {
  await transact(world.runtime, async (tx) => {
    const finishAt = new Date(tx.now.getTime() + leftMs);
    const [[job]] = await tx.manager.query<[{ jobId: string }[], number]>(
      `UPDATE industry_job SET started_at = started_at - (finish_at - $2), finish_at = $2
       WHERE installer_id = $1 AND state = 'active' RETURNING job_id AS "jobId"`,
      [characterId, finishAt],
    );
    if (!job) throw new Error('the pilot has no job');
    await arm(tx, finishJob, job.jobId, finishAt, {});
  });
}
