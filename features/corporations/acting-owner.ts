// Whom a character may act for: itself, and the corporation that it leads.
import type { ActingOwner } from '../wallet/index.ts';

export const actingOwner: ActingOwner = async (tx, characterId, corporationId) => {
  if (corporationId === undefined || corporationId === characterId) return characterId;
  const [corporation] = await tx.manager.query<unknown[]>(
    'SELECT FROM corporation WHERE id = $1 AND leader_id = $2',
    [corporationId, characterId],
  );
  return corporation ? corporationId : undefined;
};
