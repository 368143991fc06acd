// `skills.get-history`: the levels that a pilot has finished, latest first.
import { LessThan } from 'typeorm';
import { HistoryEntity } from '#entities/skills.ts';
import { implement } from '#features/command.ts';
import { getHistory } from '#protocol/skills.ts';

export const getHistoryQuery = implement(getHistory, async (tx, { characterId }, input) => {
  const rows = await tx.manager.find(HistoryEntity, {
    where: { characterId, ...(input.before && { at: LessThan(new Date(input.before)) }) },
    order: { at: 'DESC', skillTypeId: 'ASC', level: 'DESC' },
    take: input.limit,
  });
  return rows.map(({ skillTypeId, level, skillPoints, at }) => ({
    skillTypeId,
    level,
    skillPoints,
    at: at.getTime(),
  }));
});
