// `calendar.create-feed`, `calendar.revoke-feed`, and who reads a feed: of a token only its hash is
// kept, so that the database tells nobody how to read a calendar.
import { createHash } from 'node:crypto';
import { implement } from '#features/command.ts';
import { createFeed, FeedToken, revokeFeed } from '#protocol/calendar.ts';
import type { Tx } from '#queues/runtime.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export const createFeedCommand = implement(createFeed, async (tx, { characterId }, { token }) => {
  await tx.manager.query(
    `INSERT INTO calendar_feed (character_id, token_hash, created_at) VALUES ($1, $2, $3)
     ON CONFLICT (character_id) DO UPDATE
       SET token_hash = EXCLUDED.token_hash, created_at = EXCLUDED.created_at`,
    [characterId, hashOf(token), tx.now],
  );
  return {};
});

export const revokeFeedCommand = implement(revokeFeed, async (tx, { characterId }) => {
  await tx.manager.query('DELETE FROM calendar_feed WHERE character_id = $1', [characterId]);
  return {};
});

export async function hasFeed(tx: Tx, characterId: number): Promise<boolean> {
  const rows = await tx.manager.query<unknown[]>(
    'SELECT FROM calendar_feed WHERE character_id = $1',
    [characterId],
  );
  return rows.length > 0;
}

/** Undefined where the token opens none. */
export async function readerOf(
  tx: Tx,
  token: unknown,
): Promise<{ characterId: number; name: string } | undefined> {
  const { data } = FeedToken.safeParse(token);
  if (data === undefined) return undefined;
  const [reader] = await tx.manager.query<{ characterId: number; name: string }[]>(
    `SELECT id AS "characterId", name FROM calendar_feed
     JOIN character ON character.id = character_id WHERE token_hash = $1`,
    [hashOf(data)],
  );
  return reader;
}
