// What the grid does with ships that leave it: into a station, through a gate, or out of sight.
import { run } from '#entities/sql.ts';
import type { Vector } from '#protocol/space/index.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { holdPlace, holdServer, type Lease, type OwnedPlace } from '../cluster/index.ts';
import { moveSeat, type Seat } from '../sessions/index.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { endOf, passWormholes, type WormholeEnd } from '../wormholes/index.ts';
import { cross, land, type Flight } from './pilots.ts';
import { undockAt } from './rules.ts';
import * as sql from './space.queries.ts';

/** A flight that a grid holds: by its lease of the system, and by the pilot's seat in it. */
export interface HeldFlight extends Flight {
  readonly lease: Lease;
  readonly seat: Seat;
}

/**
 * Docks: ship, pilot and seat go to the station together. Answers the seat there.
 * @throws PlaceLostError, SeatLostError
 */
export function dock(
  runtime: Runtime,
  flight: HeldFlight,
  station: OwnedPlace,
): Promise<Seat | Refusal> {
  return handOver(runtime, flight, station, (tx) => land(tx, flight, station.placeId));
}

/**
 * Leaves for another system, and arrives there.
 * @throws PlaceLostError, SeatLostError
 */
export function jump(
  runtime: Runtime,
  flight: HeldFlight,
  system: OwnedPlace,
  at: Vector,
): Promise<Seat | Refusal> {
  return handOver(runtime, flight, system, (tx) => cross(tx, flight, system.placeId, at));
}

/**
 * Through a wormhole, which the ship's mass wears out. What it refuses leaves the ship where it is.
 * @throws PlaceLostError, SeatLostError
 */
export function passWormhole(
  runtime: Runtime,
  flight: HeldFlight & { readonly massKg: number },
  { wormholeId, side }: WormholeEnd,
  system: OwnedPlace,
): Promise<Seat | Refusal> {
  const { characterId, massKg } = flight;
  return transact(runtime, async (tx) => {
    await holdPlace(tx, flight.lease);
    if (!(await holdServer(tx, system))) return refuse('OVERLOADED');
    const [outcome] = await passWormholes(tx, [
      { wormholeId, characterId, shipMassKg: massKg, side },
    ]);
    if (!outcome || isRefusal(outcome)) return outcome ?? refuse('NO_SUCH_WORMHOLE');
    // Gone already, where this ship was the last that it bore: then anywhere in the system.
    const end = await endOf(tx, wormholeId, side === 'near' ? 'far' : 'near');
    const exit = { ...(end ?? SOMEWHERE), radiusM: WORMHOLE_RADIUS_M };
    await cross(tx, flight, system.placeId, undockAt(exit, runtime.random));
    return moveSeat(tx, flight.seat, system);
  });
}

/** Beyond the planets of most systems. */
const SOMEWHERE: Vector = { x: 1e12, y: 0, z: 1e12 };
const WORMHOLE_RADIUS_M = 3_000;

function handOver(
  runtime: Runtime,
  flight: HeldFlight,
  to: OwnedPlace,
  move: (tx: Tx) => Promise<void>,
): Promise<Seat | Refusal> {
  return transact(runtime, async (tx) => {
    await holdPlace(tx, flight.lease);
    if (!(await holdServer(tx, to))) return refuse('OVERLOADED');
    await move(tx);
    return moveSeat(tx, flight.seat, to);
  });
}

/** A ship whose pilot is logged off vanishes where it is, until the pilot comes back. */
export async function vanish(
  runtime: Runtime,
  { lease, shipId }: { readonly lease: Lease; readonly shipId: number },
  { x, y, z }: Vector,
): Promise<void> {
  await transact(runtime, async (tx) => {
    await holdPlace(tx, lease);
    await run(tx.manager, sql.emptySeat, { shipId });
    await run(tx.manager, sql.putAway, { shipId, solarSystemId: lease.placeId, x, y, z });
  });
}
