// Snapshots: how all moves in a system, after a tick. What a killed grid goes on from.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import { PlaceLostError, type Lease } from '../cluster/index.ts';
import * as sql from './space.queries.ts';

/**
 * Replaces the system's snapshot.
 * @throws PlaceLostError where the system is another server's by now; nothing is written then
 */
export async function saveSnapshot(
  runtime: Runtime,
  lease: Lease,
  state: Uint8Array,
): Promise<void> {
  const saved = await run(runtime.dataSource.manager, sql.saveSnapshot, {
    solarSystemId: lease.placeId,
    serverId: lease.serverId,
    fence: lease.fence,
    state: Buffer.from(state.buffer, state.byteOffset, state.byteLength),
    now: new Date(runtime.clock.now()),
  });
  if (saved.length === 0) throw new PlaceLostError(lease);
}

interface Snapshot {
  readonly state: Buffer;
  readonly takenAt: Date;
}

export async function readSnapshot(
  runtime: Runtime,
  solarSystemId: number,
): Promise<Snapshot | undefined> {
  const { manager } = runtime.dataSource;
  const [snapshot] = await run(manager, sql.readSnapshot, { solarSystemId });
  return snapshot;
}
