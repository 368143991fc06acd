// sessions.log-in: a password becomes a token. An unknown address costs the same work and gets the
// same answer as a wrong password.
import { logIn } from '#protocol/sessions.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import {
  countAttempt,
  findAccount,
  forgetAttempts,
  refuseBanned,
  verifyPassword,
} from '../accounts/index.ts';
import { implementPrepared } from '../command.ts';
import { openSession } from './open-session.ts';

export const logInWithPassword = implementPrepared(
  logIn,
  async (runtime, visitor, { email, password }) => {
    const tooMany =
      (await countAttempt(runtime, 'logInsPerAddress', visitor.address)) ??
      (await countAttempt(runtime, 'logInsPerAccount', email));
    if (tooMany) return tooMany;
    const account = await findAccount(runtime, email);
    const fits = await verifyPassword(account?.passwordHash ?? null, password);
    if (isRefusal(fits)) return fits;
    if (!account || !fits) return refuse('WRONG_CREDENTIALS');
    const banned = refuseBanned(account, runtime.clock.now());
    if (banned) return banned;
    await forgetAttempts(runtime, 'logInsPerAccount', email);
    return { accountId: account.id };
  },
  async (tx, { address }, { client }, { accountId }) => {
    const { token, expiresAt } = await openSession(tx, { accountId, client, address });
    return { token, accountId, expiresAt: expiresAt.getTime() };
  },
);
