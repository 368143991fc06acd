// What the grid does with ships that leave it: into a station, through a gate, or out of sight.
import { run } from '#entities/sql.ts';
import type { Vector } from '#protocol/space/index.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { holdPlace, type Lease, type OwnedPlace } from '../cluster/index.ts';
import { moveSeat, type Seat } from '../sessions/index.ts';
import { cross, land, type Flight } from './pilots.ts';
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
export function dock(runtime: Runtime, flight: HeldFlight, station: OwnedPlace): Promise<Seat> {
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
): Promise<Seat> {
  return handOver(runtime, flight, system, (tx) => cross(tx, flight, system.placeId, at));
}

function handOver(
  runtime: Runtime,
  flight: HeldFlight,
  to: OwnedPlace,
  move: (tx: Tx) => Promise<void>,
): Promise<Seat> {
  return transact(runtime, async (tx) => {
    await holdPlace(tx, flight.lease);
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
