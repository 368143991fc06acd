// Servers of which one serves and the others stand by. The row is the lease: the eldest serves
// until its row is gone, so there are never two, and a process that lost its row ends.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import * as sql from './cluster.queries.ts';
import { before, SILENCE_MS, type ServerKind } from './rules.ts';

export type EldestServer = sql.IFindEldestResult;

/** Undefined where none is ready. One that is silent still serves: it may be back in a moment. */
export async function eldestServer(
  runtime: Runtime,
  kind: ServerKind,
): Promise<EldestServer | undefined> {
  const [eldest] = await run(runtime.dataSource.manager, sql.findEldest, {
    cluster: runtime.config.cluster.name,
    kind,
    beatSince: before(runtime.clock.now(), SILENCE_MS),
  });
  return eldest;
}
