// Orders about ships themselves: out of one, and into another.
import { isRefusal, refuse } from '#protocol/refusals.ts';
import * as protocol from '#protocol/space.ts';
import type { Runtime } from '#queues/runtime.ts';
import { boardShip, eject, REACH_M } from '#features/space/index.ts';
import { carryingOut, type Helm } from './orders.ts';
import { checkSessionTimer } from './session-timer.ts';

/** @param dilation reads the share of time that passes */
export const shipOrders = (runtime: Runtime, dilation: () => number) => [
  carryingOut(protocol.eject, async ({ system, vessel }) => {
    const aboard = aboardOf({ system, vessel });
    const at = new Float64Array(3);
    if (!aboard || !system.space.readPosition(vessel.shipId, at)) return refuse('NOT_IN_SPACE');
    if (system.space.modeOf(vessel.shipId) === 'warp') return 'IN_WARP';
    const tooSoon = checkSessionTimer(runtime, vessel);
    if (tooSoon) return tooSoon;
    const [x = 0, y = 0, z = 0] = at;
    // Beside the hull: within it, the first tick would push them apart.
    const beside = { x: x + vessel.attributes.radiusM + EXIT_M, y, z };
    const outcome = await whileLeaving(vessel, () => eject(runtime, aboard, beside));
    if (isRefusal(outcome)) return outcome;
    await system.changeShip(vessel, outcome.shipId, { dilation: dilation(), isGone: false });
    return outcome;
  }),
  carryingOut(protocol.board, async ({ system, vessel }, { shipId }) => {
    const aboard = aboardOf({ system, vessel });
    const distanceM = system.space.surfaceDistance(vessel.shipId, shipId);
    if (!aboard || !system.vessels.has(shipId)) return refuse('NO_SUCH_SHIP', { shipId });
    if (!(distanceM <= REACH_M)) return refuse('OUT_OF_RANGE', { rangeM: REACH_M });
    if (system.space.modeOf(vessel.shipId) === 'warp') return 'IN_WARP';
    const tooSoon = checkSessionTimer(runtime, vessel);
    if (tooSoon) return tooSoon;
    const outcome = await whileLeaving(vessel, () => boardShip(runtime, aboard, shipId));
    if (isRefusal(outcome)) return outcome;
    const isGone = outcome.isCapsule;
    await system.changeShip(vessel, shipId, { dilation: dilation(), isGone });
    return { shipId };
  }),
];

const EXIT_M = 50;

function aboardOf({ system, vessel }: Helm) {
  const { pilotId, shipId } = vessel;
  return pilotId === null ? null : { lease: system.lease, characterId: pilotId, shipId };
}

/** Nothing else is ordered of the ship meanwhile. */
async function whileLeaving<T>(vessel: Helm['vessel'], work: () => Promise<T>): Promise<T> {
  vessel.isLeaving = true;
  try {
    return await work();
  } finally {
    vessel.isLeaving = false;
  }
}
