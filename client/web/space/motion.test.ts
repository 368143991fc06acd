// Between ticks: what a pilot sees is where the simulation has it, and never jumps on its way.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpaceFrame, type Scene } from '#protocol/space.ts';
import { encodeRows, Space } from '#protocol/space/index.ts';
import { SpaceView } from '../../sdk/space-view.ts';
import { Motion } from './motion.ts';

const SHIP = 1;
const STATION = 2;

const json = (kind: number, body: object): Uint8Array =>
  Uint8Array.of(kind, ...new TextEncoder().encode(JSON.stringify(body)));

/** A grid with one ship, and what its pilot sees of it. */
function openFlight() {
  const space = new Space();
  space.addStatic({ id: STATION, position: { x: 5e10, y: 0, z: 0 }, radiusM: 5_000, solid: true });
  space.addShip({
    ...{ id: SHIP, position: { x: 0, y: 0, z: 0 }, radiusM: 40, massKg: 1e6, maxSpeedMps: 300 },
    ...{ agility: 3, warpSpeedAuPerS: 5, capacitorGj: 500, capacitorRechargeS: 100 },
    warpCapacitorNeed: 1e-9,
  });
  const view = new SpaceView();
  const motion = new Motion(view);
  const scene: Scene = { solarSystemId: 1, shipId: SHIP, tick: 0, dilation: 1 };
  view.apply(json(SpaceFrame.scene, scene));
  const tellRows = (ids: readonly number[]): void => {
    view.apply(Uint8Array.of(SpaceFrame.rows, ...encodeRows(space, ids)));
  };
  tellRows([STATION, SHIP]);
  let nowMs = 0;
  const tick = (dilation = 1): void => {
    const { changed, tick: number } = space.tick();
    nowMs += 1_000;
    motion.beforeTick(nowMs);
    view.apply(json(SpaceFrame.tick, { tick: number, dilation }));
    if (changed.length > 0) tellRows(changed);
  };
  const at = (share: number): number[] => {
    const into = new Float64Array(3);
    expect(motion.readPosition(SHIP, share, into)).toBe(true);
    return [...into];
  };
  return { space, view, motion, tick, at, now: () => nowMs };
}

it('begins a tick where the last one ended, and ends where the simulation is', () => {
  const order = fc.record({
    x: fc.integer({ min: -5, max: 5 }),
    y: fc.integer({ min: -5, max: 5 }),
    z: fc.integer({ min: 1, max: 5 }),
    ticks: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 6 }), (orders) => {
      const { space, tick, at } = openFlight();
      for (const { ticks, ...direction } of orders) {
        space.head(SHIP, direction);
        for (let count = 0; count < ticks; count += 1) {
          const before = at(1);
          tick();
          const truth = new Float64Array(3);
          space.readPosition(SHIP, truth);
          expect(at(0)).toEqual(before);
          for (const [axis, value] of at(1).entries()) expect(value).toBeCloseTo(truth[axis] ?? 0);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it('goes on without a jerk where a ship flies straight on', () => {
  const { space, tick, at } = openFlight();
  space.head(SHIP, { x: 1, y: 0, z: 0 });
  for (let count = 0; count < 30; count += 1) tick();
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => at(share)[0] ?? 0);
  for (let index = 1; index < steps.length; index += 1) {
    expect((steps[index] ?? 0) - (steps[index - 1] ?? 0)).toBeCloseTo(75, 0);
  }
});

it('says how fast a ship is, in warp too', () => {
  const { space, view, motion, tick } = openFlight();
  space.warpToBody(SHIP, STATION);
  const speeds: number[] = [];
  while (space.modeOf(SHIP) !== 'stop') {
    tick();
    if (view.space.modeOf(SHIP) === 'warp') speeds.push(motion.speed(SHIP));
  }
  expect(Math.max(...speeds)).toBeGreaterThan(1e9);
  expect(Math.min(...speeds)).toBeGreaterThan(0);
});

it('takes longer from tick to tick where time is dilated', () => {
  const { motion, tick, now } = openFlight();
  tick(0.5);
  expect(motion.share(now() + 1_000)).toBe(0.5);
  expect(motion.share(now() + 9_000)).toBe(1);
});

it('knows nothing of what is not there', () => {
  const { motion } = openFlight();
  expect(motion.readPosition(99, 0.5, new Float64Array(3))).toBe(false);
  expect(motion.speed(99)).toBeNaN();
});
