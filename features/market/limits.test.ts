// What trading costs and how much of it one may do; what is refused; how corporations trade.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import {
  amountOf,
  balanceOf,
  expectBalancedMarket,
  giveItems,
  giveMoney,
  tradingPost,
  train,
} from '#test/market.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { stations, type Station } from '../universe/index.ts';

const START_CENTS = 500_000_000n;
const typeId = 205_004;

let world: DrivenWorld;
let markets: Station[];
beforeAll(async () => {
  world = await openDrivenWorld();
  const all = await transact(world.runtime, stations);
  markets = [...all.values()].filter(({ serviceIds }) => serviceIds.includes(7));
});
afterAll(async () => {
  await expectBalancedMarket(world.runtime);
  await world.close();
});

const pilots = (count: number): Promise<TestPilot[]> =>
  Promise.all(Array.from({ length: count }, () => createPilot(world.runtime)));
const here = (): Station => markets[0] as Station;
const { buyInput, sellInput, sell, buy, balance, goods } = tradingPost(
  () => world.runtime,
  () => ({ stationId: here().stationId, typeId }),
);

describe('fees and limits', () => {
  it('fall and rise with skills and standings', async () => {
    const [ann, admin] = (await pilots(2)) as [TestPilot, TestPilot];
    const { characterId } = ann;
    await train(world.runtime, characterId, { 202_404: 5, 202_405: 5 });
    const { corporationId, factionId } = here();
    for (const [fromId, standing] of [
      [corporationId, 5],
      [factionId, 4],
    ] as const) {
      if (fromId === null) continue;
      await admin.as(['admin']).call('standings.set', { characterId, fromId, standing });
    }
    const wanted = await buy(ann, { priceCents: '1000000', quantity: 100 });
    // 3% - 5 x 0.3% - 4 x 0.03% - 5 x 0.02% = 1.28% of 100,000,000.
    expect(wanted.feeCents).toBe(factionId === null ? '1400000' : '1280000');
    const sold = await sell(ann, { priceCents: '1000000', quantity: 10 });
    // 7.5% x (1 - 5 x 11%) of 10,000,000.
    expect(sold.salesTaxCents).toBe('337500');
    await ann.call('market.cancel-order', { orderId: wanted.orderId });
  });

  it('let a beginner have five orders, and a trader more', async () => {
    const [ann] = (await pilots(1)) as [TestPilot];
    const orders = [];
    for (let count = 0; count < 5; count += 1) {
      orders.push(await buy(ann, { priceCents: '1', quantity: 1 }));
    }
    const sixth = buyInput({ priceCents: '1', quantity: 1 });
    expect(await ann.refusal('market.place-order', sixth)).toMatchObject({
      code: 'TOO_MANY_ORDERS',
      details: { maximum: 5 },
    });
    await train(world.runtime, ann.characterId, { 202_401: 1 });
    orders.push(await buy(ann, { priceCents: '1', quantity: 1 }));
    for (const { orderId } of orders) await ann.call('market.cancel-order', { orderId });
  });
});

describe('refused, and nothing is changed', () => {
  const codeOf = async (pilot: TestPilot, input: unknown): Promise<string> =>
    (await pilot.refusal('market.place-order', input as ReturnType<typeof buyInput>)).code;

  it('are prices and quantities that make no sense', async () => {
    const [ann] = (await pilots(1)) as [TestPilot];
    const sound = buyInput({ priceCents: '1000', quantity: 10 });
    for (const quantity of [0, -1, 1.5, 2_147_483_648, Number.NaN, '3']) {
      expect(await codeOf(ann, { ...sound, quantity })).toBe('INVALID_INPUT');
    }
    for (const priceCents of ['0', '-5', '1.5', '1e5', '', '900000000000000001', 5]) {
      expect(await codeOf(ann, { ...sound, priceCents })).toBe('INVALID_INPUT');
    }
    for (const durationDays of [-1, 366, 0.5]) {
      expect(await codeOf(ann, { ...sound, durationDays })).toBe('INVALID_INPUT');
    }
    for (const range of [0, 41, -1, 'galaxy']) {
      expect(await codeOf(ann, { ...sound, range })).toBe('INVALID_INPUT');
    }
    expect(await codeOf(ann, { ...sound, priceCents: '10001' })).toBe('NO_TICK');
    expect(await codeOf(ann, { ...sound, minVolume: 11 })).toBe('MIN_VOLUME_TOO_HIGH');
    const huge = { priceCents: '900000000000000000', quantity: 2_147_483_647 };
    expect(await codeOf(ann, { ...sound, ...huge })).toBe('ORDER_TOO_BIG');
    expect(await codeOf(ann, { ...sound, stationId: 1 })).toBe('NO_MARKET');
    expect(await codeOf(ann, { ...sound, typeId: 1 })).toBe('NOT_TRADED');
    expect(await codeOf(ann, { ...sound, division: 2 })).toBe('NO_SUCH_ACCOUNT');
    expect(await codeOf(ann, { ...sound, corporationId: 98_000_777 })).toBe('NO_SUCH_CORPORATION');
    expect(await codeOf(ann, { ...sound, priceCents: '60000000' })).toBe('NOT_ENOUGH_MONEY');
    expect(await balance(ann)).toBe(START_CENTS);
  });

  it('are goods that are not there, or not the seller’s', async () => {
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const { characterId } = ann;
    const { stationId } = here();
    const itemId = await giveItems(world.runtime, { characterId, stationId, typeId }, 10);
    const sound = sellInput({ itemId, priceCents: '100', quantity: 10 });
    expect(await codeOf(ben, sound)).toBe('NO_SUCH_ITEM');
    expect(await codeOf(ann, { ...sound, quantity: 11 })).toBe('NOT_ENOUGH_ITEMS');
    expect(await codeOf(ann, { ...sound, typeId: 205_001 })).toBe('NO_SUCH_ITEM');
    const elsewhere = (markets[1] as Station).stationId;
    expect(await codeOf(ann, { ...sound, stationId: elsewhere })).toBe('NO_SUCH_ITEM');
    expect(await codeOf(ann, { ...sound, itemId: 1 })).toBe('NO_SUCH_ITEM');
    expect(await goods(ann)).toBe(10);
  });

  it('are changes of other people’s orders', async () => {
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const { orderId } = await buy(ann, { priceCents: '1', quantity: 1 });
    const change = { orderId, priceCents: '2' };
    expect(await ben.refusal('market.modify-order', change)).toMatchObject({
      code: 'NO_SUCH_ORDER',
    });
    expect(await ben.refusal('market.cancel-order', { orderId })).toMatchObject({
      code: 'NO_SUCH_ORDER',
    });
    await ann.call('market.cancel-order', { orderId });
  });

  it('is the second half of a command that is repeated', async () => {
    const [ann] = (await pilots(1)) as [TestPilot];
    const id = randomUUID();
    const input = buyInput({ priceCents: '1', quantity: 1 });
    const answers = await Promise.all([
      ann.answer('market.place-order', input, id),
      ann.answer('market.place-order', input, id),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    const orders = await ann.call('market.list-own-orders', {});
    expect(orders).toHaveLength(1);
    for (const { orderId } of orders) await ann.call('market.cancel-order', { orderId });
  });
});

describe('a corporation', () => {
  it('trades with its own money and its own goods', async () => {
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    await giveMoney(world.runtime, ann.characterId, 200_000_000_00n);
    const { corporationId } = await ann.call('corporations.create', {
      name: 'Traders of the Tessel',
      ticker: 'TRADE',
    });
    await giveMoney(world.runtime, corporationId, 1_000_000n, 3);
    const wanted = await ann.call('market.place-order', {
      ...buyInput({ priceCents: '1000', quantity: 10 }),
      corporationId,
      division: 3,
    });
    await sell(ben, { priceCents: '1000', quantity: 10 });
    const [own] = await ann.call('market.list-history-orders', { corporationId });
    expect(own).toMatchObject({ orderId: wanted.orderId, state: 'filled', division: 3 });
    expect(await balanceOf(world.runtime, corporationId, 3)).toBe(1_000_000n - 20_000n);
    const { stationId } = here();
    const held = { characterId: corporationId, stationId, typeId };
    expect(await amountOf(world.runtime, held)).toBe(10);
    const spied = await ben.refusal('market.list-own-orders', { corporationId });
    expect(spied.code).toBe('NO_SUCH_CORPORATION');
  });
});
