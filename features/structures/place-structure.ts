// A structure begins to be anchored: where there is room for it, and with nothing to be harmed yet
// but its hull.
import { run } from '#entities/sql.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { changeStructureState } from '#queues/structures.ts';
import { arm } from '#queues/timers/timers.ts';
import { itemType, typeAttributes } from '../universe/index.ts';
import { holdStructures, structureOf } from './rows.ts';
import * as rules from './rules.ts';
import type { Structure } from './structure.ts';
import { insertStructure, lockSystem, makeSystem, readSystem } from './structures.queries.ts';

export interface NewStructure extends rules.Hours {
  readonly typeId: number;
  readonly ownerId: number;
  readonly name: string;
  readonly solarSystemId: number;
  readonly position: rules.Point;
}

/** The caller accounts for the goods that it is made of. */
export async function placeStructure(tx: Tx, made: NewStructure): Promise<Structure | Refusal> {
  const { typeId, ownerId, name, solarSystemId, position, weekday, hour } = made;
  const layers = await layersOf(tx, typeId);
  if (!layers) return refuse('CANNOT_ANCHOR', { typeId });
  const slot = await slotFor(tx, solarSystemId, position);
  if (isRefusal(slot)) return slot;
  const until = rules.later(tx.now, rules.ANCHORING_MS);
  const place = { typeId, ownerId, solarSystemId, slot, ...position };
  const values = { ...place, ...layers, name, weekday, hour, at: tx.now, until };
  const [row] = await run(tx.manager, insertStructure, values);
  const [structure] = row ? await holdStructures(tx, [row.structureId]) : [];
  if (!structure) throw new Error('no structure was made');
  await arm(tx, changeStructureState, String(structure.structureId), until, {});
  return structure;
}

/** Nobody else anchors there until the transaction ends. Before items are locked. */
export async function holdSystem(tx: Tx, solarSystemId: number): Promise<void> {
  await run(tx.manager, makeSystem, { solarSystemId });
  await run(tx.manager, lockSystem, { solarSystemId });
}

/** Two structures do not get one place. */
async function slotFor(
  tx: Tx,
  solarSystemId: number,
  position: rules.Point,
): Promise<number | Refusal> {
  await holdSystem(tx, solarSystemId);
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
