// The places that a server owns: it opens them, and writes of them only while they are its own.
import { run } from '#entities/sql.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { sendSignal } from '#queues/signals.ts';
import * as sql from './cluster.queries.ts';
import type { ServerIdentity } from './servers.ts';

/** The right to write of a place. */
export interface Lease {
  readonly placeId: number;
  readonly serverId: number;
  /** The fencing number. */
  readonly fence: number;
}

/** The place is another's by now. */
export class PlaceLostError extends Error {
  override name = 'PlaceLostError';
  constructor({ placeId, fence }: Lease) {
    super(`the lease ${fence} of the place ${placeId} is lost`);
  }
}

/** All that the server is to hold, and whether it has said that it does. */
export async function holdings(
  runtime: Runtime,
  { serverId }: ServerIdentity,
): Promise<(Lease & { readonly isOpen: boolean })[]> {
  const rows = await run(runtime.dataSource.manager, sql.readPlaces, { serverId });
  return rows.map((row) => ({ ...row, serverId }));
}

/** From now on pilots may come. */
export function openPlace(runtime: Runtime, lease: Lease): Promise<void> {
  return transact(runtime, async (tx) => {
    const opened = await run(tx.manager, sql.openPlace, { ...lease });
    if (opened.length === 0) throw new PlaceLostError(lease);
    await sendSignal(tx, { kind: 'opened', placeId: lease.placeId });
  });
}

/** False where somebody has a seat there: it goes on. */
export async function releasePlace(tx: Tx, lease: Lease): Promise<boolean> {
  return (await run(tx.manager, sql.releasePlace, { ...lease })).length > 0;
}

/**
 * The place stays the server's until the transaction ends.
 * @throws PlaceLostError
 */
export async function holdPlace(tx: Tx, lease: Lease): Promise<void> {
  const held = await run(tx.manager, sql.holdPlace, { ...lease });
  if (held.length === 0) throw new PlaceLostError(lease);
}
