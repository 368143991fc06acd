// Debris as pilots and operators see it: how long it lasts, what is taken, what is lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DebrisKind } from '#protocol/debris.ts';
import { decayDebris } from '#queues/debris.ts';
import { transact } from '#queues/runtime.ts';
import { disarm } from '#queues/timers/timers.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { openAnchorage, type Anchorage } from '#test/anchorage.ts';
import { brokenInvariants } from '#test/economy/invariants/index.ts';
import { amountOf } from '#test/market.ts';
import { createPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { fireDecayDebris, sweepDebris } from './index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const IRON = 205_001;
const CRATE = 212_001;
const position = { x: 1, y: 2, z: 3 };

let world: DrivenWorld;
let yard: Anchorage;
beforeAll(async () => {
  world = await openDrivenWorld();
  yard = await openAnchorage(world.runtime, world.clock);
});
afterAll(() => world.close());

const nowMs = (): number => world.clock.now();
const pass = (forMs: number): Promise<void> => yard.pass(forMs);
const operator = () => yard.pilot.as(['admin']);
const decay = (): Promise<number> =>
  new TimerWorker(world.runtime, decayDebris, fireDecayDebris).drain();

async function expectSound(): Promise<void> {
  const now = (): Date => new Date(nowMs());
  expect(await brokenInvariants(world.runtime.dataSource, now)).toEqual([]);
}

async function jettison(kind: DebrisKind, ...itemIds: number[]): Promise<number> {
  const { debrisId } = await operator().call('debris.jettison', { itemIds, kind, position });
  return debrisId;
}

async function seen(debrisId: number) {
  const all = await yard.pilot.call('debris.list-in-system', {});
  return all.find((each) => each.debrisId === debrisId);
}

test.each<[DebrisKind, number]>([
  ['wreck', 2 * HOUR_MS],
  ['jet-can', 2 * HOUR_MS],
  ['drone', DAY_MS],
  ['deployable', 30 * DAY_MS],
  ['anchored-can', 30 * DAY_MS],
])('a %s with something in it lasts its time, and takes all of it along', async (kind, lifeMs) => {
  const debrisId = await jettison(kind, await yard.give(IRON, 7));
  expect(await seen(debrisId)).toMatchObject({ kind, position, decaysAt: nowMs() + lifeMs });
  await pass(lifeMs - 1);
  expect(await decay()).toBe(0);
  await pass(1);
  expect(await seen(debrisId)).toBeUndefined();
  expect(await decay()).toBe(1);
  const [row] = await world.runtime.dataSource.query<[{ quantity: number }]>(
    `SELECT sum(quantity)::int AS quantity FROM inventory_movement
     WHERE from_location_id = $1 AND to_location_id IS NULL AND reason = 'decayed'`,
    [debrisId],
  );
  expect(row.quantity).toBe(7);
  await expectSound();
});

test('what is in containers is lost with them, or taken with them', async () => {
  const taker = await createPilot(world.runtime);
  const crates = [await yard.give(CRATE, 1), await yard.give(CRATE, 1)];
  for (const itemId of crates) {
    await yard.pilot.call('inventory.assemble-item', { itemId });
    const to = { locationId: itemId, flag: 'contents' as const };
    await yard.pilot.call('inventory.move-items', {
      items: [{ itemId: await yard.give(IRON, 3) }],
      to,
    });
  }
  const [saved = 0] = crates;
  const debrisId = await jettison('jet-can', ...crates);
  const taking = { debrisId, itemIds: [saved], characterId: taker.characterId };
  await operator().call('debris.scoop', taking);
  const held = { characterId: taker.characterId, stationId: saved, typeId: IRON };
  expect(await amountOf(world.runtime, held)).toBe(3);
  await expectSound();
  await pass(2 * HOUR_MS);
  expect(await decay()).toBe(1);
  await expectSound();
});

test('an emptied wreck lasts for half an hour, an emptied can not at all', async () => {
  const { characterId } = yard.pilot;
  for (const kind of ['wreck', 'jet-can'] as const) {
    const itemIds = [await yard.give(IRON, 1)];
    const debrisId = await jettison(kind, ...itemIds);
    await operator().call('debris.scoop', { debrisId, itemIds, characterId });
    const decaysAt = (await seen(debrisId))?.decaysAt;
    expect(decaysAt).toBe(kind === 'wreck' ? nowMs() + 30 * MINUTE_MS : undefined);
  }
  await expectSound();
});

test('an anchored can lasts anew whenever something is taken', async () => {
  const [first, second] = [await yard.give(IRON, 1), await yard.give(IRON, 1)];
  const debrisId = await jettison('anchored-can', first, second);
  await pass(20 * DAY_MS);
  const { characterId } = yard.pilot;
  await operator().call('debris.scoop', { debrisId, itemIds: [first], characterId });
  expect((await seen(debrisId))?.decaysAt).toBe(nowMs() + 30 * DAY_MS);
  await pass(11 * DAY_MS);
  await decay();
  expect(await seen(debrisId)).toBeDefined();
});

test('what is past its end, or taken already, cannot be taken', async () => {
  const itemIds = [await yard.give(IRON, 1)];
  const debrisId = await jettison('wreck', ...itemIds);
  const taking = { debrisId, itemIds, characterId: yard.pilot.characterId };
  await operator().call('debris.scoop', taking);
  expect((await operator().refusal('debris.scoop', taking)).code).toBe('NO_SUCH_ITEM');
  await pass(HOUR_MS);
  expect((await operator().refusal('debris.scoop', taking)).code).toBe('NOT_FOUND');
  expect((await yard.pilot.refusal('debris.scoop', taking)).code).toBe('FORBIDDEN');
  const wrong = { itemIds: [1], position };
  expect((await operator().refusal('debris.jettison', wrong)).code).toBe('NO_SUCH_ITEM');
  await decay();
});

test('the sweep finds what lost its timer', async () => {
  const debrisId = await jettison('jet-can', await yard.give(IRON, 1));
  await transact(world.runtime, (tx) => disarm(tx, decayDebris, String(debrisId)));
  await pass(2 * HOUR_MS + 11 * MINUTE_MS);
  expect(await decay()).toBe(0);
  await transact(world.runtime, sweepDebris);
  expect(await decay()).toBe(1);
  await expectSound();
});

test('the sweep takes out of the world, accountably, what lies nowhere', async () => {
  const itemId = await yard.give(IRON, 4);
  await world.runtime.dataSource.query(
    `WITH lost AS (UPDATE inventory_item SET location_id = 1999999999999 WHERE item_id = $1)
     UPDATE inventory_movement SET to_location_id = 1999999999999 WHERE item_id = $1`,
    [itemId],
  );
  await transact(world.runtime, sweepDebris);
  const [row] = await world.runtime.dataSource.query<{ reason: string }[]>(
    'SELECT reason FROM inventory_movement WHERE item_id = $1 AND to_location_id IS NULL',
    [itemId],
  );
  expect(row?.reason).toBe('decayed');
  await expectSound();
});
