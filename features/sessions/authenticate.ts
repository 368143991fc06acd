// Whose call it is: a token becomes a caller, or nobody.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { AccountCaller } from '../command.ts';
import { findSession, touchSessions } from './sessions.queries.ts';
import { hashToken } from './tokens.ts';

/** A session's last use is written this often at the most: a command is not to cost a write. */
const TOUCH_INTERVAL_MS = 60_000;

export interface SessionCaller extends AccountCaller {
  /** Results of the character after this sequence are those that the session is to hear. */
  readonly heardAfter: number;
}

/** The caller of a live session, as it is at this moment; null where the token has none. */
export async function authenticate(
  runtime: Runtime,
  token: string,
  address: string,
): Promise<SessionCaller | null> {
  const now = runtime.clock.now();
  const [session] = await run(runtime.dataSource.manager, findSession, {
    tokenHash: hashToken(token),
    now: new Date(now),
    idleSince: new Date(now - runtime.config.sessions.idleMs),
  });
  if (!session) return null;
  const { seenAt, ...caller } = session;
  if (seenAt.getTime() < now - TOUCH_INTERVAL_MS) await touch(runtime, [caller.sessionId]);
  return { address, ...caller };
}

/** Counts the sessions as used now. */
export async function touch(runtime: Runtime, sessionIds: number[]): Promise<void> {
  const now = runtime.clock.now();
  await run(runtime.dataSource.manager, touchSessions, {
    sessionIds,
    now: new Date(now),
    touchedBefore: new Date(now - TOUCH_INTERVAL_MS),
  });
}
