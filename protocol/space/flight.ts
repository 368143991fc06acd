// Flight below warp: the velocity that a ship wants, and a second of coming nearer to it.
import { Mark } from './body.ts';
import type { BodyTable } from './table.ts';

/** Slower than this is at rest, or the tail of the exponential would never end. */
export const REST_MPS = 0.01;

/** What a ship is to fly by: never more than its own propulsion gives. */
export function want(table: BodyTable, slot: number, x: number, y: number, z: number): void {
  const max = table.maxSpeedMps[slot]!;
  const speed = Math.sqrt(x * x + y * y + z * z);
  const share = speed < REST_MPS ? 0 : speed > max ? max / speed : 1;
  const wanted = table.wantedMps;
  wanted[slot * 3] = x * share;
  wanted[slot * 3 + 1] = y * share;
  wanted[slot * 3 + 2] = z * share;
}

/**
 * One second in closed form: the difference to the wanted velocity falls by e in
 * agility * mass / 1e6 seconds. Source: EVE University, "Acceleration".
 */
export function fly(table: BodyTable, slot: number): void {
  const { positionM, velocityMps, wantedMps } = table;
  const [decay, slideS] = [table.decay[slot]!, table.slideS[slot]!];
  let [fastest, wantsMost] = [0, 0];
  for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
    const wanted = wantedMps[at]!;
    const difference = velocityMps[at]! - wanted;
    positionM[at] = positionM[at]! + (wanted + difference * slideS);
    const velocity = wanted + difference * decay;
    velocityMps[at] = velocity;
    fastest = Math.max(fastest, Math.abs(velocity));
    wantsMost = Math.max(wantsMost, Math.abs(wanted));
  }
  if (wantsMost > 0 || fastest >= REST_MPS) return table.stir(slot);
  velocityMps.fill(0, slot * 3, slot * 3 + 3);
  const rest = (table.marks[slot]! & Mark.settling) !== 0 ? Mark.resting : 0;
  table.marks[slot] = table.marks[slot]! | Mark.settling | rest;
}
