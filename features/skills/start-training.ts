// `skills.start-training`: trains the queue from now on.
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { startTraining } from '#protocol/skills.ts';
import { lockPilot } from './pilot.ts';
import { readQueueOf, writeQueue } from './queue.ts';

export const startTrainingCommand = implement(startTraining, async (tx, caller) => {
  const pilot = await lockPilot(tx, caller.characterId);
  if (pilot.queue.length === 0) return refuse('QUEUE_EMPTY');
  if (pilot.row.training) return readQueueOf(pilot);
  return writeQueue(tx, pilot, pilot.queue, true);
});
