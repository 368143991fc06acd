// Opens the floor for incoming orders whose books are held: candidates, goods and wallets.
import type { Tx } from '#queues/runtime.ts';
import { openStock, Stock } from '../inventory/index.ts';
import { openLedger, type AccountKey } from '../wallet/index.ts';
import { findCandidates, type Candidates } from './candidates.ts';
import { Floor } from './floor.ts';
import type { Order } from './order.ts';
import { jumpsFrom } from './reach.ts';

export interface OpenFloor {
  readonly floor: Floor;
  readonly capped: Candidates['capped'];
}

/** Wallets beside those of the orders may be locked too, for what hangs on them. */
export async function openFloor(
  tx: Tx,
  incoming: readonly Order[],
  itemIds: readonly number[] = [],
  wallets: readonly AccountKey[] = [],
): Promise<OpenFloor> {
  const { orders, capped } = await findCandidates(tx, incoming);
  const stock = itemIds.length > 0 ? await openStock(tx, itemIds) : new Stock([]);
  // A buy order that stands in the book pays out of the escrow: its owner's wallet is not needed.
  const sellers = orders.filter(({ isBuy }) => !isBuy);
  const owners = [...incoming, ...sellers].filter(({ characterId }) => characterId !== null);
  const ledger = await openLedger(tx, [...owners, ...wallets]);
  const systems = incoming.map(({ solarSystemId }) => solarSystemId);
  return { floor: new Floor(orders, ledger, stock, await jumpsFrom(tx, systems)), capped };
}
