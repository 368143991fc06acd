// `skills.remove-entry`: takes one entry out; refused where others would lose their prerequisite.
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { removeEntry } from '#protocol/skills.ts';
import { lockPilot } from './pilot.ts';
import { writeQueue } from './queue.ts';

export const removeEntryCommand = implement(removeEntry, async (tx, caller, input) => {
  const pilot = await lockPilot(tx, caller.characterId);
  const rest = pilot.queue.filter(
    ({ skillTypeId, level }) => skillTypeId !== input.skillTypeId || level !== input.level,
  );
  if (rest.length === pilot.queue.length) return refuse('NO_SUCH_ENTRY', { ...input });
  const items = rest.map(({ skillTypeId, level }) => ({ skillTypeId, level }));
  return writeQueue(tx, pilot, items, pilot.row.training);
});
