// `structures.anchor`: one of a stack in a hangar becomes a structure in space.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { anchorStructure } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { changeStructureState } from '#queues/structures.ts';
import { arm } from '#queues/timers/timers.ts';
import { actingOwner } from '../corporations/index.ts';
import { openStock, writeStock } from '../inventory/index.ts';
import { itemType, typeAttributes } from '../universe/index.ts';
import { holdStructures, structureOf } from './rows.ts';
import * as rules from './rules.ts';
import { insertStructure, lockSystem, makeSystem, readSystem } from './structures.queries.ts';
import { toOwn } from './views.ts';
import { whereabouts } from './whereabouts.ts';

export const anchorCommand = implement(anchorStructure, async (tx, { characterId }, input) => {
  const { itemId, name, position, weekday, hour } = input;
  const ownerId = await actingOwner(tx, characterId, input.corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const { stationId, solarSystemId } = await whereabouts(tx, characterId);
  const slot = await slotFor(tx, solarSystemId, position);
  if (isRefusal(slot)) return slot;
  const stock = await openStock(tx, [itemId]);
  const item = stock.item(itemId);
  if (item?.ownerId !== ownerId || item.locationId !== stationId) {
    return refuse('NO_SUCH_ITEM', { itemId });
  }
  const layers = item.singleton ? undefined : await layersOf(tx, item.typeId);
  if (!layers) return refuse('CANNOT_ANCHOR', { itemId, typeId: item.typeId });
  const until = rules.later(tx.now, rules.ANCHORING_MS);
  const place = { typeId: item.typeId, ownerId, solarSystemId, slot, ...position };
  const values = { ...place, ...layers, name, weekday, hour, at: tx.now, until };
  const [made] = await run(tx.manager, insertStructure, values);
  if (!made) throw new Error('no structure was made');
  const { structureId } = made;
  const cause = { reason: 'anchor', contextId: structureId } as const;
  stock.take(itemId, 1, { ownerId, locationId: structureId }, cause);
  await writeStock(tx, stock);
  await arm(tx, changeStructureState, String(structureId), until, {});
  const [structure] = await holdStructures(tx, [structureId]);
  if (!structure) throw new Error('a structure that was made is gone');
  return toOwn(structure);
});

/** Holds the system, so that two structures do not get one place. */
async function slotFor(
  tx: Tx,
  solarSystemId: number,
  position: rules.Point,
): Promise<number | Refusal> {
  await run(tx.manager, makeSystem, { solarSystemId });
  await run(tx.manager, lockSystem, { solarSystemId });
  const others = (await run(tx.manager, readSystem, { solarSystemId })).map(structureOf);
  const slot = rules.freeSlot(new Set(others.map((other) => other.slot)));
  if (slot === undefined) {
    return refuse('TOO_MANY_STRUCTURES', { most: rules.MAX_STRUCTURES_PER_SYSTEM });
  }
  const leastDistanceM = rules.LEAST_DISTANCE_M;
  const close = others.find((other) => rules.distanceM(other, position) < leastDistanceM);
  if (!close) return slot;
  return refuse('STRUCTURE_TOO_CLOSE', { structureId: close.structureId, leastDistanceM });
}

/** Hit points of a type; undefined where it is no structure. */
async function layersOf(tx: Tx, typeId: number) {
  const type = await itemType(tx, typeId);
  if (type?.categoryId !== rules.STRUCTURE_CATEGORY) return undefined;
  const attributes = await typeAttributes(tx, typeId);
  const hitPoints = (attributeId: number) => Math.round(attributes.get(attributeId) ?? 0);
  const shield = hitPoints(rules.SHIELD_CAPACITY);
  const armour = hitPoints(rules.ARMOUR_HIT_POINTS);
  const hull = hitPoints(rules.HULL_HIT_POINTS);
  return shield > 0 && armour > 0 && hull > 0 ? { shield, armour, hull } : undefined;
}
