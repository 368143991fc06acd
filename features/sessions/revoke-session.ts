// sessions.revoke: one of the account's sessions ends, on whatever machine it is.
import { refuse } from '#protocol/refusals.ts';
import { revokeSession } from '#protocol/sessions.ts';
import { implement } from '../command.ts';
import { revoke } from './revoke.ts';

export const revokeOneSession = implement(revokeSession, async (tx, { accountId }, input) =>
  (await revoke(tx, accountId, input.sessionId)) ? {} : refuse('NOT_FOUND'),
);
