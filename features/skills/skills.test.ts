// What a pilot sees of its training.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { finishLevel } from '#queues/skills.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import type { SkillType } from '#protocol/universe.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, WORLD_START, type DrivenWorld } from '#test/world.ts';
import { fireFinishLevel } from './index.ts';
import { finishMoment, skillPointsAtLevel } from './rules.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

let world: DrivenWorld;
let pilot: TestPilot;
/** One skill without prerequisites, and one that needs it or another. */
let basic: SkillType;
let advanced: SkillType;
let nowMs = WORLD_START.getTime();

async function wait(ms: number): Promise<void> {
  nowMs += ms;
  await world.clock.setTime(nowMs);
}

const fire = (): Promise<number> =>
  new TimerWorker(world.runtime, finishLevel, fireFinishLevel).drain();
const levels = (skill: SkillType, ...numbers: number[]) =>
  numbers.map((level) => ({ skillTypeId: skill.typeId, level }));
const sheet = () => pilot.call('skills.get-sheet', {});
const setQueue = (entries: { skillTypeId: number; level: number }[]) =>
  pilot.call('skills.set-queue', { entries });

beforeAll(async () => {
  world = await openDrivenWorld();
  const skills = await (await createPilot(world.runtime)).call('universe.list-skills', {});
  const find = (needs: number): SkillType =>
    skills.find(({ prerequisites }) => prerequisites.length === needs) as SkillType;
  basic = find(0);
  advanced = find(1);
});
afterAll(() => world.close());
beforeEach(async () => {
  await wait(YEAR_MS);
  // What earlier pilots left in training is finished by now.
  await fire();
  pilot = await createPilot(world.runtime);
});

describe('a new pilot', () => {
  test('has no skill points, cannot be given any, and trains nothing', async () => {
    expect(await sheet()).toMatchObject({
      totalSkillPoints: 0,
      skills: [],
      queue: { training: false, entries: [] },
      bonusRemaps: 2,
    });
  });
});

describe('a level in training', () => {
  test('is finished at the moment of the closed formula, and told once', async () => {
    const { entries } = await setQueue(levels(basic, 1));
    const { effectiveAttributes: attributes } = await sheet();
    const windows = [{ untilMs: Infinity, attributes }];
    const finishMs = finishMoment(basic, skillPointsAtLevel(basic.rank, 1), nowMs, windows, 1);
    expect(entries[0]).toMatchObject({ startAt: nowMs, finishAt: finishMs });
    await wait(finishMs - nowMs - 1);
    expect(await fire()).toBe(0);
    await wait(1);
    expect(await fire()).toBe(1);
    const points = skillPointsAtLevel(basic.rank, 1);
    expect(await pilot.heard()).toEqual([
      {
        sequence: 1,
        kind: 'skills.level-trained',
        at: finishMs,
        body: {
          skillTypeId: basic.typeId,
          level: 1,
          skillPoints: points,
          totalSkillPoints: points,
          next: null,
        },
      },
    ]);
    expect(await sheet()).toMatchObject({ totalSkillPoints: points, queue: { training: false } });
  });

  test('ends where it would have, after any downtime', async () => {
    const { entries } = await setQueue(levels(basic, 1, 2, 3));
    await wait(YEAR_MS);
    await fire();
    const heard = await pilot.heard();
    expect(heard.map(({ at }) => at)).toEqual(entries.map(({ finishAt }) => finishAt));
    expect(heard.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    const history = await pilot.call('skills.get-history', {});
    expect(history.map(({ level }) => level)).toEqual([3, 2, 1]);
  });

  test('is finished by a command that comes before its late firing, and only once', async () => {
    await setQueue(levels(basic, 1, 2));
    await wait(YEAR_MS);
    await pilot.call('skills.append-queue', { entries: levels(basic, 3) });
    await fire();
    expect((await pilot.heard()).map(({ body }) => (body as { level: number }).level)).toEqual([
      1, 2,
    ]);
    expect((await sheet()).queue.entries).toMatchObject([{ level: 3, startAt: nowMs }]);
  });

  test('comes faster in a faster universe', async () => {
    const { runtime } = world;
    const rates = { ...runtime.config.rates, skillTraining: 100 };
    const fast = { ...runtime, config: { ...runtime.config, rates } };
    const normal = await setQueue(levels(basic, 1));
    pilot = await createPilot(fast);
    const quick = await setQueue(levels(basic, 1));
    const [normalMs, quickMs] = [normal, quick].map(
      ({ entries }) => (entries[0]?.finishAt ?? 0) - (entries[0]?.startAt ?? 0),
    );
    expect((normalMs ?? 0) / (quickMs ?? 1)).toBeCloseTo(100, 1);
  });
});

describe('pausing', () => {
  test('keeps the progress and stops the timer; starting goes on from there', async () => {
    const before = await setQueue(levels(basic, 1, 2));
    const wholeMs = (before.entries[0]?.finishAt ?? 0) - nowMs;
    await wait(Math.floor(wholeMs / 2));
    const paused = await pilot.call('skills.pause-training', {});
    expect(paused).toMatchObject({ training: false, entries: [{ finishAt: null }, {}] });
    const { totalSkillPoints } = await sheet();
    expect(totalSkillPoints).toBeCloseTo(skillPointsAtLevel(basic.rank, 1) / 2, -1);
    await wait(YEAR_MS);
    expect(await fire()).toBe(0);
    const resumed = await pilot.call('skills.start-training', {});
    const leftMs = (resumed.entries[0]?.finishAt ?? 0) - nowMs;
    expect(Math.abs(leftMs - wholeMs / 2)).toBeLessThan(5_000);
    await wait(leftMs);
    expect(await fire()).toBe(1);
  });

  test('with nothing to train, starting is refused', async () => {
    expect((await pilot.refusal('skills.start-training', {})).code).toBe('QUEUE_EMPTY');
  });
});

describe('the queue', () => {
  test('changed behind its head leaves the head as it is, to the millisecond', async () => {
    const first = await setQueue(levels(basic, 1));
    await wait(1_234);
    const second = await setQueue(levels(basic, 1, 2));
    expect(second.entries[0]).toEqual(first.entries[0]);
    expect(second.entries[1]?.startAt).toBe(first.entries[0]?.finishAt);
  });

  test('refuses an entry whose prerequisite will not be trained, and changes nothing', async () => {
    const { entries } = await setQueue(levels(basic, 1));
    const refusal = await pilot.refusal('skills.set-queue', { entries: levels(advanced, 1) });
    expect(refusal).toMatchObject({
      code: 'PREREQUISITES_NOT_MET',
      details: { missing: advanced.prerequisites },
    });
    expect((await sheet()).queue.entries).toEqual(entries);
  });

  test('takes an entry out unless others need it', async () => {
    await setQueue(levels(basic, 1, 2));
    const input = { skillTypeId: basic.typeId, level: 1 };
    expect((await pilot.refusal('skills.remove-entry', input)).code).toBe('LEVEL_OUT_OF_ORDER');
    const queue = await pilot.call('skills.remove-entry', { ...input, level: 2 });
    expect(queue.entries).toMatchObject([{ level: 1 }]);
    expect((await pilot.refusal('skills.remove-entry', { ...input, level: 5 })).code).toBe(
      'NO_SUCH_ENTRY',
    );
  });

  test('emptied stands still, and keeps what was trained of the level', async () => {
    const { entries } = await setQueue(levels(basic, 1));
    await wait(Math.floor(((entries[0]?.finishAt ?? 0) - nowMs) / 2));
    await setQueue([]);
    await wait(YEAR_MS);
    expect(await fire()).toBe(0);
    const { skills } = await sheet();
    expect(skills).toMatchObject([{ skillTypeId: basic.typeId, level: 0 }]);
    expect(skills[0]?.skillPoints).toBeGreaterThan(0);
  });

  test('is set once by a command that is repeated', async () => {
    const id = '0f7cf1d6-5a7e-4b7c-9d6a-2f7e0a1b2c3d';
    const input = { entries: levels(basic, 1) };
    const first = await pilot.answer('skills.set-queue', input, id);
    await setQueue([]);
    expect(await pilot.answer('skills.set-queue', input, id)).toEqual(first);
    expect((await sheet()).queue.entries).toEqual([]);
  });
});

describe('attributes', () => {
  const spread = { perception: 17, memory: 17, willpower: 17, intelligence: 17, charisma: 17 };

  test('remapped bank the progress and move the finish', async () => {
    const before = await setQueue(levels(basic, 1));
    const wholeMs = (before.entries[0]?.finishAt ?? 0) - nowMs;
    await wait(Math.floor(wholeMs / 2));
    const attributes = { ...spread, [basic.primary]: 27, [basic.secondary]: 21 };
    const after = await pilot.call('skills.remap-attributes', { attributes });
    const leftMs = (after.entries[0]?.finishAt ?? 0) - nowMs;
    expect(leftMs).toBeLessThan(wholeMs / 2);
    await wait(leftMs);
    expect(await fire()).toBe(1);
  });

  test('can be remapped once a year, and twice more in a life', async () => {
    const remap = { attributes: { ...spread, memory: 27, perception: 21 } };
    for (let times = 0; times < 3; times += 1) await pilot.call('skills.remap-attributes', remap);
    const refusal = await pilot.refusal('skills.remap-attributes', remap);
    expect(refusal).toMatchObject({
      code: 'REMAP_NOT_AVAILABLE',
      details: { availableAt: nowMs + YEAR_MS },
    });
    await wait(YEAR_MS);
    await pilot.call('skills.remap-attributes', remap);
  });

  test('are raised by implants and boosters, which administrators alone hand out', async () => {
    const types = await world.runtime.dataSource.query<{ typeId: number; isBooster: boolean }[]>(
      `SELECT type_id AS "typeId", bool_or(attribute_id = 330) AS "isBooster"
       FROM universe_type_attribute WHERE attribute_id IN (330, 331)
       GROUP BY 1 HAVING true ORDER BY 1`,
    );
    const implant = types.find(({ isBooster }) => !isBooster)?.typeId ?? 0;
    const booster = types.find(({ isBooster }) => isBooster)?.typeId ?? 0;
    const give = { characterId: pilot.characterId };
    const input = { ...give, typeId: implant };
    expect((await pilot.refusal('skills.grant-implant', input)).code).toBe('FORBIDDEN');

    const before = await setQueue(levels(basic, 1));
    const admin = pilot.as(['admin']);
    await admin.call('skills.grant-implant', input);
    const after = await admin.call('skills.grant-booster', { ...give, typeId: booster });
    expect(after.entries[0]?.finishAt).toBeLessThan(before.entries[0]?.finishAt ?? 0);
    const { effectiveAttributes, attributes, boosters } = await sheet();
    const sum = (values: Record<string, number>): number =>
      Object.values(values).reduce((a, b) => a + b, 0);
    expect(sum(effectiveAttributes)).toBeGreaterThan(sum(attributes));
    const again = await admin.refusal('skills.grant-booster', { ...give, typeId: booster });
    expect(again.code).toBe('SLOT_TAKEN');
    await wait((boosters[0]?.expiresAt ?? 0) - nowMs);
    expect((await sheet()).boosters).toEqual([]);
    await fire();
    expect(await pilot.heard()).toHaveLength(1);
  });
});

test('a pilot of another account is never trained by id', async () => {
  const other = await createPilot(world.runtime);
  await setQueue(levels(basic, 1));
  const extra = { entries: [], characterId: pilot.characterId };
  expect((await other.refusal('skills.set-queue', extra)).code).toBe('INVALID_INPUT');
  expect((await other.call('skills.get-sheet', {})).queue.entries).toEqual([]);
});
