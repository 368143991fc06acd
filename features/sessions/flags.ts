// The flag by which a live session learns that what it holds of its character is out of date.
import { run } from '#entities/sql.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import { clearFlags, flagSessions as flag, readLiveSessions } from './sessions.queries.ts';

/** Flags the live sessions of the characters for update, in one statement. */
export async function flagSessions(tx: Tx, characterIds: number[]): Promise<void> {
  if (characterIds.length > 0) await run(tx.manager, flag, { characterIds, now: tx.now });
}

interface LiveSession {
  sessionId: number;
  characterId: number | null;
  heardAfter: number;
  needsRefresh: boolean;
}

/** Those of the sessions that still live. Flags are taken: whoever asks has to act on them. */
export async function takeLiveSessions(
  runtime: Runtime,
  sessionIds: number[],
): Promise<LiveSession[]> {
  const { manager } = runtime.dataSource;
  const now = new Date(runtime.clock.now());
  const live = await run(manager, readLiveSessions, { sessionIds, now });
  const flagged = live.filter((session) => session.needsRefresh);
  if (flagged.length > 0) {
    await run(manager, clearFlags, { sessionIds: flagged.map(({ sessionId }) => sessionId) });
  }
  return live;
}
