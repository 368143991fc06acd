// `space.activate-ship` and `space.get-location`: which ship, and where.
import { CharacterEntity } from '#entities/characters.ts';
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { activateShip, getLocation } from '#protocol/space.ts';
import { whereabouts } from '../characters/index.ts';
import { openStock } from '../inventory/index.ts';
import { itemType } from '../universe/index.ts';
import { lockPilot } from './pilots.ts';
import { findType, forgetShip, setPilot } from './space.queries.ts';

const SHIP_CATEGORY = 6;

export const activateShipCommand = implement(activateShip, async (tx, { characterId }, input) => {
  const { itemId } = input;
  const { stationId } = await lockPilot(tx, characterId);
  if (stationId === null) return refuse('NOT_DOCKED');
  const ship = (await openStock(tx, [itemId])).item(itemId);
  const isHere = ship?.ownerId === characterId && ship.locationId === stationId;
  if (!ship || !isHere || !ship.singleton) return refuse('NO_SUCH_SHIP', { itemId });
  const type = await itemType(tx, ship.typeId);
  if (type?.categoryId !== SHIP_CATEGORY) return refuse('NO_SUCH_SHIP', { itemId });
  // Whose it was may have it still for their active one.
  await run(tx.manager, forgetShip, { shipId: itemId });
  await run(tx.manager, setPilot, { characterId, stationId, solarSystemId: null, shipId: itemId });
  return { shipId: itemId };
});

export const getLocationQuery = implement(getLocation, async (tx, { characterId }) => {
  const { shipId } = await tx.manager.findOneByOrFail(CharacterEntity, { id: characterId });
  const [ship] = shipId === null ? [] : await run(tx.manager, findType, { itemId: shipId });
  const place = await whereabouts(tx, characterId);
  return { ...place, shipId, shipTypeId: ship?.typeId ?? null };
});
