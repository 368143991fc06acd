// `space.undock`: out of the station, into the hands of the grid that holds its system.
import { implementPrepared } from '#features/command.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import { undock } from '#protocol/space.ts';
import { transact, type Tx } from '#queues/runtime.ts';
import { whereabouts } from '../characters/index.ts';
import { destinationOf, findPlace, holdServer } from '../cluster/index.ts';
import { commissionShip, openStock, type Item } from '../inventory/index.ts';
import { moveSeat, seatOf, takeSeat } from '../sessions/index.ts';
import { celestials, itemTypes } from '../universe/index.ts';
import { launch, lockPilot, type Pilot } from './pilots.ts';
import { CORVETTE_GROUP, undockAt } from './rules.ts';

export const undockCommand = implementPrepared(
  undock,
  async (runtime, { characterId }) => {
    const { stationId, solarSystemId } = await transact(runtime, (tx) =>
      whereabouts(tx, characterId),
    );
    if (stationId === null) return refuse('NOT_DOCKED');
    return findPlace(runtime, 'grid', solarSystemId);
  },
  async (tx, { characterId, sessionId }, _input, place) => {
    if (!(await holdServer(tx, place))) return refuse('OVERLOADED');
    const pilot = await lockPilot(tx, characterId);
    const own = await seatOf(tx, { characterId, sessionId });
    const { placeId: solarSystemId } = place;
    const station = (await celestials(tx, solarSystemId)).find(
      ({ celestialId }) => celestialId === pilot.stationId,
    );
    if (!station) return refuse('NOT_DOCKED');
    const seat = own
      ? await moveSeat(tx, own, place)
      : await takeSeat(tx, { ...place, characterId, sessionId, takeOver: false });
    if (isRefusal(seat)) return seat;
    const ship = await readyShip(tx, pilot, station.celestialId);
    const at = undockAt(station, tx.runtime.random);
    await launch(tx, { characterId, shipId: ship.itemId, solarSystemId }, ship, at);
    return destinationOf(tx.runtime, 'grid', place, seat);
  },
);

/** The active ship, where it is still the pilot's and still there; else a new, small one. */
async function readyShip(
  tx: Tx,
  { characterId, shipId }: Pilot,
  locationId: number,
): Promise<Item> {
  const active = shipId === null ? undefined : (await openStock(tx, [shipId])).item(shipId);
  const isReady =
    active?.ownerId === characterId && active.locationId === locationId && active.singleton;
  if (isReady) return active;
  const place = { ownerId: characterId, locationId };
  const corvetteId = await commissionShip(tx, await corvetteType(tx), place, 'hangar');
  const corvette = (await openStock(tx, [corvetteId])).item(corvetteId);
  if (!corvette) throw new Error('the corvette is gone');
  return corvette;
}

async function corvetteType(tx: Tx): Promise<number> {
  const types = [...(await itemTypes(tx)).values()];
  const corvette = types.find(({ groupId, published }) => groupId === CORVETTE_GROUP && published);
  if (!corvette) throw new Error('the universe has no corvette');
  return corvette.typeId;
}
