// Orders that end a ship's stay: through a gate, or into a station. The way there is found first;
// then one transaction hands over ship, pilot and seat; the answer says where the client is to go.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Destination } from '#protocol/login.ts';
import * as protocol from '#protocol/space.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  destinationOf,
  findPlace,
  type OwnedPlace,
  type PlaceKind,
} from '#features/cluster/index.ts';
import type { Seat } from '#features/sessions/index.ts';
import {
  dock,
  GATE_RANGE_M,
  jump,
  jumpInAt,
  type HeldFlight,
  passWormhole,
} from '#features/space/index.ts';
import { celestials } from '#features/universe/index.ts';
import { wormholeAt } from '#features/wormholes/index.ts';
import { carryingOut, type Helm } from './orders.ts';
import { checkSessionTimer } from './session-timer.ts';

export const departures = (runtime: Runtime) => [
  carryingOut(protocol.jump, (helm, { gateId }) => jumpThrough(runtime, helm, gateId)),
  carryingOut(protocol.enterWormhole, (helm, { siteId }) => enterWormhole(runtime, helm, siteId)),
  carryingOut(protocol.dock, (helm, { stationId }) => dockAt(runtime, helm, stationId)),
];

async function jumpThrough(runtime: Runtime, helm: Helm, gateId: number) {
  const refusal = checkReach(helm, gateId, 'stargate');
  if (refusal) return refusal;
  const ends = await transact(runtime, async (tx) => {
    const here = await celestials(tx, helm.system.solarSystemId);
    const gate = here.find(({ celestialId }) => celestialId === gateId);
    if (!gate?.destinationSystemId) return undefined;
    const there = await celestials(tx, gate.destinationSystemId);
    return (
      there.find(({ celestialId }) => celestialId === gate.destinationGateId) && {
        systemId: gate.destinationSystemId,
        gate: there.find(({ celestialId }) => celestialId === gate.destinationGateId),
      }
    );
  });
  if (!ends?.gate) return refuse('NOT_FOUND', { gateId });
  const at = jumpInAt(ends.gate, runtime.random);
  return depart(runtime, helm, 'grid', ends.systemId, (flight, place) =>
    jump(runtime, flight, place, at),
  );
}

async function enterWormhole(runtime: Runtime, helm: Helm, siteId: number) {
  const refusal = checkReach(helm, siteId, 'wormhole');
  if (refusal) return refusal;
  const end = await transact(runtime, (tx) => wormholeAt(tx, siteId));
  if (!end) return refuse('NO_SUCH_WORMHOLE', { siteId });
  const { massKg } = helm.vessel.attributes;
  return depart(runtime, helm, 'grid', end.toSystemId, (flight, place) =>
    passWormhole(runtime, { ...flight, massKg }, end, place),
  );
}

async function dockAt(runtime: Runtime, helm: Helm, stationId: number) {
  return (
    checkReach(helm, stationId, 'station') ??
    (await depart(runtime, helm, 'station', stationId, (flight, place) =>
      dock(runtime, flight, place),
    ))
  );
}

function checkReach({ system, vessel }: Helm, id: number, kind: string): Refusal | undefined {
  if (system.fixture(id)?.object.kind !== kind) return refuse('NOT_FOUND', { id });
  if (system.space.modeOf(vessel.shipId) === 'warp') {
    return refuse('SHIP_CANNOT', { reason: 'IN_WARP' });
  }
  const distanceM = system.space.surfaceDistance(vessel.shipId, id);
  if (distanceM <= GATE_RANGE_M) return undefined;
  return refuse('OUT_OF_RANGE', { rangeM: GATE_RANGE_M, distanceM: Math.round(distanceM) });
}

/** While it is under way nothing else is ordered of the ship; where it fails, the ship stays. */
async function depart(
  runtime: Runtime,
  { system, vessel }: Helm,
  kind: PlaceKind,
  placeId: number,
  handOver: (flight: HeldFlight, place: OwnedPlace) => Promise<Seat | Refusal>,
): Promise<Destination | Refusal> {
  const { connection, shipId, pilotId } = vessel;
  if (!connection || pilotId === null) return refuse('NOT_IN_SPACE');
  const tooSoon = checkSessionTimer(runtime, vessel);
  if (tooSoon) return tooSoon;
  vessel.isLeaving = true;
  try {
    const place = await findPlace(runtime, kind, placeId);
    if (isRefusal(place)) return place;
    const flight = {
      ...{ characterId: pilotId, shipId, solarSystemId: system.solarSystemId },
      ...{ lease: system.lease, seat: connection.pilot },
    };
    const seat = await handOver(flight, place);
    if (isRefusal(seat)) return seat;
    system.remove(vessel);
    connection.isHandedOver = true;
    return destinationOf(runtime, kind, place, seat);
  } finally {
    vessel.isLeaving = false;
  }
}
