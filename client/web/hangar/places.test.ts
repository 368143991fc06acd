// The tree of places: what is known of each, and the way down to one of them.
import { expect, it } from 'vitest';
import type { Flag, InventoryItem } from '#protocol/inventory.ts';
import type { StationSummary, TypeSummary } from '#protocol/universe.ts';
import { bayName, flatten, pathTo, placeTree, type Surroundings } from './places.ts';
import type { Opened } from './read-hangar.ts';

const DOCKED = 60_000_001;
const FAR = 60_000_002;
const HULL = 1_000_000_000_001;
const CRATE = 1_000_000_000_002;

const item = (itemId: number, typeId: number, locationId: number, flag: Flag): InventoryItem => {
  const blueprint = { runs: null, materialEfficiency: null, timeEfficiency: null };
  const place = { ownerId: 1, locationId, flag };
  return { itemId, typeId, quantity: 1, singleton: true, name: null, ...place, ...blueprint };
};
const TYPES = new Map(
  [
    { typeId: 1, name: 'Sconce', groupId: 25, categoryId: 6 },
    { typeId: 2, name: 'Crate', groupId: 12, categoryId: 2 },
  ].map((type) => [type.typeId, type as TypeSummary]),
);
const station = (stationId: number, name: string) =>
  [stationId, { stationId, name } as StationSummary] as const;

function around(opened: [number, Opened][], isCorporation = false): Surroundings {
  return {
    contents: {
      stations: [FAR, DOCKED].map((locationId) => ({ locationId, itemCount: 7 })),
      opened: new Map(opened),
    },
    types: TYPES,
    stations: new Map([station(DOCKED, 'Academy'), station(FAR, 'Watchpost')]),
    dockedId: DOCKED,
    isCorporation,
  };
}
const opened = (items: InventoryItem[], ...flags: Flag[]): Opened => ({
  items,
  bays: flags.map((flag) => ({ flag, usedM3: 0, capacityM3: null })),
  hasMore: false,
});

it('begins with the station where the pilot is docked, and reaches nothing elsewhere', () => {
  const tree = placeTree(around([[DOCKED, opened([], 'hangar')]]), new Set([DOCKED]));
  expect(tree.map(({ name, inReach, count }) => [name, inReach, count])).toEqual([
    ['Academy', true, 0],
    ['Watchpost', false, 7],
  ]);
});

it('shows ships with their bays, and containers in them', () => {
  const inside = opened([item(CRATE, 2, HULL, 'cargo')], 'cargo', 'drone-bay');
  const places: [number, Opened][] = [
    [DOCKED, opened([item(HULL, 1, DOCKED, 'hangar')], 'hangar')],
    [HULL, inside],
  ];
  const tree = placeTree(around(places), new Set([DOCKED, HULL]));
  expect(flatten(tree).map(({ node, depth }) => [node.name, depth])).toEqual([
    ['Academy', 0],
    ['Sconce', 1],
    ['Drone bay', 2],
    ['Crate', 2],
    ['Watchpost', 0],
  ]);
  const path = pathTo(tree, { locationId: CRATE, flag: 'contents' });
  expect(path.map(({ name }) => name)).toEqual(['Academy', 'Sconce', 'Crate']);
  expect(pathTo(tree, { locationId: 1, flag: 'hangar' })).toEqual([]);
});

it('parts the hangar of a corporation into its divisions', () => {
  const flags = ['hangar-1', 'hangar-2'] as const;
  const items = [item(CRATE, 2, DOCKED, 'hangar-2')];
  const places: [number, Opened][] = [[DOCKED, opened(items, ...flags)]];
  const tree = placeTree(around(places, true), new Set([DOCKED]));
  const path = pathTo(tree, { locationId: DOCKED, flag: 'hangar-1' });
  expect(path.map(({ name }) => name)).toEqual(['Academy', 'Division 1']);
  const crate = pathTo(tree, { locationId: CRATE, flag: 'contents' });
  expect(crate.map(({ name }) => name)).toEqual(['Academy', 'Division 2', 'Crate']);
  expect(bayName('hangar-7')).toBe('Division 7');
});
