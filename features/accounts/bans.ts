// Bans: an account that nobody may use for a while. Its sessions end with it.
import type { EntityManager } from 'typeorm';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { AccountRow } from '#entities/accounts.ts';

export interface Ban {
  readonly until: Date;
  /** What the banned are told, at most 200 characters. */
  readonly reason: string;
}

/** Bans, or changes a ban; false where no account has the address. */
export async function banAccount(
  manager: EntityManager,
  email: string,
  { until, reason }: Ban,
  now: Date,
): Promise<boolean> {
  const [accounts] = await manager.query<[{ id: number }[], number]>(
    'UPDATE account SET banned_until = $2, ban_reason = $3 WHERE email = $1 RETURNING id',
    [email.toLowerCase(), until, reason],
  );
  await manager.query(
    'UPDATE session SET revoked_at = $2 WHERE account_id = ANY ($1) AND revoked_at IS NULL',
    [accounts.map(({ id }) => id), now],
  );
  return accounts.length > 0;
}

/** Safe to repeat; false where no account has the address. */
export async function unbanAccount(manager: EntityManager, email: string): Promise<boolean> {
  const [, changed] = await manager.query<[unknown, number]>(
    'UPDATE account SET banned_until = NULL, ban_reason = NULL WHERE email = $1',
    [email.toLowerCase()],
  );
  return changed === 1;
}

export function refuseBanned(
  { bannedUntil, banReason }: Pick<AccountRow, 'bannedUntil' | 'banReason'>,
  now: number,
): Refusal | null {
  if (bannedUntil === null || bannedUntil.getTime() <= now) return null;
  return refuse('BANNED', { until: bannedUntil.getTime(), reason: banReason ?? '' });
}
