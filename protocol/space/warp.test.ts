// Warp as a pilot sees it: aligning, the time it takes, where it ends, and what it takes.
import { describe, expect, test } from 'vitest';
import { Space } from './index.ts';
import {
  addShip,
  addStation,
  AU_M,
  frigate,
  happenings,
  position,
  speed,
  STATION,
  tick,
} from './test-ships.ts';

const AHEAD = { x: 1, y: 0, z: 0 };

/** Published: the sums of the three stages. */
function publishedS(distanceM: number, auPerS: number, maxSpeedMps: number): number {
  const brake = Math.min(auPerS / 3, 2);
  const dropOut = Math.min(maxSpeedMps / 2, 100);
  const top = auPerS * AU_M;
  const leastM = AU_M + top / brake;
  const peak = distanceM < leastM ? (distanceM * auPerS * brake) / (auPerS + brake) : top;
  const cruiseS = Math.max(0, distanceM - leastM) / top;
  return cruiseS + Math.log(peak / auPerS) / auPerS + Math.log(peak / dropOut) / brake;
}

/** Ticks from the start of the warp to its end. */
function warpTicks(space: Space): number {
  let started = 0;
  for (let n = 0; n < 2_000; n += 1) {
    const { tick: now, events } = space.tick();
    for (const { kind } of events) {
      if (kind === 'warp-started') started = now - 1;
      if (kind === 'warp-ended') return now - started;
    }
  }
  return Number.NaN;
}

describe('a warp', () => {
  test.each([
    { au: 10, auPerS: 5 },
    { au: 10, auPerS: 1.37 },
    { au: 100, auPerS: 3 },
    { au: 0.5, auPerS: 8 },
    { au: 0.00001, auPerS: 3 },
  ])('over $au AU at $auPerS AU/s takes the published time', ({ au, auPerS }) => {
    const space = new Space();
    addShip(space, 1, { warpSpeedAuPerS: auPerS });
    expect(space.warp(1, { x: au * AU_M, y: 0, z: 0 })).toBeUndefined();
    const took = warpTicks(space);
    const published = publishedS(au * AU_M, auPerS, frigate.maxSpeedMps);
    expect(took).toBeGreaterThanOrEqual(published - 0.5);
    expect(took).toBeLessThanOrEqual(published + 1.5);
    expect(position(space, 1)[0]).toBeCloseTo(au * AU_M, 3);
    expect(speed(space, 1)).toBeCloseTo(100, 6);
  });

  test('never jumps: it speeds up and slows down along its line', () => {
    const space = new Space();
    addShip(space, 1);
    space.warp(1, { x: 6 * AU_M, y: 8 * AU_M, z: 0 });
    let [last, ended] = [0, false];
    while (!ended) {
      ended = space.tick().events.some(({ kind }) => kind === 'warp-ended');
      const [x, y] = position(space, 1);
      const gone = Math.hypot(x, y);
      expect(gone).toBeGreaterThanOrEqual(last);
      expect(gone - last).toBeLessThanOrEqual(5.001 * AU_M);
      last = gone;
    }
    expect(last).toBeCloseTo(10 * AU_M, 2);
  });

  test('starts at three quarters of the speed, and not before the ship points there', () => {
    const space = new Space();
    addShip(space, 1, { velocity: { x: -380, y: 0, z: 0 } });
    space.warp(1, { x: AU_M, y: 0, z: 0 });
    const before: number[] = [];
    while (space.modeOf(1) === 'align') {
      before.push(speed(space, 1));
      tick(space);
    }
    expect(before.at(-1)).toBeGreaterThanOrEqual(0.75 * frigate.maxSpeedMps);
    // From full speed astern: ln 8 lags instead of ln 4.
    expect(before.length - 1).toBe(Math.ceil(Math.log(8) * 3.6));
  });

  test('to a body ends as far from its surface as asked', () => {
    const space = new Space();
    addStation(space, 0, 3 * AU_M);
    addShip(space, 1);
    space.warpToBody(1, STATION, 20_000);
    warpTicks(space);
    expect(space.surfaceDistance(1, STATION)).toBeCloseTo(20_000 - frigate.radiusM, 1);
  });

  test('is refused where it is shorter than 150 km, and changes nothing', () => {
    const space = new Space();
    addStation(space, 149_000);
    addShip(space, 1);
    space.head(1, AHEAD);
    expect(space.warpToBody(1, STATION)).toBe('TOO_CLOSE_TO_WARP');
    expect(space.warp(1, { x: 0, y: 0, z: 0 })).toBe('TOO_CLOSE_TO_WARP');
    expect(space.warp(1, { x: 200_000, y: 0, z: 0 }, 60_000)).toBe('TOO_CLOSE_TO_WARP');
    expect(space.warpToBody(1, 1)).toBe('TARGET_IS_SELF');
    tick(space, 10);
    expect(space.modeOf(1)).toBe('heading');
    expect(position(space, 1)[0]).toBeGreaterThan(1_000);
  });

  test('is lost by who follows', () => {
    const space = new Space();
    addShip(space, 1);
    addShip(space, 2, { position: { x: 0, y: 3_000, z: 0 } });
    space.follow(2, 'orbit', 1, 1_000);
    space.warp(1, { x: AU_M, y: 0, z: 0 });
    const events = happenings(tick(space, 15));
    expect(events).toContainEqual({ kind: 'target-lost', id: 2, otherId: 1 });
  });
});

describe('the capacitor', () => {
  test('pays mass times distance times need', () => {
    const space = new Space();
    addShip(space, 1);
    space.warp(1, { x: 10 * AU_M, y: 0, z: 0 });
    while (space.modeOf(1) === 'align') tick(space);
    expect(space.chargeGj(1)).toBeCloseTo(300 - 12, 3);
  });

  test('takes the ship only as far as it reaches', () => {
    const space = new Space();
    addShip(space, 1, { chargeGj: 12, capacitorRechargeS: 1e7 });
    expect(space.warp(1, { x: 40 * AU_M, y: 0, z: 0 })).toBeUndefined();
    warpTicks(space);
    expect(position(space, 1)[0] / AU_M).toBeCloseTo(10, 2);
    expect(space.chargeGj(1)).toBeLessThan(0.1);
  });

  test('refuses a warp that would go nowhere', () => {
    const space = new Space();
    addShip(space, 1, { chargeGj: 0, capacitorRechargeS: 1e9 });
    expect(space.warp(1, { x: AU_M, y: 0, z: 0 })).toBe('NO_CAPACITOR');
    expect(space.warp(1, { x: AU_M, y: 0, z: 0 }, AU_M)).toBe('TOO_CLOSE_TO_WARP');
  });

  test('recharges by the published curve', () => {
    const space = new Space();
    addShip(space, 1, { chargeGj: 30 });
    for (let second = 1; second <= 100; second += 1) {
      tick(space);
      const root = 1 + (Math.sqrt(0.1) - 1) * Math.exp((-5 * second) / 120);
      expect(space.chargeGj(1)).toBeCloseTo(300 * root * root, 6);
    }
  });
});

describe('an emergency warp', () => {
  test('starts at once, whatever the course and the charge, and ends a million km away', () => {
    const space = new Space();
    addShip(space, 1, { chargeGj: 0, velocity: { x: -380, y: 0, z: 0 } });
    expect(space.emergencyWarp(1, { x: 0, y: 5, z: 0 })).toBeUndefined();
    const [first] = tick(space);
    expect(first?.events).toEqual([{ kind: 'warp-started', id: 1, otherId: 0 }]);
    warpTicks(space);
    const [x, y, z] = position(space, 1);
    expect([x, z]).toEqual([0, 0]);
    expect(y).toBeCloseTo(1e9, 3);
  });
});
