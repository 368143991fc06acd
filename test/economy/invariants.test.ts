// That each invariant can fail: a small economy in which everything is there once, and for each
// sentence something in it that is made wrong.
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorCan } from '#features/debris/index.ts';
import { commissionShip, openStock } from '#features/inventory/index.ts';
import { launch } from '#features/space/pilots.ts';
import { station } from '#features/universe/index.ts';
import { transact } from '#queues/runtime.ts';
import { Anchorage } from '../anchorage.ts';
import { giveItems, tradingPost } from '../market.ts';
import { createPilot, type TestPilot } from '../pilots.ts';
import { Workshop } from '../workshop.ts';
import { openDrivenWorld, type DrivenWorld } from '../world.ts';
import { brokenIn, brokenInvariants, SUBJECTS } from './invariants/index.ts';

const CORVETTE = 204_001;
const STRONGBOX = 212_011;
const SLUG_BLUEPRINT = 220_001;
const IRON = 205_001;
const COPPER = 205_002;
const HOUR_MS = 3_600_000;

let world: DrivenWorld;
let stationId: number;
const post = tradingPost(
  () => world.runtime,
  () => ({ stationId, typeId: IRON }),
);

/** Jobs of Ann: one that is made, one that made a copy, one that goes on. */
async function build(ann: TestPilot): Promise<void> {
  const shop = new Workshop(world.runtime, ann, stationId);
  const blueprint = await ann.call('universe.get-blueprint', { typeId: SLUG_BLUEPRINT });
  const blueprintItemId = await shop.giveBlueprint(SLUG_BLUEPRINT);
  await shop.prepare(blueprint, 'manufacturing', 2);
  const job = { facilityId: stationId, blueprintItemId, autoDeliver: true };
  const later = async (): Promise<void> => {
    await world.clock.setTime(world.clock.now() + HOUR_MS);
    await shop.fire();
  };
  await ann.call('industry.start-job', { ...job, activity: 'manufacturing', runs: 2 });
  await later();
  await ann.call('industry.start-job', {
    ...{ ...job, activity: 'copying', runs: 1, licensedRuns: 5 },
  });
  await later();
  await ann.call('industry.start-job', { ...job, activity: 'research_material', runs: 1 });
}

/** Out into space, without the server that would hold a system, and a can anchored there. */
async function fly({ characterId }: TestPilot): Promise<void> {
  await transact(world.runtime, async (tx) => {
    const hangar = { ownerId: characterId, locationId: stationId };
    const shipId = await commissionShip(tx, CORVETTE, hangar, 'hangar');
    const ship = (await openStock(tx, [shipId])).item(shipId);
    if (!ship) throw new Error('there is no ship');
    const { solarSystemId = 0 } = (await station(tx, stationId)) ?? {};
    const origin = { x: 0, y: 0, z: 0 };
    await launch(tx, { characterId, shipId, solarSystemId }, ship, origin);
    const cargo = { ownerId: characterId, locationId: shipId };
    const itemId = await commissionShip(tx, STRONGBOX, cargo, 'hangar');
    await tx.manager.query(`UPDATE inventory_item SET flag = 'cargo' WHERE item_id = $1`, [itemId]);
    const place = { ownerId: characterId, shipId, solarSystemId, ...origin };
    await anchorCan(tx, { itemId, passwordHash: null, ...place });
  });
}

beforeAll(async () => {
  world = await openDrivenWorld();
  const [ann, bob] = [await createPilot(world.runtime), await createPilot(world.runtime)];
  const [own] = await ann.call('characters.list', {});
  stationId = own?.stationId ?? 0;
  await build(ann);
  await post.buy(ann, { priceCents: '500', quantity: 10 });
  await post.sell(bob, { priceCents: '400', quantity: 4 });
  await post.sell(bob, { priceCents: '900', quantity: 3 });
  await post.buy(ann, { priceCents: '450', quantity: 5, range: 'region' });
  const crates = { characterId: ann.characterId, stationId, typeId: 212_001 };
  const itemIds = [
    await giveItems(world.runtime, crates, 1),
    await giveItems(world.runtime, crates, 1),
  ];
  for (const itemId of itemIds) await ann.call('inventory.assemble-item', { itemId });
  const anchorage = new Anchorage(world.runtime, world.clock, ann, stationId);
  await anchorage.anchor();
  const litter = await anchorage.give(COPPER, 5);
  const jettisoned = { itemIds: [litter], position: { x: 0, y: 0, z: 0 } };
  await ann.as(['admin']).call('debris.jettison', jettisoned);
  await fly(bob);
});
afterAll(() => world.close());

const now = (): Date => new Date(world.clock.now());

/** The first row of a table, or that of a condition. */
const one = (table: string, id: string, where = 'true'): string =>
  `${id} = (SELECT min(${id}) FROM ${table} WHERE ${where})`;
const transfer = (where: string): string => one('wallet_transfer', 'transfer_id', where);
const movement = (reason: string): string =>
  one('inventory_movement', 'movement_id', `reason = '${reason}'`);
const timer = (name: string): string =>
  `DELETE FROM pgboss.job WHERE id = (SELECT id FROM pgboss.job WHERE name = '${name}' LIMIT 1)`;
const crossing = `UPDATE market_order SET price_cents = 1 WHERE ${one(
  'market_order',
  'order_id',
  "state = 'open' AND NOT is_buy",
)}`;

/** What is made wrong, and what reports it. */
const WRONG: readonly [sentence: string, sql: string][] = [
  [
    'the balance of an account is the sum of its transfers',
    `UPDATE wallet_account SET balance_cents = balance_cents + 1
     WHERE ${one('wallet_account', 'account_id')}`,
  ],
  [
    'each transfer starts from the balance that the one before it left',
    `UPDATE wallet_transfer SET to_balance_cents = to_balance_cents + 1
     WHERE ${transfer('to_account_id > 1000')}`,
  ],
  [
    'players have what the universe gave them less what it took',
    `DELETE FROM wallet_transfer WHERE ${transfer('true')}`,
  ],
  [
    'nobody has less than nothing',
    `ALTER TABLE wallet_account DROP CONSTRAINT wallet_account_not_overdrawn;
     UPDATE wallet_account SET balance_cents = -1`,
  ],
  [
    'every trade was paid once, at its price',
    `DELETE FROM wallet_transfer WHERE ${transfer("kind = 'market-purchase'")}`,
  ],
  [
    'the escrow of an order is what was laid aside for it and neither spent nor returned',
    `UPDATE wallet_transfer SET context_id = context_id + 1
     WHERE ${transfer("kind = 'market-escrow'")}`,
  ],
  [
    'the escrow is what open buy orders may still cost',
    `UPDATE wallet_transfer SET amount_cents = amount_cents + 1
     WHERE ${transfer("kind = 'market-escrow'")}`,
  ],
  [
    'the volume of an order is what remains and what was traded',
    'UPDATE market_trade SET quantity = quantity + 1',
  ],
  [
    'an open sell order holds the goods that remain of it, and an ended one none',
    `DELETE FROM inventory_movement WHERE ${movement('market-order')}`,
  ],
  [
    'every order that ends has its timer, and no other timer of orders is pending',
    timer('market.expire-order'),
  ],
  [
    'nothing was traded for an order whose time was over',
    "UPDATE market_trade SET at = at + interval '1 year'",
  ],
  ['no two orders of a station that could trade are left standing', crossing],
  ['no two orders of a region that could trade are left standing', crossing],
  [
    'of each type an owner has in a place what came there and did not leave',
    `DELETE FROM inventory_item WHERE ${one('inventory_item', 'item_id', 'NOT singleton')}`,
  ],
  [
    'the quantity of a stack is what was put into it and not taken from it',
    `UPDATE inventory_item SET quantity = quantity + 1
     WHERE ${one('inventory_item', 'item_id', 'NOT singleton')}`,
  ],
  [
    'an item is where its last movement left it',
    `UPDATE inventory_item SET location_id = 60009003
     WHERE ${one('inventory_item', 'item_id', 'NOT singleton')}`,
  ],
  [
    'every item is in a place that is there, and at last in a station, a job or space',
    `UPDATE inventory_item AS crate SET location_id = other.item_id
     FROM inventory_item AS other WHERE crate.type_id = 212001 AND other.type_id = 212001
       AND other.item_id <> crate.item_id`,
  ],
  [
    'what is in a ship or container is of the same owner',
    `UPDATE inventory_item SET owner_id = 1, location_id =
       (SELECT min(item_id) FROM inventory_item WHERE type_id = 212001)
     WHERE type_id = ${IRON}`,
  ],
  [
    'a job took the materials that its blueprint asks for',
    `UPDATE inventory_movement SET quantity = quantity + 1
     WHERE ${movement('industry-material')}`,
  ],
  [
    'a delivered job gave what its blueprint makes, and any other nothing',
    `UPDATE inventory_movement SET quantity = quantity * 2 WHERE ${movement('industry-product')}`,
  ],
  [
    'no job is finished early',
    `UPDATE inventory_movement SET at = at - interval '1 hour'
     WHERE ${movement('industry-product')}`,
  ],
  [
    'all of a job is delivered at once',
    `UPDATE inventory_movement SET at = at + interval '1 second'
     WHERE ${movement('industry-product')}`,
  ],
  [
    'a delivery is told once, and nothing else is told as one',
    `INSERT INTO notification (character_id, sequence, kind, body, at)
     SELECT character_id, sequence + 1000, kind, body, at FROM notification
     WHERE kind = 'industry.job-delivered'`,
  ],
  [
    'in a live job lies its blueprint and nothing else, and in an ended one nothing',
    `UPDATE inventory_item SET location_id = 60009001 WHERE flag = 'industry'`,
  ],
  [
    'a copy has the runs that it was made with less those that were used',
    'UPDATE inventory_item SET runs = runs + 1',
  ],
  [
    'a job was paid once, as much as it costs',
    `DELETE FROM wallet_transfer WHERE ${transfer("kind = 'industry-surcharge'")}`,
  ],
  [
    'every active job has its timer, and no other timer of jobs is pending',
    timer('industry.finish-job'),
  ],
  [
    'every structure has its timer, and no other timer of structures is pending',
    timer('structures.change-state'),
  ],
  [
    'all debris has its timer, and no other timer of debris is pending',
    timer('debris.decay-debris'),
  ],
  [
    "the container that an anchored can is lies in it, assembled, and is its owner's",
    `UPDATE inventory_item SET singleton = false WHERE type_id = ${STRONGBOX}`,
  ],
  [
    'every ship in space lies in its system, and no other thing does',
    `UPDATE inventory_item SET location_id = 60009001 WHERE flag = 'space'`,
  ],
  [
    'who is in space is aboard of one ship, in the same system',
    'UPDATE space_ship SET pilot_id = NULL',
  ],
];

class Undone extends Error {}

/** Sentences that are broken once `sql` has run, which is undone. */
async function brokenBy(sql: string): Promise<string[]> {
  let broken: string[] = [];
  const attempt = async (manager: EntityManager): Promise<never> => {
    await manager.query(sql);
    broken = await brokenIn(manager, now());
    throw new Undone();
  };
  await expect(world.runtime.dataSource.transaction(attempt)).rejects.toThrow(Undone);
  return broken.map((line) => line.split(':')[0] as string);
}

test('nothing is broken where nobody broke anything', async () => {
  expect(await brokenInvariants(world.runtime.dataSource, now)).toEqual([]);
});

test.each(WRONG)('tells where it does not hold that %s', async (sentence, sql) => {
  expect(await brokenBy(sql)).toContain(sentence);
});

test('can tell each of them', () => {
  const sentences = Object.values(SUBJECTS).flatMap((checks) => checks.map(({ what }) => what));
  expect(WRONG.map(([sentence]) => sentence).sort()).toEqual(sentences.sort());
});
