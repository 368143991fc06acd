// Cans in space: anchored and taken up again, locked and opened.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fireDecayDebris } from '#features/debris/index.ts';
import { decayDebris } from '#queues/debris.ts';
import { transact } from '#queues/runtime.ts';
import { disarm } from '#queues/timers/timers.ts';
import {
  anchoredCan,
  cargoOf,
  CRATE,
  haulerWith,
  IRON,
  IRON_M3,
  order,
  refusalOf,
  seenIn,
  stacksIn,
  STRONGBOX,
  STRONGBOX_M3,
} from '../test/cans.ts';
import { openSpaceWorld, placeShip, type SpaceWorld } from '../test/space-world.ts';

let game: SpaceWorld;
beforeAll(async () => {
  game = await openSpaceWorld({ accounts: { unlocksPerCan: 3 } });
  await game.openGrid();
});
afterAll(() => game.close());

const PASSWORD = 'under the third moon';
const OTHER_PASSWORD = 'beyond the fourth';

const query = <T>(sql: string, values: unknown[]): Promise<T[]> =>
  game.world.runtime.dataSource.query(sql, values);

it('stands in space with what was in it, and comes back aboard with that', async () => {
  const { pilot, itemId, debrisId } = await anchoredCan(game);
  expect(await cargoOf(pilot)).toEqual([]);
  expect(await order(pilot, 'space.open-can', { debrisId })).toMatchObject({
    kind: 'anchored-can',
    isAnchored: true,
    hasPassword: false,
    capacityM3: STRONGBOX_M3,
    usedM3: 500 * IRON_M3,
    items: [{ typeId: IRON, quantity: 500 }],
  });
  const object = { kind: 'debris', typeId: STRONGBOX, ownerId: pilot.characterId };
  const solarSystemId = pilot.view.scene?.solarSystemId ?? 0;
  expect(game.grids[0]?.system(solarSystemId)?.fixture(debrisId)?.object).toMatchObject(object);
  await order(pilot, 'space.unanchor-can', { debrisId });
  expect(await cargoOf(pilot)).toEqual([[STRONGBOX, 1]]);
  expect(
    await query('SELECT quantity FROM inventory_item WHERE location_id = $1', [itemId]),
  ).toEqual([{ quantity: 500 }]);
  expect(await refusalOf(pilot, 'space.open-can', { debrisId })).toBe('NOT_FOUND');
});

it('is a secure container, assembled, out of the own cargo, and far from stations', async () => {
  const freight = [
    { typeId: STRONGBOX },
    { typeId: CRATE, iron: 0 },
    { typeId: IRON, quantity: 5 },
    { typeId: STRONGBOX, iron: 0 },
  ];
  const { pilot, itemIds } = await haulerWith(game, freight);
  const [packaged = 0, crate = 0, iron = 0, box = 0] = itemIds;
  for (const itemId of [packaged, crate, iron]) {
    expect(await refusalOf(pilot, 'space.anchor-can', { itemId })).toBe('CANNOT_ANCHOR');
  }
  const other = await haulerWith(game);
  const stolen = { itemId: box };
  expect(await refusalOf(other.pilot, 'space.anchor-can', stolen)).toBe('NO_SUCH_ITEM');
  const weak = { itemId: box, password: 'abc' };
  expect(await refusalOf(pilot, 'space.anchor-can', weak)).toBe('INVALID_INPUT');
  const station = [...pilot.view.objects.values()].find(({ kind }) => kind === 'station');
  const at = new Float64Array(3);
  pilot.view.space.readPosition(station?.id ?? 0, at);
  const [x = 0, y = 0, z = 0] = at;
  placeShip(game, pilot, { x: x + 40_000, y, z });
  expect(await refusalOf(pilot, 'space.anchor-can', { itemId: box })).toBe('TOO_CLOSE_TO_ANCHOR');
});

it('opens to its owner alone, where it has no password', async () => {
  const { debrisId } = await anchoredCan(game);
  const { pilot: stranger, itemIds } = await haulerWith(game, [{ typeId: IRON, quantity: 1 }]);
  const password = 'whatever it may be';
  expect(await refusalOf(stranger, 'space.open-can', { debrisId })).toBe('CAN_LOCKED');
  expect(await refusalOf(stranger, 'space.stow', { debrisId, itemIds })).toBe('CAN_LOCKED');
  expect(await refusalOf(stranger, 'space.unlock-can', { debrisId, password })).toBe(
    'WRONG_PASSWORD',
  );
  expect(await refusalOf(stranger, 'space.unanchor-can', { debrisId })).toBe('NOT_FOUND');
  expect(await refusalOf(stranger, 'space.set-can-password', { debrisId, password })).toBe(
    'NOT_FOUND',
  );
});

it('opens to whoever knows the password, until there is another one', async () => {
  const { pilot: owner, debrisId } = await anchoredCan(game, PASSWORD);
  const { pilot: friend, itemIds } = await haulerWith(game, [{ typeId: IRON, quantity: 7 }]);
  const iron = await stacksIn(owner, debrisId);
  expect(await refusalOf(friend, 'space.loot', { debrisId, itemIds: iron })).toBe('CAN_LOCKED');
  const wrong = { debrisId, password: OTHER_PASSWORD };
  expect(await refusalOf(friend, 'space.unlock-can', wrong)).toBe('WRONG_PASSWORD');
  await order(friend, 'space.unlock-can', { debrisId, password: PASSWORD });
  await order(friend, 'space.loot', { debrisId, itemIds: iron });
  await order(friend, 'space.stow', { debrisId, itemIds });
  expect(await cargoOf(friend)).toEqual([[IRON, 500]]);
  expect(await seenIn(owner, debrisId)).toEqual([[IRON, 7]]);
  expect(await refusalOf(friend, 'space.unanchor-can', { debrisId })).toBe('NOT_FOUND');

  await order(owner, 'space.set-can-password', { debrisId, password: OTHER_PASSWORD });
  expect(await refusalOf(friend, 'space.open-can', { debrisId })).toBe('CAN_LOCKED');
  await order(friend, 'space.unlock-can', { debrisId, password: OTHER_PASSWORD });
  expect(await seenIn(friend, debrisId)).toEqual([[IRON, 7]]);
  await order(owner, 'space.set-can-password', { debrisId, password: null });
  expect(await refusalOf(friend, 'space.open-can', { debrisId })).toBe('CAN_LOCKED');
  expect(await seenIn(owner, debrisId)).toEqual([[IRON, 7]]);
});

it('keeps no password, but its hash', async () => {
  const { itemId } = await anchoredCan(game, PASSWORD);
  const [lock] = await query<{ hash: string }>(
    'SELECT password_hash AS hash FROM debris_lock WHERE container_id = $1',
    [itemId],
  );
  expect(lock?.hash).toMatch(/^\$argon2id\$v=19\$m=19456/);
});

it('lets nobody guess for long', async () => {
  const { debrisId } = await anchoredCan(game, PASSWORD);
  const { pilot: thief } = await haulerWith(game);
  const { pilot: friend } = await haulerWith(game);
  // All at once, none slips past the limit.
  const guesses = Array.from({ length: 5 }, (_, count) => `a guess ${count}`);
  const codes = await Promise.all(
    guesses.map((password) => refusalOf(thief, 'space.unlock-can', { debrisId, password })),
  );
  expect(codes.toSorted()).toEqual([
    ...['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'],
    ...['WRONG_PASSWORD', 'WRONG_PASSWORD', 'WRONG_PASSWORD'],
  ]);
  const right = { debrisId, password: PASSWORD };
  expect(await refusalOf(thief, 'space.unlock-can', right)).toBe('TOO_MANY_REQUESTS');
  await order(friend, 'space.unlock-can', right);
});

it('is out of reach from far away', async () => {
  const { pilot, debrisId } = await anchoredCan(game, PASSWORD);
  const [iron = 0] = await stacksIn(pilot, debrisId);
  placeShip(game, pilot, { x: 0, y: 1e11, z: 0 });
  const upon = { debrisId, itemIds: [iron] };
  const { pilot: other } = await haulerWith(game);
  placeShip(game, other, { x: 0, y: 1e11, z: 0 });
  const codes = await Promise.all([
    refusalOf(pilot, 'space.open-can', { debrisId }),
    refusalOf(pilot, 'space.loot', upon),
    refusalOf(pilot, 'space.stow', upon),
    refusalOf(pilot, 'space.unanchor-can', { debrisId }),
    refusalOf(pilot, 'space.set-can-password', { debrisId, password: null }),
    refusalOf(other, 'space.unlock-can', { debrisId, password: PASSWORD }),
  ]);
  expect(new Set(codes)).toEqual(new Set(['OUT_OF_RANGE']));
});

it('lasts anew when something is put in, and takes all of it along in the end', async () => {
  const { itemId, debrisId } = await anchoredCan(game, PASSWORD);
  const { pilot: friend, itemIds } = await haulerWith(game, [{ typeId: IRON, quantity: 7 }]);
  await order(friend, 'space.unlock-can', { debrisId, password: PASSWORD });
  const before = await order(friend, 'space.open-can', { debrisId });
  await order(friend, 'space.stow', { debrisId, itemIds });
  const { decaysAt } = await order(friend, 'space.open-can', { debrisId });
  expect(decaysAt).toBeGreaterThan(before.decaysAt);
  const fire = (at: number) =>
    transact(game.world.runtime, (tx) =>
      fireDecayDebris(tx, [{ key: String(debrisId), dueAt: new Date(at), payload: {} }]),
    );
  await fire(before.decaysAt);
  expect(await stacksIn(friend, debrisId)).toHaveLength(2);
  await fire(decaysAt);
  await transact(game.world.runtime, (tx) => disarm(tx, decayDebris, String(debrisId)));
  expect(await refusalOf(friend, 'space.open-can', { debrisId })).toBe('NOT_FOUND');
  const lost = await query<{ quantity: number }>(
    `SELECT sum(quantity)::int AS quantity FROM inventory_movement
     WHERE from_location_id IN ($1, $2) AND to_location_id IS NULL AND reason = 'decayed'`,
    [debrisId, itemId],
  );
  expect(lost).toEqual([{ quantity: 1 + 500 + 7 }]);
  expect(await query('SELECT FROM debris_lock WHERE container_id = $1', [itemId])).toEqual([]);
});

it('stays open to who has unlocked it, when its grid is killed', async () => {
  const { pilot: owner, debrisId } = await anchoredCan(game, PASSWORD);
  const { pilot: friend } = await haulerWith(game);
  const { pilot: stranger } = await haulerWith(game);
  await order(friend, 'space.unlock-can', { debrisId, password: PASSWORD });
  const killed = game.grids.at(-1);
  await killed?.tick();
  await killed?.saved();
  await game.openGrid(killed?.name);
  for (const pilot of [owner, friend, stranger]) {
    await pilot.enter();
    await pilot.until(() => pilot.view.isFlying);
  }
  expect(await seenIn(owner, debrisId)).toEqual([[IRON, 500]]);
  expect(await seenIn(friend, debrisId)).toEqual([[IRON, 500]]);
  expect(await refusalOf(stranger, 'space.open-can', { debrisId })).toBe('CAN_LOCKED');
});

it('is one of ten of its owner in a system, as the database says, too', async () => {
  const boxes = Array.from({ length: 11 }, () => ({ typeId: STRONGBOX, iron: 0 }));
  const { pilot, itemIds } = await haulerWith(game, boxes);
  const last = itemIds.pop() ?? 0;
  const cans = await Promise.all(
    itemIds.map((itemId) => order(pilot, 'space.anchor-can', { itemId })),
  );
  expect(await refusalOf(pilot, 'space.anchor-can', { itemId: last })).toBe('TOO_MANY_CANS');
  const [first = { debrisId: 0 }, second = { debrisId: 0 }] = cans;
  const { debrisId } = second;
  await expect(
    query('UPDATE debris SET owner_slot = 11 WHERE debris_id = $1', [debrisId]),
  ).rejects.toThrow('debris_owner_slot_check');
  await expect(
    query('UPDATE debris SET container_id = NULL WHERE debris_id = $1', [debrisId]),
  ).rejects.toThrow('debris_container');
  await expect(
    query(
      `UPDATE debris SET owner_slot = other.owner_slot FROM debris AS other
       WHERE debris.debris_id = $1 AND other.debris_id = $2`,
      [debrisId, first.debrisId],
    ),
  ).rejects.toThrow('debris_owner_slot');
  await order(pilot, 'space.unanchor-can', first);
  await order(pilot, 'space.anchor-can', { itemId: last });
});
