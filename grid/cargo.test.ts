// What goes between cargo and cans: as much as fits, once, and all of it or nothing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  anchoredCan,
  cargoOf,
  FREIGHTER,
  HAULER,
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
import { commissionShip } from '#features/inventory/index.ts';
import { transact } from '#queues/runtime.ts';
import { openSpaceWorld, type SpaceWorld } from '../test/space-world.ts';

let game: SpaceWorld;
beforeAll(async () => {
  game = await openSpaceWorld();
  await game.openGrid();
});
afterAll(() => game.close());

const PASSWORD = 'under the third moon';

it('holds its volume to the cubic metre, and no container in it', async () => {
  const full = STRONGBOX_M3 / IRON_M3;
  const freight = [
    { typeId: STRONGBOX, iron: 0 },
    { typeId: IRON, quantity: full },
    { typeId: IRON, quantity: 1 },
    { typeId: STRONGBOX, iron: 0 },
  ];
  const { pilot, itemIds } = await haulerWith(game, freight);
  const [itemId = 0, most = 0, more = 0, box = 0] = itemIds;
  const { debrisId } = await order(pilot, 'space.anchor-can', { itemId });
  const stow = (...ids: number[]) => ({ debrisId, itemIds: ids });
  expect(await refusalOf(pilot, 'space.stow', stow(most, more))).toBe('NOT_ENOUGH_SPACE');
  expect(await seenIn(pilot, debrisId)).toEqual([]);
  await order(pilot, 'space.stow', stow(most));
  expect(await refusalOf(pilot, 'space.stow', stow(more))).toBe('NOT_ENOUGH_SPACE');
  expect(await refusalOf(pilot, 'space.stow', stow(box))).toBe('DOES_NOT_FIT');
  expect(await refusalOf(pilot, 'space.stow', stow(most))).toBe('NO_SUCH_ITEM');
  expect(await seenIn(pilot, debrisId)).toEqual([[IRON, full]]);
});

it('is a jet can of 27,500 m³ that its owner fills, and anybody empties', async () => {
  const freight = [
    { typeId: IRON, quantity: 2_000_000 },
    { typeId: IRON, quantity: 750_000 },
    { typeId: IRON, quantity: 1 },
  ];
  const { pilot, itemIds } = await haulerWith(game, freight, FREIGHTER);
  const [first = 0, second = 0, more = 0] = itemIds;
  expect(await refusalOf(pilot, 'space.jettison', { itemIds })).toBe('NOT_ENOUGH_SPACE');
  const { debrisId } = await order(pilot, 'space.jettison', { itemIds: [first] });
  await order(pilot, 'space.stow', { debrisId, itemIds: [second] });
  const onTop = { debrisId, itemIds: [more] };
  expect(await refusalOf(pilot, 'space.stow', onTop)).toBe('NOT_ENOUGH_SPACE');
  const { pilot: other, itemIds: own } = await haulerWith(game, [{ typeId: IRON }], FREIGHTER);
  expect(await refusalOf(other, 'space.stow', { debrisId, itemIds: own })).toBe('NOT_FOUND');
  await order(other, 'space.loot', { debrisId, itemIds: [first, second] });
  expect(await refusalOf(other, 'space.open-can', { debrisId })).toBe('NOT_FOUND');
});

it('stays where it is, if the cargo has no room for it or for what is in it', async () => {
  const { pilot, debrisId } = await anchoredCan(game, PASSWORD);
  const much = [{ typeId: IRON, quantity: 519_600 }];
  const { pilot: friend } = await haulerWith(game, much);
  await order(friend, 'space.unlock-can', { debrisId, password: PASSWORD });
  const itemIds = await stacksIn(pilot, debrisId);
  const loot = { debrisId, itemIds };
  expect(await refusalOf(friend, 'space.loot', loot)).toBe('NOT_ENOUGH_SPACE');
  expect(await seenIn(pilot, debrisId)).toEqual([[IRON, 500]]);

  const { pilot: full, itemIds: cargo } = await haulerWith(game, [
    { typeId: STRONGBOX, iron: 0 },
    { typeId: IRON, quantity: 510_000 },
  ]);
  const { pilot: giver, itemIds: gift } = await haulerWith(game, [
    { typeId: IRON, quantity: 10_000 },
  ]);
  const can = await order(full, 'space.anchor-can', { itemId: cargo[0] ?? 0 });
  const heap = await order(giver, 'space.jettison', { itemIds: gift });
  await order(full, 'space.loot', { ...heap, itemIds: gift });
  expect(await refusalOf(full, 'space.unanchor-can', can)).toBe('NOT_ENOUGH_SPACE');
  expect(await seenIn(full, can.debrisId)).toEqual([]);
  await order(full, 'space.jettison', { itemIds: gift });
  await order(full, 'space.unanchor-can', can);
  expect(await cargoOf(full)).toHaveLength(2);
});

it('takes no assembled ship aboard, however large the cargo is', async () => {
  const { pilot, itemIds } = await haulerWith(game, [{ typeId: IRON, quantity: 1 }], FREIGHTER);
  const { debrisId } = await order(pilot, 'space.jettison', { itemIds });
  const place = { ownerId: pilot.characterId, locationId: debrisId };
  const shipId = await transact(game.world.runtime, (tx) =>
    commissionShip(tx, HAULER, place, 'hangar'),
  );
  const loot = { debrisId, itemIds: [shipId] };
  expect(await refusalOf(pilot, 'space.loot', loot)).toBe('DOES_NOT_FIT');
});

it('gives a thing to one of two who take it at once', async () => {
  const { pilot: owner, debrisId } = await anchoredCan(game, PASSWORD);
  const { pilot: friend } = await haulerWith(game);
  await order(friend, 'space.unlock-can', { debrisId, password: PASSWORD });
  const itemIds = await stacksIn(owner, debrisId);
  const answers = await Promise.all(
    [owner, friend].map((pilot) => pilot.call('space.loot', { debrisId, itemIds })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const taken = [...(await cargoOf(owner)), ...(await cargoOf(friend))];
  expect(taken).toEqual([[IRON, 500]]);
});
