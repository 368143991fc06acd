// Pure: what a character has to have for a job. Preview and start call the same.
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { BlueprintActivity } from '#protocol/universe.ts';
import { slotsOf, type Levels } from './bonuses.ts';
import type { Material, Question } from './plan.ts';

/** Skills that the activity asks for and the character lacks. */
export function checkSkills(activity: BlueprintActivity, levels: Levels): Refusal | null {
  const missing = activity.skills
    .filter(({ typeId, level }) => (levels.get(typeId) ?? 0) < level)
    .map(({ typeId, level }) => ({ skillTypeId: typeId, level }));
  return missing.length > 0 ? refuse('SKILLS_MISSING', { missing }) : null;
}

export function checkSlots(
  { input, levels, skills }: Pick<Question, 'input' | 'levels' | 'skills'>,
  liveJobs: number,
): Refusal | null {
  const slots = slotsOf(input.activity, levels, skills);
  return liveJobs >= slots ? refuse('NO_FREE_SLOT', { slots }) : null;
}

/** What is missing of the materials. */
export function checkMaterials(
  materials: readonly Material[],
  present: ReadonlyMap<number, number>,
): Refusal | null {
  const missing = materials
    .map(({ typeId, quantity }) => ({ typeId, quantity: quantity - (present.get(typeId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
  return missing.length > 0 ? refuse('NOT_ENOUGH_MATERIALS', { missing }) : null;
}
