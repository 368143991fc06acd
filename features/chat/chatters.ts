// Who is behind the connections of a chat server, and where those pilots are: asked for all of them
// at once.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import { findChatters as find, findPilotsOf } from './chat.queries.ts';
import type { Whereabouts } from './rules.ts';

export interface Chatter extends Whereabouts {
  readonly sessionId: number;
  readonly characterId: number;
  readonly name: string;
}

/** Those of the sessions that live and play a character, of accounts that are free. */
export async function findChatters(
  runtime: Runtime,
  sessionIds: readonly number[],
): Promise<Chatter[]> {
  const now = new Date(runtime.clock.now());
  const { manager } = runtime.dataSource;
  const rows = await run(manager, find, { sessionIds: [...sessionIds], now });
  return rows.map((row) => ({ ...row, solarSystemId: row.solarSystemId ?? null }));
}

/** The solar systems of those who fly one of the ships, by character. */
export async function findArrived(
  runtime: Runtime,
  shipIds: readonly number[],
): Promise<Map<number, number>> {
  const { manager } = runtime.dataSource;
  const rows = await run(manager, findPilotsOf, { shipIds: [...shipIds] });
  return new Map(rows.map(({ characterId, solarSystemId }) => [characterId, solarSystemId]));
}
