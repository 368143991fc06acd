// `inventory.move-items`: whole items and parts of stacks into another part of what a character
// reaches. All of them move in one transaction, each only from where it was, or none does.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { moveItems } from '#protocol/inventory.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { lockContents } from './inventory.queries.ts';
import { relocate, writeStock } from './items.ts';
import { FIRST_ITEM_ID, MAX_DEPTH, reach, roomIn, type Reach, type Room } from './places.ts';
import { checkCapacity, checkTakes, volumeOf } from './rules.ts';
import { Stock, type Item } from './stock.ts';

/** What is to be moved of an item: all of it, or a part. */
interface Part {
  readonly item: Item;
  readonly quantity: number;
}

export const moveItemsCommand = implement(moveItems, async (tx, { characterId }, input) => {
  const { corporationId, toCorporationId = corporationId, to } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  const toOwnerId = await actingOwner(tx, characterId, toCorporationId);
  if (ownerId === undefined || toOwnerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const itemIds = input.items.map(({ itemId }) => itemId);
  if (itemIds.includes(to.locationId)) return refuse('MOVE_INTO_ITSELF');
  const found = await reach(tx, characterId, ownerId, itemIds, [to.locationId]);
  if (isRefusal(found)) return found;
  const parts = partsOf(found, input.items);
  if (isRefusal(parts)) return parts;
  const room = await roomIn(tx, { ...found, ownerId: toOwnerId }, to, toOwnerId !== characterId);
  if (isRefusal(room)) return room;
  return checkParts(found, parts, room) ?? { itemIds: await move(tx, parts, room, toOwnerId) };
});

function partsOf(
  { items }: Reach,
  wanted: readonly { itemId: number; quantity?: number | undefined }[],
): Part[] | Refusal {
  const parts = new Map<number, Part>();
  for (const { itemId, quantity } of wanted) {
    const item = items.get(itemId) as Item;
    if (parts.has(itemId)) return refuse('NO_SUCH_ITEM', { itemId });
    if (quantity !== undefined && quantity > item.quantity) {
      return refuse('NOT_ENOUGH_ITEMS', { itemId, quantity: item.quantity });
    }
    parts.set(itemId, { item, quantity: quantity ?? item.quantity });
  }
  return [...parts.values()];
}

function checkParts({ types }: Reach, parts: readonly Part[], room: Room): Refusal | null {
  if (room.locationId < FIRST_ITEM_ID) return null;
  let addedM3 = 0;
  for (const { item, quantity } of parts) {
    const type = types.get(item.typeId);
    if (!type) return refuse('DOES_NOT_FIT', { itemId: item.itemId });
    const unfit = checkTakes(room.flag, type, item.singleton);
    if (unfit) return unfit;
    const isThere = item.locationId === room.locationId && item.flag === room.flag;
    if (!isThere) addedM3 += volumeOf(type, quantity, item.singleton);
  }
  return room.capacityM3 === null ? null : checkCapacity(room.usedM3, addedM3, room.capacityM3);
}

async function move(
  tx: Tx,
  parts: readonly Part[],
  { locationId, flag }: Room,
  ownerId: number,
): Promise<number[]> {
  const whole = parts.filter(({ item, quantity }) => quantity === item.quantity);
  const items = whole.map(({ item }) => item);
  const to = { ownerId, locationId, flag };
  const moved = await relocate(tx, items, () => to, { reason: 'move' });
  if (moved.length !== items.length) throw new Error('items moved under their locks');
  await handOver(
    tx,
    items.filter((item) => item.singleton && item.ownerId !== ownerId),
    ownerId,
  );
  const stock = new Stock(parts.map(({ item }) => item));
  for (const { item, quantity } of parts) {
    if (quantity < item.quantity) divide(stock, item, quantity, { ownerId, locationId, flag });
  }
  return [...moved, ...(await writeStock(tx, stock))];
}

/** What is in ships and containers, and in containers in ships, goes to their new owner too. */
async function handOver(tx: Tx, holders: readonly Item[], ownerId: number): Promise<void> {
  let places = holders;
  for (let depth = 0; depth < MAX_DEPTH && places.length > 0; depth += 1) {
    const locationIds = places.map(({ itemId }) => itemId);
    const contents = await run(tx.manager, lockContents, { locationIds });
    const keepPlace = ({ locationId, flag }: Item) => ({ ownerId, locationId, flag });
    const moved = await relocate(tx, contents, keepPlace, { reason: 'move' });
    if (moved.length !== contents.length) throw new Error('contents moved under their locks');
    places = contents.filter(({ singleton }) => singleton);
  }
}

/** A part of a stack becomes a stack of its own, there or elsewhere. */
export function divide(
  stock: Stock,
  item: Item,
  quantity: number,
  to: { ownerId: number; locationId: number; flag: string },
): void {
  const { itemId, typeId, ownerId } = item;
  const cause = { reason: 'split', contextId: itemId } as const;
  stock.take(itemId, quantity, { ownerId, locationId: itemId }, cause);
  stock.give({ ...cause, ...to, typeId, quantity, from: { ownerId, locationId: itemId } });
}
