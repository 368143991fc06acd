// Flight by the published formula, and following: what a pilot sees of the orders below warp.
import { describe, expect, test } from 'vitest';
import { Space } from './index.ts';
import {
  addShip,
  addStation,
  battleship,
  frigate,
  position,
  speed,
  STATION,
  tick,
  velocity,
} from './test-ships.ts';

const AHEAD = { x: 1, y: 0, z: 0 };

describe('a ship', () => {
  test('gains speed by its mass and agility, to the formula', () => {
    const space = new Space();
    addShip(space, 1);
    space.head(1, AHEAD);
    const lagS = (frigate.massKg * frigate.agility) / 1e6;
    for (let second = 1; second <= 30; second += 1) {
      tick(space);
      const share = 1 - Math.exp(-second / lagS);
      expect(speed(space, 1)).toBeCloseTo(frigate.maxSpeedMps * share, 6);
      const [x] = position(space, 1);
      expect(x).toBeCloseTo(frigate.maxSpeedMps * (second - lagS * share), 6);
    }
  });

  test('has three quarters of its speed after ln 4 times its lag', () => {
    const space = new Space();
    addShip(space, 1, battleship);
    space.head(1, AHEAD);
    const seconds = Math.ceil(Math.log(4) * 12);
    tick(space, seconds - 1);
    expect(speed(space, 1)).toBeLessThan(90);
    tick(space);
    expect(speed(space, 1)).toBeGreaterThanOrEqual(90);
  });

  test('stops when told, and then rests without a trace of motion', () => {
    const space = new Space();
    addShip(space, 1);
    space.head(1, AHEAD);
    tick(space, 20);
    space.stop(1);
    tick(space, 60);
    expect(velocity(space, 1)).toEqual([0, 0, 0]);
    const at = position(space, 1);
    tick(space, 100);
    expect(position(space, 1)).toEqual(at);
  });

  test('approaches to its range and stays there, without overshooting', () => {
    const space = new Space();
    addStation(space, 20_000);
    addShip(space, 1);
    space.follow(1, 'approach', STATION, 50);
    for (let second = 0; second < 200; second += 1) {
      tick(space);
      expect(space.surfaceDistance(1, STATION)).toBeGreaterThan(49.9);
    }
    expect(space.surfaceDistance(1, STATION)).toBeCloseTo(50, 0);
  });

  test('keeps its range of one who moves, by drawing back too', () => {
    const space = new Space();
    addShip(space, 1);
    addShip(space, 2, { ...battleship, position: { x: 500, y: 100, z: 0 } });
    space.follow(1, 'keepRange', 2, 5_000);
    space.head(2, { x: -1, y: 0.3, z: 0 });
    tick(space, 150);
    expect(space.surfaceDistance(1, 2)).toBeGreaterThan(4_900);
    expect(space.surfaceDistance(1, 2)).toBeLessThan(5_100);
  });

  test('aligns to a body by heading for where it is', () => {
    const space = new Space();
    addStation(space, 0, 1e9);
    addShip(space, 1);
    expect(space.align(1, STATION)).toBeUndefined();
    tick(space, 30);
    const [x, y, z] = velocity(space, 1);
    expect([x, y > 379, z]).toEqual([0, true, 0]);
  });

  test('flies straight on when what it followed is gone, and the grid hears of it', () => {
    const space = new Space();
    addStation(space, 20_000);
    addShip(space, 1);
    space.follow(1, 'orbit', STATION, 1_000);
    tick(space, 30);
    const before = velocity(space, 1);
    space.remove(STATION);
    const [report] = tick(space);
    expect(report?.events).toEqual([{ kind: 'target-lost', id: 1, otherId: STATION }]);
    expect(report?.changed).toEqual([1]);
    tick(space, 20);
    const after = velocity(space, 1);
    expect(space.modeOf(1)).toBe('heading');
    const cosine = before.reduce((sum, one, axis) => sum + one * (after[axis] ?? 0), 0);
    expect(cosine).toBeGreaterThan(0.999 * Math.hypot(...before) * Math.hypot(...after));
  });

  test('cannot follow itself, nothing, or anything from a warp', () => {
    const space = new Space();
    addShip(space, 1);
    expect(space.follow(1, 'orbit', 1, 100)).toBe('TARGET_IS_SELF');
    expect(space.follow(1, 'approach', 77, 100)).toBe('NO_TARGET');
    expect(space.follow(77, 'approach', 1, 100)).toBe('NO_SHIP');
    expect(space.head(1, { x: 0, y: 0, z: 0 })).toBe('NO_DIRECTION');
    space.emergencyWarp(1, AHEAD);
    tick(space, 2);
    expect(space.stop(1)).toBe('IN_WARP');
  });

  test('is protected until the time is over, or until it does something', () => {
    const space = new Space();
    addShip(space, 1);
    addShip(space, 2, { position: { x: 5_000, y: 0, z: 0 } });
    for (const id of [1, 2]) space.protect(id, 3);
    space.stop(1);
    space.head(2, AHEAD);
    expect([space.isProtected(1), space.isProtected(2)]).toEqual([true, false]);
    const reports = tick(space, 4);
    expect(reports.map(({ events }) => events.length)).toEqual([0, 0, 0, 1]);
    expect(space.isProtected(1)).toBe(false);
  });
});

describe('an orbit', () => {
  const orbits = [
    { name: 'of a slow ship', ship: battleship, rangeM: 5_000 },
    { name: 'of a nimble ship', ship: frigate, rangeM: 1_000 },
    { name: 'at a wide range', ship: frigate, rangeM: 30_000 },
  ];
  test.each(orbits)('$name settles at its range and stays', ({ ship, rangeM }) => {
    const space = new Space();
    addStation(space);
    addShip(space, 1, { ...ship, position: { x: 12_000, y: 0, z: 3_000 } });
    space.follow(1, 'orbit', STATION, rangeM);
    tick(space, 1_000);
    for (let second = 0; second < 200; second += 1) {
      tick(space);
      const reached = space.surfaceDistance(1, STATION);
      expect(Math.abs(reached - rangeM)).toBeLessThan(rangeM * 0.05 + 50);
    }
  });

  test('of a ship too fast for it settles farther out, and stays there', () => {
    const space = new Space();
    addStation(space);
    const racer = { ...frigate, maxSpeedMps: 4_000 };
    addShip(space, 1, { ...racer, position: { x: 12_000, y: 0, z: 0 } });
    space.follow(1, 'orbit', STATION, 500);
    tick(space, 500);
    const radii = Array.from({ length: 200 }, () => {
      tick(space);
      return space.surfaceDistance(1, STATION);
    });
    expect(Math.min(...radii)).toBeGreaterThan(500);
    expect(Math.max(...radii)).toBeLessThan(15_000);
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(500);
  });

  test('goes with a target that moves', () => {
    const space = new Space();
    addShip(space, 1, { position: { x: 0, y: 4_000, z: 0 } });
    addShip(space, 2, { ...battleship, maxSpeedMps: 100 });
    space.head(2, AHEAD);
    space.follow(1, 'orbit', 2, 2_500);
    tick(space, 600);
    for (let second = 0; second < 100; second += 1) {
      tick(space);
      expect(space.surfaceDistance(1, 2)).toBeGreaterThan(2_000);
      expect(space.surfaceDistance(1, 2)).toBeLessThan(3_500);
    }
  });
});
