// Results: rows of the recipient's inbox, written in the transaction that caused them. The inbox
// row is the lock under which a character's sequence has no gap, and under which subscribers come
// and go, so that a result is either read by a new subscriber or sent to it.
import type { Result } from '#protocol/envelope.ts';
import { connectionOf } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import type { Runtime, Tx } from '../runtime.ts';
import type { Delivery } from './wake-ups.ts';

/** Something that a character must hear of. */
export interface News {
  readonly characterId: number;
  readonly kind: string;
  readonly body: unknown;
  /** The moment that it happened in the universe. */
  readonly at: Date;
}

/** The most rows that one read of an inbox answers. */
const MAX_INBOX_PAGE = 500;

const TELL = `
  WITH news AS (
    SELECT * FROM unnest($1::int[], $2::text[], $3::jsonb[], $4::timestamptz[])
      WITH ORDINALITY AS news (character_id, kind, body, at, position)
  ), box AS (
    SELECT character_id, last_sequence, subscribers FROM inbox
    WHERE character_id = ANY ($1::int[])
    ORDER BY character_id FOR NO KEY UPDATE
  ), numbered AS (
    SELECT news.*, box.subscribers, box.last_sequence
      + row_number() OVER (PARTITION BY character_id ORDER BY position)::int AS sequence
    FROM news JOIN box USING (character_id)
  ), counted AS (
    UPDATE inbox SET last_sequence = last.sequence
    FROM (SELECT character_id, max(sequence) AS sequence FROM numbered GROUP BY 1) AS last
    WHERE inbox.character_id = last.character_id
  ), written AS (
    INSERT INTO notification (character_id, sequence, kind, body, at)
    SELECT character_id, sequence, kind, body, at FROM numbered
  )
  SELECT position::int, sequence, subscribers FROM numbered WHERE subscribers <> '{}'
  ORDER BY position`;

interface Told {
  position: number;
  sequence: number;
  subscribers: string[];
}

/** Writes results into the inboxes, and sends wake-ups to whoever subscribes to them. */
export async function tell(tx: Tx, news: readonly News[]): Promise<void> {
  if (news.length === 0) return;
  const connection = await connectionOf(tx.manager);
  const values = [
    news.map(({ characterId }) => characterId),
    news.map(({ kind }) => kind),
    news.map(({ body }) => JSON.stringify(body)),
    news.map(({ at }) => at),
  ];
  const { rows } = await connection.query<Told & object>({
    name: statementName(TELL),
    text: TELL,
    values,
  });
  await wakeSubscribers(tx, news, rows);
}

async function wakeSubscribers(
  tx: Tx,
  news: readonly News[],
  told: readonly Told[],
): Promise<void> {
  const bySubscriber = new Map<string, Delivery[]>();
  for (const { position, sequence, subscribers } of told) {
    const { characterId, kind, body, at } = news[position - 1] as News;
    const result: Result = { sequence, kind, body, at: at.getTime() };
    for (const subscriber of subscribers) {
      const deliveries = bySubscriber.get(subscriber) ?? [];
      deliveries.push({ characterId, results: [result] });
      bySubscriber.set(subscriber, deliveries);
    }
  }
  for (const [subscriber, deliveries] of bySubscriber) {
    await tx.runtime.wakeUps.send(tx, subscriber, deliveries);
  }
}

/** Opens the inbox of a new character. */
export async function openInbox(tx: Tx, characterId: number): Promise<void> {
  await tx.manager.query('INSERT INTO inbox (character_id) VALUES ($1)', [characterId]);
}

/**
 * From this commit on, wake-ups of the characters reach the subscriber. Safe to repeat. Answers the
 * last sequence of each, in their order.
 */
export async function subscribe(
  runtime: Runtime,
  characterIds: readonly number[],
  subscriberId: string,
): Promise<number[]> {
  const [rows] = await runtime.dataSource.query<
    [{ characterId: number; lastSequence: number }[], number]
  >(
    `UPDATE inbox SET subscribers = array_append(array_remove(subscribers, $2), $2)
     WHERE character_id IN (SELECT character_id FROM inbox WHERE character_id = ANY ($1)
       ORDER BY character_id FOR NO KEY UPDATE)
     RETURNING character_id AS "characterId", last_sequence AS "lastSequence"`,
    [characterIds, subscriberId],
  );
  const last = new Map(rows.map(({ characterId, lastSequence }) => [characterId, lastSequence]));
  return characterIds.map((characterId) => last.get(characterId) ?? 0);
}

export async function unsubscribe(
  runtime: Runtime,
  characterIds: readonly number[],
  subscriberId: string,
): Promise<void> {
  await runtime.dataSource.query(
    `UPDATE inbox SET subscribers = array_remove(subscribers, $2)
     WHERE character_id IN (SELECT character_id FROM inbox WHERE character_id = ANY ($1)
       ORDER BY character_id FOR NO KEY UPDATE)`,
    [characterIds, subscriberId],
  );
}

/** Rows after a sequence, in order, a page at the most. */
export async function readInbox(
  runtime: Runtime,
  characterId: number,
  afterSequence: number,
  limit = MAX_INBOX_PAGE,
): Promise<Result[]> {
  return runtime.dataSource.query<Result[]>(
    `SELECT sequence, kind, body, (extract(epoch FROM at) * 1000)::float8 AS at FROM notification
     WHERE character_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
    [characterId, afterSequence, Math.min(limit, MAX_INBOX_PAGE)],
  );
}
