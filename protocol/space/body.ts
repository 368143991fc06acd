// What a body is: kinds, modes, marks, and what a caller says of a new one.

/** Position, velocity or direction; metres, metres a second, or no unit. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Numbers of kinds and modes go over the wire: append, never renumber. */
export const Kind = { static: 0, ship: 1 } as const;

export const Mode = {
  stop: 0,
  heading: 1,
  approach: 2,
  keepRange: 3,
  orbit: 4,
  align: 5,
  warp: 6,
} as const;
export type ModeName = keyof typeof Mode;
export const MODE_NAMES = Object.keys(Mode) as readonly ModeName[];

export const Mark = {
  /** Bumps. Ships are; a can or a wreck is flown through. */
  solid: 1,
  /** At rest and apart from everything: costs nothing until something happens to it. */
  resting: 2,
  /** Its warp waits for no alignment and takes no capacitor. */
  emergency: 4,
  /** Came to rest in the last tick, and was yet to be looked at for what it may touch. */
  settling: 8,
} as const;
export const ALL_MARKS = 15;

/** Kept in single precision, so that a row carries each in four bytes without loss. */
export interface FlightAttributes {
  readonly massKg: number;
  readonly maxSpeedMps: number;
  /** The inertia modifier: smaller is nimbler. */
  readonly agility: number;
  readonly warpSpeedAuPerS: number;
  readonly capacitorGj: number;
  readonly capacitorRechargeS: number;
  /** Gigajoules that a warp takes for each kilogram and AU. */
  readonly warpCapacitorNeed: number;
}

export interface ShipAttributes extends FlightAttributes {
  readonly radiusM: number;
}

export interface NewShip extends ShipAttributes {
  readonly id: number;
  readonly position: Vector;
  /** At rest unless said. */
  readonly velocity?: Vector;
  /** Full unless said. */
  readonly chargeGj?: number;
}

export interface NewStatic {
  readonly id: number;
  readonly position: Vector;
  readonly radiusM: number;
  readonly solid: boolean;
}
