// Deletes sessions that nobody can use any more, and counts of logins whose window is over. For a
// job; safe to repeat at any time.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { expireAttempts } from '../accounts/index.ts';
import { deleteExpired } from './sessions.queries.ts';

/** A revoked session stays for a month, so that its owner can ask what it was. */
const REVOKED_KEPT_MS = 30 * 24 * 3_600_000;
/** Deleted in one transaction; what is left over goes with the next run. */
const MAX_DELETED = 10_000;

export async function expireSessions(tx: Tx): Promise<void> {
  const now = tx.now.getTime();
  await run(tx.manager, deleteExpired, {
    now: tx.now,
    idleSince: new Date(now - tx.runtime.config.sessions.idleMs),
    revokedBefore: new Date(now - REVOKED_KEPT_MS),
    limit: MAX_DELETED,
  });
  await expireAttempts(tx);
}
