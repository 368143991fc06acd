// Checking out: a server takes an inventory with a lease, works on it in memory, and flushes what
// changed. The fencing number grows with each lease; who lost its lease writes nothing, and what
// it did since its last flush has not happened.
import { run } from '#entities/sql.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { lockContents, lockItems, renewLease, takeLease } from './inventory.queries.ts';
import { writeStock } from './items.ts';
import { Stock, type Item } from './stock.ts';

export interface Lease {
  /** The ship or container whose contents are checked out. */
  readonly locationId: number;
  readonly holder: string;
  /** The fencing number. */
  readonly fence: number;
}

/** How long a lease lasts unless it is renewed or flushed. */
export const LEASE_MS = 30_000;

/** The lease ran out, and somebody else may have taken the inventory since. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError';

  constructor({ locationId, fence }: Lease) {
    super(`the lease ${fence} of the inventory ${locationId} is lost`);
  }
}

const expiry = (tx: Tx): Date => new Date(tx.now.getTime() + LEASE_MS);

/** Takes the inventory of an assembled ship or container; null while another server holds it. */
export function checkOut(
  runtime: Runtime,
  locationId: number,
  holder: string,
): Promise<{ lease: Lease; items: readonly Item[] } | null> {
  return transact(runtime, async (tx) => {
    // Moves lock the place that they move into or out of: none is under way once this is held.
    const [place] = await run(tx.manager, lockItems, { itemIds: [locationId] });
    if (!place?.singleton) return null;
    const params = { locationId, holder, now: tx.now, expiresAt: expiry(tx) };
    const [taken] = await run(tx.manager, takeLease, params);
    if (!taken) return null;
    const items = await run(tx.manager, lockContents, { locationIds: [locationId] });
    return { lease: { locationId, holder, fence: taken.fence }, items };
  });
}

/**
 * Writes what was used up of each item, and makes the lease last on.
 * @throws LeaseLostError where it is lost; nothing is written then
 */
export function flush(
  runtime: Runtime,
  lease: Lease,
  used: ReadonlyMap<number, number>,
): Promise<void> {
  return transact(runtime, async (tx) => {
    await renew(tx, lease, expiry(tx));
    const locationIds = [lease.locationId];
    const contents = await run(tx.manager, lockContents, { locationIds });
    const stock = new Stock(contents);
    for (const [itemId, quantity] of used) {
      stock.take(itemId, quantity, null, { reason: 'check-in', contextId: lease.locationId });
    }
    await writeStock(tx, stock);
  });
}

/**
 * Gives the inventory back to the database.
 * @throws LeaseLostError
 */
export function checkIn(runtime: Runtime, lease: Lease): Promise<void> {
  return transact(runtime, (tx) => renew(tx, lease, tx.now));
}

async function renew(tx: Tx, lease: Lease, expiresAt: Date): Promise<void> {
  const { locationId, fence } = lease;
  const renewed = await run(tx.manager, renewLease, { locationId, fence, now: tx.now, expiresAt });
  if (renewed.length === 0) throw new LeaseLostError(lease);
}
