// Structures as owners and attackers live with them: anchored, fuelled, besieged, repaired, lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { changeStructureState } from '#queues/structures.ts';
import { arm, disarm } from '#queues/timers/timers.ts';
import { FUEL_BLOCK, openAnchorage, WORKSHOP_RING, type Anchorage } from '#test/anchorage.ts';
import { brokenInvariants } from '#test/economy/invariants/index.ts';
import { amountOf, giveMoney } from '#test/market.ts';
import { createPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { Stock, writeStock } from '../inventory/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const IRON = 205_001;

let world: DrivenWorld;
let home: Anchorage;
beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());

const open = (): Promise<Anchorage> => openAnchorage(world.runtime, world.clock);
const nowMs = (): number => world.clock.now();

/** Nothing of the world's goods is lost or doubled. */
async function expectSound(): Promise<void> {
  const now = (): Date => new Date(nowMs());
  expect(await brokenInvariants(world.runtime.dataSource, now)).toEqual([]);
}

/** Puts stacks into a structure, as its hangars will. */
async function store(structureId: number, ownerId: number, stacks: number): Promise<void> {
  await transact(world.runtime, (tx) => {
    const stock = new Stock([]);
    for (let stack = 0; stack < stacks; stack += 1) {
      const place = { ownerId, locationId: structureId, flag: 'hangar' };
      stock.give({ ...place, typeId: IRON, quantity: 5, from: null, reason: 'administration' });
    }
    return writeStock(tx, stock);
  });
}

/** Anchored, with fuel, and open to attack. */
async function openToAttack(anchorage: Anchorage, fuelDays = 60): Promise<number> {
  const structureId = await anchorage.anchor({ fuelDays });
  await anchorage.passState(structureId);
  await anchorage.passState(structureId);
  return structureId;
}

describe('a structure', () => {
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
    await expectSound();
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
    await store(structureId, pilot.characterId, 3);
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
    await expectSound();
  });
});

describe('a siege', () => {
  test('takes three windows to destroy a structure, and everybody hears of each', async () => {
    const anchorage = await open();
    const { pilot } = anchorage;
    const attacker = await createPilot(world.runtime);
    const guns = [attacker.characterId];
    const structureId = await openToAttack(anchorage);
    await store(structureId, pilot.characterId, 20);

    const reinforced = await anchorage.hit(structureId, 10, guns);
    expect(reinforced?.structure).toMatchObject({ state: 'armour-reinforced' });
    const armourAt = (reinforced?.structure.stateUntil ?? 0) - nowMs();
    expect(armourAt).toBeGreaterThanOrEqual(DAY_MS);
    expect(armourAt).toBeLessThanOrEqual(2 * DAY_MS + 4 * HOUR_MS);

    expect(await anchorage.passState(structureId)).toMatchObject({ state: 'vulnerable-armour' });
    const second = await anchorage.hit(structureId, 10, guns);
    expect(second?.structure).toMatchObject({ state: 'hull-reinforced' });
    expect((second?.structure.stateUntil ?? 0) - nowMs()).toBeGreaterThanOrEqual(2 * DAY_MS);

    expect(await anchorage.passState(structureId)).toMatchObject({ state: 'vulnerable-hull' });
    const last = await anchorage.hit(structureId, 10, guns);
    expect(last?.structure).toMatchObject({ state: 'destroyed', stateUntil: null });
    expect(await anchorage.own(structureId)).toBeUndefined();

    expect(await anchorage.heard()).toEqual([
      ...['anchored', 'vulnerable'],
      ...['attacked', 'reinforced', 'vulnerable'],
      ...['attacked', 'reinforced', 'vulnerable'],
      ...['attacked', 'destroyed'],
    ]);
    expect(await anchorage.heard(attacker)).toEqual([
      ...['reinforced', 'vulnerable'],
      ...['reinforced', 'vulnerable', 'destroyed'],
    ]);
    await expectDropped(pilot.characterId, anchorage);
  });

  /** Some of the twenty stacks are in the wreck, and the others left the world. */
  async function expectDropped(ownerId: number, anchorage: Anchorage): Promise<void> {
    const debris = await anchorage.pilot.call('debris.list-in-system', {});
    const wreck = debris.find((each) => each.ownerId === ownerId);
    expect(wreck).toMatchObject({ kind: 'wreck', typeId: WORKSHOP_RING });
    expect(wreck?.decaysAt).toBe(nowMs() + 2 * HOUR_MS);
    const held = { characterId: ownerId, stationId: wreck?.debrisId ?? 0, typeId: IRON };
    const dropped = await amountOf(world.runtime, held);
    expect(dropped).toBeGreaterThan(0);
    expect(dropped).toBeLessThan(100);
    await expectSound();
  }

  test('that breaks off is repaired within a quarter of an hour', async () => {
    const anchorage = await open();
    const structureId = await openToAttack(anchorage);
    await anchorage.pass(10 * MINUTE_MS);
    const harmed = await anchorage.hit(structureId, 3);
    expect(harmed?.structure.stateUntil).toBe(nowMs() + 15 * MINUTE_MS);
    expect((await anchorage.own(structureId))?.shield.hitPoints).toBe(1_680_000);
    expect(await anchorage.passState(structureId)).toMatchObject({
      state: 'shielded',
      shield: { hitPoints: 2_400_000 },
    });
    expect(await anchorage.heard()).toEqual(['anchored', 'vulnerable', 'attacked', 'repaired']);
  });

  test('that leaves the armour alone is over, and nobody hears of it twice', async () => {
    const anchorage = await open();
    const structureId = await openToAttack(anchorage);
    await anchorage.hit(structureId, 10);
    await anchorage.passState(structureId);
    expect(await anchorage.passState(structureId)).toMatchObject({
      state: 'shielded',
      shield: { hitPoints: 2_400_000 },
    });
    const [row] = await world.runtime.dataSource.query<[{ attackers: number }]>(
      'SELECT count(*)::int AS attackers FROM structure_attacker WHERE structure_id = $1',
      [structureId],
    );
    expect(row.attackers).toBe(0);
  });

  test('cannot keep a window open for longer than three hours', async () => {
    const anchorage = await open();
    const structureId = await openToAttack(anchorage);
    const openedAt = nowMs();
    const operator = anchorage.pilot.as(['admin']);
    const scratch = { structureId, attackerIds: [anchorage.pilot.characterId], damage: 1 };
    for (let minute = 0; minute < 180; minute += 14) {
      await world.clock.setTime(openedAt + minute * MINUTE_MS);
      await operator.call('structures.damage', scratch);
    }
    expect((await anchorage.own(structureId))?.stateUntil).toBe(openedAt + 3 * HOUR_MS);
  });

  test('takes one reinforcement less where there is no fuel', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor();
    expect(await anchorage.passState(structureId)).toMatchObject({ state: 'low-power' });
    await anchorage.hit(structureId, 10);
    await anchorage.passState(structureId);
    const breached = await anchorage.hit(structureId, 10);
    expect(breached?.structure).toMatchObject({ state: 'vulnerable-hull' });
    const gone = await anchorage.hit(structureId, 10);
    expect(gone?.structure).toMatchObject({ state: 'destroyed' });
    await expectSound();
  });

  test('breaks off the unanchoring', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor({ fuelDays: 30 });
    await anchorage.passState(structureId);
    await anchorage.pilot.call('structures.start-unanchoring', { structureId });
    const last = await anchorage.hit(structureId, 10);
    expect(last?.structure).toMatchObject({ state: 'armour-reinforced' });
  });
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
    await expectSound();
  });

  /** What does not depend on which of them it is. */
  async function strip(anchorage: Anchorage, structureId: number): Promise<object> {
    const own = await anchorage.own(structureId);
    return { ...own, structureId: 0, ownerId: 0, name: '', position: null, solarSystemId: 0 };
  }
});

describe('what is not allowed', () => {
  const position = { x: 1e9, y: 1e9, z: 1e9 };
  const rest = { name: 'Wrong', position, weekday: 0, hour: 0 };

  test('is to anchor what is no structure, or not one of the own', async () => {
    const [ann, ben] = [await open(), await open()];
    const iron = await ann.give(IRON, 1);
    const ring = await ann.give(WORKSHOP_RING, 1);
    expect((await ann.pilot.refusal('structures.anchor', { ...rest, itemId: iron })).code).toBe(
      'CANNOT_ANCHOR',
    );
    expect((await ben.pilot.refusal('structures.anchor', { ...rest, itemId: ring })).code).toBe(
      'NO_SUCH_ITEM',
    );
    const answer = await ann.pilot.refusal('structures.anchor', {
      ...rest,
      itemId: ring,
      corporationId: 98_999_999,
    });
    expect(answer.code).toBe('NO_SUCH_CORPORATION');
  });

  test('is to stand too close to another', async () => {
    const anchorage = await open();
    const [one, two] = [
      await anchorage.give(WORKSHOP_RING, 1),
      await anchorage.give(WORKSHOP_RING, 1),
    ];
    const near = { x: -1e10, y: 0, z: 0 };
    await anchorage.pilot.call('structures.anchor', { ...rest, itemId: one, position: near });
    const beside = { ...near, y: 900_000 };
    const asked = { ...rest, itemId: two, position: beside };
    expect((await anchorage.pilot.refusal('structures.anchor', asked)).code).toBe(
      'STRUCTURE_TOO_CLOSE',
    );
  });

  test('is to harm what is shielded or reinforced, and to unanchor what is under attack', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor({ fuelDays: 30 });
    await anchorage.passState(structureId);
    const operator = anchorage.pilot.as(['admin']);
    const shot = { structureId, attackerIds: [anchorage.pilot.characterId], damage: 5 };
    expect((await operator.refusal('structures.damage', shot)).code).toBe('STRUCTURE_INVULNERABLE');
    await anchorage.passState(structureId);
    await anchorage.hit(structureId, 10);
    expect((await operator.refusal('structures.damage', shot)).code).toBe('STRUCTURE_INVULNERABLE');
    const own = { structureId };
    const refused = await anchorage.pilot.refusal('structures.start-unanchoring', own);
    expect(refused).toMatchObject({
      code: 'STRUCTURE_CANNOT',
      details: { state: 'armour-reinforced' },
    });
    const cancelled = await anchorage.pilot.refusal('structures.cancel-unanchoring', own);
    expect(cancelled.code).toBe('STRUCTURE_CANNOT');
    expect((await anchorage.pilot.refusal('structures.damage', shot)).code).toBe('FORBIDDEN');
  });

  test('is to fuel it with anything else, with more than there is, or than it holds', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor();
    const refusal = async (typeId: number, held: number, quantity: number): Promise<string> => {
      const itemId = await anchorage.give(typeId, held);
      const fuel = { structureId, itemId, quantity };
      return (await anchorage.pilot.refusal('structures.add-fuel', fuel)).code;
    };
    expect(await refusal(IRON, 5, 5)).toBe('NOT_FUEL');
    expect(await refusal(FUEL_BLOCK, 5, 6)).toBe('NOT_ENOUGH_ITEMS');
    expect(await refusal(FUEL_BLOCK, 100_000, 87_601)).toBe('FUEL_BAY_FULL');
  });

  test('is to touch what is somebody else’s', async () => {
    const [ann, ben] = [await open(), await open()];
    const structureId = await ann.anchor();
    for (const name of ['structures.start-unanchoring', 'structures.cancel-unanchoring'] as const) {
      expect((await ben.pilot.refusal(name, { structureId })).code).toBe('NO_SUCH_STRUCTURE');
    }
    const renaming = { structureId, name: 'Mine now' };
    expect((await ben.pilot.refusal('structures.rename', renaming)).code).toBe('NO_SUCH_STRUCTURE');
    expect(await ben.pilot.call('structures.list-own', {})).toEqual([]);
  });
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
