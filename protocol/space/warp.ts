// Warp: when a ship is aligned, how far its capacitor takes it, and where it is at each second.
import { Mark, Mode } from './body.ts';
import { warpNeedGj } from './capacitor.ts';
import { exactExp, exactLn } from './exact-math.ts';
import type { BodyTable } from './table.ts';

export const AU_M = 149_597_870_700;
/** No warp is shorter. */
export const MIN_WARP_M = 150_000;
/** How far away an emergency warp ends. */
export const EMERGENCY_WARP_M = 1e9;
const ALIGNED_SPEED_SHARE = 0.75;
/** The square of the cosine of five degrees. */
const ALIGNED_COSINE_SQUARED = 0.99240387650610407;
/** So long an alignment fails for nobody: who is bumped about leaves at last. */
const MAX_ALIGN_S = 180;
/** What is slower has no warp drive. */
export const MIN_WARP_AU_PER_S = 1e-6;
const MAX_DROP_OUT_MPS = 100;
const MAX_DECELERATION_PER_S = 2;

export function hasWarpDrive(table: BodyTable, slot: number): boolean {
  return table.shipWarpAuPerS[slot]! >= MIN_WARP_AU_PER_S;
}

export function readyForWarp(table: BodyTable, slot: number): boolean {
  if ((table.marks[slot]! & Mark.emergency) !== 0) return true;
  if (table.elapsedS[slot]! >= MAX_ALIGN_S) return true;
  const { positionM, velocityMps, goal } = table;
  let [along, speedSquared, distanceSquared] = [0, 0, 0];
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
    const way = goal[at]! - positionM[at]!;
    along += way * velocityMps[at]!;
    speedSquared += velocityMps[at]! * velocityMps[at]!;
    distanceSquared += way * way;
  }
  const least = table.maxSpeedMps[slot]! * ALIGNED_SPEED_SHARE;
  if (along <= 0 || speedSquared < least * least) return false;
  return along * along >= ALIGNED_COSINE_SQUARED * speedSquared * distanceSquared;
}

export function distanceToGoal(table: BodyTable, slot: number): number {
  const { positionM, goal } = table;
  let squared = 0;
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
    squared += (goal[at]! - positionM[at]!) * (goal[at]! - positionM[at]!);
  }
  return Math.sqrt(squared);
}

/** The part of a warp that the charge allows: 1 for all of it. */
export function affordableShare(table: BodyTable, slot: number, distanceM: number): number {
  if ((table.marks[slot]! & Mark.emergency) !== 0) return 1;
  const needGj = warpNeedGj(table, slot, distanceM / AU_M);
  return needGj <= table.chargeGj[slot]! ? 1 : table.chargeGj[slot]! / needGj;
}

/** Takes the charge and begins; false where what is left of the way is no warp any more. */
export function enterWarp(table: BodyTable, slot: number): boolean {
  const { positionM, originM, goal } = table;
  const distanceM = distanceToGoal(table, slot);
  const share = affordableShare(table, slot, distanceM);
  if (!hasWarpDrive(table, slot)) return false;
  if (share < 1 && distanceM * share < MIN_WARP_M) return false;
  if ((table.marks[slot]! & Mark.emergency) === 0) {
    const needGj = warpNeedGj(table, slot, (distanceM * share) / AU_M);
    table.chargeGj[slot] = Math.max(0, table.chargeGj[slot]! - needGj);
  }
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
    originM[at] = positionM[at]!;
    if (share < 1) goal[at] = positionM[at]! + (goal[at]! - positionM[at]!) * share;
  }
  table.mode[slot] = Mode.warp;
  table.elapsedS[slot] = 0;
  table.warpAuPerS[slot] = table.shipWarpAuPerS[slot]!;
  table.dropOutMps[slot] = Math.min(table.maxSpeedMps[slot]! / 2, MAX_DROP_OUT_MPS);
  deriveWarp(table, slot);
  return true;
}

function warpDistance(table: BodyTable, slot: number): number {
  const { originM, goal } = table;
  let squared = 0;
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
    squared += (goal[at]! - originM[at]!) * (goal[at]! - originM[at]!);
  }
  return Math.sqrt(squared);
}

const decelerationOf = (auPerS: number): number => Math.min(auPerS / 3, MAX_DECELERATION_PER_S);
/** Never 0, for the deceleration divides by it. */
const dropOutOf = (table: BodyTable, slot: number): number =>
  Math.max(table.dropOutMps[slot]!, 1e-3);

/**
 * The three stages: accelerating e^(k t) with k the warp speed in AU/s, cruising, decelerating with
 * min(k / 3, 2). A short warp turns before it reached its speed. Source: EVE University, "Warp",
 * after CCP's "Warp drive active"; both ends are placed exactly, which the published sums round
 * off.
 */
export function deriveWarp(table: BodyTable, slot: number): void {
  const distanceM = warpDistance(table, slot);
  const k = table.warpAuPerS[slot]!;
  const brake = decelerationOf(k);
  const dropOut = dropOutOf(table, slot);
  const turning = ((distanceM + 1 + dropOut / brake) * k * brake) / (k + brake);
  const peak = Math.max(Math.min(turning, k * AU_M), k, dropOut);
  const acceleratingM = peak / k - 1;
  const deceleratingM = (peak - dropOut) / brake;
  table.warpPeakMps[slot] = peak;
  table.warpAccelerateS[slot] = exactLn(peak / k) / k;
  table.warpCruiseS[slot] = Math.max(0, (distanceM - acceleratingM - deceleratingM) / peak);
  table.warpDecelerateS[slot] = exactLn(peak / dropOut) / brake;
}

/**
 * Another second of warp; true at its end, where the ship drops out with what speed it has left.
 */
export function advanceWarp(table: BodyTable, slot: number): boolean {
  table.elapsedS[slot] = table.elapsedS[slot]! + 1;
  const ended = table.elapsedS[slot] >= warpDurationS(table, slot);
  placeInWarp(table, slot);
  if (!ended) return false;
  table.mode[slot] = Mode.stop;
  table.elapsedS[slot] = 0;
  table.marks[slot] = table.marks[slot]! & ~Mark.emergency;
  table.stir(slot);
  return true;
}

function warpDurationS(table: BodyTable, slot: number): number {
  return table.warpAccelerateS[slot]! + table.warpCruiseS[slot]! + table.warpDecelerateS[slot]!;
}

/**
 * Position and velocity in warp follow from where it began, where it ends and the seconds since.
 */
export function placeInWarp(table: BodyTable, slot: number): void {
  const { positionM, velocityMps, originM, goal } = table;
  const distanceM = warpDistance(table, slot);
  const [goneM, speed] = alongWarp(table, slot, distanceM);
  const share = distanceM > 0 ? goneM / distanceM : 1;
  const perMetre = distanceM > 0 ? speed / distanceM : 0;
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
    const way = goal[at]! - originM[at]!;
    positionM[at] = share === 1 ? goal[at]! : originM[at]! + way * share;
    velocityMps[at] = way * perMetre;
  }
}

/** Metres gone and metres a second. */
function alongWarp(table: BodyTable, slot: number, distanceM: number): [number, number] {
  const elapsedS = table.elapsedS[slot]!;
  const k = table.warpAuPerS[slot]!;
  const brake = decelerationOf(k);
  const [peak, dropOut] = [table.warpPeakMps[slot]!, dropOutOf(table, slot)];
  const leftS = warpDurationS(table, slot) - elapsedS;
  if (leftS <= 0) return [distanceM, dropOut];
  if (leftS <= table.warpDecelerateS[slot]!) {
    const growth = exactExp(brake * leftS);
    return [distanceM - (dropOut / brake) * (growth - 1), dropOut * growth];
  }
  const cruisedS = elapsedS - table.warpAccelerateS[slot]!;
  if (cruisedS >= 0) return [peak / k - 1 + cruisedS * peak, peak];
  const growth = exactExp(k * elapsedS);
  return [growth - 1, k * growth];
}
