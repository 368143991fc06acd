// The overview: what a pilot reads of what is in sight.
import { expect, it } from 'vitest';
import { SpaceFrame, type SpaceObject } from '#protocol/space.ts';
import { encodeRows, Space } from '#protocol/space/index.ts';
import { SpaceView } from '../../sdk/space-view.ts';
import { MAX_ROWS, overviewOf, type Sort } from './overview.ts';
import { formatDistance, formatSpeed } from './words.ts';

const json = (kind: number, body: object): Uint8Array =>
  Uint8Array.of(kind, ...new TextEncoder().encode(JSON.stringify(body)));

type Thing = Pick<SpaceObject, 'kind' | 'name'> & { x: number };

/** The first thing is the own ship. */
function seeing(things: readonly Thing[]): SpaceView {
  const space = new Space();
  const view = new SpaceView();
  view.apply(json(SpaceFrame.scene, { solarSystemId: 1, shipId: 1, tick: 0, dilation: 1 }));
  const objects = things.map(({ kind, name, x }, index) => {
    const id = index + 1;
    space.addStatic({ id, position: { x, y: 0, z: 0 }, radiusM: 10, solid: false });
    return { id, kind, name, typeId: kind === 'ship' ? 7 : null, ownerId: null };
  });
  view.apply(json(SpaceFrame.objects, objects));
  const ids = objects.map(({ id }) => id);
  view.apply(Uint8Array.of(SpaceFrame.rows, ...encodeRows(space, ids)));
  return view;
}

const NEAREST: Sort = { key: 'distanceM', isDescending: false };
const typeName = (typeId: number) => (typeId === 7 ? 'Wick' : undefined);
const own: Thing = { kind: 'ship', name: 'Own', x: 0 };

it('leaves out the own ship, and shows the nearest first, from surface to surface', () => {
  const view = seeing([
    own,
    { kind: 'planet', name: 'Far', x: 50_000 },
    { kind: 'ship', name: 'Near', x: 1_000 },
  ]);
  const { rows, count } = overviewOf(view, 'all', NEAREST, typeName);
  expect(count).toBe(2);
  expect(rows).toMatchObject([
    { name: 'Near', type: 'Wick', distanceM: 980 },
    { name: 'Far', type: 'Planet', distanceM: 49_980 },
  ]);
});

it('shows one kind, sorted by name as people count', () => {
  const view = seeing([
    own,
    { kind: 'moon', name: 'Moon 10', x: 100 },
    { kind: 'moon', name: 'Moon 9', x: 900 },
    { kind: 'stargate', name: 'Gate', x: 300 },
  ]);
  const byName: Sort = { key: 'name', isDescending: false };
  const named = overviewOf(view, 'planets', byName, typeName).rows.map(({ name }) => name);
  expect(named).toEqual(['Moon 9', 'Moon 10']);
  const descending = overviewOf(view, 'planets', { ...byName, isDescending: true }, typeName);
  expect(descending.rows.map(({ name }) => name)).toEqual(['Moon 10', 'Moon 9']);
});

it('shows the nearest of a crowd, and says how many there are', () => {
  const crowd = Array.from({ length: 400 }, (_, index): Thing => {
    return { kind: 'ship', name: `Ship ${index}`, x: (400 - index) * 100 };
  });
  const { rows, count } = overviewOf(seeing([own, ...crowd]), 'ships', NEAREST, typeName);
  expect(count).toBe(400);
  expect(rows).toHaveLength(MAX_ROWS);
  expect(rows[0]).toMatchObject({ name: 'Ship 399' });
});

it('says distances and speeds as pilots do', () => {
  const told = [0, 2_499.6, 9_999, 12_345, 1.4e9, 1.6e9, 149_597_870_700 * 3.456].map(
    formatDistance,
  );
  const numbers = (value: number) => new Intl.NumberFormat().format(value);
  expect(told).toEqual([
    '0 m',
    `${numbers(2_500)} m`,
    `${numbers(9_999)} m`,
    `12 km`,
    `${numbers(1_400_000)} km`,
    '0.01 AU',
    '3.46 AU',
  ]);
  expect(formatSpeed(314.2)).toBe('314 m/s');
  expect(formatSpeed(Number.NaN)).toBe('–');
});
