// The name of a cluster has one holder at a time, which keeps the cluster. Who has not said that it
// lives for a while loses the name to the next one who asks.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import * as sql from './cluster.queries.ts';
import { before, LAPSE_MS } from './rules.ts';
import type { Shutdown } from './shutdown.ts';

export interface Held {
  readonly shutdown: Shutdown | null;
}

/** Takes the name, or keeps it. Null where another has it. */
export async function holdName(runtime: Runtime, holderId: string): Promise<Held | null> {
  const now = runtime.clock.now();
  const [row] = await run(runtime.dataSource.manager, sql.holdName, {
    name: runtime.config.cluster.name,
    holderId,
    now: new Date(now),
    beatBefore: before(now, LAPSE_MS),
  });
  if (!row) return null;
  const { shutdownAt, reason } = row;
  return { shutdown: shutdownAt && { at: shutdownAt, reason: reason ?? null } };
}

/** The next who asks gets it at once. */
export async function releaseName(runtime: Runtime, holderId: string): Promise<void> {
  const { name } = runtime.config.cluster;
  await run(runtime.dataSource.manager, sql.releaseName, { name, holderId });
}

/** It has come to its end: the next start is a start. */
export async function endShutdown(runtime: Runtime): Promise<void> {
  const { name } = runtime.config.cluster;
  await run(runtime.dataSource.manager, sql.endShutdown, { name });
}
