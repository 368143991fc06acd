// What pilots order of their ships, and why it may be impossible.
import { Kind, Mark, Mode, type ModeName, type Vector } from './body.ts';
import { setOrbitNormal } from './orbit.ts';
import { NOBODY, type BodyTable } from './table.ts';
import {
  affordableShare,
  distanceToGoal,
  EMERGENCY_WARP_M,
  hasWarpDrive,
  MIN_WARP_M,
} from './warp.ts';

/** Why an order is not carried out; the ship goes on with what it did. */
export type OrderRefusal =
  | 'NO_SHIP'
  | 'NO_TARGET'
  | 'TARGET_IS_SELF'
  | 'NO_DIRECTION'
  | 'IN_WARP'
  | 'TOO_CLOSE_TO_WARP'
  | 'NO_WARP_DRIVE'
  | 'NO_CAPACITOR';

/** Shorter than this, a vector points nowhere. */
const SHORTEST_DIRECTION = 1e-9;

export type Follow = Extract<ModeName, 'approach' | 'keepRange' | 'orbit'>;

/** The ship that takes the order, or why it cannot. */
function helmOf(table: BodyTable, id: number): number | OrderRefusal {
  const slot = table.slotOf(id);
  if (slot === NOBODY || table.kind[slot] !== Kind.ship) return 'NO_SHIP';
  return table.mode[slot] === Mode.warp ? 'IN_WARP' : slot;
}

function begin(table: BodyTable, slot: number, mode: number): void {
  table.mode[slot] = mode;
  table.targetId[slot] = 0;
  table.rangeM[slot] = 0;
  table.elapsedS[slot] = 0;
  table.marks[slot] = table.marks[slot]! & ~Mark.emergency;
  table.changed[slot] = 1;
  if (mode === Mode.stop) return;
  // Who does something is out of the protection that undocking gave.
  table.protectedUntil[slot] = 0;
  table.stir(slot);
}

export function orderStop(table: BodyTable, id: number): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  begin(table, slot, Mode.stop);
  return undefined;
}

export function orderHeading(
  table: BodyTable,
  id: number,
  { x, y, z }: Vector,
): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  const length = Math.sqrt(x * x + y * y + z * z);
  if (!(length > SHORTEST_DIRECTION)) return 'NO_DIRECTION';
  begin(table, slot, Mode.heading);
  const direction = [x / length, y / length, z / length];
  table.goal.set(direction.map(Math.fround), slot * 3);
  return undefined;
}

function targetOf(table: BodyTable, id: number, targetId: number): number | OrderRefusal {
  if (targetId === id) return 'TARGET_IS_SELF';
  const target = table.slotOf(targetId);
  return target === NOBODY ? 'NO_TARGET' : target;
}

function away(table: BodyTable, slot: number, target: number): Vector {
  const [a, b, { positionM }] = [slot * 3, target * 3, table];
  return {
    x: positionM[b]! - positionM[a]!,
    y: positionM[b + 1]! - positionM[a + 1]!,
    z: positionM[b + 2]! - positionM[a + 2]!,
  };
}

export function orderAlign(
  table: BodyTable,
  id: number,
  targetId: number,
): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  const target = targetOf(table, id, targetId);
  if (typeof target === 'string') return target;
  return orderHeading(table, id, away(table, slot, target));
}

export function orderFollow(
  table: BodyTable,
  id: number,
  mode: Follow,
  targetId: number,
  rangeM: number,
): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  const target = targetOf(table, id, targetId);
  if (typeof target === 'string') return target;
  begin(table, slot, Mode[mode]);
  table.targetId[slot] = targetId;
  table.targetSlot[slot] = target;
  table.rangeM[slot] = rangeM;
  if (mode === 'orbit') setOrbitNormal(table, slot, target);
  return undefined;
}

/** To a point, ending so far before it as the drop-out distance says. */
export function orderWarp(
  table: BodyTable,
  id: number,
  point: Vector,
  dropOutM: number,
): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  if (!hasWarpDrive(table, slot)) return 'NO_WARP_DRIVE';
  const at = slot * 3;
  const { goal, positionM } = table;
  const before = [goal[at]!, goal[at + 1]!, goal[at + 2]!];
  goal.set([point.x, point.y, point.z], at);
  const wholeM = distanceToGoal(table, slot);
  const share = wholeM > 0 ? (wholeM - dropOutM) / wholeM : 0;
  for (let axis = at; axis < at + 3; axis += 1) {
    goal[axis] = positionM[axis]! + (goal[axis]! - positionM[axis]!) * share;
  }
  const distanceM = wholeM - dropOutM;
  let refusal: OrderRefusal | undefined;
  if (distanceM < MIN_WARP_M) refusal = 'TOO_CLOSE_TO_WARP';
  else if (affordable(table, slot, distanceM) < MIN_WARP_M) refusal = 'NO_CAPACITOR';
  if (refusal) goal.set(before, at);
  else begin(table, slot, Mode.align);
  return refusal;
}

function affordable(table: BodyTable, slot: number, distanceM: number): number {
  return affordableShare(table, slot, distanceM) * distanceM;
}

/** To so far before a body's surface. */
export function orderWarpToBody(
  table: BodyTable,
  id: number,
  targetId: number,
  dropOutM: number,
): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  const target = targetOf(table, id, targetId);
  if (typeof target === 'string') return target;
  const [x, y, z] = table.positionM.subarray(target * 3, target * 3 + 3);
  return orderWarp(table, id, { x: x!, y: y!, z: z! }, dropOutM + table.radiusM[target]!);
}

/** At the next tick, as a pilot's connection is lost: waits for nothing and needs nothing. */
export function orderEmergencyWarp(
  table: BodyTable,
  id: number,
  { x, y, z }: Vector,
): OrderRefusal | undefined {
  const slot = helmOf(table, id);
  if (typeof slot === 'string') return slot;
  if (!hasWarpDrive(table, slot)) return 'NO_WARP_DRIVE';
  const length = Math.sqrt(x * x + y * y + z * z);
  if (!(length > SHORTEST_DIRECTION)) return 'NO_DIRECTION';
  begin(table, slot, Mode.align);
  table.marks[slot] = table.marks[slot]! | Mark.emergency;
  const perUnit = EMERGENCY_WARP_M / length;
  const [at, { goal, positionM }] = [slot * 3, table];
  goal[at] = positionM[at]! + x * perUnit;
  goal[at + 1] = positionM[at + 1]! + y * perUnit;
  goal[at + 2] = positionM[at + 2]! + z * perUnit;
  return undefined;
}
