// Who sees what: what comes near, what goes away, and whose course changed.
import { expect, it } from 'vitest';
import { Space } from '#protocol/space/index.ts';
import { Sight, Sights } from './sights.ts';

const SHIP = {
  ...{ radiusM: 40, massKg: 1e6, maxSpeedMps: 300, agility: 3, warpSpeedAuPerS: 3 },
  ...{ capacitorGj: 300, capacitorRechargeS: 100, warpCapacitorNeed: 1e-6 },
};

function spaceWith(...xs: number[]): Space {
  const space = new Space();
  xs.forEach((x, index) => space.addShip({ id: index + 1, position: { x, y: 0, z: 0 }, ...SHIP }));
  return space;
}

const look = (space: Space, ids: number[], before: Sights | null, changed: number[] = []) =>
  new Sights(space, ids, changed, before);

it('shows at first all that is near, and nothing that is far', () => {
  const space = spaceWith(0, 100_000, 2_000_000);
  const sight = new Sight();
  const shown = look(space, [1, 2, 3], null).show(sight, 1);
  expect(shown.came).toEqual([1, 2]);
  expect(shown.rows).toHaveLength(1);
  expect([...sight.seen]).toEqual([1, 2]);
});

it('shows what has not been shown yet, and what is out of sight', () => {
  const space = spaceWith(0, 100_000);
  const sight = new Sight();
  const first = look(space, [1, 2], null);
  first.show(sight, 1);
  const same = look(space, [1, 2], first);
  expect(same.show(sight, 1)).toEqual({ came: [], gone: [], rows: [], changes: [] });
  space.remove(2);
  space.addShip({ id: 3, position: { x: 50_000, y: 0, z: 0 }, ...SHIP });
  const shown = look(space, [1, 3], same).show(sight, 1);
  expect(shown.came).toEqual([3]);
  expect(shown.gone).toHaveLength(1);
});

it('tells those who see a ship that its course changed, and nobody else', () => {
  const space = spaceWith(0, 100_000, 2_000_000);
  const [near, far] = [new Sight(), new Sight()];
  const first = look(space, [1, 2, 3], null);
  first.show(near, 1);
  first.show(far, 3);
  const next = look(space, [1, 2, 3], first, [2]);
  expect(next.show(near, 1).changes).toHaveLength(1);
  expect(next.show(far, 3).changes).toEqual([]);
});

it('cuts the rows of a crowd into frames that a client takes', () => {
  const crowd = Array.from({ length: 1_000 }, (_, index) => index);
  const space = spaceWith(...crowd);
  const ids = crowd.map((index) => index + 1);
  const { rows } = look(space, ids, null).show(new Sight(), 1);
  expect(rows.length).toBeGreaterThan(1);
  expect(Math.max(...rows.map(({ length }) => length))).toBeLessThan(65_536);
});

it('shows at once who came since the tick, and no more who went', () => {
  const space = spaceWith(0, 100_000);
  const sights = look(space, [1, 2], null, [2]);
  sights.show(new Sight(), 1);
  space.addShip({ id: 3, position: { x: -50_000, y: 0, z: 0 }, ...SHIP });
  sights.add(3);
  const [late, early] = [new Sight(), new Sight()];
  expect(sights.show(late, 3)).toMatchObject({ came: [1, 2, 3], changes: [] });
  expect(sights.show(early, 1).came).toEqual([1, 2, 3]);
  sights.remove(2);
  expect(sights.show(new Sight(), 1).came).toEqual([1, 3]);
});
