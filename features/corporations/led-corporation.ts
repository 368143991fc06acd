// The corporation that a character leads.
import type { Corporation } from '#protocol/corporations.ts';
import type { Tx } from '#queues/runtime.ts';

export async function ledCorporation(tx: Tx, characterId: number): Promise<Corporation | null> {
  const [corporation] = await tx.manager.query<Corporation[]>(
    `SELECT id AS "corporationId", name, ticker, leader_id AS "leaderId" FROM corporation
     WHERE leader_id = $1`,
    [characterId],
  );
  return corporation ?? null;
}
