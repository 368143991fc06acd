// How far the inboxes of characters go: by it an edge finds out that it missed a wake-up.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import { readLastSequences } from './sessions.queries.ts';

/** The last sequence by character. */
export async function lastSequences(
  runtime: Runtime,
  characterIds: number[],
): Promise<Map<number, number>> {
  const rows = await run(runtime.dataSource.manager, readLastSequences, { characterIds });
  return new Map(rows.map(({ characterId, lastSequence }) => [characterId, lastSequence]));
}
