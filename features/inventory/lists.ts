// `inventory.list-items`, `inventory.list-places` and `inventory.get-capacity`. What is owned is
// seen wherever it is; only hands have to be near.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { getCapacity, listItems, listPlaces } from '#protocol/inventory.ts';
import { refuse } from '#protocol/refusals.ts';
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
  const gone = refuse('NO_SUCH_PLACE', { locationId, flag });
  if (locationId < FIRST_ITEM_ID) {
    const isHangar = hangarFlags(ownerId !== characterId).includes(flag);
    return isHangar && (await station(tx, locationId)) ? { usedM3: 0, capacityM3: null } : gone;
  }
  const [holder] = await run(tx.manager, findOwned, { itemId: locationId, ownerId });
  const type = holder && (await itemType(tx, holder.typeId));
  if (!type) return gone;
  const attributes = await typeAttributes(tx, type.typeId);
  const capacityM3 = capacityOf(type, flag, (attributeId) => attributes.get(attributeId));
  if (capacityM3 === undefined) return gone;
  return { usedM3: await usedIn(tx, locationId, flag), capacityM3 };
});
