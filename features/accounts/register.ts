// accounts.register: a new account. Its address is unique, its password never stored.
import { register } from '#protocol/accounts.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import { implementPrepared } from '../command.ts';
import { hashPassword } from './passwords.ts';
import { weaknessOf } from './rules.ts';
import { countAttempt } from './throttle.ts';

const INSERT = `
  INSERT INTO account (email, password_hash, created_at) VALUES ($1, $2, $3)
  ON CONFLICT (email) DO NOTHING RETURNING id`;

export const registerAccount = implementPrepared(
  register,
  async (runtime, visitor, { email, password }) => {
    const weakness = weaknessOf(password, email);
    if (weakness !== null) return refuse('WEAK_PASSWORD', { reason: weakness });
    const tooMany = await countAttempt(runtime, 'registrationsPerAddress', visitor.address);
    if (tooMany) return tooMany;
    const passwordHash = await hashPassword(password);
    return isRefusal(passwordHash) ? passwordHash : { passwordHash };
  },
  async (tx, _visitor, { email }, { passwordHash }) => {
    const values = [email, passwordHash, tx.now];
    const [account] = await tx.manager.query<{ id: number }[]>(INSERT, values);
    return account ? { accountId: account.id } : refuse('EMAIL_TAKEN');
  },
);
