// `skills.append-queue`: adds entries behind those that are queued.
import { implement } from '#features/command.ts';
import { appendQueue } from '#protocol/skills.ts';
import { lockPilot } from './pilot.ts';
import { writeQueue } from './queue.ts';

export const appendQueueCommand = implement(appendQueue, async (tx, caller, { entries }) => {
  const pilot = await lockPilot(tx, caller.characterId);
  const training = pilot.row.training || pilot.queue.length === 0;
  return writeQueue(tx, pilot, [...pilot.queue, ...entries].map(toItem), training);
});

function toItem({ skillTypeId, level }: { skillTypeId: number; level: number }) {
  return { skillTypeId, level };
}
