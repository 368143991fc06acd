// sessions.select-character: binds the calling session to one of the account's characters.
import { run } from '#entities/sql.ts';
import { refuse } from '#protocol/refusals.ts';
import { selectCharacter } from '#protocol/sessions.ts';
import { implement } from '../command.ts';
import { bindCharacter } from './sessions.queries.ts';

export const selectOwnCharacter = implement(
  selectCharacter,
  async (tx, { accountId, sessionId }, { characterId, lastSequence }) => {
    const [bound] = await run(tx.manager, bindCharacter, {
      accountId,
      sessionId,
      characterId,
      heardAfter: lastSequence,
    });
    return bound ?? refuse('NOT_FOUND');
  },
);
