// Stock out of the database and back: lock, count in memory, write set-based.
import { nullable, run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { lockItems, lockStacks, moveItems, writeStock as write } from './inventory.queries.ts';
import { Stock, takenFrom, type Cause, type Item, type Place } from './stock.ts';

/** Locks items until the transaction ends; those that are gone are not in the stock. */
export async function openStock(tx: Tx, itemIds: readonly number[]): Promise<Stock> {
  return new Stock(await run(tx.manager, lockItems, { itemIds: [...itemIds] }));
}

/** Locks the stacks of some types in one hangar. */
export async function openHangar(
  tx: Tx,
  place: Place & { flag: string },
  typeIds: readonly number[],
): Promise<Stock> {
  return new Stock(await run(tx.manager, lockStacks, { ...place, typeIds: [...typeIds] }));
}

/** Writes what was taken and given; answers the ids of what was given. Called once a stock. */
export async function writeStock(tx: Tx, stock: Stock): Promise<number[]> {
  const { gifts, movements } = stock;
  if (gifts.length + movements.length === 0) return [];
  const taken = takenFrom(stock);
  const [row] = await run(tx.manager, write, {
    takenIds: taken.map(({ itemId }) => itemId),
    takenQuantities: taken.map(({ quantity }) => quantity),
    remainders: taken.map(({ remainder }) => remainder),
    typeIds: gifts.map(({ typeId }) => typeId),
    quantities: gifts.map(({ quantity }) => quantity),
    ownerIds: gifts.map(({ ownerId }) => ownerId),
    locationIds: gifts.map(({ locationId }) => locationId),
    flags: gifts.map(({ flag }) => flag),
    singletons: gifts.map(({ blueprint }) => blueprint !== undefined),
    runs: nullable(gifts.map(({ blueprint }) => blueprint?.runs)),
    materialEfficiencies: nullable(gifts.map(({ blueprint }) => blueprint?.materialEfficiency)),
    timeEfficiencies: nullable(gifts.map(({ blueprint }) => blueprint?.timeEfficiency)),
    fromOwnerIds: nullable(gifts.map(({ from }) => from?.ownerId)),
    fromLocationIds: nullable(gifts.map(({ from }) => from?.locationId)),
    givenReasons: gifts.map(({ reason }) => reason),
    givenContextIds: nullable(gifts.map(({ contextId }) => contextId)),
    movedItemIds: movements.map(({ itemId }) => itemId),
    movedTypeIds: movements.map(({ typeId }) => typeId),
    movedQuantities: movements.map(({ quantity }) => quantity),
    movedReasons: movements.map(({ reason }) => reason),
    movedContextIds: nullable(movements.map(({ contextId }) => contextId)),
    movedFromOwnerIds: movements.map(({ from }) => from.ownerId),
    movedFromLocationIds: movements.map(({ from }) => from.locationId),
    movedToOwnerIds: nullable(movements.map(({ to }) => to?.ownerId)),
    movedToLocationIds: nullable(movements.map(({ to }) => to?.locationId)),
    at: tx.now,
  });
  if (row?.changed !== taken.length) throw new Error('items changed under their locks');
  return row.itemIds;
}

/** Where whole items are to be. */
export interface Destination extends Place {
  readonly flag: string;
}

/**
 * Moves whole items, each only if it is still where `items` says; answers the ids that moved. The
 * caller compares, and refuses where one is missing.
 */
export async function relocate(
  tx: Tx,
  items: readonly Item[],
  to: (item: Item) => Destination,
  { reason, contextId }: Cause,
): Promise<number[]> {
  const destinations = items.map(to);
  const rows = await run(tx.manager, moveItems, {
    itemIds: items.map(({ itemId }) => itemId),
    fromOwnerIds: items.map(({ ownerId }) => ownerId),
    fromLocationIds: items.map(({ locationId }) => locationId),
    toOwnerIds: destinations.map(({ ownerId }) => ownerId),
    toLocationIds: destinations.map(({ locationId }) => locationId),
    toFlags: destinations.map(({ flag }) => flag),
    reason,
    contextId: contextId ?? null,
    at: tx.now,
  });
  return rows.map(({ itemId }) => itemId);
}
