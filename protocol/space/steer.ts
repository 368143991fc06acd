// Which velocity each order asks for, seen from where all bodies stood when the tick began.
import { Kind, Mode } from './body.ts';
import { REST_MPS, want } from './flight.ts';
import { steerOrbit } from './orbit.ts';
import { NOBODY, type BodyTable } from './table.ts';

/** A ship farther away than this, or in warp, can no longer be followed. */
const FOLLOW_RANGE_M = 1e7;

/** Full speed along a direction that need not be of length 1. */
function wantAlong(table: BodyTable, slot: number, x: number, y: number, z: number): void {
  const length = Math.sqrt(x * x + y * y + z * z);
  const speed = length > 0 ? table.maxSpeedMps[slot]! / length : 0;
  want(table, slot, x * speed, y * speed, z * speed);
}

/**
 * Steers by the point where the ship would come to rest beside its target. A tick moves this point
 * by exactly the velocity wanted over the target's, so that the ship arrives without overshooting.
 */
function steerToRange(table: BodyTable, slot: number, target: number): void {
  const { positionM, velocityMps } = table;
  const [own, other, lagS] = [slot * 3, target * 3, table.lagS[slot]!];
  const ux = velocityMps[other]!;
  const uy = velocityMps[other + 1]!;
  const uz = velocityMps[other + 2]!;
  const ex = positionM[own]! - positionM[other]! + (velocityMps[own]! - ux) * lagS;
  const ey = positionM[own + 1]! - positionM[other + 1]! + (velocityMps[own + 1]! - uy) * lagS;
  const ez = positionM[own + 2]! - positionM[other + 2]! + (velocityMps[own + 2]! - uz) * lagS;
  const length = Math.sqrt(ex * ex + ey * ey + ez * ez);
  const distance = table.radiusM[slot]! + table.radiusM[target]! + table.rangeM[slot]!;
  const gap = length - distance;
  if (gap < 0 && table.mode[slot] === Mode.approach) return want(table, slot, ux, uy, uz);
  if (length === 0) return want(table, slot, ux + distance, uy, uz);
  const closing = -gap / length;
  want(table, slot, ux + ex * closing, uy + ey * closing, uz + ez * closing);
}

/**
 * Whether a ship can still follow this: what stands where it always did, it can at any distance.
 */
function follows(table: BodyTable, slot: number, target: number): boolean {
  if (target === NOBODY) return false;
  if (table.kind[target] === Kind.static) return true;
  return table.mode[target] !== Mode.warp && table.distanceM(slot, target) <= FOLLOW_RANGE_M;
}

/**
 * Sets what the ship wants this tick, from where all bodies stood at its start; false: target lost.
 */
export function steer(table: BodyTable, slot: number): boolean {
  const { goal, positionM } = table;
  const at = slot * 3;
  switch (table.mode[slot]!) {
    case Mode.heading:
      wantAlong(table, slot, goal[at]!, goal[at + 1]!, goal[at + 2]!);
      return true;
    case Mode.align: {
      const x = goal[at]! - positionM[at]!;
      const y = goal[at + 1]! - positionM[at + 1]!;
      wantAlong(table, slot, x, y, goal[at + 2]! - positionM[at + 2]!);
      return true;
    }
    case Mode.approach:
    case Mode.keepRange:
    case Mode.orbit: {
      const target = table.slotOfTarget(slot);
      if (!follows(table, slot, target)) return false;
      if (table.mode[slot] === Mode.orbit) steerOrbit(table, slot, target);
      else steerToRange(table, slot, target);
      return true;
    }
    default:
      want(table, slot, 0, 0, 0);
      return true;
  }
}

/** Without its target a ship flies on as it flew, at full speed; one at rest stays. */
export function loseTarget(table: BodyTable, slot: number): void {
  const { velocityMps, goal } = table;
  const at = slot * 3;
  const [x, y, z] = [velocityMps[at]!, velocityMps[at + 1]!, velocityMps[at + 2]!];
  const speed = Math.sqrt(x * x + y * y + z * z);
  table.mode[slot] = speed < REST_MPS ? Mode.stop : Mode.heading;
  const share = speed < REST_MPS ? 0 : 1 / speed;
  goal[at] = Math.fround(x * share);
  goal[at + 1] = Math.fround(y * share);
  goal[at + 2] = Math.fround(z * share);
  table.targetId[slot] = 0;
  table.rangeM[slot] = 0;
}

/** A replica that does not know the target flies on until a row says what became of it. */
export function coast(table: BodyTable, slot: number): void {
  const { wantedMps, velocityMps } = table;
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) wantedMps[at] = velocityMps[at]!;
}
