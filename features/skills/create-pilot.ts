// The skills of a new character: no level trained, attributes as its bloodline leans.
import { PilotEntity } from '#entities/skills.ts';
import { bloodlines } from '#features/universe/index.ts';
import type { Attributes } from '#protocol/skills.ts';
import type { Tx } from '#queues/runtime.ts';
import { START_BONUS_REMAPS, startAttributes } from './rules.ts';

const EVEN: Attributes = {
  perception: 1,
  memory: 1,
  willpower: 1,
  intelligence: 1,
  charisma: 1,
};

/** Called in the transaction that creates the character. */
export async function createPilot(tx: Tx, characterId: number, bloodlineId: number): Promise<void> {
  const known = await bloodlines(tx);
  const leaning = known.find((bloodline) => bloodline.bloodlineId === bloodlineId)?.attributes;
  await tx.manager.insert(PilotEntity, {
    characterId,
    training: false,
    totalSkillPoints: 0,
    ...startAttributes(leaning ?? EVEN),
    bonusRemaps: START_BONUS_REMAPS,
    remapAvailableAt: tx.now,
  });
}

export function isPilot(tx: Tx, characterId: number): Promise<boolean> {
  return tx.manager.existsBy(PilotEntity, { characterId });
}
