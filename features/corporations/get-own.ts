// `corporations.get-own`: the corporation that a character leads.
import { implement } from '#features/command.ts';
import { getOwnCorporation, type Corporation } from '#protocol/corporations.ts';

export const getOwnQuery = implement(getOwnCorporation, async (tx, { characterId }) => {
  const [corporation] = await tx.manager.query<Corporation[]>(
    `SELECT id AS "corporationId", name, ticker, leader_id AS "leaderId" FROM corporation
     WHERE leader_id = $1`,
    [characterId],
  );
  return corporation ?? null;
});
