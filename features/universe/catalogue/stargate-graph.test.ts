// Jumps between solar systems, whatever the stargates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StargateGraph, type Gate } from './stargate-graph.ts';

const SYSTEMS = [30, 31, 32, 33, 34, 35, 36, 37];

const bothWays = (pairs: readonly (readonly [number, number])[]): Gate[] =>
  pairs.flatMap(([a, b]) => [
    { fromSystemId: a, toSystemId: b },
    { fromSystemId: b, toSystemId: a },
  ]);

/** By relaxing every gate as often as there are systems. */
function slowly(gates: readonly Gate[], source: number): Map<number, number> {
  const jumps = new Map([[source, 0]]);
  for (let round = 0; round < SYSTEMS.length; round += 1) {
    for (const { fromSystemId, toSystemId } of gates) {
      const from = jumps.get(fromSystemId);
      const known = jumps.get(toSystemId) ?? Infinity;
      if (from !== undefined && from + 1 < known) jumps.set(toSystemId, from + 1);
    }
  }
  return jumps;
}

const System = fc.constantFrom(...SYSTEMS);
const Pairs = fc.array(fc.tuple(System, System), { maxLength: 20 });

describe('jumps', () => {
  test('are those of the shortest way', () => {
    fc.assert(
      fc.property(Pairs, System, System, (pairs, from, to) => {
        const gates = bothWays(pairs);
        const graph = new StargateGraph(SYSTEMS, gates);
        const expected = slowly(gates, from);
        expect(graph.jumpsBetween(from, to)).toBe(expected.get(to));
        expect(graph.jumpsBetween(to, from)).toBe(expected.get(to));
        expect(new Map(graph.within(from, SYSTEMS.length))).toEqual(expected);
      }),
    );
  });

  test('reach no farther than asked', () => {
    const graph = new StargateGraph(
      SYSTEMS,
      bothWays([
        [30, 31],
        [31, 32],
        [32, 33],
      ]),
    );
    expect([...graph.within(30, 2)].sort()).toEqual([
      [30, 0],
      [31, 1],
      [32, 2],
    ]);
    expect([...graph.within(30, 0)]).toEqual([[30, 0]]);
  });

  test('lead nowhere from a system that is unknown', () => {
    const graph = new StargateGraph(SYSTEMS, []);
    expect(graph.jumpsBetween(1, 30)).toBeUndefined();
    expect(graph.jumpsBetween(30, 1)).toBeUndefined();
    expect(graph.within(1, 40).size).toBe(0);
  });

  test('stay right when more systems were asked for than are remembered', () => {
    const systems = Array.from({ length: 600 }, (_, index) => index + 1);
    const pairs = systems.slice(1).map((id) => [id - 1, id] as const);
    const graph = new StargateGraph(systems, bothWays(pairs));
    for (const id of systems) expect(graph.jumpsBetween(id, 1)).toBe(id - 1);
    for (const id of systems) expect(graph.within(id, 1).size).toBe(id === 1 || id === 600 ? 2 : 3);
  });
});
