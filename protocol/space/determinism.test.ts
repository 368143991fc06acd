// The same bodies, orders and ticks give the same bits: restored, on a client, in any order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  encodeRemovals,
  encodeRows,
  encodeSnapshot,
  restoreSpace,
  Space,
  type CodecFault,
  type NewShip,
} from './index.ts';
import { position, velocity } from './test-ships.ts';
import { addStatics, give, MODE_AFTER, SHIPS, stories, type Story } from './test-orders.ts';

const RUNS = { numRuns: 150 };

function peopled(ships: readonly NewShip[]): Space {
  const space = new Space();
  addStatics(space);
  for (const ship of ships) space.addShip(ship);
  return space;
}

function live(space: Space, seconds: Story['seconds']): string {
  const reports = seconds.map((orders) => {
    for (const order of orders) give(space, order);
    return space.tick();
  });
  return JSON.stringify(reports) + hex(encodeSnapshot(space));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function mustRestore(bytes: Uint8Array): Space {
  const space = restoreSpace(bytes);
  if (space instanceof Space) return space;
  const fault: CodecFault = space;
  throw new Error(`not restored: ${fault}`);
}

describe('the same orders', () => {
  test('lead to the same bits in whatever order the bodies were added', () => {
    fc.assert(
      fc.property(
        stories,
        fc.array(fc.nat(1_000), { minLength: SHIPS, maxLength: SHIPS }),
        ({ ships, seconds }, dice) => {
          const space = new Space();
          const mixed = [...ships]
            .map((ship, index) => ({ ship, at: dice[index]! }))
            .sort((a, b) => a.at - b.at);
          // Slots that were used before, too.
          space.addStatic({ id: 5_000, position: ships[0]!.position, radiusM: 1, solid: true });
          for (const { ship } of mixed.slice(0, 3)) space.addShip(ship);
          space.remove(5_000);
          addStatics(space);
          for (const { ship } of mixed.slice(3)) space.addShip(ship);
          expect(live(space, seconds)).toBe(live(peopled(ships), seconds));
        },
      ),
      RUNS,
    );
  });

  test('lead a grid that was restored midway to where the other one is', () => {
    fc.assert(
      fc.property(stories, fc.nat(29), ({ ships, seconds }, cut) => {
        const whole = peopled(ships);
        live(whole, seconds.slice(0, cut));
        const restored = mustRestore(encodeSnapshot(whole));
        const rest = seconds.slice(cut);
        expect(live(restored, rest)).toBe(live(whole, rest));
      }),
      RUNS,
    );
  });
});

describe('a client', () => {
  test('that hears only of changed courses has every ship where the grid has it', () => {
    fc.assert(
      fc.property(stories, fc.nat(20), ({ ships, seconds }, joins) => {
        const server = peopled(ships);
        live(server, seconds.slice(0, joins));
        const client = new Space({ replica: true });
        expect(applyChanges(client, encodeRows(server, server.table.ids))).toBeUndefined();
        for (const orders of seconds.slice(joins)) {
          const known = [...server.table.ids];
          for (const order of orders) give(server, order);
          const { changed } = server.tick();
          const gone = known.filter((id) => !server.has(id));
          client.tick();
          expect(applyChanges(client, encodeRemovals(server, gone))).toBeUndefined();
          expect(applyChanges(client, encodeRows(server, changed))).toBeUndefined();
          const ids = [...server.table.ids].sort((a, b) => a - b);
          expect(hex(encodeRows(client, ids))).toBe(hex(encodeRows(server, ids)));
          expect(client.count).toBe(server.count);
        }
      }),
      RUNS,
    );
  });
});

describe('whatever is ordered', () => {
  test('refusals change nothing, numbers stay numbers, no ship outruns its engine', () => {
    fc.assert(
      fc.property(stories, ({ ships, seconds }) => {
        const space = peopled(ships);
        const bumped = new Set<number>();
        for (const orders of seconds) {
          for (const order of orders) {
            const before = hex(encodeSnapshot(space));
            const refusal = give(space, order);
            const mode = MODE_AFTER[order.kind];
            if (refusal) expect(hex(encodeSnapshot(space))).toBe(before);
            else if (mode) expect(space.modeOf(order.id)).toBe(mode);
            if (order.kind === 'refit') bumped.add(order.id);
          }
          for (const { kind, id, otherId } of space.tick().events) {
            if (kind === 'bumped') bumped.add(id).add(otherId);
          }
          for (let id = 1; id <= SHIPS; id += 1) {
            if (!space.has(id)) continue;
            const numbers = [...position(space, id), ...velocity(space, id), space.chargeGj(id)];
            expect(numbers.every(Number.isFinite)).toBe(true);
            const max = ships[id - 1]!.maxSpeedMps;
            if (bumped.has(id) || space.modeOf(id) === 'warp') continue;
            expect(Math.hypot(...velocity(space, id))).toBeLessThanOrEqual(max + 0.002);
          }
        }
      }),
      RUNS,
    );
  });
});
