// Bytes that describe no space are told apart, and change nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  encodeRemovals,
  encodeRows,
  encodeSnapshot,
  restoreSpace,
  Space,
} from './index.ts';
import { addShip, addStation, AU_M, STATION, tick } from './test-ships.ts';

const MAX_MOVING_ROW_BYTES = 110;
const HEADER_BYTES = 18;

function crowd(): Space {
  const space = new Space();
  addStation(space);
  for (let id = 1; id <= 6; id += 1) {
    addShip(space, id, { position: { x: id * 3_000, y: 0, z: 0 } });
  }
  space.head(1, { x: 1, y: 2, z: 3 });
  space.follow(2, 'approach', STATION, 100);
  space.follow(3, 'keepRange', 1, 100);
  space.follow(4, 'orbit', STATION, 100);
  space.warp(5, { x: AU_M, y: 0, z: 0 });
  space.emergencyWarp(6, { x: 0, y: 1, z: 0 });
  tick(space, 3);
  return space;
}

describe('a row', () => {
  test.each([1, 2, 3, 4, 5, 6])('of a moving ship stays small, whatever it does (%i)', (id) => {
    const bytes = encodeRows(crowd(), [id]).length - HEADER_BYTES;
    expect(bytes).toBeLessThanOrEqual(MAX_MOVING_ROW_BYTES);
  });

  test('tells nobody of the charge who need not know', () => {
    const space = crowd();
    const [stranger, pilot] = [new Space({ replica: true }), new Space({ replica: true })];
    expect(applyChanges(stranger, encodeRows(space, [1]))).toBeUndefined();
    expect(applyChanges(pilot, encodeRows(space, [1], true))).toBeUndefined();
    expect([stranger.chargeGj(1), pilot.chargeGj(1)]).toEqual([0, 300]);
    // And what all hear of a ship takes nothing from what its pilot knows.
    expect(applyChanges(pilot, encodeRows(space, [1]))).toBeUndefined();
    expect(pilot.chargeGj(1)).toBe(300);
  });

  test('of another tick is no use to a replica', () => {
    const space = crowd();
    const replica = new Space({ replica: true });
    applyChanges(replica, encodeRows(space, [1]));
    tick(space);
    expect(applyChanges(replica, encodeRows(space, [1]))).toBe('OTHER_TICK');
  });
});

describe('bytes', () => {
  const snapshot = encodeSnapshot(crowd());
  const changed = (offset: number, value: number): Uint8Array => {
    const bytes = snapshot.slice();
    bytes[offset] = value;
    return bytes;
  };

  test('of something else are named for what is wrong with them', () => {
    expect(restoreSpace(new Uint8Array())).toBe('NOT_A_SPACE');
    expect(restoreSpace(changed(0, 1))).toBe('NOT_A_SPACE');
    expect(restoreSpace(changed(4, 9))).toBe('OTHER_VERSION');
    expect(restoreSpace(changed(5, 2))).toBe('OTHER_TYPE');
    expect(restoreSpace(changed(17, 255))).toBe('FULL');
    expect(restoreSpace(changed(15, 255))).toBe('LENGTH');
    expect(restoreSpace(new Uint8Array([...snapshot, 0]))).toBe('LENGTH');
    expect(restoreSpace(changed(18, 255))).toBe('VALUE');
    expect(restoreSpace(snapshot, { maxBodies: 3 })).toBe('FULL');
    expect(applyChanges(new Space(), snapshot)).toBe('OTHER_TYPE');
  });

  test('with one body twice are refused', () => {
    expect(applyChanges(new Space(), encodeRows(crowd(), [1, 1]))).toBe('DUPLICATE');
  });

  test('cut short are refused, and apply nothing', () => {
    const rows = encodeRows(crowd(), [1, 2, 3]);
    for (let length = 0; length < rows.length; length += 1) {
      const space = new Space({ replica: true });
      expect(applyChanges(space, rows.slice(0, length))).toBeTypeOf('string');
      expect(space.count).toBe(0);
    }
    const removals = encodeRemovals(crowd(), [1, 2]);
    expect(applyChanges(new Space(), removals.slice(0, -1))).toBe('LENGTH');
  });

  test('with any bytes flipped never throw, and never make a number that is none', () => {
    const flips = fc.array(fc.tuple(fc.nat(snapshot.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(flips, (places) => {
        const bytes = snapshot.slice();
        for (const [offset, value] of places) bytes[offset] = value;
        const space = restoreSpace(bytes);
        if (typeof space === 'string') return;
        tick(space, 5);
        const again = restoreSpace(encodeSnapshot(space));
        expect(again).toBeInstanceOf(Space);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of any kind never throw', () => {
    const header = [...snapshot.slice(0, 6)];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (garbage, likely) => {
        const bytes = likely ? new Uint8Array([...header, ...garbage]) : garbage;
        const space = new Space();
        applyChanges(space, bytes);
        expect(restoreSpace(bytes) instanceof Space || space.count === 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
