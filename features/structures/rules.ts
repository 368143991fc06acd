// Pure: how long things take, when structures can be attacked, what a hit does at the most.
import type { Random } from '#queues/random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export const STRUCTURE_CATEGORY = 65;
export const FUEL_GROUP = 1136;
export const SHIELD_CAPACITY = 263;
export const ARMOUR_HIT_POINTS = 265;
export const HULL_HIT_POINTS = 9;

export const ANCHORING_MS = 15 * MINUTE_MS;
export const UNANCHORING_MS = 7 * DAY_MS;
export const HOURS_CHANGE_MS = 7 * DAY_MS;
/** A layer that is left alone for so long is repaired. */
export const REPAIR_MS = 15 * MINUTE_MS;
/** However often it is harmed, a structure cannot be harmed for longer at a time. */
export const LONGEST_WINDOW_MS = 3 * HOUR_MS;
export const ARMOUR_REINFORCED_MS = DAY_MS;
export const HULL_REINFORCED_MS = 2 * DAY_MS;
/** Either way, so that nobody can set the clock by it. */
const EXIT_SPREAD_MS = 2 * HOUR_MS;

const FUEL_BLOCKS_PER_HOUR = 10;
export const FUEL_BLOCK_MS = HOUR_MS / FUEL_BLOCKS_PER_HOUR;
const MAX_FUEL_MS = 365 * DAY_MS;
export const FUEL_LOW_MS = DAY_MS;

/** The slots of a system; the table has as many. */
export const MAX_STRUCTURES_PER_SYSTEM = 50;
export const LEAST_DISTANCE_M = 1_000_000;
/** Of a layer, that one hit takes at the most. */
const MAX_HIT_SHARE = 0.1;
/** Of a stack, to be found in the wreck. */
export const DROP_CHANCE = 0.5;

export interface Hours {
  /** UTC; 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const later = (at: Date, byMs: number): Date => new Date(at.getTime() + byMs);

/** The first time of the chosen hour that is not before a moment. */
function nextHour(from: Date, hour: number): Date {
  const day = from.getTime() - (from.getTime() % DAY_MS);
  const today = new Date(day + hour * HOUR_MS);
  return today >= from ? today : later(today, DAY_MS);
}

/** The first time of the chosen weekday and hour that is after a moment. */
export function nextWindow(after: Date, { weekday, hour }: Hours): Date {
  const next = nextHour(later(after, 1), hour);
  return later(next, ((weekday - next.getUTCDay() + 7) % 7) * DAY_MS);
}

/** At the chosen hour, give or take the spread, and never sooner than the least time. */
export function reinforcedUntil(at: Date, leastMs: number, hour: number, random: Random): Date {
  const middle = nextHour(later(at, leastMs + EXIT_SPREAD_MS), hour);
  return later(middle, Math.round((2 * random() - 1) * EXIT_SPREAD_MS));
}

/** What a hit takes of a layer. */
export function takenByHit(damage: number, hitPoints: number, maxHitPoints: number): number {
  return Math.min(damage, hitPoints, Math.ceil(maxHitPoints * MAX_HIT_SHARE));
}

/** How many more blocks fit. */
export function fuelRoom(fuelUntil: Date | null, now: Date): number {
  const leftMs = fuelUntil ? fuelUntil.getTime() - now.getTime() : 0;
  return Math.floor((MAX_FUEL_MS - leftMs) / FUEL_BLOCK_MS);
}

export const distanceM = (a: Point, b: Point): number =>
  Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

/** The least slot of a system that nothing has; undefined where all are taken. */
export function freeSlot(taken: ReadonlySet<number>): number | undefined {
  for (let slot = 1; slot <= MAX_STRUCTURES_PER_SYSTEM; slot += 1) {
    if (!taken.has(slot)) return slot;
  }
  return undefined;
}
