// Orders about things: out of the cargo into a can beside the ship, and out of cans and wrecks.
import { refuse } from '#protocol/refusals.ts';
import * as protocol from '#protocol/space.ts';
import type { Runtime } from '#queues/runtime.ts';
import { jettisonCargo, lootDebris, REACH_M } from '#features/space/index.ts';
import { carryingOut, type Helm } from './orders.ts';

export const cargoOrders = (runtime: Runtime) => [
  carryingOut(protocol.jettison, (helm, { itemIds }) => jettison(runtime, helm, itemIds)),
  carryingOut(protocol.loot, (helm, { debrisId, itemIds }) =>
    loot(runtime, helm, debrisId, itemIds),
  ),
];

async function jettison(runtime: Runtime, { system, vessel }: Helm, itemIds: readonly number[]) {
  const at = new Float64Array(3);
  system.space.readPosition(vessel.shipId, at);
  const [x = 0, y = 0, z = 0] = at;
  const { lease } = system;
  const { shipId, ownerId } = vessel;
  const outcome = await jettisonCargo(runtime, { lease, shipId, ownerId }, itemIds, { x, y, z });
  if ('debrisId' in outcome) await system.refresh();
  return outcome;
}

async function loot(
  runtime: Runtime,
  { system, vessel }: Helm,
  debrisId: number,
  itemIds: readonly number[],
) {
  if (system.fixture(debrisId)?.object.kind !== 'debris') return refuse('NOT_FOUND', { debrisId });
  const distanceM = system.space.surfaceDistance(vessel.shipId, debrisId);
  if (!(distanceM <= REACH_M)) return refuse('OUT_OF_RANGE', { rangeM: REACH_M });
  const { lease } = system;
  const { shipId, pilotId } = vessel;
  const outcome = await lootDebris(runtime, { lease, shipId, pilotId }, debrisId, itemIds);
  if (!outcome) await system.refresh();
  return outcome;
}
