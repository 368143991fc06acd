// What a player sees of industry: jobs from start to delivery, and what is refused.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Blueprint } from '#protocol/universe.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { Workshop } from '#test/workshop.ts';
import { openDrivenWorld, WORLD_START, type DrivenWorld } from '#test/world.ts';

const DAY_MS = 86_400_000;
const SHIP_BLUEPRINT = 206_011;

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
});
afterAll(() => world.close());
beforeEach(async () => {
  await wait(DAY_MS);
  pilot = await createPilot(world.runtime);
  shop = new Workshop(world.runtime, pilot, facilityId);
  await shop.earn();
});

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
