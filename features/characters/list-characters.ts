// characters.list: the account's own characters, oldest first.
import { CharacterEntity } from '#entities/characters.ts';
import { listCharacters } from '#protocol/characters.ts';
import { implement } from '../command.ts';
import { MAX_CHARACTERS } from './rules.ts';
import { placeOf } from './whereabouts.ts';

export const listOwnCharacters = implement(listCharacters, async (tx, { accountId }) => {
  const characters = await tx.manager.getRepository(CharacterEntity).find({
    where: { accountId },
    order: { id: 'ASC' },
    take: MAX_CHARACTERS,
  });
  return Promise.all(
    characters.map(async (character) => ({
      characterId: character.id,
      name: character.name,
      bloodlineId: character.bloodlineId,
      corporationId: character.corporationId,
      ...(await placeOf(tx, character)),
      createdAt: character.createdAt.getTime(),
    })),
  );
});
