// Ends sessions of one account, and of no other.
import { IsNull, Not } from 'typeorm';
import { SessionEntity } from '#entities/sessions.ts';
import type { Tx } from '#queues/runtime.ts';

/** False where the account has no such live session. */
export async function revoke(tx: Tx, accountId: number, sessionId: number): Promise<boolean> {
  const sessions = tx.manager.getRepository(SessionEntity);
  const live = { id: sessionId, accountId, revokedAt: IsNull() };
  const { affected } = await sessions.update(live, { revokedAt: tx.now });
  return affected === 1;
}

/** How many there were. */
export async function revokeAll(
  tx: Tx,
  accountId: number,
  exceptSessionId: number | null,
): Promise<number> {
  const sessions = tx.manager.getRepository(SessionEntity);
  const kept = exceptSessionId === null ? {} : { id: Not(exceptSessionId) };
  const live = { ...kept, accountId, revokedAt: IsNull() };
  const { affected } = await sessions.update(live, { revokedAt: tx.now });
  return affected ?? 0;
}
