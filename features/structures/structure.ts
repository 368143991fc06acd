// Pure: a structure, and what becomes of it by an event, by a hit, or by time alone.
import type { StructureNewsKind, StructureState } from '#protocol/structures.ts';
import type { Random } from '#queues/random.ts';
import {
  ANCHORING_MS,
  ARMOUR_REINFORCED_MS,
  FUEL_LOW_MS,
  HULL_REINFORCED_MS,
  later,
  LONGEST_WINDOW_MS,
  nextWindow,
  reinforcedUntil,
  REPAIR_MS,
  takenByHit,
  UNANCHORING_MS,
  type Hours,
  type Point,
} from './rules.ts';
import {
  isAtRest,
  isOver,
  isReinforced,
  isVulnerable,
  targetOf,
  vulnerableLayer,
  type StructureEvent,
} from './states.ts';

export interface Structure extends Point, Hours {
  readonly structureId: number;
  readonly typeId: number;
  readonly ownerId: number;
  readonly solarSystemId: number;
  readonly slot: number;
  readonly name: string;
  readonly state: StructureState;
  readonly stateSince: Date;
  readonly stateUntil: Date | null;
  /** The last harm since the state began. */
  readonly harmedAt: Date | null;
  /** Hit points. */
  readonly shield: number;
  readonly armour: number;
  readonly hull: number;
  readonly shieldMax: number;
  readonly armourMax: number;
  readonly hullMax: number;
  readonly nextWeekday: number | null;
  readonly nextHour: number | null;
  readonly hoursChangeAt: Date | null;
  readonly fuelUntil: Date | null;
  /** The moment of its timer. */
  readonly nextAt: Date | null;
}

export interface Change {
  readonly before: Structure;
  readonly after: Structure;
  readonly at: Date;
  /** What is to be told of it, in the order in which it happened. */
  readonly happened: readonly StructureNewsKind[];
}

export const isWhole = (structure: Structure): boolean =>
  structure.shield === structure.shieldMax &&
  structure.armour === structure.armourMax &&
  structure.hull === structure.hullMax;

/** Undefined where the event cannot happen now. */
export function changeBy(
  before: Structure,
  event: StructureEvent,
  at: Date,
  random: Random,
): Change | undefined {
  const after = occur(before, event, at, random);
  return after && changeOf(before, after, at);
}

/** What of the owner's choices has changed, beside what happens. */
export function changeOf(before: Structure, after: Structure, at: Date): Change {
  return { before, after: withNextMoment(after, at), at, happened: happenedTo(before, after) };
}

/** The vulnerable layer is hit; undefined where none is. */
export function hit(
  before: Structure,
  damage: number,
  at: Date,
  random: Random,
): { dealt: number; change: Change } | undefined {
  const layer = vulnerableLayer(before.state);
  if (!layer) return undefined;
  const dealt = takenByHit(damage, before[layer], before[`${layer}Max`]);
  const left = before[layer] - dealt;
  const after = occur({ ...before, [layer]: left }, left === 0 ? 'break' : 'harm', at, random);
  return after && { dealt, change: changeOf(before, after, at) };
}

/** What the passing of time does, moment by moment. Nothing of it is left to chance. */
export function changesUntil(structure: Structure, now: Date): Change[] {
  const changes: Change[] = [];
  for (let last = structure; last.nextAt && last.nextAt <= now;) {
    const change = pass(last, last.nextAt);
    changes.push(change);
    last = change.after;
  }
  return changes;
}

/** All that is due at one moment, in this order: chosen hours, fuel, the end of the state. */
export function pass(before: Structure, at: Date): Change {
  const isNow = (moment: Date | null): boolean => moment?.getTime() === at.getTime();
  const happened: StructureNewsKind[] = [];
  let after = isNow(before.hoursChangeAt) ? withNewHours(before, at) : before;
  if (before.fuelUntil && isNow(later(before.fuelUntil, -FUEL_LOW_MS))) {
    happened.push('structures.fuel-low');
  }
  if (isNow(before.fuelUntil)) {
    happened.push('structures.fuel-out');
    after = occurOrThrow({ ...after, fuelUntil: null }, 'run-dry', at);
  }
  if (isNow(after.stateUntil)) after = occurOrThrow(after, 'elapse', at);
  const change = changeOf(before, after, at);
  return { ...change, happened: [...happened, ...change.happened] };
}

function withNewHours(structure: Structure, at: Date): Structure {
  const { nextWeekday, nextHour, weekday, hour, state, stateUntil } = structure;
  const hours = { weekday: nextWeekday ?? weekday, hour: nextHour ?? hour };
  return {
    ...structure,
    ...hours,
    nextWeekday: null,
    nextHour: null,
    hoursChangeAt: null,
    stateUntil: state === 'shielded' ? nextWindow(at, hours) : stateUntil,
  };
}

function occurOrThrow(structure: Structure, event: StructureEvent, at: Date): Structure {
  const noChance = (): never => {
    throw new Error(`${event} in ${structure.state} was left to chance`);
  };
  const after = occur(structure, event, at, noChance);
  if (!after) throw new Error(`${event} cannot happen in ${structure.state}`);
  return after;
}

function occur(
  structure: Structure,
  event: StructureEvent,
  at: Date,
  random: Random,
): Structure | undefined {
  const isPowered = structure.fuelUntil !== null;
  const facts = { isPowered, isWhole: isWhole(structure) };
  const state = targetOf(structure.state, event, facts);
  if (state === undefined) return undefined;
  if (event === 'elapse') {
    return enter(isAtRest(state) ? repair(structure) : structure, state, at, random);
  }
  if (state !== structure.state) return enter(structure, state, at, random);
  return event === 'harm' ? harm(structure, at) : structure;
}

function repair(structure: Structure): Structure {
  const { shieldMax: shield, armourMax: armour, hullMax: hull } = structure;
  return { ...structure, shield, armour, hull };
}

/** Harm puts the repair off, but no window stays open for ever. */
function harm(structure: Structure, at: Date): Structure {
  const { state, stateSince, stateUntil } = structure;
  const repairedAt = later(at, REPAIR_MS);
  const latest = later(stateSince, LONGEST_WINDOW_MS);
  const until = isVulnerable(state) && repairedAt > latest ? latest : repairedAt;
  const isRepaired = isVulnerable(state) || isAtRest(state);
  return { ...structure, harmedAt: at, stateUntil: isRepaired ? until : stateUntil };
}

function enter(structure: Structure, state: StructureState, at: Date, random: Random): Structure {
  const stateUntil = untilOf(structure, state, at, random);
  const entered = { ...structure, state, stateSince: at, stateUntil, harmedAt: null };
  if (!isOver(state)) return entered;
  return { ...entered, fuelUntil: null, nextWeekday: null, nextHour: null, hoursChangeAt: null };
}

function untilOf(
  structure: Structure,
  state: StructureState,
  at: Date,
  random: Random,
): Date | null {
  switch (state) {
    case 'anchoring':
      return later(at, ANCHORING_MS);
    case 'shielded':
      return nextWindow(at, structure);
    case 'vulnerable-shield':
    case 'vulnerable-armour':
    case 'vulnerable-hull':
      return later(at, REPAIR_MS);
    case 'armour-reinforced':
      return reinforcedUntil(at, ARMOUR_REINFORCED_MS, structure.hour, random);
    case 'hull-reinforced':
      return reinforcedUntil(at, HULL_REINFORCED_MS, structure.hour, random);
    case 'low-power':
      // What lacks something of its shield is mended once it is left alone.
      return isWhole(structure) ? null : later(at, REPAIR_MS);
    case 'unanchoring':
      return later(at, UNANCHORING_MS);
    case 'unanchored':
    case 'destroyed':
      return null;
  }
}

/** The first moment after `at` at which anything happens by itself. */
function withNextMoment(structure: Structure, at: Date): Structure {
  const { stateUntil, fuelUntil, hoursChangeAt } = structure;
  const fuelLowAt = fuelUntil && later(fuelUntil, -FUEL_LOW_MS);
  const next = [stateUntil, fuelLowAt, fuelUntil, hoursChangeAt]
    .flatMap((moment) => (moment && moment > at ? moment.getTime() : []))
    .reduce((least, moment) => Math.min(least, moment), Infinity);
  return { ...structure, nextAt: next === Infinity ? null : new Date(next) };
}

function happenedTo(before: Structure, after: Structure): StructureNewsKind[] {
  const happened: StructureNewsKind[] = [];
  const isHit =
    after.shield + after.armour + after.hull < before.shield + before.armour + before.hull;
  if (isHit && before.harmedAt === null) happened.push('structures.attacked');
  if (isAtRest(after.state) && isWhole(after)) {
    if (before.state === 'anchoring') happened.push('structures.anchored');
    else if (!isWhole(before)) happened.push('structures.repaired');
  }
  if (after.state === before.state) return happened;
  if (isReinforced(after.state)) happened.push('structures.reinforced');
  if (isVulnerable(after.state)) happened.push('structures.vulnerable');
  if (after.state === 'destroyed') happened.push('structures.destroyed');
  if (after.state === 'unanchored') happened.push('structures.unanchored');
  return happened;
}
