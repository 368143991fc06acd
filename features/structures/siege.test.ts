// Sieges as attackers and owners live through them: reinforced, repaired, or lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAnchorage, WORKSHOP_RING, type Anchorage } from '#test/anchorage.ts';
import { amountOf } from '#test/market.ts';
import { createPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';

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

describe('a siege', () => {
  test('takes three windows to destroy a structure, and everybody hears of each', async () => {
    const anchorage = await open();
    const { pilot } = anchorage;
    const attacker = await createPilot(world.runtime);
    const guns = [attacker.characterId];
    const structureId = await anchorage.openToAttack();
    await anchorage.store(structureId, IRON, 20);

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

  test('counts hits that come at the same time one by one, until the layer is gone', async () => {
    const anchorage = await open();
    const structureId = await anchorage.openToAttack();
    const { pilot } = anchorage;
    const hit = { structureId, attackerIds: [pilot.characterId], damage: 2_000_000_000 };
    const guns = pilot.as(['admin']);
    const answers = await Promise.all(
      Array.from({ length: 13 }, () => guns.answer('structures.damage', hit)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await anchorage.own(structureId)).toMatchObject({ state: 'armour-reinforced' });
    expect(await anchorage.heard()).toEqual(['anchored', 'vulnerable', 'attacked', 'reinforced']);
  });

  test('goes through two layers at once where nothing reinforces the second', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor();
    await anchorage.passState(structureId);
    await anchorage.hit(structureId, 10);
    await anchorage.passState(structureId);
    const { pilot } = anchorage;
    const hit = { structureId, attackerIds: [pilot.characterId], damage: 2_000_000_000 };
    const guns = pilot.as(['admin']);
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => guns.answer('structures.damage', hit)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect(await anchorage.own(structureId)).toBeUndefined();
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
    expect(await anchorage.broken()).toEqual([]);
  }

  test('that breaks off is repaired within a quarter of an hour', async () => {
    const anchorage = await open();
    const structureId = await anchorage.openToAttack();
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
    const structureId = await anchorage.openToAttack();
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

  test('of many guns at once takes each hit in its turn, and breaks the layer once', async () => {
    const anchorage = await open();
    const structureId = await anchorage.openToAttack();
    const operator = anchorage.pilot.as(['admin']);
    const shot = { structureId, attackerIds: [anchorage.pilot.characterId], damage: 1e9 };
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => operator.answer('structures.damage', shot)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.refusal.code));
    expect(new Set(refused)).toEqual(new Set(['STRUCTURE_INVULNERABLE']));
    const heard = await anchorage.heard();
    expect(heard.slice(2)).toEqual(['attacked', 'reinforced']);
  });

  test('cannot keep a window open for longer than three hours', async () => {
    const anchorage = await open();
    const structureId = await anchorage.openToAttack();
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
    expect(await anchorage.broken()).toEqual([]);
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
