// The state machine of a structure, and all of it: which event leads from which state to which.
// What is not here is refused. The README draws it; the database has the same list of transitions.
import type { StructureLayer, StructureState } from '#protocol/structures.ts';
import type { RefusalCode } from '#protocol/refusals.ts';

export type StructureEvent =
  /** The moment at which the state ends by itself has come. */
  | 'elapse'
  | 'fuel'
  | 'run-dry'
  /** Damage that leaves something of the layer. */
  | 'harm'
  /** Damage that takes the rest of the layer. */
  | 'break'
  | 'unanchor'
  | 'cancel-unanchoring';

/** What a transition depends on, beside the state. */
export interface Facts {
  /** There is fuel, once the event has happened. */
  readonly isPowered: boolean;
  /** No layer lacks anything. */
  readonly isWhole: boolean;
}

type Target = StructureState | ((facts: Facts) => StructureState);

/** After repair, which makes it whole. */
const rest: Target = ({ isPowered }) => (isPowered ? 'shielded' : 'low-power');
/** Without repair: a shield that lacks something stays open until it is mended. */
const awake: Target = ({ isPowered, isWhole }) => {
  if (!isPowered) return 'low-power';
  return isWhole ? 'shielded' : 'vulnerable-shield';
};
/** Without fuel there is no second reinforcement. */
const breached: Target = ({ isPowered }) => (isPowered ? 'hull-reinforced' : 'vulnerable-hull');

type Row = Partial<Record<StructureEvent, Target>>;

const stay = (state: StructureState): Row => ({ fuel: state, 'run-dry': state });

const TRANSITIONS: Record<StructureState, Row> = {
  anchoring: {
    ...stay('anchoring'),
    elapse: rest,
    harm: 'anchoring',
    break: 'destroyed',
  },
  shielded: {
    fuel: 'shielded',
    'run-dry': 'low-power',
    elapse: 'vulnerable-shield',
    unanchor: 'unanchoring',
  },
  'low-power': {
    fuel: awake,
    elapse: 'low-power',
    harm: 'low-power',
    break: 'armour-reinforced',
    unanchor: 'unanchoring',
  },
  'vulnerable-shield': {
    ...stay('vulnerable-shield'),
    elapse: rest,
    harm: 'vulnerable-shield',
    break: 'armour-reinforced',
  },
  'armour-reinforced': { ...stay('armour-reinforced'), elapse: 'vulnerable-armour' },
  'vulnerable-armour': {
    ...stay('vulnerable-armour'),
    elapse: rest,
    harm: 'vulnerable-armour',
    break: breached,
  },
  'hull-reinforced': { ...stay('hull-reinforced'), elapse: 'vulnerable-hull' },
  'vulnerable-hull': {
    ...stay('vulnerable-hull'),
    elapse: rest,
    harm: 'vulnerable-hull',
    break: 'destroyed',
  },
  unanchoring: {
    ...stay('unanchoring'),
    elapse: 'unanchored',
    harm: 'unanchoring',
    break: 'armour-reinforced',
    'cancel-unanchoring': awake,
  },
  unanchored: {},
  destroyed: {},
};

/** Undefined where the event cannot happen in the state: it is to be refused. */
export function targetOf(
  state: StructureState,
  event: StructureEvent,
  facts: Facts,
): StructureState | undefined {
  const target = TRANSITIONS[state][event];
  return typeof target === 'function' ? target(facts) : target;
}

/** What a caller hears who asks for what cannot be. */
export const refusalOf = (event: StructureEvent): RefusalCode =>
  event === 'harm' || event === 'break' ? 'STRUCTURE_INVULNERABLE' : 'STRUCTURE_CANNOT';

const LAYERS: Partial<Record<StructureState, StructureLayer>> = {
  anchoring: 'hull',
  'low-power': 'shield',
  'vulnerable-shield': 'shield',
  unanchoring: 'shield',
  'vulnerable-armour': 'armour',
  'vulnerable-hull': 'hull',
};

/** Which layer can be harmed; undefined where none can. */
export const vulnerableLayer = (state: StructureState): StructureLayer | undefined => LAYERS[state];

export const isVulnerable = (state: StructureState): boolean => state.startsWith('vulnerable-');
export const isReinforced = (state: StructureState): boolean => state.endsWith('-reinforced');
export const isAtRest = (state: StructureState): boolean =>
  state === 'shielded' || state === 'low-power';
/** It is gone, and its row remembers it. */
export const isOver = (state: StructureState): boolean =>
  state === 'unanchored' || state === 'destroyed';
