// Structures as their owners live with them: anchored, fuelled, seen, and in the hangar again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#protocol/refusals.ts';
import { transact } from '#queues/runtime.ts';
import { changeStructureState } from '#queues/structures.ts';
import { arm, disarm } from '#queues/timers/timers.ts';
import { openAnchorage, WORKSHOP_RING, type Anchorage } from '#test/anchorage.ts';
import { amountOf, giveMoney } from '#test/market.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { openStock, writeStock } from '../inventory/index.ts';
import { solarSystems, stations } from '../universe/index.ts';
import { placeStructure } from './index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const IRON = 205_001;

let world: DrivenWorld;
beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());

const open = (): Promise<Anchorage> => openAnchorage(world.runtime, world.clock);
const nowMs = (): number => world.clock.now();

describe('a structure', () => {
  let home: Anchorage;
  beforeAll(async () => {
    home = await open();
  });

  test('comes out of a hangar, and stands a quarter of an hour later', async () => {
    const structureId = await home.anchor({ fuelDays: 30 });
    expect(await home.own(structureId)).toMatchObject({
      state: 'anchoring',
      stateUntil: nowMs() + 15 * MINUTE_MS,
      vulnerableLayer: 'hull',
    });
    expect(await home.passState(structureId)).toMatchObject({ state: 'shielded' });
    expect(await home.heard()).toEqual(['anchored']);
    expect(await home.broken()).toEqual([]);
  });

  test('is open to attack for a quarter of an hour a week, at the chosen hour', async () => {
    const structureId = await home.anchor({ weekday: 3, hour: 19, fuelDays: 30 });
    const shielded = await home.passState(structureId);
    const opening = new Date(shielded?.stateUntil ?? 0);
    expect([opening.getUTCDay(), opening.toISOString().slice(11)]).toEqual([3, '19:00:00.000Z']);
    const openOne = await home.passState(structureId);
    expect(openOne).toMatchObject({ state: 'vulnerable-shield' });
    expect(openOne?.stateUntil).toBe(opening.getTime() + 15 * MINUTE_MS);
    const shut = await home.passState(structureId);
    expect(shut).toMatchObject({ state: 'shielded', stateUntil: opening.getTime() + 7 * DAY_MS });
    expect(await home.heard()).not.toContain('repaired');
  });

  test('takes other hours a week after they are chosen', async () => {
    const structureId = await home.anchor({ fuelDays: 60 });
    await home.passState(structureId);
    const chosen = await home.pilot.call('structures.set-vulnerability', {
      structureId,
      weekday: 5,
      hour: 3,
    });
    expect(chosen.vulnerability).toEqual({ weekday: 0, hour: 12 });
    expect(chosen.nextVulnerability).toEqual({ weekday: 5, hour: 3, from: nowMs() + 7 * DAY_MS });
    await home.pass(7 * DAY_MS + HOUR_MS);
    await home.fire();
    const changed = await home.own(structureId);
    expect(changed).toMatchObject({
      vulnerability: { weekday: 5, hour: 3 },
      nextVulnerability: null,
    });
    if (changed?.state === 'shielded') {
      const opening = new Date(changed.stateUntil ?? 0);
      expect([opening.getUTCDay(), opening.getUTCHours()]).toEqual([5, 3]);
    }
  });

  test('burns fuel, says when it is low and out, and is open to attack without', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor({ fuelDays: 2 });
    await anchorage.passState(structureId);
    await anchorage.pass(3 * DAY_MS);
    await anchorage.fire();
    expect(await anchorage.heard()).toEqual(['anchored', 'fuel-low', 'fuel-out']);
    expect(await anchorage.own(structureId)).toMatchObject({
      state: 'low-power',
      stateUntil: null,
      vulnerableLayer: 'shield',
      fuelUntil: null,
    });
    expect(await anchorage.fuel(structureId, 1)).toMatchObject({
      state: 'shielded',
      fuelUntil: nowMs() + DAY_MS,
    });
  });

  test('goes back into the hangar after a week, with all that lay in it', async () => {
    const anchorage = await open();
    const { pilot, stationId } = anchorage;
    const structureId = await anchorage.anchor();
    await anchorage.passState(structureId);
    await anchorage.store(structureId, IRON, 3);
    const own = { structureId };
    const leaving = await pilot.call('structures.start-unanchoring', own);
    expect(leaving).toMatchObject({ state: 'unanchoring', stateUntil: nowMs() + 7 * DAY_MS });
    expect(await pilot.call('structures.cancel-unanchoring', own)).toMatchObject({
      state: 'low-power',
    });
    await pilot.call('structures.start-unanchoring', own);
    expect(await anchorage.passState(structureId)).toBeUndefined();
    const held = { characterId: pilot.characterId, stationId };
    expect(await amountOf(world.runtime, { ...held, typeId: WORKSHOP_RING })).toBe(1);
    expect(await amountOf(world.runtime, { ...held, typeId: IRON })).toBe(15);
    expect(await anchorage.heard()).toEqual(['anchored', 'unanchored']);
    expect(await anchorage.broken()).toEqual([]);
  });
});

test('where there is no station, what is packed up stays in space, in a can', async () => {
  const anchorage = await open();
  const { pilot } = anchorage;
  const ownerId = pilot.characterId;
  const ring = await anchorage.give(WORKSHOP_RING, 1);
  const structureId = await transact(world.runtime, async (tx) => {
    const homes = new Set([...(await stations(tx)).values()].map((home) => home.solarSystemId));
    const wild = [...(await solarSystems(tx)).keys()].find((id) => !homes.has(id)) ?? 0;
    const place = { solarSystemId: wild, position: { x: 0, y: 0, z: 0 } };
    const made = { ...place, typeId: WORKSHOP_RING, ownerId, name: 'Outpost', weekday: 0, hour: 0 };
    const stock = await openStock(tx, [ring]);
    const structure = await placeStructure(tx, made);
    if (isRefusal(structure)) throw new Error(structure.message);
    const { structureId } = structure;
    stock.take(ring, 1, { ownerId, locationId: structureId }, { reason: 'anchor' });
    await writeStock(tx, stock);
    return structureId;
  });
  await anchorage.passState(structureId);
  await anchorage.store(structureId, IRON, 2);
  await pilot.call('structures.start-unanchoring', { structureId });
  expect(await anchorage.passState(structureId)).toBeUndefined();
  const rows = await world.runtime.dataSource.query<object[]>(
    `SELECT kind, item.type_id AS "typeId", item.flag, item.owner_id AS "ownerId",
       decays_at - made_at = interval '30 days' AS "lastsLong"
     FROM debris JOIN inventory_item AS item ON location_id = debris_id
     WHERE debris.owner_id = $1 ORDER BY item.type_id DESC LIMIT 2`,
    [ownerId],
  );
  const inCan = { kind: 'anchored-can', flag: 'contents', ownerId, lastsLong: true };
  expect(rows).toEqual([
    { ...inCan, typeId: WORKSHOP_RING },
    { ...inCan, typeId: IRON },
  ]);
});

describe('days without workers', () => {
  test('leave a structure exactly where it would have been', async () => {
    const [prompt, late] = [await open(), await open()];
    const days = { weekday: 2, hour: 20, fuelDays: 10 };
    const promptId = await prompt.anchor(days);
    const lateId = await late.anchor(days);
    const key = String(lateId);
    const dueAt = new Date((await late.own(lateId))?.stateUntil ?? 0);
    await transact(world.runtime, (tx) => disarm(tx, changeStructureState, key));
    for (let hour = 0; hour < 30 * 24; hour += 6) {
      await world.clock.setTime(nowMs() + 6 * HOUR_MS);
      await prompt.fire();
      expect(await strip(late, lateId)).toEqual(await strip(prompt, promptId));
    }
    await transact(world.runtime, (tx) => arm(tx, changeStructureState, key, dueAt, {}));
    expect(await late.fire()).toBeGreaterThan(5);
    expect(await strip(late, lateId)).toEqual(await strip(prompt, promptId));
    const bodies = async (anchorage: Anchorage): Promise<unknown[]> =>
      (await anchorage.pilot.heard()).map(({ kind, at }) => ({ kind, at }));
    expect(await bodies(late)).toEqual(await bodies(prompt));
    expect(await late.broken()).toEqual([]);
  });

  /** What does not depend on which of them it is. */
  async function strip(anchorage: Anchorage, structureId: number): Promise<object> {
    const own = await anchorage.own(structureId);
    return { ...own, structureId: 0, ownerId: 0, name: '', position: null, solarSystemId: 0 };
  }
});

test('a corporation’s structure is its leader’s to see to', async () => {
  const anchorage = await open();
  const { pilot } = anchorage;
  await giveMoney(world.runtime, pilot.characterId, 10n ** 12n);
  const founding = { name: 'Ring Works', ticker: 'RING' };
  const { corporationId } = await pilot.call('corporations.create', founding);
  const itemId = await anchorage.give(WORKSHOP_RING, 1, corporationId);
  const { structureId } = await pilot.call('structures.anchor', {
    ...{ corporationId, itemId, name: 'Works', weekday: 1, hour: 1 },
    position: { x: 0, y: 1e12, z: 0 },
  });
  await pilot.call('structures.rename', { corporationId, structureId, name: 'The Works' });
  expect((await pilot.refusal('structures.rename', { structureId, name: 'Nobody' })).code).toBe(
    'NO_SUCH_STRUCTURE',
  );
  await anchorage.pass(15 * MINUTE_MS);
  await anchorage.fire();
  expect(await anchorage.heard()).toEqual(['anchored']);
  const [own] = await pilot.call('structures.list-own', { corporationId });
  expect(own).toMatchObject({ structureId, name: 'The Works', ownerId: corporationId });
});

test('whoever is in the system sees how structures stand, and nobody else', async () => {
  const anchorage = await open();
  const structureId = await anchorage.anchor();
  const seen = await anchorage.pilot.call('structures.get', { structureId });
  expect(seen).toMatchObject({ state: 'anchoring', vulnerableLayer: 'hull' });
  expect(seen).not.toHaveProperty('fuelUntil');
  const all = await anchorage.pilot.call('structures.list-in-system', {});
  expect(all).toContainEqual(seen);
  await world.runtime.dataSource.query('UPDATE character SET station_id = 60009027 WHERE id = $1', [
    anchorage.pilot.characterId,
  ]);
  const elsewhere = await anchorage.pilot.refusal('structures.get', { structureId });
  expect(elsewhere.code).toBe('NO_SUCH_STRUCTURE');
});
