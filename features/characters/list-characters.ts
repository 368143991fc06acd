// characters.list: the account's own characters, oldest first.
import { CharacterEntity } from '#entities/characters.ts';
import { listCharacters } from '#protocol/characters.ts';
import { implement } from '../command.ts';
import { MAX_CHARACTERS } from './rules.ts';

export const listOwnCharacters = implement(listCharacters, async (tx, { accountId }) => {
  const characters = await tx.manager.getRepository(CharacterEntity).find({
    where: { accountId },
    order: { id: 'ASC' },
    take: MAX_CHARACTERS,
  });
  return characters.map(({ id, name, bloodlineId, corporationId, stationId, createdAt }) => ({
    characterId: id,
    name,
    bloodlineId,
    corporationId,
    stationId,
    createdAt: createdAt.getTime(),
  }));
});
