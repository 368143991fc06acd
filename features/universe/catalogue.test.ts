// What clients and other features are told of the universe.
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterFolder } from '#config/universe/index.ts';
import { buildTable, createDispatch } from '#features/dispatch/index.ts';
import { commands as specs } from '#protocol/universe.ts';
import { transact, type Tx } from '#queues/runtime.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  blueprint,
  blueprintsMaking,
  commands,
  importUniverse,
  itemType,
  jumpsBetween,
  npcOrders,
  solarSystem,
  station,
  systemsWithin,
  typeAttributes,
  typesAttributes,
} from './index.ts';

const SCONCE = 204_011;
const SCONCE_BLUEPRINT = 206_011;
const MERIDANE_ACADEMY = 60_009_001;

const dispatch = createDispatch(buildTable(commands, specs));

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = <T>(question: (tx: Tx) => Promise<T>): Promise<T> => transact(world.runtime, question);

async function call(name: string, input: object): Promise<unknown> {
  const caller = { address: '::1' };
  const answer = await dispatch(world.runtime, caller, { id: randomUUID(), name, input });
  return answer.ok ? answer.output : answer.refusal.code;
}
const names = async (name: string, input: object) =>
  ((await call(name, input)) as { name: string }[]).map((found) => found.name);

describe('a client', () => {
  test('asks what things are', async () => {
    const asked = { typeIds: [SCONCE, 1, 205_001] };
    expect(await call('universe.get-types', asked)).toEqual([
      {
        typeId: SCONCE,
        name: 'Sconce',
        groupId: 25,
        groupName: 'Frigate',
        categoryId: 6,
        volumeM3: 27_000,
        packagedVolumeM3: 2_500,
        capacityM3: 140,
        basePriceCents: '41000000',
        marketGroupId: 907,
      },
      expect.objectContaining({ name: 'Pale Iron', basePriceCents: '600' }),
    ]);
    expect(await call('universe.get-types', { typeIds: [] })).toBe('INVALID_INPUT');
    const many = { typeIds: Array.from({ length: 501 }, (_, id) => id) };
    expect(await call('universe.get-types', many)).toBe('INVALID_INPUT');
  });

  test('looks for things by their names', async () => {
    const scon = { text: 'sCon', limit: 3 };
    expect(await names('universe.find-types', scon)).toEqual(['Sconce', 'Sconce Blueprint']);
    expect(await names('universe.find-types', { text: 'lifepod' })).toEqual(['Lifepod']);
    expect(await names('universe.find-types', { text: 'lifepod', onMarket: true })).toEqual([]);
    expect(await call('universe.find-types', { text: '' })).toBe('INVALID_INPUT');
    expect(await call('universe.find-types', { text: 'a', limit: 51 })).toBe('INVALID_INPUT');
  });

  test('walks through the market', async () => {
    const groups = (await call('universe.list-market-groups', {})) as object[];
    expect(groups).toHaveLength(73);
    expect(groups).toContainEqual({
      marketGroupId: 907,
      parentGroupId: 905,
      name: 'Frigates',
      description: 'Small, fast, and many.',
      hasTypes: true,
    });
    const frigates = ['Bodkin', 'Coracle', 'Girandole', 'Halyard', 'Sconce'];
    expect(await names('universe.list-market-types', { marketGroupId: 907 })).toEqual(frigates);
    expect(await names('universe.list-market-types', { marketGroupId: 1 })).toEqual([]);
  });

  test('asks where stations are, and for those by a name', async () => {
    const academy = {
      stationId: MERIDANE_ACADEMY,
      solarSystemName: 'Meridane',
      factionId: 500_901,
    };
    const found = await call('universe.get-stations', { stationIds: [MERIDANE_ACADEMY, 7] });
    expect(found).toEqual([expect.objectContaining(academy)]);
    expect(await names('universe.find-stations', { text: 'thimble', limit: 1 })).toEqual([
      "Thimble I - Moon 1 - Keelwrights' Guild",
    ]);
    const regions = ['Hollow March', 'Lantern Reach', 'Tessel Margin', 'Undertow'];
    expect(await names('universe.list-regions', {})).toEqual(regions);
  });

  test('asks for the stations of a region, and for the ways to them', async () => {
    const regionId = 10_000_901;
    const found = await names('universe.list-stations', { regionId, serviceId: 7 });
    expect(found).toContain('Meridane II - Moon 1 - Meridane Academy');
    expect(found).toEqual(found.toSorted((a, b) => a.localeCompare(b)));
    expect(await names('universe.list-stations', { regionId: 1 })).toEqual([]);
    const ways = { fromSystemId: 30_009_001, toSystemIds: [30_009_001, 30_009_002, 31_009_001] };
    expect(await call('universe.get-jumps', ways)).toEqual([
      { solarSystemId: 30_009_001, jumps: 0 },
      { solarSystemId: 30_009_002, jumps: 1 },
      { solarSystemId: 31_009_001, jumps: null },
    ]);
  });

  test('reads blueprints', async () => {
    const read = await call('universe.get-blueprint', { typeId: SCONCE_BLUEPRINT });
    expect(read).toMatchObject({
      maxProductionLimit: 30,
      activities: {
        copying: { timeSeconds: 4_800, materials: [] },
        invention: { products: [{ typeId: 206_111, quantity: 1, probability: 0.3 }] },
        manufacturing: { products: [{ typeId: SCONCE, quantity: 1 }] },
      },
    });
    expect(await call('universe.get-blueprint', { typeId: SCONCE })).toBe('NOT_FOUND');
  });
});

describe('a feature', () => {
  test('asks many things at once in one transaction', async () => {
    const [type, place, sold, maker, attributes] = await ask((tx) =>
      Promise.all([
        itemType(tx, SCONCE),
        station(tx, MERIDANE_ACADEMY),
        npcOrders(tx),
        blueprintsMaking(tx, SCONCE),
        typeAttributes(tx, SCONCE),
      ]),
    );
    expect(type?.basePriceCents).toBe(41_000_000n);
    expect(place?.serviceIds).toEqual(expect.arrayContaining([7, 14, 15]));
    const order = { stationId: MERIDANE_ACADEMY, typeId: 205_001, isBuy: false, priceCents: 650n };
    expect(sold).toContainEqual({ ...order, volume: 100_000_000 });
    expect(maker.map(({ blueprintTypeId }) => blueprintTypeId)).toEqual([SCONCE_BLUEPRINT]);
    expect(attributes.get(37)).toBe(350);
  });

  test('finds who invents and who reacts', async () => {
    const inventing = await ask((tx) => blueprintsMaking(tx, 206_111));
    expect(inventing.map(({ blueprintTypeId }) => blueprintTypeId)).toEqual([SCONCE_BLUEPRINT]);
    const [reacting] = await ask((tx) => blueprintsMaking(tx, 205_211));
    expect(reacting?.activities.reaction?.products).toEqual([{ typeId: 205_211, quantity: 200 }]);
  });

  test('counts jumps', async () => {
    const [meridane, oriel] = [30_009_001, 30_009_002];
    const near = await ask((tx) => systemsWithin(tx, meridane, 1));
    expect(near.get(meridane)).toBe(0);
    for (const [systemId, jumps] of near) {
      expect(await ask((tx) => jumpsBetween(tx, systemId, meridane))).toBe(jumps);
    }
    const wormhole = await ask((tx) => jumpsBetween(tx, meridane, 31_009_001));
    expect([near.has(oriel), wormhole]).toEqual([true, undefined]);
    expect(await ask((tx) => solarSystem(tx, meridane))).toMatchObject({ name: 'Meridane' });
  });

  test('is told nothing of what there is not', async () => {
    const found = await ask(async (tx) => [
      await itemType(tx, 1),
      await itemType(tx, 200_051),
      await station(tx, 1),
      await solarSystem(tx, 1),
      await blueprint(tx, 1),
    ]);
    expect(found).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect((await ask((tx) => typeAttributes(tx, 1))).size).toBe(0);
    expect((await ask((tx) => typesAttributes(tx, [1, SCONCE]))).size).toBe(2);
  });
});

test('another universe is seen by the transaction after it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'universe-'));
  try {
    await cp(starterFolder, folder, { recursive: true });
    const file = join(folder, 'fsd/types.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('en: Sconce\n', 'en: Girasol\n'));
    await ask(async (tx) => {
      expect((await itemType(tx, SCONCE))?.name).toBe('Sconce');
      await importUniverse(world.runtime, folder);
      expect((await itemType(tx, SCONCE))?.name).toBe('Sconce');
    });
    expect((await ask((tx) => itemType(tx, SCONCE)))?.name).toBe('Girasol');
  } finally {
    await rm(folder, { recursive: true });
  }
});
