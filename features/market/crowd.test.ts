// What holds while many trade at once, with each other and with the universe, and when days end.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { amountOf, balanceOf, expectBalancedMarket, giveItems, giveMoney } from '#test/market.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { npcOrders, stations, type Station } from '../universe/index.ts';
import { closeDays, seedOrders } from './index.ts';

const DAY_MS = 86_400_000;
const PRICES = ['990', '1000', '1010', '1020'] as const;

let world: DrivenWorld;
let market: Station;
beforeAll(async () => {
  world = await openDrivenWorld();
  const all = await transact(world.runtime, stations);
  market = [...all.values()].find(({ serviceIds }) => serviceIds.includes(7)) as Station;
});
afterAll(() => world.close());

const pilots = (count: number): Promise<TestPilot[]> =>
  Promise.all(Array.from({ length: count }, () => createPilot(world.runtime)));
const order = (typeId: number, priceCents: string, quantity: number, durationDays = 30) => ({
  stationId: market.stationId,
  typeId,
  priceCents,
  quantity,
  durationDays,
});
async function sell(pilot: TestPilot, ...values: Parameters<typeof order>) {
  const [typeId, , quantity] = values;
  const held = { characterId: pilot.characterId, stationId: market.stationId, typeId };
  const itemId = await giveItems(world.runtime, held, quantity);
  return pilot.answer('market.place-order', { side: 'sell', itemId, ...order(...values) });
}
const buy = (pilot: TestPilot, ...values: Parameters<typeof order>) =>
  pilot.answer('market.place-order', { side: 'buy', ...order(...values) });

it('gives the last unit to one of two who reach for it', async () => {
  const [ann, ...rivals] = (await pilots(11)) as [TestPilot, ...TestPilot[]];
  await sell(ann, 205_001, '1000', 1);
  const answers = await Promise.all(rivals.map((rival) => buy(rival, 205_001, '1000', 1, 0)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await expectBalancedMarket(world.runtime);
});

it('sells a stack once, however often it is offered at once', async () => {
  const [ann] = (await pilots(1)) as [TestPilot];
  const held = { characterId: ann.characterId, stationId: market.stationId, typeId: 205_002 };
  const itemId = await giveItems(world.runtime, held, 10);
  const offers = Array.from({ length: 5 }, () =>
    ann.answer('market.place-order', { side: 'sell', itemId, ...order(205_002, '5000', 4) }),
  );
  const answers = await Promise.all(offers);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await amountOf(world.runtime, held)).toBe(2);
});

it('conserves money, goods and volumes while fifty trade at once', async () => {
  const traders = await pilots(50);
  for (const round of [0, 1, 2]) {
    await Promise.all(
      traders.map(async (trader, index) => {
        const typeId = 205_003 + (index % 2);
        const price = PRICES[(index * 7 + round * 3) % PRICES.length] as string;
        const quantity = 1 + ((index * 13 + round) % 9);
        const isSeller = (index + round) % 2 === 0;
        const answer = await (isSeller ? sell : buy)(trader, typeId, price, quantity);
        if (answer.ok && index % 5 === 0) {
          const { orderId } = answer.output as { orderId: number };
          const change = { orderId, priceCents: PRICES[round] as string };
          if (index % 10 === 0) await trader.answer('market.cancel-order', { orderId });
          else await trader.answer('market.modify-order', change);
        }
      }),
    );
    await expectBalancedMarket(world.runtime);
  }
  const [row] = await world.runtime.dataSource.query<[{ trades: number }]>(
    'SELECT count(*)::int AS trades FROM market_trade',
  );
  expect(row.trades).toBeGreaterThan(50);
});

it('fills an order out of more orders than are read at first', async () => {
  const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
  await giveMoney(world.runtime, ben.characterId, 1_000_000_000n);
  await world.runtime.dataSource.query(
    `INSERT INTO market_order (region_id, solar_system_id, station_id, type_id, owner_id,
       character_id, division, is_buy, price_cents, volume_total, volume_remaining, min_volume,
       range, escrow_cents, sales_tax_ppm, issued_at, state, modified_at)
     SELECT $1, $2, $3, 205005, $4, NULL, 1, false, 100 + n, 2, 2, 1, -1, 0, 0, $5, 'open', $5
     FROM generate_series(1, 500) AS n`,
    [
      market.regionId,
      market.solarSystemId,
      market.stationId,
      market.corporationId,
      new Date(world.clock.now()),
    ],
  );
  const answer = await buy(ben, 205_005, '500', 700, 0);
  expect(answer).toMatchObject({ ok: true, output: { state: 'filled', volumeTraded: 700 } });
  const sum = Array.from({ length: 350 }, (_, n) => 2 * (101 + n)).reduce((a, b) => a + b, 0);
  expect(answer).toMatchObject({ output: { tradedCents: String(sum) } });
  expect(ann.characterId).not.toBe(ben.characterId);
  await expectBalancedMarket(world.runtime);
});

it('keeps the prices of a day once it is over', async () => {
  const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
  const day = new Date(world.clock.now()).toISOString().slice(0, 10);
  await sell(ann, 205_011, '100', 1);
  await sell(ann, 205_011, '400', 2);
  await buy(ben, 205_011, '400', 3, 0);
  const close = () => transact(world.runtime, closeDays);
  const read = () =>
    ann.call('market.get-price-history', { regionId: market.regionId, typeId: 205_011 });
  await close();
  expect(await read()).toEqual([]);
  await world.clock.setTime(world.clock.now() + DAY_MS + 600_000);
  await close();
  await close();
  expect(await read()).toEqual([
    { day, trades: 2, volume: 3, lowestCents: '100', averageCents: '300', highestCents: '400' },
  ]);
});

it('has orders of the universe, which come back and meet those of players', async () => {
  const seed = () => transact(world.runtime, seedOrders);
  await seed();
  const wanted = await transact(world.runtime, npcOrders);
  const count = async () => {
    const [row] = await world.runtime.dataSource.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM market_order
       WHERE character_id IS NULL AND state = 'open' AND type_id <> 205005`,
    );
    return row.count;
  };
  const others = wanted.filter(({ typeId }) => typeId !== 205_005);
  expect(await count()).toBe(others.length);
  const offer = others.find(({ isBuy, priceCents }) => !isBuy && priceCents < 1_000_000n);
  if (!offer) throw new Error('the universe sells nothing cheap');
  const [ann] = (await pilots(1)) as [TestPilot];
  const { stationId, typeId, priceCents } = offer;
  const price = { stationId, typeId, priceCents: String(priceCents), durationDays: 1 };
  const bought = await ann.call('market.place-order', { side: 'buy', ...price, quantity: 3 });
  expect(bought).toMatchObject({ state: 'filled', tradedCents: String(priceCents * 3n) });
  expect(await balanceOf(world.runtime, ann.characterId)).toBe(500_000_000n - priceCents * 3n);
  await seed();
  const book = await ann.call('market.get-book', {
    regionId: (await transact(world.runtime, stations)).get(stationId)?.regionId ?? 0,
    typeId,
    side: 'sell',
  });
  expect(book.filter((entry) => entry.stationId === stationId)[0]?.volumeRemaining).toBe(
    offer.volume,
  );
  expect(await count()).toBe(others.length);
  await expectBalancedMarket(world.runtime);
});
