// sessions.list: the account's live sessions, the latest used first.
import { IsNull, MoreThan } from 'typeorm';
import { SessionEntity } from '#entities/sessions.ts';
import { listSessions } from '#protocol/sessions.ts';
import { implement } from '../command.ts';
import { MAX_SESSIONS } from './open-session.ts';

export const listOwnSessions = implement(listSessions, async (tx, { accountId, sessionId }) => {
  const idleSince = new Date(tx.now.getTime() - tx.runtime.config.sessions.idleMs);
  const sessions = await tx.manager.getRepository(SessionEntity).find({
    where: {
      accountId,
      revokedAt: IsNull(),
      expiresAt: MoreThan(tx.now),
      seenAt: MoreThan(idleSince),
    },
    order: { seenAt: 'DESC', id: 'DESC' },
    take: MAX_SESSIONS,
  });
  return sessions.map(({ id, client, address, createdAt, seenAt }) => ({
    sessionId: id,
    client,
    address,
    createdAt: createdAt.getTime(),
    seenAt: seenAt.getTime(),
    current: id === sessionId,
  }));
});
