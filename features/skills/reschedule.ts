// A change of attributes: progress is banked at the old ones, and the rest is scheduled anew.
import type { Queue } from '#protocol/skills.ts';
import { isRefusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { bankProgress, lockPilot, readPilot, type Pilot } from './pilot.ts';
import { readQueueOf, writeQueue } from './queue.ts';

/**
 * Runs a change of a locked pilot's attributes, implants or boosters, and re-arms its timer. The
 * change sees the pilot with all progress banked, and commits with its new schedule.
 */
export async function withNewAttributes(
  tx: Tx,
  characterId: number,
  change: (pilot: Pilot) => Promise<void>,
): Promise<Queue> {
  const banked = await bankProgress(tx, await lockPilot(tx, characterId));
  await change(banked);
  const changed = await readPilot(tx, characterId);
  if (!changed.row.training) return readQueueOf(changed);
  // Its moments are those of the old attributes, so the head is not kept.
  const restarted = {
    ...changed,
    queue: changed.queue.map((entry) => ({ ...entry, finishAt: null, startAt: null })),
  };
  const queue = await writeQueue(tx, restarted, changed.queue, true);
  if (isRefusal(queue)) throw new Error(`a queue that held no longer does: ${queue.code}`);
  return queue;
}
