// The end of a cluster, planned: who asks is told, nobody gets in shortly before, and until it has
// begun it can be taken back.
import { run } from '#entities/sql.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { sendSignal } from '#queues/signals.ts';
import * as sql from './cluster.queries.ts';
import { before, countdownText, LAPSE_MS, NO_ENTRY_MS } from './rules.ts';

export interface Shutdown {
  readonly at: Date;
  readonly reason: string | null;
}

export interface ClusterState {
  /** Whether a process keeps the cluster. */
  readonly isHeld: boolean;
  readonly shutdown: Shutdown | null;
}

export async function clusterState(runtime: Runtime): Promise<ClusterState> {
  const [row] = await run(runtime.dataSource.manager, sql.readCluster, {
    name: runtime.config.cluster.name,
    beatSince: before(runtime.clock.now(), LAPSE_MS),
  });
  const { shutdownAt = null, reason = null } = row ?? {};
  return {
    isHeld: row?.isHeld ?? false,
    shutdown: shutdownAt && { at: shutdownAt, reason },
  };
}

/** Refused shortly before the end, and from then on. */
export async function closing(runtime: Runtime): Promise<Refusal | undefined> {
  const { shutdown } = await clusterState(runtime);
  if (!shutdown || shutdown.at.getTime() - runtime.clock.now() > NO_ENTRY_MS) return undefined;
  return refuse('SHUTTING_DOWN', { at: shutdown.at.toISOString(), reason: shutdown.reason });
}

/** False where no process keeps the cluster, which could stop it. */
export function planShutdown(
  runtime: Runtime,
  inSeconds: number,
  reason: string | null,
): Promise<boolean> {
  return transact(runtime, async (tx) => {
    const planned = await run(tx.manager, sql.planShutdown, {
      name: runtime.config.cluster.name,
      shutdownAt: new Date(tx.now.getTime() + inSeconds * 1_000),
      reason,
      beatSince: before(tx.now.getTime(), LAPSE_MS),
    });
    if (planned.length === 0) return false;
    await announce(tx, countdownText(inSeconds, reason));
    return true;
  });
}

/** False where none is planned, or it has begun. */
export function cancelShutdown(runtime: Runtime): Promise<boolean> {
  return transact(runtime, async (tx) => {
    const { name } = runtime.config.cluster;
    const cancelled = await run(tx.manager, sql.cancelShutdown, { name, now: tx.now });
    if (cancelled.length === 0) return false;
    await announce(tx, 'The universe stays open: the shutdown is cancelled.');
    return true;
  });
}

/** Tells everybody who is connected, over whatever transport. */
export const announce = (tx: Tx, text: string): Promise<void> =>
  sendSignal(tx, { kind: 'announced', text });
