// What makes jobs shorter, cheaper and better: skills, structures with rigs, decryptors. And jobs
// for a corporation.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityName } from '#protocol/universe.ts';
import { expectBalancedMarket } from '#test/market.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { Workshop } from '#test/workshop.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { facilityFactors, skillTimeFactor, slotsOf } from './bonuses.ts';

/** Of the starter universe. */
const CUTTER_BLUEPRINT = 219_071;
const SLUG_BLUEPRINT = 220_001;
const IRON = 205_001;
const BOLD_KEY = 205_602;
const WORKSHOP_RING = 213_001;
const JIG_TABLES = 213_101;

let world: DrivenWorld;
let pilot: TestPilot;
let shop: Workshop;
let stationId: number;

beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  pilot = await createPilot(world.runtime);
  const [character] = await pilot.call('characters.list', {});
  stationId = character?.stationId ?? 0;
  shop = new Workshop(world.runtime, pilot, stationId);
  await shop.earn();
});
afterEach(() => expectBalancedMarket(world.runtime));

describe('skills', () => {
  const skills = new Map([
    [1, new Map([[440, -4]])],
    [2, new Map([[1961, -3]])],
    [3, new Map([[1982, -1]])],
    [4, new Map([[450, 1]])],
  ]);
  const levels = new Map([
    [1, 5],
    [2, 2],
    [3, 4],
    [4, 3],
  ]);

  test('save time, those that a blueprint asks for only in manufacturing it', () => {
    const factor = (activity: ActivityName, required: number[]): number =>
      skillTimeFactor(activity, new Set(required), levels, skills);
    expect(factor('manufacturing', [])).toBeCloseTo(0.8 * 0.94, 9);
    expect(factor('manufacturing', [3])).toBeCloseTo(0.8 * 0.94 * 0.96, 9);
    expect(factor('invention', [3])).toBeCloseTo(0.94, 9);
    expect(factor('reaction', [3])).toBe(1);
  });

  test('make room for more jobs of their kind', () => {
    expect(slotsOf('manufacturing', levels, skills)).toBe(4);
    expect(slotsOf('copying', levels, skills)).toBe(1);
  });
});

describe('rigs', () => {
  const saving = { time: 2593, materials: 2594, cost: 2595 };
  const rig = (groupName: string, of: keyof typeof saving) => ({
    groupName,
    attributes: new Map([[saving[of], -10]]),
  });
  const science = ['research_material', 'research_time', 'copying', 'invention'] as const;

  // As the real export and as the starter universe call the groups of their types.
  test.each<[string, readonly ActivityName[]]>([
    ['Structure Engineering Rig M - ME Research Cost Optimization', ['research_material']],
    ['Material Research Cost Rig', ['research_material']],
    ['Structure Engineering Rig M - TE Research Time Optimization', ['research_time']],
    ['Structure Engineering Rig M - Blueprint Copy Cost Optimization', ['copying']],
    ['Copying Cost Rig', ['copying']],
    ['Structure Engineering Rig M - Invention Time Optimization', ['invention']],
    ['Invention Time Rig', ['invention']],
    ['Structure Engineering Rig XL - Laboratory Optimization', science],
  ])('of the group %s are for what they say', (groupName, activities) => {
    for (const activity of science) {
      const { cost } = facilityFactors(activity, new Map(), [rig(groupName, 'cost')], 1, {
        categoryId: 9,
      });
      expect([activity, cost]).toEqual([activity, activities.includes(activity) ? 0.9 : 1]);
    }
  });

  test.each([
    ['Structure Composite Reactor Rig M - Material Efficiency'],
    ['Reaction Material Rig'],
  ])('of the group %s save materials of reactions, where there is little security', (groupName) => {
    const reactor = { groupName, attributes: new Map([[2714, -2]]).set(2356, 1).set(2357, 1.1) };
    const materials = (securityStatus: number): number =>
      facilityFactors('reaction', new Map(), [reactor], securityStatus, { categoryId: 4 })
        .materials;
    expect(materials(0.2)).toBeCloseTo(0.98, 9);
    expect(materials(-0.5)).toBeCloseTo(0.978, 9);
    const made = facilityFactors('manufacturing', new Map(), [reactor], 0.2, { categoryId: 7 });
    expect(made.materials).toBe(1);
  });

  test('save more, with their structure, where there is less security', async () => {
    const systems = await world.runtime.dataSource.query<[{ high: number; low: number }]>(
      `SELECT min(solar_system_id) FILTER (WHERE security_status >= 0.5) AS high,
         min(solar_system_id) FILTER (WHERE security_status BETWEEN 0.1 AND 0.4) AS low
       FROM universe_solar_system`,
    );
    const inSystem = async (solarSystemId: number) => {
      const { facilityId } = await pilot.as(['admin']).call('industry.create-facility', {
        ...{ name: 'Jigs', typeId: WORKSHOP_RING, solarSystemId, ownerId: pilot.characterId },
        ...{ taxRate: 0.1, rigTypeIds: [JIG_TABLES] },
      });
      const there = new Workshop(world.runtime, pilot, facilityId);
      const blueprintItemId = await there.giveBlueprint(CUTTER_BLUEPRINT);
      const job = { facilityId, blueprintItemId, activity: 'manufacturing', runs: 1 } as const;
      const { plan } = await pilot.call('industry.preview-job', job);
      const iron = plan?.materials.find(({ typeId }) => typeId === IRON)?.quantity;
      return { iron, durationMs: plan?.durationMs };
    };
    const durationMs = 900_000 * 0.85;
    const [{ high, low }] = systems;
    expect(await inSystem(high)).toEqual({ iron: Math.ceil(1_500 * 0.99 * 0.98), durationMs });
    expect(await inSystem(low)).toEqual({ iron: Math.ceil(1_500 * 0.99 * 0.962), durationMs });
  });
});

test('a decryptor changes what an invention makes, and is used up', async () => {
  const blueprint = await pilot.call('universe.get-blueprint', { typeId: SLUG_BLUEPRINT });
  const blueprintItemId = await shop.giveBlueprint(SLUG_BLUEPRINT, { runs: 2 });
  await shop.prepare(blueprint, 'invention', 2);
  const plain = { facilityId: stationId, blueprintItemId, activity: 'invention', runs: 2 } as const;
  const job = { ...plain, decryptorTypeId: BOLD_KEY, autoDeliver: true };
  const before = (await pilot.call('industry.preview-job', plain)).plan;
  const after = (await pilot.call('industry.preview-job', job)).plan;
  expect(before).toMatchObject({ productRuns: 10, materialEfficiency: 2, timeEfficiency: 4 });
  expect(after).toMatchObject({ productRuns: 13, materialEfficiency: 1, timeEfficiency: 6 });
  expect(after?.probability).toBeCloseTo(Math.min(1, 1.8 * (before?.probability ?? 0)));
  expect(await pilot.refusal('industry.start-job', job)).toMatchObject({
    code: 'NOT_ENOUGH_MATERIALS',
    details: { missing: [{ typeId: BOLD_KEY, quantity: 2 }] },
  });
  const notOne = { ...job, decryptorTypeId: IRON };
  expect((await pilot.refusal('industry.start-job', notOne)).code).toBe('NO_SUCH_DECRYPTOR');
  await shop.give({ typeId: BOLD_KEY, quantity: 3 });
  await pilot.call('industry.start-job', job);
  expect(await shop.stock()).toEqual({ [BOLD_KEY]: 1 });
});

test('a corporation makes things of what is in one hangar, and pays from a division', async () => {
  const { corporationId } = await pilot.call('corporations.create', {
    ...{ name: `Makers ${pilot.characterId}`, ticker: 'MAKE' },
  });
  const blueprint = await pilot.call('universe.get-blueprint', { typeId: SLUG_BLUEPRINT });
  const blueprintItemId = await shop.giveBlueprint(SLUG_BLUEPRINT);
  await shop.prepare(blueprint, 'manufacturing');
  const items = await pilot.call('inventory.list-items', { locationId: stationId });
  await pilot.call('inventory.move-items', {
    items: items.map(({ itemId }) => ({ itemId })),
    to: { locationId: stationId, flag: 'hangar-2' },
    toCorporationId: corporationId,
  });
  const own = {
    facilityId: stationId,
    blueprintItemId,
    activity: 'manufacturing',
    runs: 1,
  } as const;
  const job = {
    ...{ ...own, corporationId, division: 3, autoDeliver: true },
    ...{ inputFlag: 'hangar-2', outputFlag: 'hangar-3' },
  };
  expect((await pilot.refusal('industry.start-job', own)).code).toBe('NO_SUCH_BLUEPRINT');
  expect((await pilot.refusal('industry.start-job', job)).code).toBe('NOT_ENOUGH_MONEY');
  const division = { toOwnerId: corporationId, toDivision: 3, amountCents: '1000000' };
  await pilot.call('wallet.transfer', division);
  const stranger = await createPilot(world.runtime);
  expect((await stranger.refusal('industry.start-job', job)).code).toBe('NO_SUCH_CORPORATION');
  const { jobId, finishAt, costCents } = await pilot.call('industry.start-job', job);
  expect((await stranger.refusal('industry.cancel-job', { jobId })).code).toBe('NO_SUCH_JOB');
  await world.clock.setTime(finishAt);
  expect(await shop.fire()).toBe(1);
  const made = { corporationId, locationId: stationId, flag: 'hangar-3' } as const;
  expect(await pilot.call('inventory.list-items', made)).toMatchObject([{ quantity: 100 }]);
  const back = { ...made, flag: 'hangar-2' } as const;
  expect(await pilot.call('inventory.list-items', back)).toMatchObject([
    { itemId: blueprintItemId },
  ]);
  const accounts = await pilot.call('wallet.get-accounts', { corporationId });
  expect(BigInt(accounts[2]?.balanceCents ?? 0)).toBe(1_000_000n - BigInt(costCents));
});
