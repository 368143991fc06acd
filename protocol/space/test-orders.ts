// For tests of determinism: any ships, any orders at any tick, and the same again.
import fc from 'fast-check';
import type {
  FlightAttributes,
  Follow,
  ModeName,
  NewShip,
  OrderRefusal,
  Space,
  Vector,
} from './index.ts';
import { AU_M, battleship, frigate } from './test-ships.ts';

export const SHIPS = 8;
/** Bodies that stand: a big one, a small one, one to fly through. */
const STATICS = [101, 102, 103];
const IDS = [...Array.from({ length: SHIPS }, (_, index) => index + 1), ...STATICS, 777];

const coordinate = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3_000, max: 3_000 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 1) },
  { weight: 1, arbitrary: fc.double({ min: -3 * AU_M, max: 3 * AU_M, noNaN: true }) },
);
const vector = fc.record({ x: coordinate, y: coordinate, z: coordinate });
const ship = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8);
const body = fc.constantFrom(...IDS);
const range = fc.constantFrom(0, 50, 500, 2_500, 20_000);

type Command =
  | { kind: 'stop'; id: number }
  | { kind: 'head' | 'emergency' | 'warp'; id: number; to: Vector }
  | { kind: Follow | 'warpTo'; id: number; of: number; range: number }
  | { kind: 'align'; id: number; of: number }
  | { kind: 'refit'; id: number; quick: boolean }
  | { kind: 'protect'; id: number; ticks: number }
  | { kind: 'remove'; id: number };

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('stop' as const), id: ship }),
  fc.record({ kind: fc.constantFrom('head', 'emergency', 'warp'), id: ship, to: vector }),
  fc.record({
    kind: fc.constantFrom('approach', 'keepRange', 'orbit', 'orbit', 'warpTo'),
    id: ship,
    of: body,
    range,
  }),
  fc.record({ kind: fc.constant('align' as const), id: ship, of: body }),
  fc.record({ kind: fc.constant('refit' as const), id: ship, quick: fc.boolean() }),
  fc.record({ kind: fc.constant('protect' as const), id: ship, ticks: fc.nat(5) }),
  fc.record({ kind: fc.constant('remove' as const), id: body }),
);

export interface Story {
  readonly ships: readonly NewShip[];
  /** What is ordered before each tick. */
  readonly seconds: readonly (readonly Command[])[];
}

const newShip = fc.record({
  position: vector,
  attributes: fc.constantFrom(
    frigate,
    battleship,
    { ...frigate, maxSpeedMps: 5_000, agility: 0.5 },
    { ...battleship, maxSpeedMps: 0, warpSpeedAuPerS: 0 },
  ),
  chargeGj: fc.constantFrom(0, 5, 300),
});

export const stories: fc.Arbitrary<Story> = fc.record({
  ships: fc
    .array(newShip, { minLength: SHIPS, maxLength: SHIPS })
    .map((all) =>
      all.map(({ attributes, ...rest }, index) => ({ id: index + 1, ...attributes, ...rest })),
    ),
  seconds: fc.array(fc.array(command, { maxLength: 4 }), { minLength: 30, maxLength: 60 }),
});

export function addStatics(space: Space): void {
  const sizes = [1_500, 30, 30];
  STATICS.forEach((id, index) => {
    const position = { x: index * 2_000, y: -500, z: 0 };
    space.addStatic({ id, position, radiusM: sizes[index] ?? 30, solid: index < 2 });
  });
}

function refit(quick: boolean): FlightAttributes {
  return { ...frigate, maxSpeedMps: quick ? 2_500 : 300 };
}

/** What a ship does once it took this order. */
export const MODE_AFTER: Readonly<Partial<Record<Command['kind'], ModeName>>> = {
  stop: 'stop',
  head: 'heading',
  align: 'heading',
  approach: 'approach',
  keepRange: 'keepRange',
  orbit: 'orbit',
  warp: 'align',
  warpTo: 'align',
  emergency: 'align',
};

/** Carries it out; what is impossible is refused and leaves everything as it was. */
export function give(space: Space, order: Command): OrderRefusal | undefined {
  const { id } = order;
  switch (order.kind) {
    case 'stop':
      return space.stop(id);
    case 'head':
      return space.head(id, order.to);
    case 'emergency':
      return space.emergencyWarp(id, order.to);
    case 'warp':
      return space.warp(id, order.to, 10);
    case 'approach':
    case 'keepRange':
    case 'orbit':
      return space.follow(id, order.kind, order.of, order.range);
    case 'warpTo':
      return space.warpToBody(id, order.of, order.range);
    case 'align':
      return space.align(id, order.of);
    case 'refit':
      space.changeShip(id, refit(order.quick));
      return undefined;
    case 'protect':
      space.protect(id, order.ticks);
      return undefined;
    case 'remove':
      space.remove(id);
      return undefined;
  }
}
