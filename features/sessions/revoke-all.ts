// sessions.revoke-all: every session of the account ends, the calling one only where asked.
import { revokeAllSessions } from '#protocol/sessions.ts';
import { implement } from '../command.ts';
import { revokeAll } from './revoke.ts';

export const revokeEverySession = implement(
  revokeAllSessions,
  async (tx, { accountId, sessionId }, { exceptCurrent }) => ({
    revokedCount: await revokeAll(tx, accountId, exceptCurrent ? sessionId : null),
  }),
);
