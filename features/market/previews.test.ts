// What traders are told before they trade: rates, limits, and what they have to sell.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { giveItems, train } from '#test/market.ts';
import { createPilot } from '#test/pilots.ts';
import { openWorld, type World } from '#test/world.ts';
import { MARKET_SERVICE, stations, type Station } from '../universe/index.ts';

/** Where there is no market, nor anything. */
const NOWHERE = 1;
const PALE_IRON = 205_001;
const TRADE = 202_401;
const BROKER_RELATIONS = 202_404;
const ACCOUNTING = 202_405;
const ADVANCED_BROKER_RELATIONS = 202_407;

let world: World;
let market: Station;
beforeAll(async () => {
  world = await openWorld();
  const all = [...(await transact(world.runtime, stations)).values()];
  market = all.find(({ serviceIds }) => serviceIds.includes(MARKET_SERVICE)) as Station;
});
afterAll(() => world.close());

it('tells the rates and limits of a pilot by its skills', async () => {
  const pilot = await createPilot(world.runtime);
  const { stationId } = market;
  expect(await pilot.call('market.get-terms', { stationId })).toEqual({
    brokerPpm: 30_000,
    leastFeeCents: '10000',
    salesTaxPpm: 75_000,
    relistPercent: 50,
    openOrders: 0,
    maxOrders: 5,
  });
  const levels = { [TRADE]: 1, [BROKER_RELATIONS]: 5, [ACCOUNTING]: 2 };
  const { characterId } = pilot;
  await train(world.runtime, characterId, { ...levels, [ADVANCED_BROKER_RELATIONS]: 5 });
  const bid = { stationId, typeId: PALE_IRON, priceCents: '1', quantity: 1, durationDays: 1 };
  await pilot.call('market.place-order', { side: 'buy', ...bid });
  expect(await pilot.call('market.get-terms', { stationId })).toMatchObject({
    brokerPpm: 15_000,
    salesTaxPpm: 58_500,
    relistPercent: 20,
    openOrders: 1,
    maxOrders: 9,
  });
  expect(await pilot.refusal('market.get-terms', { stationId: NOWHERE })).toMatchObject({
    code: 'NO_MARKET',
  });
});

it('lists the stacks that could be sold where they lie, and nobody else’s', async () => {
  const pilot = await createPilot(world.runtime);
  const other = await createPilot(world.runtime);
  const { characterId } = pilot;
  const held = { characterId, stationId: market.stationId, typeId: PALE_IRON };
  await giveItems(world.runtime, { ...held, stationId: NOWHERE }, 50);
  const itemId = await giveItems(world.runtime, held, 70);
  await giveItems(world.runtime, { ...held, typeId: 205_002 }, 5);
  const typeId = PALE_IRON;
  expect(await pilot.call('market.list-sellable', { typeId })).toEqual([
    { itemId, stationId: market.stationId, quantity: 70 },
  ]);
  expect(await other.call('market.list-sellable', { typeId })).toEqual([]);
});
