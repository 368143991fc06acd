// sessions.who-am-i: the calling session, as the server sees it.
import { whoAmI } from '#protocol/sessions.ts';
import { implement } from '../command.ts';

const NAME = 'SELECT name FROM character WHERE id = $1';

export const describeCaller = implement(whoAmI, async (tx, caller) => {
  const { accountId, sessionId, characterId, roles } = caller;
  const [row] = await tx.manager.query<{ name: string }[]>(NAME, [characterId]);
  const character = characterId !== null && row ? { characterId, name: row.name } : null;
  return { accountId, sessionId, roles: [...roles], character };
});
