// `industry.get-slots`: how many jobs a character can have, and whether they deliver themselves.
import { implement } from '#features/command.ts';
import { getSlots, type SlotGroup } from '#protocol/industry.ts';
import type { ActivityName } from '#protocol/universe.ts';
import { trainedLevels } from '../skills/index.ts';
import { skillAttributes } from '../universe/index.ts';
import { slotsOf } from './bonuses.ts';
import { liveJobs } from './start-job.ts';

/** One of the activities of each group stands for all of them. */
const GROUPS: readonly [SlotGroup, ActivityName][] = [
  ['manufacturing', 'manufacturing'],
  ['science', 'copying'],
  ['reaction', 'reaction'],
];

export const getSlotsQuery = implement(getSlots, async (tx, { characterId }) => {
  const levels = (await trainedLevels(tx, [characterId])).get(characterId) ?? new Map();
  const skills = await skillAttributes(tx);
  const slots = [];
  for (const [group, activity] of GROUPS) {
    const used = await liveJobs(tx, characterId, group);
    slots.push({ group, used, total: slotsOf(activity, levels, skills) });
  }
  const [pilot] = await tx.manager.query<{ autoDeliver: boolean }[]>(
    'SELECT auto_deliver AS "autoDeliver" FROM industry_pilot WHERE character_id = $1',
    [characterId],
  );
  return { slots, autoDeliver: pilot?.autoDeliver ?? false };
});
