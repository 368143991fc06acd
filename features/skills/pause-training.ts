// `skills.pause-training`: keeps the progress of the entry in training, and stands still.
import { implement } from '#features/command.ts';
import { pauseTraining } from '#protocol/skills.ts';
import { lockPilot } from './pilot.ts';
import { readQueueOf, writeQueue } from './queue.ts';

export const pauseTrainingCommand = implement(pauseTraining, async (tx, caller) => {
  const pilot = await lockPilot(tx, caller.characterId);
  if (!pilot.row.training) return readQueueOf(pilot);
  return writeQueue(tx, pilot, pilot.queue, false);
});
