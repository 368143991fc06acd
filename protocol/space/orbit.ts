// Orbiting: full throttle around the target, in the plane that was fixed when the order was given.
import { want } from './flight.ts';
import type { BodyTable } from './table.ts';

/** The most that a ship leans inwards to hold a circle; a faster one settles farther out. */
const MAX_LEAN = 1.5;
/** So many lags and ticks to make good an error of radius: quick, and hardly swinging through. */
const LAGS_TO_CORRECT = 2;
const TICKS_TO_CORRECT = 2;
/** Nearer to the axis than this, the direction outwards is anyone's. */
const ON_AXIS_M = 1e-3;

/**
 * Fixes the plane through the ship's place and course, or near enough upright where they are one.
 */
export function setOrbitNormal(table: BodyTable, slot: number, target: number): void {
  const { positionM, velocityMps, goal } = table;
  const [a, b] = [slot * 3, target * 3];
  const ex = positionM[a]! - positionM[b]!;
  const ey = positionM[a + 1]! - positionM[b + 1]!;
  const ez = positionM[a + 2]! - positionM[b + 2]!;
  const [vx, vy, vz] = [velocityMps[a]!, velocityMps[a + 1]!, velocityMps[a + 2]!];
  if (setNormal(goal, a, ey * vz - ez * vy, ez * vx - ex * vz, ex * vy - ey * vx)) return;
  // Across the x axis, or across the z axis for a ship that lies on it.
  if (setNormal(goal, a, 0, ez, -ey)) return;
  if (setNormal(goal, a, ey, -ex, 0)) return;
  setNormal(goal, a, 0, 1, 0);
}

function setNormal(goal: Float64Array, at: number, x: number, y: number, z: number): boolean {
  const length = Math.sqrt(x * x + y * y + z * z);
  if (length < ON_AXIS_M) return false;
  goal[at] = Math.fround(x / length);
  goal[at + 1] = Math.fround(y / length);
  goal[at + 2] = Math.fround(z / length);
  return true;
}

/**
 * How far ahead of a velocity that turns by so many radians a tick the wanted one has to be, as a
 * tangent: the first-order lag from tick to tick, with the first terms of sine and cosine.
 */
function leanOfCircle(turn: number, decay: number): number {
  if (turn <= 0) return 0;
  const square = turn * turn;
  const ahead = 1 - square / 2 - decay;
  const across = turn * (1 - square / 6);
  return ahead * MAX_LEAN <= across ? MAX_LEAN : across / ahead;
}

/**
 * Along the circle, leaning inwards by what the circle asks for and by the error of the radius;
 * back into the plane by the point of rest, as in approaching.
 */
export function steerOrbit(table: BodyTable, slot: number, target: number): void {
  const { positionM, velocityMps, goal } = table;
  const [a, b, max, lagS] = [slot * 3, target * 3, table.maxSpeedMps[slot]!, table.lagS[slot]!];
  if (max === 0) return want(table, slot, 0, 0, 0);
  const [nx, ny, nz] = [goal[a]!, goal[a + 1]!, goal[a + 2]!];
  const [ux, uy, uz] = [velocityMps[b]!, velocityMps[b + 1]!, velocityMps[b + 2]!];
  const ex = positionM[a]! - positionM[b]!;
  const ey = positionM[a + 1]! - positionM[b + 1]!;
  const ez = positionM[a + 2]! - positionM[b + 2]!;
  const height = ex * nx + ey * ny + ez * nz;
  let [rx, ry, rz] = [ex - nx * height, ey - ny * height, ez - nz * height];
  let radius = Math.sqrt(rx * rx + ry * ry + rz * rz);
  if (radius < ON_AXIS_M) {
    // Any direction across the normal: of the axes, the one that is not along it.
    [rx, ry, rz] = Math.abs(nx) < 0.9 ? [0, nz, -ny] : [-nz, 0, nx];
    radius = ON_AXIS_M;
  }
  const length = Math.sqrt(rx * rx + ry * ry + rz * rz);
  rx /= length;
  ry /= length;
  rz /= length;
  const [tx, ty, tz] = [ny * rz - nz * ry, nz * rx - nx * rz, nx * ry - ny * rx];
  const [dx, dy, dz] = [velocityMps[a]! - ux, velocityMps[a + 1]! - uy, velocityMps[a + 2]! - uz];
  const along = dx * tx + dy * ty + dz * tz;
  const distance = table.radiusM[slot]! + table.radiusM[target]! + table.rangeM[slot]!;
  const circle = leanOfCircle(along / radius, table.decay[slot]!);
  const reach = max * (LAGS_TO_CORRECT * lagS + TICKS_TO_CORRECT);
  const lean = circle + (radius - distance) / reach;
  const speed = max / Math.sqrt(1 + lean * lean);
  const sinking = height + (dx * nx + dy * ny + dz * nz) * lagS;
  const back = Math.min(Math.max(-sinking, -max), max);
  const inward = speed * lean;
  want(
    table,
    slot,
    ux + tx * speed - rx * inward + nx * back,
    uy + ty * speed - ry * inward + ny * back,
    uz + tz * speed - rz * inward + nz * back,
  );
}
