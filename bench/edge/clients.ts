// Players with a session each, connected through the SDK.
import { createHash, randomBytes } from 'node:crypto';
import { connect, type EphemerisClient } from '#client/sdk/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import { FIRST_CHARACTER_ID } from '../seed.ts';

const DAY_MS = 86_400_000;

/** Opens a session for each of the first pilots; answers their tokens in order. */
export async function openSessions(runtime: Runtime, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  const now = new Date(runtime.clock.now());
  await runtime.dataSource.query(
    `INSERT INTO session (token_hash, account_id, character_id, client, address, created_at,
       seen_at, expires_at)
     SELECT hash, (SELECT min(id) FROM account), $2::int + position - 1, 'bench', '::1', $3, $3, $4
     FROM unnest($1::bytea[]) WITH ORDINALITY AS token (hash, position)`,
    [hashes, FIRST_CHARACTER_ID, now, new Date(now.getTime() + DAY_MS)],
  );
  return tokens;
}

/** Connects one client for each token, and returns when all are connected. */
export async function connectAll(
  url: string,
  tokens: readonly string[],
): Promise<EphemerisClient[]> {
  const clients = tokens.map((token, index) =>
    connect({ url, token, position: { characterId: FIRST_CHARACTER_ID + index, lastSequence: 0 } }),
  );
  await Promise.all(clients.map((client) => client.call('sessions.who-am-i', {})));
  return clients;
}
