// Standings of characters, for the features whose fees follow from them.
import type { Tx } from '#queues/runtime.ts';

/** By who holds it. Whoever holds none is neutral: 0. */
export type Standings = ReadonlyMap<number, number>;

interface Row {
  readonly characterId: number;
  readonly fromId: number;
  readonly standing: number;
}

/** One entry for each of the characters. */
export async function standingsOf(
  tx: Tx,
  characterIds: readonly number[],
): Promise<ReadonlyMap<number, Standings>> {
  const standings = new Map(characterIds.map((id) => [id, new Map<number, number>()]));
  const rows = await tx.manager.query<Row[]>(
    `SELECT character_id AS "characterId", from_id AS "fromId", standing FROM standing
     WHERE character_id = ANY ($1::int[]) ORDER BY character_id, from_id`,
    [[...standings.keys()]],
  );
  for (const { characterId, fromId, standing } of rows) {
    standings.get(characterId)?.set(fromId, standing);
  }
  return standings;
}
