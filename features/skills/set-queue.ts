// `skills.set-queue`: replaces the whole queue, which adds, removes and reorders at once.
import { implement } from '#features/command.ts';
import { setQueue } from '#protocol/skills.ts';
import { lockPilot } from './pilot.ts';
import { writeQueue } from './queue.ts';

/** A queue that stood still for want of entries starts; one that was paused stays paused. */
export const setQueueCommand = implement(setQueue, async (tx, caller, { entries }) => {
  const pilot = await lockPilot(tx, caller.characterId);
  const training = pilot.row.training || pilot.queue.length === 0;
  return writeQueue(tx, pilot, entries, training);
});
