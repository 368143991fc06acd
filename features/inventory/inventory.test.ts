// What owners see of their things: they are in one place, whoever tries what at the same time.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Flag } from '#protocol/inventory.ts';
import { transact } from '#queues/runtime.ts';
import { createPilot, type TestPilot } from '../../test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '../../test/world.ts';
import { checkIn, checkOut, flush, LEASE_MS, LeaseLostError, Stock, writeStock } from './index.ts';

/** Of the starter universe. */
const MINERAL = 205001;
const FRIGATE = 204011;
const CRATE = 212001;

let world: DrivenWorld;
let pilot: TestPilot;
let other: TestPilot;
let stationId: number;

beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  pilot = await createPilot(world.runtime);
  other = await createPilot(world.runtime);
  const [row] = await world.runtime.dataSource.query<[{ id: number }]>(
    'SELECT station_id AS id FROM character WHERE id = $1',
    [pilot.characterId],
  );
  stationId = row.id;
});

/** Things that an administrator hands out. */
function grant(to: TestPilot, typeId: number, ...quantities: number[]): Promise<number[]> {
  return transact(world.runtime, (tx) => {
    const stock = new Stock([]);
    const place = { ownerId: to.characterId, locationId: stationId, flag: 'hangar' };
    for (const quantity of quantities) {
      stock.give({ ...place, typeId, quantity, from: null, reason: 'administration' });
    }
    return writeStock(tx, stock);
  });
}
const one = async (to: TestPilot, typeId: number, quantity = 1): Promise<number> =>
  (await grant(to, typeId, quantity))[0] as number;
const hangar = (flag: Flag = 'hangar') => ({ locationId: stationId, flag });
const quantities = async (who: TestPilot, locationId = stationId): Promise<number[]> =>
  (await who.call('inventory.list-items', { locationId })).map(({ quantity }) => quantity);
const ship = async (): Promise<number> => {
  const itemId = await one(pilot, FRIGATE);
  await pilot.call('inventory.assemble-item', { itemId });
  return itemId;
};

/** Everything that came into the world and has not left it, by the ledger of movements. */
async function ledgerAgrees(): Promise<boolean> {
  const rows = await world.runtime.dataSource.query<object[]>(
    `SELECT type_id FROM (
       SELECT type_id, sum(quantity) AS quantity FROM inventory_item GROUP BY 1) AS there
     FULL JOIN (
       SELECT type_id, sum(quantity * ((from_location_id IS NULL)::int
         - (to_location_id IS NULL)::int)) AS quantity FROM inventory_movement GROUP BY 1) AS moved
     USING (type_id) WHERE COALESCE(there.quantity, 0) <> COALESCE(moved.quantity, 0)`,
  );
  return rows.length === 0;
}

describe('stacks', () => {
  it('are split, merged and stacked without losing any', async () => {
    const itemId = await one(pilot, MINERAL, 1_000);
    await pilot.call('inventory.split-stack', { itemId, quantity: 300 });
    expect((await quantities(pilot)).toSorted()).toEqual([300, 700]);
    await grant(pilot, MINERAL, 5, 6);
    await pilot.call('inventory.stack-all', hangar());
    expect(await quantities(pilot)).toEqual([1_011]);
    expect(await ledgerAgrees()).toBe(true);
  });

  it('become one only if they are of one type in one place', async () => {
    const [a, b] = await grant(pilot, MINERAL, 1, 2);
    const itemIds = [a as number, b as number, await one(pilot, FRIGATE)];
    expect((await pilot.refusal('inventory.merge-stacks', { itemIds })).code).toBe('CANNOT_STACK');
    expect((await quantities(pilot)).toSorted()).toEqual([1, 1, 2]);
  });

  it('never overflow', async () => {
    await grant(pilot, MINERAL, 2_147_483_647, 1);
    await pilot.call('inventory.stack-all', hangar());
    expect(await quantities(pilot)).toEqual([2_147_483_647, 1]);
  });
});

describe('a move', () => {
  it('puts things into a ship until it is full', async () => {
    const into = { locationId: await ship(), flag: 'cargo' } as const;
    const { capacityM3 } = await pilot.call('inventory.get-capacity', into);
    const fits = Math.floor((capacityM3 as number) / 0.01);
    const itemId = await one(pilot, MINERAL, fits + 1);
    const refused = await pilot.refusal('inventory.move-items', { items: [{ itemId }], to: into });
    expect(refused.code).toBe('NOT_ENOUGH_SPACE');
    await pilot.call('inventory.move-items', { items: [{ itemId, quantity: fits }], to: into });
    expect(await quantities(pilot, into.locationId)).toEqual([fits]);
    expect(await ledgerAgrees()).toBe(true);
  });

  it('of a thousand stacks happens at once, and comes back', async () => {
    const itemIds = await grant(pilot, MINERAL, ...Array.from({ length: 1_000 }, () => 1));
    const into = { locationId: await ship(), flag: 'cargo' } as const;
    const items = itemIds.map((itemId) => ({ itemId }));
    await pilot.call('inventory.move-items', { items, to: into });
    expect(await quantities(pilot, into.locationId)).toHaveLength(1_000);
    await pilot.call('inventory.move-items', { items, to: hangar() });
    expect(await quantities(pilot, into.locationId)).toHaveLength(0);
  });

  it('is refused as a whole where one of the items is not there', async () => {
    const itemId = await one(pilot, MINERAL, 5);
    const into = { locationId: await ship(), flag: 'cargo' } as const;
    const items = [{ itemId }, { itemId: await one(other, MINERAL) }];
    const refused = await pilot.refusal('inventory.move-items', { items, to: into });
    expect(refused.code).toBe('NO_SUCH_ITEM');
    expect(await quantities(pilot, into.locationId)).toEqual([]);
  });

  it('goes nowhere that is not the own, not there or itself', async () => {
    const items = [{ itemId: await one(pilot, MINERAL) }];
    const shipId = await ship();
    const refuse = async (locationId: number, flag: Flag, what = items) =>
      (await pilot.refusal('inventory.move-items', { items: what, to: { locationId, flag } })).code;
    expect(await refuse(stationId + 1, 'hangar')).toBe('NO_SUCH_PLACE');
    expect(await refuse(stationId, 'hangar-1')).toBe('NO_SUCH_PLACE');
    expect(await refuse(await one(pilot, FRIGATE), 'cargo')).toBe('NO_SUCH_PLACE');
    expect(await refuse(shipId, 'contents')).toBe('NO_SUCH_PLACE');
    expect(await refuse(shipId, 'cargo', [{ itemId: shipId }])).toBe('MOVE_INTO_ITSELF');
    expect(await refuse(shipId, 'cargo', [{ itemId: await ship() }])).toBe('DOES_NOT_FIT');
  });

  it('is won by one of two hundred that try at once', async () => {
    const [itemId] = await grant(pilot, MINERAL, 10);
    const ships = await Promise.all(Array.from({ length: 20 }, ship));
    const tries = Array.from({ length: 200 }, (_, index) =>
      pilot.answer('inventory.move-items', {
        items: [{ itemId: itemId as number, quantity: 10 }],
        to: { locationId: ships[index % 20] as number, flag: 'cargo' },
      }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const places = await Promise.all(ships.map((locationId) => quantities(pilot, locationId)));
    expect(places.flat()).toEqual([10]);
  });

  it('of all of a stack is won by one of two hundred that trash it', async () => {
    const itemId = await one(pilot, MINERAL, 10);
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        pilot.answer('inventory.trash-items', { itemIds: [itemId] }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ledgerAgrees()).toBe(true);
  });

  it('happens once for its id', async () => {
    const itemId = await one(pilot, MINERAL, 10);
    const id = randomUUID();
    const first = await pilot.answer('inventory.split-stack', { itemId, quantity: 1 }, id);
    expect(await pilot.answer('inventory.split-stack', { itemId, quantity: 1 }, id)).toEqual(first);
    expect((await quantities(pilot)).toSorted()).toEqual([1, 9]);
  });

  it('takes no quantity that is none', async () => {
    const itemId = await one(pilot, MINERAL, 10);
    for (const quantity of [0, -1, 1.5, 2_147_483_648, Number.NaN]) {
      const refused = await pilot.refusal('inventory.split-stack', { itemId, quantity });
      expect(refused.code).toBe('INVALID_INPUT');
    }
    const tooMuch = await pilot.refusal('inventory.split-stack', { itemId, quantity: 11 });
    expect(tooMuch.code).toBe('NOT_ENOUGH_ITEMS');
  });
});

describe('packaging', () => {
  it('assembles one of a stack, which takes a name and is packed again when empty', async () => {
    const itemId = await one(pilot, FRIGATE, 2);
    const { itemIds } = await pilot.call('inventory.assemble-item', { itemId });
    const [shipId] = itemIds as [number];
    await pilot.call('inventory.name-item', { itemId: shipId, name: 'Second Thoughts' });
    const mineral = await one(pilot, MINERAL);
    const to = { locationId: shipId, flag: 'cargo' } as const;
    await pilot.call('inventory.move-items', { items: [{ itemId: mineral }], to });
    const full = await pilot.refusal('inventory.repackage-item', { itemId: shipId });
    expect(full.code).toBe('NOT_EMPTY');
    await pilot.call('inventory.trash-items', { itemIds: [mineral] });
    await pilot.call('inventory.repackage-item', { itemId: shipId });
    expect(await quantities(pilot)).toEqual([1, 1]);
    const mineralRefused = await pilot.refusal('inventory.assemble-item', {
      itemId: await one(pilot, MINERAL),
    });
    expect(mineralRefused.code).toBe('CANNOT_ASSEMBLE');
  });
});

describe('ships and containers', () => {
  it('change their owner with everything that is in them', async () => {
    const { corporationId } = await pilot.call('corporations.create', {
      ...{ name: `Haulers ${pilot.characterId}`, ticker: 'HAUL' },
    });
    const shipId = await ship();
    const crateId = await one(pilot, CRATE);
    await pilot.call('inventory.assemble-item', { itemId: crateId });
    const itemId = await one(pilot, MINERAL, 100);
    const move = (id: number, to: { locationId: number; flag: Flag }, more = {}) =>
      pilot.call('inventory.move-items', { items: [{ itemId: id }], to, ...more });
    await move(itemId, { locationId: crateId, flag: 'contents' });
    await move(crateId, { locationId: shipId, flag: 'cargo' });
    await move(shipId, hangar('hangar-1'), { toCorporationId: corporationId });
    await move(itemId, hangar('hangar-2'), { corporationId });
    await move(shipId, hangar(), { corporationId, toCorporationId: pilot.characterId });
    await move(crateId, hangar());
    expect(await ledgerAgrees()).toBe(true);
  });
});

describe('checking out', () => {
  it('keeps everybody else out until the lease runs out, and writes nothing late', async () => {
    const locationId = await ship();
    const itemId = await one(pilot, MINERAL, 100);
    const to = { locationId, flag: 'cargo' } as const;
    await pilot.call('inventory.move-items', { items: [{ itemId }], to });
    const first = await checkOut(world.runtime, locationId, 'grid a');
    expect(first?.items).toHaveLength(1);
    expect(await checkOut(world.runtime, locationId, 'grid b')).toBeNull();
    const refused = await pilot.refusal('inventory.trash-items', { itemIds: [itemId] });
    expect(refused.code).toBe('INVENTORY_CHECKED_OUT');
    if (!first) throw new Error('not checked out');
    await flush(world.runtime, first.lease, new Map([[itemId, 40]]));
    await world.clock.setTime(world.clock.now() + LEASE_MS + 1);
    const second = await checkOut(world.runtime, locationId, 'grid b');
    expect(second?.items[0]?.quantity).toBe(60);
    const late = flush(world.runtime, first.lease, new Map([[itemId, 60]]));
    await expect(late).rejects.toThrow(LeaseLostError);
    if (second) await checkIn(world.runtime, second.lease);
    await pilot.call('inventory.trash-items', { itemIds: [itemId] });
    expect(await ledgerAgrees()).toBe(true);
  });
});
