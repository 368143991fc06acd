// Finds the server that owns a place; where none does, one that has room takes it, and where none
// has room, a launcher starts one.
import { run } from '#entities/sql.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { sendSignal } from '#queues/signals.ts';
import * as sql from './cluster.queries.ts';
import { launchServer } from './launch.ts';
import { before, LAPSE_MS, SILENCE_MS, START_LAPSE_MS, type PlaceKind } from './rules.ts';
import type { ServerIdentity } from './servers.ts';

/** Where a pilot is to connect. */
export interface OwnedPlace extends ServerIdentity {
  readonly placeId: number;
  readonly host: string;
  readonly port: number;
}

/** Longest time that somebody waits for a place, a launch and its repetitions included. */
const FIND_TIMEOUT_MS = 20_000;

/** Refused with NO_CAPACITY or LAUNCHER_GONE where no server can be had. */
export async function findPlace(
  runtime: Runtime,
  kind: PlaceKind,
  placeId: number,
): Promise<OwnedPlace | Refusal> {
  const deadline = performance.now() + FIND_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const news = await runtime.signals.wait();
    const found = await lookFor(runtime, kind, placeId);
    if (found !== null) return found;
    await news();
  }
  return refuse('NO_CAPACITY', { placeId });
}

/** Null where there is something to wait for. */
async function lookFor(
  runtime: Runtime,
  kind: PlaceKind,
  placeId: number,
): Promise<OwnedPlace | Refusal | null> {
  const beatSince = before(runtime.clock.now(), SILENCE_MS);
  const [owner] = await run(runtime.dataSource.manager, sql.findPlace, { placeId, beatSince });
  if (owner?.isOpen && owner.isHeard) {
    const { serverId, incarnation } = owner;
    return { serverId, incarnation, placeId, ...addressOf(owner) };
  }
  // What lapsed servers held is free for the next look.
  const removed = await removeLapsed(runtime);
  if (removed.length > 0) return lookFor(runtime, kind, placeId);
  if (owner) return null;
  const rooms = await run(runtime.dataSource.manager, sql.findRoom, {
    cluster: runtime.config.cluster.name,
    kind,
  });
  const most = runtime.config.cluster.placesPerServer;
  const room = rooms.find(({ isReady, places }) => isReady && places < most);
  if (room) await take(runtime, placeId, room.serverId);
  else if (!rooms.some(({ isReady }) => !isReady)) {
    const launched = await launchServer(runtime, kind, { forRoom: true });
    if (isRefusal(launched)) return launched;
  }
  return null;
}

/** A server that can be reached has an address. */
function addressOf({ host, port }: { host: string | null; port: number | null }) {
  if (host === null || port === null) throw new Error('a server without an address owns a place');
  return { host, port };
}

/** Of two who find the place free, one gives it away. */
async function take(runtime: Runtime, placeId: number, serverId: number): Promise<void> {
  await transact(runtime, async (tx) => {
    const taken = await run(tx.manager, sql.takePlace, { placeId, serverId, now: tx.now });
    if (taken.length > 0) await sendSignal(tx, { kind: 'taken', serverId, placeId });
  });
}

/** Which of the servers are what they were when found; they stay so until the transaction ends. */
export async function holdServers(
  tx: Tx,
  servers: readonly ServerIdentity[],
): Promise<(server: ServerIdentity) => boolean> {
  const distinct = [...new Map(servers.map((server) => [keyOf(server), server])).values()];
  const held = await run(tx.manager, sql.holdServers, {
    serverIds: distinct.map(({ serverId }) => serverId),
    incarnations: distinct.map(({ incarnation }) => incarnation),
  });
  const keys = new Set(held.map(keyOf));
  return (server) => keys.has(keyOf(server));
}

export const holdServer = async (tx: Tx, server: ServerIdentity): Promise<boolean> =>
  (await holdServers(tx, [server]))(server);

const keyOf = ({ serverId, incarnation }: ServerIdentity): string => `${serverId} ${incarnation}`;

/** The dead hold nothing. Answers their names. */
export async function removeLapsed(runtime: Runtime): Promise<string[]> {
  const now = runtime.clock.now();
  const rows = await run(runtime.dataSource.manager, sql.removeLapsed, {
    cluster: runtime.config.cluster.name,
    beatBefore: before(now, LAPSE_MS),
    startedBefore: before(now, START_LAPSE_MS),
  });
  return rows.map(({ name }) => name);
}
