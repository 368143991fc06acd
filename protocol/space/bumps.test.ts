// Bumps: who touches parts, and nothing is gained by it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Space } from './index.ts';
import {
  addShip,
  addStation,
  battleship,
  frigate,
  position,
  STATION,
  tick,
  velocity,
} from './test-ships.ts';

describe('two ships', () => {
  test('that meet bump once and part', () => {
    const space = new Space();
    addShip(space, 1, { velocity: { x: 100, y: 0, z: 0 } });
    addShip(space, 2, { position: { x: 120, y: 10, z: 0 } });
    const [report] = tick(space);
    expect(report?.events).toEqual([{ kind: 'bumped', id: 1, otherId: 2 }]);
    expect(report?.changed).toEqual([1, 2]);
    let last = space.surfaceDistance(1, 2);
    for (let second = 0; second < 20; second += 1) {
      expect(tick(space)[0]?.events).toEqual([]);
      expect(space.surfaceDistance(1, 2)).toBeGreaterThanOrEqual(last);
      last = space.surfaceDistance(1, 2);
    }
    expect(last).toBeGreaterThan(100);
  });

  test('share the shock by their masses', () => {
    const space = new Space();
    addShip(space, 1, { ...battleship, velocity: { x: 120, y: 0, z: 0 } });
    addShip(space, 2, { position: { x: 400, y: 0, z: 0 } });
    const before = 120 * Math.exp(-1 / 12);
    tick(space);
    const total = battleship.massKg + frigate.massKg;
    const [heavy, light] = [velocity(space, 1)[0], velocity(space, 2)[0]];
    expect(light).toBeCloseTo((2 * battleship.massKg * before) / total, 6);
    expect(heavy).toBeCloseTo(((battleship.massKg - frigate.massKg) * before) / total, 6);
  });

  test('at one point are set apart, and then rest', () => {
    const space = new Space();
    addShip(space, 1);
    addShip(space, 2);
    tick(space, 5);
    expect(space.surfaceDistance(1, 2)).toBeCloseTo(0, 6);
    expect([velocity(space, 1), velocity(space, 2)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('in warp pass through everything', () => {
    const space = new Space();
    addShip(space, 1);
    addShip(space, 2);
    space.emergencyWarp(1, { x: 1, y: 0, z: 0 });
    const [report] = tick(space);
    expect(report?.events.map(({ kind }) => kind)).toEqual(['warp-started']);
  });
});

describe('a titan', () => {
  test.each([300, 700, 15_000, 6e6])('of %d m meets what rests in its way', (radiusM) => {
    const space = new Space();
    addShip(space, 1, { position: { x: radiusM + 60, y: 0, z: 0 } });
    addStation(space, -radiusM - 550);
    tick(space, 5);
    addShip(space, 2, { radiusM, maxSpeedMps: 1e5, velocity: { x: 400, y: 0, z: 0 } });
    const met = tick(space, 3).flatMap(({ events }) => events);
    expect(met).toEqual([{ kind: 'bumped', id: 1, otherId: 2 }]);
  });
});

describe('a station', () => {
  test('pushes out who is in it, and stays where it is', () => {
    const space = new Space();
    addShip(space, 1, { position: { x: 100, y: 50, z: 0 } });
    tick(space, 10);
    addStation(space);
    tick(space, 5);
    expect(space.surfaceDistance(1, STATION)).toBeGreaterThan(-1e-9);
    expect(Math.hypot(...position(space, 1))).toBeCloseTo(540, 6);
    expect(position(space, STATION)).toEqual([0, 0, 0]);
  });

  test('throws back who flies into it, as fast as it came', () => {
    const space = new Space();
    addStation(space);
    addShip(space, 1, {
      ...battleship,
      position: { x: -900, y: 0, z: 0 },
      velocity: { x: 120, y: 0, z: 0 },
    });
    const [report] = tick(space);
    expect(report?.events).toEqual([{ kind: 'bumped', id: 1, otherId: STATION }]);
    expect(velocity(space, 1)[0]).toBeCloseTo(-120 * Math.exp(-1 / 12), 5);
  });

  test('of whatever size is felt by ships of any other', () => {
    for (const radiusM of [1, 500, 600, 40_000, 6e6, 7e8]) {
      const space = new Space();
      space.addStatic({ id: 9, position: { x: 3e11, y: 1e11, z: 0 }, radiusM, solid: true });
      addShip(space, 1, { position: { x: 3e11 - radiusM - 39, y: 1e11, z: 0 } });
      expect(tick(space)[0]?.events.length).toBe(1);
    }
  });

  test('that is no obstacle is flown through', () => {
    const space = new Space();
    space.addStatic({ id: 9, position: { x: 0, y: 0, z: 0 }, radiusM: 50, solid: false });
    addShip(space, 1);
    expect(tick(space)[0]?.events).toEqual([]);
  });
});

test('two bodies of any size bump if they overlap, and else not', () => {
  const radius = fc.constantFrom(0.5, 40, 512, 600, 4_097, 30_000, 5e5, 6e7, 7e8);
  const share = fc.double({ min: 0.01, max: 2, noNaN: true });
  const axis = fc.integer({ min: -9, max: 9 });
  const place = fc.record({ x: axis, y: axis, z: axis }).filter(({ x, y, z }) => !!(x || y || z));
  fc.assert(
    fc.property(radius, radius, share, place, fc.boolean(), (own, other, near, way, stands) => {
      const space = new Space();
      const at = (near * (own + other)) / Math.hypot(way.x, way.y, way.z);
      const position = { x: 7e10 + way.x * at, y: way.y * at, z: way.z * at };
      addShip(space, 1, { radiusM: own, position: { x: 7e10, y: 0, z: 0 } });
      if (stands) space.addStatic({ id: 2, radiusM: other, position, solid: true });
      else addShip(space, 2, { radiusM: other, position });
      const overlaps = space.surfaceDistance(1, 2) === 0;
      expect(tick(space)[0]?.events.length).toBe(overlaps ? 1 : 0);
    }),
    { numRuns: 1_000 },
  );
});

test('bumps of any crowd make neither momentum nor energy', () => {
  const coordinate = fc.double({ min: -150, max: 150, noNaN: true });
  const push = fc.double({ min: -300, max: 300, noNaN: true });
  const vector = (of: fc.Arbitrary<number>): fc.Arbitrary<{ x: number; y: number; z: number }> =>
    fc.record({ x: of, y: of, z: of });
  const ships = fc.array(
    fc.record({ position: vector(coordinate), velocity: vector(push), heavy: fc.boolean() }),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(ships, (crowd) => {
      const space = new Space();
      const apart = new Space();
      crowd.forEach(({ heavy, ...at }, index) => {
        addShip(space, index + 1, { ...(heavy ? battleship : frigate), ...at });
        const lonely = { x: index * 1e7, y: 0, z: 0 };
        addShip(apart, index + 1, { ...(heavy ? battleship : frigate), ...at, position: lonely });
      });
      tick(space);
      tick(apart);
      const [bumped, free] = [motion(space, crowd), motion(apart, crowd)];
      const size = crowd.length * battleship.massKg * 300;
      for (let axis = 0; axis < 3; axis += 1) {
        expect(Math.abs(bumped.momentum[axis]! - free.momentum[axis]!)).toBeLessThan(size * 1e-12);
      }
      expect(bumped.energy).toBeLessThanOrEqual(free.energy * (1 + 1e-12));
    }),
    { numRuns: 300 },
  );
});

function motion(space: Space, crowd: readonly { heavy: boolean }[]) {
  const momentum = [0, 0, 0];
  let energy = 0;
  crowd.forEach(({ heavy }, index) => {
    const mass = Math.fround((heavy ? battleship : frigate).massKg);
    velocity(space, index + 1).forEach((one, axis) => {
      momentum[axis] = (momentum[axis] ?? 0) + mass * one;
      energy += (mass * one * one) / 2;
    });
  });
  return { momentum, energy };
}
