// What lies in places, down to the bottom: for whatever takes places out of the world, or hands
// them over, with all that is in them.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { lockContents } from './inventory.queries.ts';
import { writeStock } from './items.ts';
import { MAX_DEPTH } from './places.ts';
import { Stock, type Cause, type Item } from './stock.ts';

/** Locks what lies in some places, without what is in ships and containers there. */
export function openContents(tx: Tx, locationIds: readonly number[]): Promise<Item[]> {
  return run(tx.manager, lockContents, { locationIds: [...locationIds] });
}

/** Locks what is in ships and containers, and in those that are in them. */
export async function openInside(tx: Tx, items: readonly Item[]): Promise<Item[]> {
  const inside: Item[] = [];
  let holders = items.filter(({ singleton }) => singleton);
  for (let depth = 0; depth < MAX_DEPTH && holders.length > 0; depth += 1) {
    const locationIds = holders.map(({ itemId }) => itemId);
    const contents = await openContents(tx, locationIds);
    inside.push(...contents);
    holders = contents.filter(({ singleton }) => singleton);
  }
  return inside;
}

/** Things that are locked leave the world, with all that is in them. */
export async function removeItems(tx: Tx, items: readonly Item[], cause: Cause): Promise<void> {
  if (items.length === 0) return;
  const stock = new Stock([...items, ...(await openInside(tx, items))]);
  for (const { itemId, quantity } of stock.items()) stock.take(itemId, quantity, null, cause);
  await writeStock(tx, stock);
}
