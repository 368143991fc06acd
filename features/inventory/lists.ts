// `inventory.list-items`, `list-places`, `get-capacity` and `list-bays`. What is owned is seen
// wherever it is; only hands have to be near.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { Flag, getCapacity, listBays, listItems, listPlaces } from '#protocol/inventory.ts';
import { refuse } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { itemType, station, typeAttributes } from '../universe/index.ts';
import { findOwned, readItems, readPlaces } from './inventory.queries.ts';
import { FIRST_ITEM_ID, hangarFlags, usedIn } from './places.ts';
import { capacityOf } from './rules.ts';

/** Stations with things of one owner. */
const MAX_PLACES = 10_000;

export const listItemsQuery = implement(listItems, async (tx, { characterId }, input) => {
  const { corporationId, flag = null, ...page } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  return run(tx.manager, readItems, { ...page, ownerId, flag });
});

export const listPlacesQuery = implement(
  listPlaces,
  async (tx, { characterId }, { corporationId }) => {
    const ownerId = await actingOwner(tx, characterId, corporationId);
    if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
    return run(tx.manager, readPlaces, { ownerId, limit: MAX_PLACES });
  },
);

export const getCapacityQuery = implement(getCapacity, async (tx, { characterId }, input) => {
  const { corporationId, locationId, flag } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const bays = await baysOf(tx, locationId, ownerId, characterId);
  const bay = bays.find((one) => one.flag === flag);
  if (!bay) return refuse('NO_SUCH_PLACE', { locationId, flag });
  return { usedM3: bay.usedM3, capacityM3: bay.capacityM3 };
});

export const listBaysQuery = implement(listBays, async (tx, { characterId }, input) => {
  const { corporationId, locationId } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const bays = await baysOf(tx, locationId, ownerId, characterId);
  return bays.length === 0 ? refuse('NO_SUCH_PLACE', { locationId }) : bays;
});

/** The parts of a place that are an owner's; none where the place is not. */
async function baysOf(tx: Tx, locationId: number, ownerId: number, characterId: number) {
  if (locationId < FIRST_ITEM_ID) {
    if (!(await station(tx, locationId))) return [];
    const flags = hangarFlags(ownerId !== characterId);
    return flags.map((flag) => ({ flag, usedM3: 0, capacityM3: null }));
  }
  const [holder] = await run(tx.manager, findOwned, { itemId: locationId, ownerId });
  const type = holder && (await itemType(tx, holder.typeId));
  if (!type) return [];
  const attributes = await typeAttributes(tx, type.typeId);
  const bays = [];
  for (const flag of Flag.options) {
    const capacityM3 = capacityOf(type, flag, (attributeId) => attributes.get(attributeId));
    if (capacityM3 === undefined) continue;
    bays.push({ flag, usedM3: await usedIn(tx, locationId, flag), capacityM3 });
  }
  return bays;
}
