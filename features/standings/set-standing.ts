// `standings.set`: an administrator says what the universe thinks of a character.
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { setStanding } from '#protocol/standings.ts';

const SET = `
  INSERT INTO standing (character_id, from_id, standing)
  SELECT id, $2, $3 FROM character WHERE id = $1
  ON CONFLICT (character_id, from_id) DO UPDATE SET standing = EXCLUDED.standing
  RETURNING character_id`;

export const setStandingCommand = implement(setStanding, async (tx, _caller, input) => {
  const values = [input.characterId, input.fromId, input.standing];
  const rows = await tx.manager.query<unknown[]>(SET, values);
  return rows.length > 0 ? input : refuse('NOT_FOUND', { characterId: input.characterId });
});
