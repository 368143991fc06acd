// What has to be queued so that a skill reaches a level: pure. The server checks it again.
import { MAX_LEVEL, type QueueItem, type Sheet } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';

type Skills = ReadonlyMap<number, SkillType>;
type Levels = ReadonlyMap<number, number>;

export type Prerequisite = SkillType['prerequisites'][number] & {
  state: 'trained' | 'queued' | 'missing';
};

/** Levels by skill type: those that are trained. */
export function trainedLevels(sheet: Sheet): Map<number, number> {
  return new Map(sheet.skills.map(({ skillTypeId, level }) => [skillTypeId, level]));
}

/** Levels by skill type once the whole queue is trained. */
export function plannedLevels(sheet: Sheet): Map<number, number> {
  const levels = trainedLevels(sheet);
  for (const { skillTypeId, level } of sheet.queue.entries) levels.set(skillTypeId, level);
  return levels;
}

/**
 * The entries to append, in the order in which they can be trained: everything that the skill needs
 * and that is neither trained nor queued, then its own levels.
 */
export function planTraining(target: QueueItem, skills: Skills, planned: Levels): QueueItem[] {
  const levels = new Map(planned);
  const items: QueueItem[] = [];
  const open = new Set<number>();
  const reach = ({ skillTypeId, level }: QueueItem): void => {
    const from = levels.get(skillTypeId) ?? 0;
    // A circle among prerequisites is the universe's mistake; the server refuses what it leads to.
    if (from >= level || open.has(skillTypeId)) return;
    open.add(skillTypeId);
    for (const needed of skills.get(skillTypeId)?.prerequisites ?? []) reach(needed);
    open.delete(skillTypeId);
    for (let next = from + 1; next <= level; next++) items.push({ skillTypeId, level: next });
    levels.set(skillTypeId, level);
  };
  reach(target);
  return items;
}

export function prerequisitesOf(
  skill: SkillType,
  trained: Levels,
  planned: Levels,
): Prerequisite[] {
  return skill.prerequisites.map(({ skillTypeId, level }) => {
    const has = (levels: Levels): boolean => (levels.get(skillTypeId) ?? 0) >= level;
    const state = has(trained) ? 'trained' : has(planned) ? 'queued' : 'missing';
    return { skillTypeId, level, state };
  });
}

/** The queue without an entry, and without those that could not be trained without it. */
export function withoutEntry(
  items: readonly QueueItem[],
  index: number,
  skills: Skills,
  trained: Levels,
): QueueItem[] {
  const levels = new Map(trained);
  return items.filter(({ skillTypeId, level }, position) => {
    const needed = skills.get(skillTypeId)?.prerequisites ?? [];
    const fits =
      position !== index &&
      level === (levels.get(skillTypeId) ?? 0) + 1 &&
      level <= MAX_LEVEL &&
      needed.every((one) => (levels.get(one.skillTypeId) ?? 0) >= one.level);
    if (fits) levels.set(skillTypeId, level);
    return fits;
  });
}

export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.toSpliced(from, 1);
  const moved = items[from];
  return moved === undefined ? [...items] : rest.toSpliced(to, 0, moved);
}
