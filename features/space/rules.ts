// Pure: how a ship flies, by its type; where it comes out of a station or a gate.
import type { ShipAttributes, Vector } from '#protocol/space/index.ts';

/** Dogma attributes. */
const MAX_VELOCITY = 37;
const RECHARGE_MS = 55;
const AGILITY = 70;
const WARP_CAPACITOR_NEED = 153;
const CAPACITOR_CAPACITY = 482;
const WARP_SPEED = 600;

/** For types that do not say, as hulls that nobody was meant to fly. */
const DEFAULTS: Readonly<Record<number, number>> = {
  [MAX_VELOCITY]: 100,
  [RECHARGE_MS]: 100_000,
  [AGILITY]: 1,
  [WARP_CAPACITOR_NEED]: 0,
  [CAPACITOR_CAPACITY]: 100,
  [WARP_SPEED]: 3,
};

/** A body of no size or mass would divide by nothing. */
const LEAST_RADIUS_M = 1;
const LEAST_MASS_KG = 1;

/** The smallest ships of their kind: who has no ship is given one. */
export const CORVETTE_GROUP = 237;
/** What is left of a ship that its pilot left. */
export const CAPSULE_GROUP = 29;

/** How near a ship has to be to a station or a stargate, from surface to surface. */
export const GATE_RANGE_M = 2_500;
export const REACH_M = 2_500;
/** How far from stations and stargates cans are anchored, from surface to surface. */
export const ANCHOR_DISTANCE_M = 50_000;
/** How far from a surface ships come out. */
const EXIT_DISTANCE_M = 500;
/** Out of a gate ships come anywhere in a shell around it. */
const JUMP_DISTANCE_M = 12_000;
/** Nothing harms a ship that has just come out of a station, until it does something. */
export const UNDOCK_INVULNERABILITY_S = 30;

export function shipAttributesOf(
  { massKg, radiusM }: { readonly massKg: number; readonly radiusM: number },
  attributes: ReadonlyMap<number, number>,
): ShipAttributes {
  const value = (id: number): number => attributes.get(id) || (DEFAULTS[id] ?? 0);
  return {
    radiusM: Math.max(radiusM, LEAST_RADIUS_M),
    massKg: Math.max(massKg, LEAST_MASS_KG),
    maxSpeedMps: value(MAX_VELOCITY),
    agility: value(AGILITY),
    warpSpeedAuPerS: value(WARP_SPEED),
    capacitorGj: value(CAPACITOR_CAPACITY),
    capacitorRechargeS: value(RECHARGE_MS) / 1_000,
    warpCapacitorNeed: value(WARP_CAPACITOR_NEED),
  };
}

/** What something comes out of. */
interface Sphere extends Vector {
  readonly radiusM: number;
}

/** Where a ship leaves a station: to a side by chance, so that ships do not come out in a heap. */
export function undockAt(station: Sphere, random: () => number): Vector {
  return beside(station, station.radiusM + EXIT_DISTANCE_M, random);
}

export function jumpInAt(gate: Sphere, random: () => number): Vector {
  return beside(gate, gate.radiusM + JUMP_DISTANCE_M, random);
}

function beside({ x, y, z }: Vector, distanceM: number, random: () => number): Vector {
  const up = 2 * random() - 1;
  const flat = Math.sqrt(1 - up * up);
  const around = 2 * Math.PI * random();
  return {
    x: x + distanceM * flat * Math.cos(around),
    y: y + distanceM * up,
    z: z + distanceM * flat * Math.sin(around),
  };
}
