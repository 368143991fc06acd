// What happens when levels are finished: the effect of the timer, for whole batches.
import { run } from '#entities/sql.ts';
import { flagSessions } from '#features/sessions/index.ts';
import { tell, type News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { finishLevel, type FinishLevel } from '#queues/skills.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import type { LevelTrained } from '#protocol/skills.ts';
import { finishLevels, lockPilots, type IFinishLevelsResult } from './skills.queries.ts';

/** Finishes the levels whose moments still hold, arms the next ones and tells the pilots. */
export async function fireFinishLevel(
  tx: Tx,
  firings: readonly Firing<FinishLevel>[],
): Promise<void> {
  const characterIds = firings.map(({ key }) => Number(key));
  await run(tx.manager, lockPilots, { characterIds });
  const finished = await run(tx.manager, finishLevels, {
    characterIds,
    dueAts: firings.map(({ dueAt }) => dueAt),
  });
  await armAll(tx, finishLevel, finished.flatMap(nextFiring));
  await announce(tx, finished);
}

/** Tells pilots of finished levels, and has their live sessions look at their bonuses again. */
export async function announce(tx: Tx, finished: readonly IFinishLevelsResult[]): Promise<void> {
  if (finished.length === 0) return;
  await flagSessions(tx, [...new Set(finished.map(({ characterId }) => characterId))]);
  await tell(tx, finished.map(toNews));
}

function nextFiring(level: IFinishLevelsResult): Firing<FinishLevel>[] {
  const { characterId, nextSkillTypeId, nextLevel, nextFinishAt } = level;
  if (nextSkillTypeId === null || nextLevel === null || nextFinishAt === null) return [];
  const payload = { skillTypeId: nextSkillTypeId, level: nextLevel };
  return [{ key: String(characterId), dueAt: nextFinishAt, payload }];
}

function toNews(level: IFinishLevelsResult): News {
  const { characterId, skillTypeId, skillPoints, totalSkillPoints, at } = level;
  const [next] = nextFiring(level);
  const body: LevelTrained = {
    skillTypeId,
    level: level.level,
    skillPoints,
    totalSkillPoints,
    next: next ? { ...next.payload, finishAt: next.dueAt.getTime() } : null,
  };
  return { characterId, kind: 'skills.level-trained', body, at };
}
