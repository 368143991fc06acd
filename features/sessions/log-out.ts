// sessions.log-out: the calling session ends.
import { logOut } from '#protocol/sessions.ts';
import { implement } from '../command.ts';
import { revoke } from './revoke.ts';

export const logOutSession = implement(logOut, async (tx, { accountId, sessionId }) => {
  await revoke(tx, accountId, sessionId);
  return {};
});
