// What characters have trained, for the features whose bonuses and limits follow from it.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { readLevels } from './skills.queries.ts';

export type Levels = ReadonlyMap<number, number>;

/** Levels by skill, for each of the characters; one that trained nothing has an empty map. */
export async function trainedLevels(
  tx: Tx,
  characterIds: readonly number[],
): Promise<ReadonlyMap<number, Levels>> {
  const levels = new Map<number, Map<number, number>>();
  for (const characterId of characterIds) levels.set(characterId, new Map());
  const skills = await run(tx.manager, readLevels, { characterIds: [...levels.keys()] });
  for (const { characterId, skillTypeId, level } of skills) {
    levels.get(characterId)?.set(skillTypeId, level);
  }
  return levels;
}
