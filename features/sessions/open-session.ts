// A new session of an account: its token is told once and never stored.
import { SessionEntity } from '#entities/sessions.ts';
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { revokeSurplus } from './sessions.queries.ts';
import { hashToken, newToken } from './tokens.ts';

/** Sessions of one account at once; the longest unused ones give way. */
export const MAX_SESSIONS = 50;

export interface NewSession {
  accountId: number;
  /** What the session is called in the list of sessions. */
  client: string;
  address: string;
}

export interface OpenSession {
  token: string;
  sessionId: number;
  expiresAt: Date;
}

export async function openSession(tx: Tx, session: NewSession): Promise<OpenSession> {
  const token = newToken();
  const expiresAt = new Date(tx.now.getTime() + tx.runtime.config.sessions.absoluteMs);
  const { identifiers } = await tx.manager.getRepository(SessionEntity).insert({
    ...session,
    tokenHash: hashToken(token),
    createdAt: tx.now,
    seenAt: tx.now,
    expiresAt,
  });
  const { accountId } = session;
  await run(tx.manager, revokeSurplus, { accountId, kept: MAX_SESSIONS, now: tx.now });
  return { token, sessionId: identifiers[0]?.id as number, expiresAt };
}
