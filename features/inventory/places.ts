// Where a character's hands reach: the hangars of the station it is docked in, and the ships and
// containers that stand there. What is reached is locked, so that it stays where it is.
import { CharacterEntity } from '#entities/characters.ts';
import { run } from '#entities/sql.ts';
import { Flag } from '#protocol/inventory.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { itemTypes, station, typeAttributes, type ItemType } from '../universe/index.ts';
import { findItems, lockItems, readContents, readLeases } from './inventory.queries.ts';
import { capacityOf, isContainer, isShip, volumeOf } from './rules.ts';
import type { Item } from './stock.ts';

/** Numbers of items, orders and jobs begin here; those of stations and systems lie below. */
export const FIRST_ITEM_ID = 1_000_000_000_000;

/** What a character has reached for. */
export interface Reach {
  /** Null in space, where no hangar is in reach. */
  readonly stationId: number | null;
  readonly ownerId: number;
  /** Locked: the items that were asked for, and the ships and containers that they are in. */
  readonly items: ReadonlyMap<number, Item>;
  readonly types: ReadonlyMap<number, ItemType>;
}

/**
 * Locks items, the places they are in and further ones. Refused where one is gone, is not the
 * owner's, is elsewhere, or is in the hands of a server.
 */
export async function reach(
  tx: Tx,
  characterId: number,
  ownerId: number,
  itemIds: readonly number[],
  furtherIds: readonly number[] = [],
): Promise<Reach | Refusal> {
  const character = await tx.manager.findOneByOrFail(CharacterEntity, { id: characterId });
  const wanted = [...itemIds, ...furtherIds.filter((id) => id >= FIRST_ITEM_ID)];
  const items = await lockWithPlaces(tx, wanted);
  const { stationId } = character;
  const types = await itemTypes(tx);
  const found: Reach = { stationId, ownerId, items, types };
  for (const itemId of itemIds) {
    const item = items.get(itemId);
    if (!item || item.ownerId !== ownerId || !isWithin(found, item.locationId)) {
      return refuse('NO_SUCH_ITEM', { itemId });
    }
  }
  return (await checkLeases(tx, items)) ?? found;
}

/** Two steps up at the most: a container in a ship in a station. */
export const MAX_DEPTH = 2;

async function lockWithPlaces(tx: Tx, ids: readonly number[]): Promise<Map<number, Item>> {
  const all = new Set(ids);
  let next = [...all];
  for (let depth = 0; depth < MAX_DEPTH && next.length > 0; depth += 1) {
    const rows = await run(tx.manager, findItems, { itemIds: next });
    const places = rows.map(({ locationId }) => locationId);
    next = [...new Set(places)].filter((id) => id >= FIRST_ITEM_ID && !all.has(id));
    for (const id of next) all.add(id);
  }
  const items = await run(tx.manager, lockItems, { itemIds: [...all] });
  return new Map(items.map((item) => [item.itemId, item]));
}

/** Whether a place is the station that the character is in, or a thing of the owner's in there. */
function isWithin({ stationId, ownerId, items }: Reach, locationId: number): boolean {
  let place = locationId;
  for (let depth = 0; depth <= MAX_DEPTH && place >= FIRST_ITEM_ID; depth += 1) {
    const holder = items.get(place);
    if (!holder || holder.ownerId !== ownerId || !holder.singleton) return false;
    place = holder.locationId;
  }
  return place === stationId;
}

async function checkLeases(tx: Tx, items: ReadonlyMap<number, Item>): Promise<Refusal | null> {
  const locationIds = [...items.keys()];
  const [lease] = await run(tx.manager, readLeases, { locationIds, now: tx.now });
  return lease ? refuse('INVENTORY_CHECKED_OUT', { locationId: lease.locationId }) : null;
}

/** A part of a place that things can be put into. */
export interface Room {
  readonly locationId: number;
  readonly flag: Flag;
  /** Null where it holds everything. */
  readonly capacityM3: number | null;
  readonly usedM3: number;
}

/** The hangars of a station that are an owner's: one of a character, seven of a corporation. */
export const hangarFlags = (isCorporation: boolean): readonly Flag[] =>
  isCorporation ? DIVISION_FLAGS : ['hangar'];

const DIVISION_FLAGS = Flag.options.filter((flag) => flag.startsWith('hangar-'));

/** A part of what was reached; refused where it is full of nothing because it does not exist. */
export async function roomIn(
  tx: Tx,
  found: Reach,
  { locationId, flag }: { locationId: number; flag: Flag },
  isCorporation: boolean,
): Promise<Room | Refusal> {
  const gone = refuse('NO_SUCH_PLACE', { locationId, flag });
  if (locationId < FIRST_ITEM_ID) {
    const isHangar = hangarFlags(isCorporation).includes(flag);
    const isHere = locationId === found.stationId && (await station(tx, locationId));
    return isHangar && isHere ? { locationId, flag, capacityM3: null, usedM3: 0 } : gone;
  }
  const holder = found.items.get(locationId);
  const type = holder && found.types.get(holder.typeId);
  const isReached = holder?.ownerId === found.ownerId && isWithin(found, locationId);
  if (!holder || !type || !isReached) return gone;
  if (isShip(type) && holder.locationId !== found.stationId) return gone;
  if (!isShip(type) && !isContainer(type)) return gone;
  const attributes = await typeAttributes(tx, holder.typeId);
  const capacityM3 = capacityOf(type, flag, (attributeId) => attributes.get(attributeId));
  if (capacityM3 === undefined) return gone;
  return { locationId, flag, capacityM3, usedM3: await usedIn(tx, locationId, flag) };
}

/** The volume of what is in a part of a place, in m³. */
export async function usedIn(tx: Tx, locationId: number, flag: Flag): Promise<number> {
  const types = await itemTypes(tx);
  const contents = await run(tx.manager, readContents, { locationIds: [locationId] });
  return contents
    .filter((content) => content.flag === flag)
    .reduce((sum, { typeId, quantity, singleton }) => {
      const type = types.get(typeId);
      return sum + (type ? volumeOf(type, quantity, singleton) : 0);
    }, 0);
}
