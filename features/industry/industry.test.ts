// What a player sees of industry: jobs from start to delivery, and what is refused.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '#protocol/command.ts';
import type { startJob } from '#protocol/industry.ts';
import type { Blueprint } from '#protocol/universe.ts';
import { transact } from '#queues/runtime.ts';
import { expectBalancedMarket } from '#test/market.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { Workshop } from '#test/workshop.ts';
import { openDrivenWorld, WORLD_START, type DrivenWorld } from '#test/world.ts';
import { updateIndices } from './index.ts';

const DAY_MS = 86_400_000;
const SHIP_BLUEPRINT = 206_011;
const REACTION_FORMULA = 215_211;

let world: DrivenWorld;
let pilot: TestPilot;
let shop: Workshop;
let facilityId: number;
let ship: Blueprint;
let nowMs = WORLD_START.getTime();

async function wait(ms: number): Promise<void> {
  nowMs += ms;
  await world.clock.setTime(nowMs);
}

const blueprintOf = (typeId: number): Promise<Blueprint> =>
  pilot.call('universe.get-blueprint', { typeId });
const productOf = ({ activities }: Blueprint) => {
  const [product] = activities.manufacturing?.products ?? [];
  if (!product) throw new Error('makes nothing');
  return product;
};
const manufacture = (blueprintItemId: number, runs = 1) =>
  ({ facilityId, blueprintItemId, activity: 'manufacturing', runs }) as const;
const science = <const A extends string>(blueprintItemId: number, activity: A) => ({
  facilityId,
  blueprintItemId,
  activity,
  runs: 1,
});
/** Starts a job and delivers it by hand once it is due. */
async function finish(input: Parameters<typeof start>[0]): Promise<void> {
  const { jobId, finishAt } = await start(input);
  await wait(finishAt - nowMs);
  await pilot.call('industry.deliver-job', { jobId });
}
const start = (input: InputOf<typeof startJob>) => pilot.call('industry.start-job', input);
const rowsOf = <T extends object>(sql: string, values: unknown[]): Promise<T[]> =>
  world.runtime.dataSource.query<T[]>(sql, values);
const movementsOf = (jobId: number) =>
  rowsOf<{ reason: string; quantity: number; typeId: number }>(
    `SELECT reason, quantity, type_id AS "typeId" FROM inventory_movement
     WHERE context_id = $1 ORDER BY movement_id`,
    [jobId],
  );
const balance = async (): Promise<string> => {
  const [account] = await pilot.call('wallet.get-accounts', {});
  return account?.balanceCents ?? '';
};

beforeAll(async () => {
  world = await openDrivenWorld();
  pilot = await createPilot(world.runtime);
  const facilities = await pilot.call('industry.list-facilities', {});
  const all = facilities.find(({ activities }) => activities.length === 5);
  if (!all) throw new Error('no station has factory and laboratory');
  ({ facilityId } = all);
  ship = await blueprintOf(SHIP_BLUEPRINT);
  shop = new Workshop(world.runtime, pilot, facilityId);
});
afterAll(() => world.close());
beforeEach(async () => {
  await wait(DAY_MS);
  // What earlier pilots left in jobs is finished by now.
  await shop.fire();
  pilot = await createPilot(world.runtime);
  shop = new Workshop(world.runtime, pilot, facilityId);
  await shop.earn();
});
afterEach(() => expectBalancedMarket(world.runtime));

describe('manufacturing', () => {
  test('takes materials and money at its start, and gives the product by its timer', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing', 2);
    const { plan } = await pilot.call('industry.preview-job', manufacture(itemId, 2));
    const before = BigInt(await balance());
    const input = { ...manufacture(itemId, 2), autoDeliver: true };
    const job = await pilot.call('industry.start-job', input);
    expect(job).toMatchObject({ state: 'active', runs: 2, startedAt: nowMs });
    expect(job.finishAt - job.startedAt).toBe(plan?.durationMs);
    expect(job.costCents).toBe(plan?.costs.totalCents);
    expect(before - BigInt(await balance())).toBe(BigInt(job.costCents));
    expect(await shop.stock()).toEqual({});
    expect(await shop.item(itemId)).toMatchObject({ locationId: job.jobId, flag: 'industry' });
    await wait(job.finishAt - nowMs - 1);
    expect(await shop.fire()).toBe(0);
    await wait(1);
    expect(await shop.fire()).toBe(1);
    const { typeId, quantity } = productOf(ship);
    expect(await shop.stock()).toEqual({ [SHIP_BLUEPRINT]: 1, [typeId]: 2 * quantity });
    const [heard] = await pilot.heard();
    expect(heard).toMatchObject({
      kind: 'industry.job-delivered',
      at: job.finishAt,
      body: { jobId: job.jobId, quantity: 2 * quantity, outputMoved: false },
    });
    const moved = await movementsOf(job.jobId);
    expect(moved.filter(({ reason }) => reason === 'industry-product')).toHaveLength(1);
    expect(moved.filter(({ reason }) => reason === 'industry-blueprint')).toHaveLength(2);
  });

  test('waits to be delivered by hand, which happens once', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing');
    const { jobId, finishAt } = await pilot.call('industry.start-job', manufacture(itemId));
    expect(await pilot.refusal('industry.deliver-job', { jobId })).toMatchObject({
      code: 'JOB_NOT_READY',
      details: { finishAt },
    });
    await wait(finishAt - nowMs);
    await shop.fire();
    expect((await pilot.heard()).map(({ kind }) => kind)).toEqual(['industry.job-ready']);
    expect(await pilot.call('industry.list-jobs', { which: 'ready' })).toMatchObject([{ jobId }]);
    const answers = await Promise.all([
      pilot.answer('industry.deliver-job', { jobId }),
      pilot.answer('industry.deliver-job', { jobId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await shop.stock())[productOf(ship).typeId]).toBe(1);
    expect(await pilot.refusal('industry.deliver-job', { jobId })).toMatchObject({
      code: 'JOB_IS_OVER',
    });
  });
});

describe('what is made', () => {
  const container = async (): Promise<number> => {
    const [type] = await rowsOf<{ id: number }>(
      `SELECT type_id AS id FROM universe_type WHERE group_id = ANY ($1::int[]) AND capacity_m3 > 0
       ORDER BY capacity_m3 LIMIT 1`,
      [[12, 340, 448, 649]],
    );
    if (!type) throw new Error('the universe has no container');
    const [itemId] = await shop.give({ typeId: type.id });
    await rowsOf('UPDATE inventory_item SET singleton = true WHERE item_id = $1', [itemId]);
    return itemId ?? 0;
  };
  const heardOutput = async () => (await pilot.heard()).at(-1)?.body as { outputMoved: boolean };

  test('goes to the hangar where its container is gone, or full', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing', 2);
    const fullId = await container();
    await finish({ ...manufacture(itemId), outputLocationId: fullId });
    expect(await heardOutput()).toMatchObject({ outputMoved: true, flag: 'hangar' });
    const goneId = await container();
    const { jobId, finishAt } = await start({ ...manufacture(itemId), outputLocationId: goneId });
    await pilot.call('inventory.trash-items', { itemIds: [goneId] });
    await wait(finishAt - nowMs);
    await pilot.call('industry.deliver-job', { jobId });
    expect(await heardOutput()).toMatchObject({ outputMoved: true, locationId: facilityId });
    expect((await shop.stock())[productOf(ship).typeId]).toBe(2);
  });

  test('may be researched originals out of a stack, one at a time', async () => {
    const [stackId = 0] = await shop.give({ typeId: SHIP_BLUEPRINT, quantity: 3 });
    await shop.prepare(ship, 'research_material');
    const job = await start(science(stackId, 'research_material'));
    expect(await shop.stock()).toEqual({ [SHIP_BLUEPRINT]: 2 });
    await wait(job.finishAt - nowMs);
    await pilot.call('industry.deliver-job', { jobId: job.jobId });
    expect(await shop.stock()).toEqual({ [SHIP_BLUEPRINT]: 3 });
    const researched = await shop.item(job.blueprintItemId ?? 0);
    expect(researched).toMatchObject({ materialEfficiency: 1, singleton: true, runs: null });
  });

  test('makes work in its system cost more', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing');
    const { solarSystemId } = await start(manufacture(itemId));
    await transact(world.runtime, (tx) => updateIndices(tx, tx.now));
    const indices = await pilot.call('industry.get-cost-indices', { solarSystemId });
    expect(indices.find(({ activity }) => activity === 'manufacturing')?.index).toBe(1);
  });
});

describe('science', () => {
  test('researches materials and time, level by level', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT, { materialEfficiency: 3 });
    await shop.prepare(ship, 'research_material', 2);
    await finish({ ...science(itemId, 'research_material'), runs: 2 });
    expect(await shop.item(itemId)).toMatchObject({ materialEfficiency: 5, timeEfficiency: 0 });
    await finish({ ...science(itemId, 'research_time'), runs: 3 });
    expect(await shop.item(itemId)).toMatchObject({ materialEfficiency: 5, timeEfficiency: 6 });
    const tooFar = { ...science(itemId, 'research_material'), runs: 6 };
    expect(await pilot.refusal('industry.start-job', tooFar)).toMatchObject({
      code: 'FULLY_RESEARCHED',
      details: { levels: 5 },
    });
  });

  test('copies an original, whose copies run out', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT, { materialEfficiency: 4 });
    await shop.prepare(ship, 'copying');
    await finish({ ...science(itemId, 'copying'), runs: 2, licensedRuns: 3 });
    const copies = await rowsOf<{ id: number; runs: number; me: number }>(
      `SELECT item_id::float8 AS id, runs, material_efficiency AS me FROM inventory_item
       WHERE owner_id = $1 AND runs IS NOT NULL ORDER BY 1`,
      [pilot.characterId],
    );
    expect(copies).toMatchObject([
      { runs: 3, me: 4 },
      { runs: 3, me: 4 },
    ]);
    const copyId = copies[0]?.id ?? 0;
    const asOriginal = science(copyId, 'copying');
    expect(await pilot.refusal('industry.start-job', asOriginal)).toMatchObject({
      code: 'ORIGINAL_NEEDED',
    });
    await shop.prepare(ship, 'manufacturing', 3);
    expect(await pilot.refusal('industry.start-job', manufacture(copyId, 4))).toMatchObject({
      code: 'NOT_ENOUGH_RUNS',
    });
    await finish(manufacture(copyId, 2));
    expect(await shop.item(copyId)).toMatchObject({ runs: 1, locationId: facilityId });
    await finish(manufacture(copyId, 1));
    expect(await shop.item(copyId)).toBeUndefined();
    expect((await shop.stock())[productOf(ship).typeId]).toBe(3);
  });

  test.each([
    { name: 'succeeds', probability: 1, made: 2 },
    { name: 'fails', probability: 0, made: 0 },
  ])('an invention that $name uses up runs of the copy', async ({ probability, made }) => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT, { runs: 2 });
    await shop.prepare(ship, 'invention', 2);
    const input = { ...science(itemId, 'invention'), runs: 2 };
    const { jobId, finishAt, productTypeId } = await pilot.call('industry.start-job', input);
    await rowsOf('UPDATE industry_job SET probability = $2 WHERE job_id = $1', [
      jobId,
      probability,
    ]);
    await wait(finishAt - nowMs);
    const job = await pilot.call('industry.deliver-job', { jobId });
    expect(job).toMatchObject({ state: 'delivered', successfulRuns: made });
    expect(await shop.item(itemId)).toBeUndefined();
    expect((await shop.stock())[productTypeId] ?? 0).toBe(made);
  });
});

describe('a structure', () => {
  test('makes reactions, and its jobs stand still while it is paused', async () => {
    const reaction = await blueprintOf(REACTION_FORMULA);
    const systems = await rowsOf<{ id: number }>(
      'SELECT solar_system_id AS id FROM universe_solar_system WHERE security_status < 0.4 LIMIT 1',
      [],
    );
    const admin = pilot.as(['admin']);
    const structure = await admin.call('industry.create-facility', {
      name: 'Reactor',
      typeId: productOf(ship).typeId,
      solarSystemId: systems[0]?.id ?? 0,
      ownerId: pilot.characterId,
      taxRate: 0.1,
    });
    expect(structure.activities).toContain('reaction');
    const there = new Workshop(world.runtime, pilot, structure.facilityId);
    const itemId = await there.giveBlueprint(REACTION_FORMULA);
    await there.prepare(reaction, 'reaction', 3);
    const input = { facilityId: structure.facilityId, blueprintItemId: itemId, runs: 3 };
    const job = await pilot.call('industry.start-job', { ...input, activity: 'reaction' });
    const inStation = { ...input, facilityId, activity: 'reaction' } as const;
    expect((await pilot.refusal('industry.start-job', inStation)).code).toBe('FACILITY_CANNOT');
    await wait(1_000);
    const { facilityId: structureId } = structure;
    const paused = await admin.call('industry.pause-facility', { facilityId: structureId });
    expect(paused).toEqual({ jobs: 1 });
    await wait(DAY_MS);
    expect(await shop.fire()).toBe(0);
    await admin.call('industry.resume-facility', { facilityId: structureId });
    const [resumed] = await pilot.call('industry.list-jobs', {});
    expect(resumed?.finishAt).toBe(job.finishAt + DAY_MS);
    await wait(job.finishAt + DAY_MS - nowMs);
    expect(await shop.fire()).toBe(1);
    expect(await pilot.call('industry.deliver-all', {})).toEqual({ jobIds: [job.jobId] });
    expect((await pilot.heard()).map(({ kind }) => kind)).toEqual([
      'industry.job-paused',
      'industry.job-resumed',
      'industry.job-ready',
      'industry.job-delivered',
    ]);
    expect((await there.stock())[job.productTypeId]).toBe(job.productQuantity);
  });
});
