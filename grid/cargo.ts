// Orders about things: out of the cargo into a can beside the ship, and out of cans and wrecks.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import * as protocol from '#protocol/space.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { lookInside } from '#features/debris/index.ts';
import {
  jettisonCargo,
  lootDebris,
  REACH_M,
  stowCargo,
  type Aboard,
} from '#features/space/index.ts';
import { carryingOut, type Helm } from './orders.ts';

export const cargoOrders = (runtime: Runtime) => [
  carryingOut(protocol.jettison, (helm, { itemIds }) =>
    seen(
      helm,
      asPilot(helm, (aboard) => jettisonCargo(runtime, aboard, itemIds, positionOf(helm))),
    ),
  ),
  carryingOut(protocol.loot, (helm, { debrisId, itemIds }) =>
    seen(
      helm,
      upon(helm, debrisId, (aboard) => lootDebris(runtime, aboard, debrisId, itemIds)),
    ),
  ),
  carryingOut(protocol.stow, (helm, { debrisId, itemIds }) =>
    upon(helm, debrisId, (aboard) => stowCargo(runtime, aboard, debrisId, itemIds)),
  ),
  carryingOut(protocol.openCan, (helm, { debrisId, after }) =>
    upon(helm, debrisId, ({ characterId }) =>
      transact(runtime, (tx) => lookInside(tx, debrisId, characterId, after)),
    ),
  ),
];

/** Metres from the star. */
export function positionOf({ system, vessel }: Helm) {
  const at = new Float64Array(3);
  system.space.readPosition(vessel.shipId, at);
  const [x = 0, y = 0, z = 0] = at;
  return { x, y, z };
}

type Work<T> = (aboard: Aboard) => Promise<T | Refusal | null>;

/** Does something out of the ship. */
export async function asPilot<T extends object>({ system, vessel }: Helm, work: Work<T>) {
  const { shipId, pilotId } = vessel;
  if (pilotId === null) return refuse('NOT_IN_SPACE');
  return (await work({ lease: system.lease, characterId: pilotId, shipId })) ?? {};
}

/** The same with a can or wreck, which has to be in reach. */
export async function upon<T extends object>(helm: Helm, debrisId: number, work: Work<T>) {
  return checkReach(helm, debrisId) ?? asPilot(helm, work);
}

/** What comes and goes by it is in space before it is answered. */
export async function seen<T>({ system }: Helm, doing: Promise<T | Refusal>): Promise<T | Refusal> {
  const outcome = await doing;
  if (!isRefusal(outcome)) await system.refresh();
  return outcome;
}

function checkReach({ system, vessel }: Helm, debrisId: number): Refusal | undefined {
  if (system.fixture(debrisId)?.object.kind !== 'debris') return refuse('NOT_FOUND', { debrisId });
  const distanceM = system.space.surfaceDistance(vessel.shipId, debrisId);
  return distanceM <= REACH_M ? undefined : refuse('OUT_OF_RANGE', { rangeM: REACH_M });
}
