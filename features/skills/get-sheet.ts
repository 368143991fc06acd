// `skills.get-sheet`: all that a pilot sees of its skills, as of now.
import { implement } from '#features/command.ts';
import { getSheet } from '#protocol/skills.ts';
import { baseAttributes, readPilot, windowsFrom } from './pilot.ts';
import { readQueueOf } from './queue.ts';

export const getSheetQuery = implement(getSheet, async (tx, caller) => {
  const pilot = await readPilot(tx, caller.characterId);
  const { row, trained, implants, boosters } = pilot;
  const attributes = baseAttributes(pilot);
  const active = boosters.filter(({ expiresAt }) => expiresAt > tx.now);
  return {
    totalSkillPoints: row.totalSkillPoints,
    skills: [...trained].map(([skillTypeId, { level, skillPoints }]) => ({
      skillTypeId,
      level,
      skillPoints,
    })),
    queue: readQueueOf(pilot),
    attributes,
    effectiveAttributes: windowsFrom(pilot, tx.now.getTime())[0]?.attributes ?? attributes,
    implants: implants.map(({ slot, typeId }) => ({ slot, typeId })),
    boosters: active.map(({ slot, typeId, expiresAt }) => ({
      slot,
      typeId,
      expiresAt: expiresAt.getTime(),
    })),
    bonusRemaps: row.bonusRemaps,
    remapAvailableAt: row.remapAvailableAt.getTime(),
    at: tx.now.getTime(),
  };
});
