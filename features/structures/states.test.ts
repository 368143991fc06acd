// The state machine, whole: each state with each event, and the same list in the database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StructureState } from '#protocol/structures.ts';
import { openAnchorage, type Anchorage } from '#test/anchorage.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { refusalOf, targetOf, vulnerableLayer, type Facts, type StructureEvent } from './states.ts';

const EVENTS: readonly StructureEvent[] = [
  'elapse',
  'fuel',
  'run-dry',
  'harm',
  'break',
  'unanchor',
  'cancel-unanchoring',
];
const FACTS: readonly Facts[] = [true, false].flatMap((isPowered) =>
  [true, false].map((isWhole) => ({ isPowered, isWhole })),
);

/** As the README draws it: what can follow, by event; everything else is refused. */
const DRAWN: Record<StructureState, Partial<Record<StructureEvent, string>>> = {
  anchoring: {
    elapse: 'shielded|low-power',
    fuel: 'anchoring',
    'run-dry': 'anchoring',
    harm: 'anchoring',
    break: 'destroyed',
  },
  shielded: {
    elapse: 'vulnerable-shield',
    fuel: 'shielded',
    'run-dry': 'low-power',
    unanchor: 'unanchoring',
  },
  'low-power': {
    elapse: 'low-power',
    fuel: 'shielded|vulnerable-shield',
    harm: 'low-power',
    break: 'armour-reinforced',
    unanchor: 'unanchoring',
  },
  'vulnerable-shield': {
    elapse: 'shielded|low-power',
    fuel: 'vulnerable-shield',
    'run-dry': 'vulnerable-shield',
    harm: 'vulnerable-shield',
    break: 'armour-reinforced',
  },
  'armour-reinforced': {
    elapse: 'vulnerable-armour',
    fuel: 'armour-reinforced',
    'run-dry': 'armour-reinforced',
  },
  'vulnerable-armour': {
    elapse: 'shielded|low-power',
    fuel: 'vulnerable-armour',
    'run-dry': 'vulnerable-armour',
    harm: 'vulnerable-armour',
    break: 'hull-reinforced|vulnerable-hull',
  },
  'hull-reinforced': {
    elapse: 'vulnerable-hull',
    fuel: 'hull-reinforced',
    'run-dry': 'hull-reinforced',
  },
  'vulnerable-hull': {
    elapse: 'shielded|low-power',
    fuel: 'vulnerable-hull',
    'run-dry': 'vulnerable-hull',
    harm: 'vulnerable-hull',
    break: 'destroyed',
  },
  unanchoring: {
    elapse: 'unanchored',
    fuel: 'unanchoring',
    'run-dry': 'unanchoring',
    harm: 'unanchoring',
    break: 'armour-reinforced',
    'cancel-unanchoring': 'shielded|vulnerable-shield|low-power',
  },
  unanchored: {},
  destroyed: {},
};

const pairs = StructureState.options.flatMap((state) => EVENTS.map((event) => ({ state, event })));

/** Events come with facts that go with them: who adds fuel has some. */
const factsOf = (event: StructureEvent): readonly Facts[] =>
  FACTS.filter(({ isPowered }) => {
    if (event === 'fuel') return isPowered;
    return event === 'run-dry' ? !isPowered : true;
  });

test.each(pairs)('$event in $state leads where it should, or is refused', ({ state, event }) => {
  const targets = new Set(factsOf(event).map((facts) => targetOf(state, event, facts)));
  const drawn = DRAWN[state][event];
  if (drawn === undefined) {
    expect([...targets]).toEqual([undefined]);
    expect(refusalOf(event)).toMatch(/^STRUCTURE_/);
  } else {
    expect([...targets].sort()).toEqual(drawn.split('|').sort());
  }
});

test('a layer can be harmed exactly where harm is an event', () => {
  for (const state of StructureState.options) {
    expect(vulnerableLayer(state) !== undefined).toBe(DRAWN[state].harm !== undefined);
  }
});

let world: DrivenWorld;
let anchorage: Anchorage;
beforeAll(async () => {
  world = await openDrivenWorld();
  anchorage = await openAnchorage(world.runtime, world.clock);
});
afterAll(() => world.close());

test('the database knows the same transitions', async () => {
  const rows = await world.runtime.dataSource.query<{ pair: string }[]>(
    `SELECT from_state || ' > ' || to_state AS pair FROM structure_transition`,
  );
  const drawn = pairs.flatMap(({ state, event }) =>
    (DRAWN[state][event]?.split('|') ?? [])
      .filter((target) => target !== state)
      .map((target) => `${state} > ${target}`),
  );
  expect(rows.map(({ pair }) => pair).sort()).toEqual([...new Set(drawn)].sort());
});

const forbidden = (set: string, structureId: number): Promise<unknown> =>
  world.runtime.dataSource.query(`UPDATE structure SET ${set} WHERE structure_id = $1`, [
    structureId,
  ]);

test.each([
  ['a state that does not follow', `state = 'vulnerable-hull'`, /cannot go from/],
  ['a destroyed one with a hull', `state = 'destroyed'`, /structure_ended|structure_layers/],
  ['power without fuel', `state = 'shielded'`, /structure_power/],
  ['a state without an end', 'state_until = NULL, next_at = NULL', /structure_moment/],
  ['a moment that has no timer', 'next_at = NULL', /check/],
  ['a layer above its most', 'shield = shield_max + 1', /check/],
  ['a lost shield while it is anchored', 'shield = 0', /structure_layers/],
  ['a slot beyond the last', 'slot = 51', /slot/],
])('the database forbids %s', async (_what, set, message) => {
  const structureId = await anchorage.anchor();
  await expect(forbidden(set, structureId)).rejects.toThrow(message);
});
