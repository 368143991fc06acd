// characters.create: a new character, at the start station of its bloodline, with its inbox, its
// pilot and its wallet. All of it is there, or none.
import { CharacterEntity } from '#entities/characters.ts';
import { createCharacter, type Character } from '#protocol/characters.ts';
import { refuse } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { openInbox } from '#queues/results/results.ts';
import { implement } from '../command.ts';
import { createPilot } from '../skills/index.ts';
import { startStation } from '../universe/index.ts';
import { endow } from '../wallet/index.ts';
import { isFull, MAX_CHARACTERS } from './rules.ts';
import { whereabouts } from './whereabouts.ts';

const INSERT = `
  INSERT INTO character (account_id, name, bloodline_id, corporation_id, station_id, created_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (lower(name)) DO NOTHING RETURNING id`;

export const createOwnCharacter = implement(
  createCharacter,
  async (tx, { accountId }, { name, bloodlineId }) => {
    const start = await startStation(tx, bloodlineId);
    if (!start) return refuse('UNKNOWN_BLOODLINE', { bloodlineId });
    if (isFull(await lockAndCount(tx, accountId))) {
      return refuse('TOO_MANY_CHARACTERS', { maximum: MAX_CHARACTERS });
    }
    const { corporationId, stationId } = start;
    const values = [accountId, name, bloodlineId, corporationId, stationId, tx.now];
    const [character] = await tx.manager.query<{ id: number }[]>(INSERT, values);
    if (!character) return refuse('NAME_TAKEN', { name });
    const characterId = character.id;
    await openInbox(tx, characterId);
    await createPilot(tx, characterId, bloodlineId);
    await endow(tx, characterId);
    const { solarSystemId } = await whereabouts(tx, characterId);
    const createdAt = tx.now.getTime();
    return {
      characterId,
      name,
      bloodlineId,
      corporationId,
      stationId,
      solarSystemId,
      createdAt,
    } satisfies Character;
  },
);

/** The row of the account is the lock under which it gains characters. */
async function lockAndCount(tx: Tx, accountId: number): Promise<number> {
  await tx.manager.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
  return tx.manager.getRepository(CharacterEntity).countBy({ accountId });
}
