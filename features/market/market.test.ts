// What traders see: who trades with whom and at which price, what it costs, and what comes back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { transact } from '#queues/runtime.ts';
import { stations, type Station } from '../universe/index.ts';
import { fireExpireOrder } from './index.ts';
import { expectBalancedMarket, tradingPost } from '#test/market.ts';

const DAY_MS = 86_400_000;
const START_CENTS = 500_000_000n;
const LEAST_FEE_CENTS = 10_000n;

let world: DrivenWorld;
let markets: Station[];
let typeId = 205_001;
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

const { buyInput, sell, buy, balance, goods } = tradingPost(
  () => world.runtime,
  () => ({ stationId: here().stationId, typeId }),
);
/** A book of its own for each test: types of the market in turn. */
function nextBook(): void {
  typeId = typeId === 205_001 ? 205_002 : typeId === 205_002 ? 205_003 : 205_004;
}

describe('an order that is met', () => {
  it('trades at the price of the one that stood there, best price and oldest first', async () => {
    const [ann, ben, cat, dan] = (await pilots(4)) as [TestPilot, TestPilot, TestPilot, TestPilot];
    const late = await sell(ann, { priceCents: '1000', quantity: 10 });
    await world.clock.setTime(world.clock.now() + 1_000);
    const dear = await sell(ben, { priceCents: '1001', quantity: 10 });
    const cheap = await sell(cat, { priceCents: '999', quantity: 10 });
    expect(late.state).toBe('open');
    const before = await balance(dan);
    const bought = await buy(dan, { priceCents: '1001', quantity: 15 });
    expect(bought).toMatchObject({ state: 'filled', volumeTraded: 15, feeCents: '0' });
    expect(bought.tradedCents).toBe(String(10 * 999 + 5 * 1000));
    expect(await balance(dan)).toBe(before - 14_990n);
    expect(await goods(dan)).toBe(15);
    const [own] = await ann.call('market.list-own-orders', {});
    expect(own).toMatchObject({ orderId: late.orderId, volumeRemaining: 5, state: 'open' });
    const [ended] = await cat.call('market.list-history-orders', {});
    expect(ended).toMatchObject({ orderId: cheap.orderId, state: 'filled' });
    const [heard] = (await cat.heard()).filter(({ kind }) => kind === 'market.order-filled');
    expect(heard?.body).toMatchObject({
      orderId: cheap.orderId,
      quantity: 10,
      tradedCents: '9990',
    });
    // 7.5% of 9,990, rounded up, is the tax; the broker took the least fee.
    expect(await balance(cat)).toBe(START_CENTS - LEAST_FEE_CENTS + 9_990n - 750n);
    const [transaction] = await dan.call('market.list-transactions', {});
    expect(transaction).toMatchObject({ side: 'buy', orderId: bought.orderId });
    const book = await dan.call('market.get-book', {
      regionId: here().regionId,
      typeId,
      side: 'sell',
    });
    expect(book.map(({ orderId }) => orderId)).toEqual([late.orderId, dear.orderId]);
    for (const [pilot, order] of [
      [ann, late],
      [ben, dear],
    ] as const) {
      await pilot.call('market.cancel-order', { orderId: order.orderId });
    }
  });

  it('is filled in part, and its rest waits for the next, paid out of the escrow', async () => {
    nextBook();
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const wanted = await buy(ann, { priceCents: '2000', quantity: 100 });
    expect(wanted).toMatchObject({ state: 'open', volumeRemaining: 100, feeCents: '10000' });
    expect(await balance(ann)).toBe(START_CENTS - 200_000n - LEAST_FEE_CENTS);
    const sold = await sell(ben, { priceCents: '1500', quantity: 40 });
    expect(sold).toMatchObject({ state: 'filled', tradedCents: '80000', salesTaxCents: '6000' });
    expect(await goods(ann)).toBe(40);
    expect(await balance(ann)).toBe(START_CENTS - 200_000n - LEAST_FEE_CENTS);
    const ended = await ann.call('market.cancel-order', { orderId: wanted.orderId });
    expect(ended).toMatchObject({ escrowReturnedCents: '120000', volumeReturned: 0 });
    expect(await balance(ann)).toBe(START_CENTS - 80_000n - LEAST_FEE_CENTS);
  });

  it('may be met by the same pilot', async () => {
    const [ann] = (await pilots(1)) as [TestPilot];
    await sell(ann, { priceCents: '1000', quantity: 5 });
    await buy(ann, { priceCents: '1000', quantity: 5 });
    expect(await goods(ann)).toBe(5);
    expect(await balance(ann)).toBe(START_CENTS - LEAST_FEE_CENTS - 375n);
  });
});

describe('a buy order', () => {
  it('takes goods within its range alone', async () => {
    nextBook();
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const elsewhere = markets.find(
      ({ regionId, solarSystemId }) =>
        regionId === here().regionId && solarSystemId !== here().solarSystemId,
    ) as Station;
    const { stationId } = elsewhere;
    const near = await buy(ann, { priceCents: '500', quantity: 10 });
    const system = await buy(ann, { priceCents: '500', quantity: 10, range: 'system' });
    const far = await buy(ann, { priceCents: '500', quantity: 10, range: 40 });
    const sold = await sell(ben, { priceCents: '500', quantity: 30, stationId });
    expect(sold).toMatchObject({ volumeTraded: 10, volumeRemaining: 20 });
    expect(await goods(ann, stationId)).toBe(10);
    expect(await goods(ann)).toBe(0);
    const open = await ann.call('market.list-own-orders', {});
    expect(open.map(({ orderId }) => orderId)).toEqual([system.orderId, near.orderId]);
    expect(open.map(({ range }) => range)).toEqual(['system', 'station']);
    expect(far.state).toBe('open');
    const found = await buy(ann, { priceCents: '500', quantity: 10, range: 'region' });
    expect(found).toMatchObject({ state: 'filled', volumeTraded: 10 });
    for (const { orderId } of [near, system]) await ann.call('market.cancel-order', { orderId });
    await ben.call('market.cancel-order', { orderId: sold.orderId });
  });

  it('takes no less than its least volume at once, but for its rest', async () => {
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const wanted = await buy(ann, { priceCents: '300', quantity: 25, minVolume: 20 });
    const few = await sell(ben, { priceCents: '300', quantity: 19 });
    expect(few.volumeTraded).toBe(0);
    const many = await sell(ben, { priceCents: '300', quantity: 20 });
    expect(many).toMatchObject({ state: 'filled', volumeTraded: 20 });
    const rest = await sell(ben, { priceCents: '300', quantity: 5 });
    expect(rest).toMatchObject({ state: 'filled', volumeTraded: 5 });
    const [own] = await ann.call('market.list-history-orders', {});
    expect(own).toMatchObject({ orderId: wanted.orderId, state: 'filled' });
    await ben.call('market.cancel-order', { orderId: few.orderId });
  });
});

describe('an immediate order', () => {
  it('trades what it can and leaves nothing behind', async () => {
    nextBook();
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const none = buyInput({ priceCents: '100', quantity: 1, durationDays: 0 });
    expect(await ann.refusal('market.place-order', none)).toMatchObject({
      code: 'NOTHING_TO_TRADE',
    });
    await sell(ben, { priceCents: '100', quantity: 3 });
    const bought = await buy(ann, { priceCents: '120', quantity: 10, durationDays: 0 });
    expect(bought).toMatchObject({ state: 'expired', volumeTraded: 3, feeCents: '0' });
    expect(await balance(ann)).toBe(START_CENTS - 300n);
    const wanted = await buy(ann, { priceCents: '100', quantity: 2 });
    await sell(ben, { priceCents: '100', quantity: 6, durationDays: 0 });
    expect(await goods(ben)).toBe(4);
    expect(await ben.call('market.list-own-orders', {})).toEqual([]);
    expect((await ann.call('market.list-history-orders', {}))[0]?.orderId).toBe(wanted.orderId);
  });
});

describe('an order whose time is over', () => {
  it('gives back goods and escrow, once, and trades no more', async () => {
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const sold = await sell(ann, { priceCents: '700', quantity: 7, durationDays: 1 });
    const wanted = await buy(ben, { priceCents: '600', quantity: 5, durationDays: 1 });
    const dueAt = new Date(world.clock.now() + DAY_MS);
    await world.clock.setTime(dueAt.getTime() + 60_000);
    const late = buyInput({ priceCents: '700', quantity: 1, durationDays: 0 });
    expect(await ben.refusal('market.place-order', late)).toMatchObject({
      code: 'NOTHING_TO_TRADE',
    });
    const firings = [sold, wanted].map(({ orderId }) => ({
      key: String(orderId),
      dueAt,
      payload: {},
    }));
    const stale = firings.map((firing) => ({ ...firing, dueAt: new Date(dueAt.getTime() - 1) }));
    for (const batch of [stale, firings, firings]) {
      await transact(world.runtime, (tx) => fireExpireOrder(tx, batch));
    }
    expect(await goods(ann)).toBe(7);
    expect(await balance(ben)).toBe(START_CENTS - LEAST_FEE_CENTS);
    const heard = (await ben.heard()).filter(({ kind }) => kind === 'market.order-expired');
    expect(heard).toMatchObject([
      { at: dueAt.getTime(), body: { orderId: wanted.orderId, escrowReturnedCents: '3000' } },
    ]);
    const { orderId } = sold;
    expect(await ann.refusal('market.cancel-order', { orderId })).toMatchObject({
      code: 'NO_SUCH_ORDER',
    });
  });
});

describe('a new price', () => {
  it('costs the relist fee, moves the escrow, and trades if it can', async () => {
    const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
    const wanted = await buy(ann, { priceCents: '100000', quantity: 100 });
    // 3% of 10,000,000.
    expect(wanted.feeCents).toBe('300000');
    const before = await balance(ann);
    const { orderId } = wanted;
    const raised = await ann.call('market.modify-order', { orderId, priceCents: '110000' });
    // Half of 3% of 11,000,000, and 3% of the 1,000,000 that it gained.
    expect(raised.feeCents).toBe('195000');
    expect(await balance(ann)).toBe(before - 1_000_000n - 195_000n);
    await ann.call('market.modify-order', { orderId, priceCents: '90000' });
    const [own] = await ann.call('market.list-own-orders', {});
    expect(own).toMatchObject({ escrowCents: '9000000', priceCents: '90000' });
    const offered = await sell(ben, { priceCents: '95000', quantity: 40 });
    const met = await ann.call('market.modify-order', { orderId, priceCents: '96000' });
    expect(met).toMatchObject({ volumeTraded: 40, tradedCents: '3800000', volumeRemaining: 60 });
    expect((await ben.call('market.list-history-orders', {}))[0]?.orderId).toBe(offered.orderId);
    const same = { orderId, priceCents: '96000' };
    expect(await ann.refusal('market.modify-order', same)).toMatchObject({ code: 'SAME_PRICE' });
    const bad = { orderId, priceCents: '96001' };
    expect(await ann.refusal('market.modify-order', bad)).toMatchObject({ code: 'NO_TICK' });
    await ann.call('market.cancel-order', { orderId });
  });
});
