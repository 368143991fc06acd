// How things are chosen, sorted, and what letting go of them does.
import { expect, it } from 'vitest';
import type { InventoryItem } from '#protocol/inventory.ts';
import type { TypeSummary } from '#protocol/universe.ts';
import { actionsFor, dropOf } from './actions.ts';
import { keepThere, neighbour, NOTHING_SELECTED, select, selectAll } from './selection.ts';
import { filterThings, sortThings, toThing, totalVolume, type Thing } from './things.ts';

const STATION = 60_000_001;
const IRON = 1;
const GLASS = 2;
const CRATE = 3;
const SHIP = 4;

const type = (typeId: number, name: string, more: Partial<TypeSummary> = {}): TypeSummary => ({
  typeId,
  name,
  groupId: 18,
  groupName: 'Mineral',
  categoryId: 4,
  volumeM3: 0.01,
  packagedVolumeM3: 0.01,
  capacityM3: 0,
  basePriceCents: null,
  marketGroupId: 5,
  ...more,
});
const crate = { groupId: 12, groupName: 'Crate', categoryId: 2, volumeM3: 100 };
const ship = { groupId: 25, groupName: 'Frigate', categoryId: 6, volumeM3: 27_000 };
const TYPES = new Map(
  [
    type(IRON, 'Pale Iron'),
    type(GLASS, 'Greenglass'),
    type(CRATE, 'Small Crate', { ...crate, packagedVolumeM3: 10 }),
    type(SHIP, 'Sconce', { ...ship, packagedVolumeM3: 2_500 }),
  ].map((one) => [one.typeId, one]),
);

let lastId = 1_000_000_000_000;
function thing(typeId: number, more: Partial<InventoryItem> = {}): Thing {
  const blueprint = { runs: null, materialEfficiency: null, timeEfficiency: null };
  const place = { ownerId: 1, locationId: STATION, flag: 'hangar', name: null };
  const item = { itemId: ++lastId, typeId, quantity: 1, singleton: false, ...place, ...blueprint };
  return toThing({ ...item, ...more }, TYPES);
}
const names = (things: readonly Thing[]): string[] => things.map(({ name }) => name);

it('measures a packaged thing packaged, and an assembled one as large as it is', () => {
  expect(thing(SHIP, { quantity: 2 }).volumeM3).toBe(5_000);
  expect(thing(SHIP, { singleton: true }).volumeM3).toBe(27_000);
  expect(totalVolume([thing(IRON, { quantity: 100 }), thing(CRATE)])).toBeCloseTo(11);
});

it('finds by name, by own name and by group, and sorts', () => {
  const things = [thing(IRON, { quantity: 5 }), thing(SHIP, { singleton: true, name: 'Dawn' })];
  expect(names(filterThings(things, 'IRON'))).toEqual(['Pale Iron']);
  expect(names(filterThings(things, 'sconce'))).toEqual(['Dawn']);
  expect(names(filterThings(things, 'frigate'))).toEqual(['Dawn']);
  expect(names(sortThings(things, 'name'))).toEqual(['Dawn', 'Pale Iron']);
  expect(names(sortThings(things, 'quantity'))).toEqual(['Pale Iron', 'Dawn']);
  expect(names(sortThings(things, 'volume'))).toEqual(['Dawn', 'Pale Iron']);
});

it('chooses one, several and ranges', () => {
  const order = [1, 2, 3, 4, 5];
  const two = select(NOTHING_SELECTED, order, 2, 'only');
  expect([...select(two, order, 4, 'range').ids]).toEqual([2, 3, 4]);
  expect([...select(two, order, 1, 'range').ids]).toEqual([1, 2]);
  expect([...select(two, order, 5, 'toggle').ids]).toEqual([2, 5]);
  expect([...select(two, order, 2, 'toggle').ids]).toEqual([]);
  expect([...keepThere(selectAll(order), [2, 3]).ids]).toEqual([2, 3]);
});

it('walks through a grid, and not out of it', () => {
  const order = [1, 2, 3, 4, 5];
  expect(neighbour(order, undefined, 'ArrowDown', 3)).toBe(1);
  expect(neighbour(order, 1, 'ArrowDown', 3)).toBe(4);
  expect(neighbour(order, 3, 'ArrowDown', 3)).toBe(3);
  expect(neighbour(order, 1, 'ArrowLeft', 3)).toBe(1);
  expect(neighbour(order, 2, 'End', 3)).toBe(5);
});

it('moves what is let go over a place, and merges what is let go over its like', () => {
  const iron = thing(IRON, { quantity: 5 });
  const more = thing(IRON, { quantity: 7 });
  const box = thing(CRATE, { singleton: true });
  const into = { locationId: box.item.itemId, flag: 'contents' } as const;
  expect(dropOf([iron], { place: into })).toEqual({ kind: 'move', things: [iron], to: into });
  expect(dropOf([iron], { thing: box })).toEqual({ kind: 'move', things: [iron], to: into });
  expect(dropOf([iron], { thing: more })).toEqual({ kind: 'merge', things: [more, iron] });
  expect(dropOf([iron], { thing: thing(GLASS) })).toBeUndefined();
  const cargo = { locationId: 0, flag: 'cargo' } as const;
  const hull = thing(SHIP, { singleton: true });
  expect(dropOf([iron], { thing: hull })).toEqual({
    kind: 'move',
    things: [iron],
    to: { ...cargo, locationId: hull.item.itemId },
  });
});

it('does nothing where a thing is let go where it is, or over itself', () => {
  const iron = thing(IRON);
  const box = thing(CRATE, { singleton: true });
  expect(dropOf([iron], { place: { locationId: STATION, flag: 'hangar' } })).toBeUndefined();
  expect(dropOf([box], { thing: box })).toBeUndefined();
  const inside = { locationId: box.item.itemId, flag: 'contents' } as const;
  expect(dropOf([box], { place: inside })).toBeUndefined();
});

it('offers what makes sense', () => {
  const offered = (...things: Thing[]) => actionsFor(things).map(({ name }) => name);
  expect(offered(thing(IRON, { quantity: 2 }))).toEqual(['move', 'split', 'market', 'trash']);
  expect(offered(thing(IRON), thing(IRON))).toEqual(['move', 'merge', 'trash']);
  expect(offered(thing(IRON), thing(GLASS))).toEqual(['move', 'trash']);
  expect(offered(thing(SHIP))).toEqual(['move', 'assemble', 'market', 'trash']);
  expect(offered(thing(CRATE, { singleton: true }))).toContain('repackage');
  expect(offered()).toEqual([]);
});
