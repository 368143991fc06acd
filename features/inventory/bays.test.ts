// What the parts of a place are, and how much each of them holds.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPilot, type TestPilot } from '../../test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '../../test/world.ts';
import { transact } from '#queues/runtime.ts';
import { Stock, writeStock } from './index.ts';

/** Of the starter universe. */
const FRIGATE = 204011;
const CRATE = 212001;

let world: DrivenWorld;
let pilot: TestPilot;
let stationId: number;
beforeAll(async () => {
  world = await openDrivenWorld();
  pilot = await createPilot(world.runtime);
  const [row] = await world.runtime.dataSource.query<[{ id: number }]>(
    'SELECT station_id AS id FROM character WHERE id = $1',
    [pilot.characterId],
  );
  stationId = row.id;
});
afterAll(() => world.close());

async function assembled(typeId: number): Promise<number> {
  const [itemId = 0] = await transact(world.runtime, (tx) => {
    const stock = new Stock([]);
    const place = { ownerId: pilot.characterId, locationId: stationId, flag: 'hangar' };
    stock.give({ ...place, typeId, quantity: 1, from: null, reason: 'administration' });
    return writeStock(tx, stock);
  });
  await pilot.call('inventory.assemble-item', { itemId });
  return itemId;
}

it('a station has one hangar for a character and seven for a corporation', async () => {
  const own = await pilot.call('inventory.list-bays', { locationId: stationId });
  expect(own).toEqual([{ flag: 'hangar', usedM3: 0, capacityM3: null }]);
  const founded = await pilot.call('corporations.create', { name: 'Wicks', ticker: 'WICK' });
  const { corporationId } = founded;
  const theirs = await pilot.call('inventory.list-bays', { corporationId, locationId: stationId });
  expect(theirs.map(({ flag }) => flag)).toContain('hangar-7');
  expect(theirs).toHaveLength(7);
});

it('a crate has its inside, and a ship its bays, as full as they are', async () => {
  const crate = await assembled(CRATE);
  expect(await pilot.call('inventory.list-bays', { locationId: crate })).toEqual([
    { flag: 'contents', usedM3: 0, capacityM3: 120 },
  ]);
  const ship = await assembled(FRIGATE);
  const inside = { locationId: ship, flag: 'cargo' } as const;
  await pilot.call('inventory.move-items', { items: [{ itemId: crate }], to: inside });
  const [cargo] = await pilot.call('inventory.list-bays', { locationId: ship });
  expect(cargo).toEqual({ flag: 'cargo', usedM3: 100, capacityM3: 140 });
});

it('nobody sees into what is not their own', async () => {
  const other = await createPilot(world.runtime);
  const locationId = await assembled(CRATE);
  expect(await other.refusal('inventory.list-bays', { locationId })).toMatchObject({
    code: 'NO_SUCH_PLACE',
  });
});
