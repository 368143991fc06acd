// Servers say that they exist, that they live, and that they go.
import { hkdfSync } from 'node:crypto';
import { clusterKey } from '#config/index.ts';
import { run } from '#entities/sql.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { sendSignal } from '#queues/signals.ts';
import * as sql from './cluster.queries.ts';

/** One life of a server. */
export interface ServerIdentity {
  readonly serverId: number;
  readonly incarnation: number;
}

export interface NewServer {
  readonly kind: string;
  /** Unique in the cluster; a process that is started again keeps it. */
  readonly name: string;
  /** What clients reach over UDP; null where they reach nothing. */
  readonly host: string | null;
  readonly port: number | null;
}

/**
 * A process has started. What a former life of it held it holds still, under new fencing numbers,
 * so that what that life has left to write is written by nobody.
 */
export function registerServer(runtime: Runtime, server: NewServer): Promise<ServerIdentity> {
  return transact(runtime, async (tx) => {
    const cluster = runtime.config.cluster.name;
    const [identity] = await run(tx.manager, sql.registerServer, {
      ...server,
      cluster,
      now: tx.now,
    });
    if (!identity) throw new Error('a server was not registered');
    const { serverId } = identity;
    await run(tx.manager, sql.renewPlaces, { serverId });
    await run(tx.manager, sql.emptySeats, { serverId });
    await sendSignal(tx, { kind: 'registered', serverId });
    return identity;
  });
}

export interface Beat {
  readonly pilots: number;
  /** Share of its time that the server is busy, from 0. */
  readonly load: number;
  readonly isDraining: boolean;
}

/** False where others hold it for dead, or it was started anew: it has to stop writing, and end. */
export async function beat(
  runtime: Runtime,
  identity: ServerIdentity,
  { pilots, load, isDraining }: Beat,
): Promise<boolean> {
  const rows = await run(runtime.dataSource.manager, sql.beatServer, {
    ...identity,
    now: new Date(runtime.clock.now()),
    pilots,
    load,
    state: isDraining ? 'draining' : 'ready',
  });
  return rows.length > 0;
}

/** What it held is free. */
export async function leave(tx: Tx, identity: ServerIdentity): Promise<void> {
  await run(tx.manager, sql.removeServer, { ...identity });
}

const KEY_BYTES = 32;

/**
 * What seals the connect tokens of one life of a server: who knows the cluster's key derives it,
 * and a token of an earlier life opens nothing.
 */
export function serverKey(runtime: Runtime, { serverId, incarnation }: ServerIdentity): Buffer {
  const purpose = `ephemeris server ${runtime.config.cluster.name} ${serverId} ${incarnation}`;
  return Buffer.from(hkdfSync('sha256', clusterKey(runtime.config), '', purpose, KEY_BYTES));
}
