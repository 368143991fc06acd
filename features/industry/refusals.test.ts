// What a player is refused in industry, and what is not changed by it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Blueprint } from '#protocol/universe.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { Workshop } from '#test/workshop.ts';
import { openDrivenWorld, WORLD_START, type DrivenWorld } from '#test/world.ts';

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

const manufacture = (blueprintItemId: number, runs = 1) =>
  ({ facilityId, blueprintItemId, activity: 'manufacturing', runs }) as const;
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
  ship = await pilot.call('universe.get-blueprint', { typeId: SHIP_BLUEPRINT });
});
afterAll(() => world.close());
beforeEach(async () => {
  pilot = await createPilot(world.runtime);
  shop = new Workshop(world.runtime, pilot, facilityId);
  await shop.earn();
});

describe('what cannot be', () => {
  test('is refused, and nothing is changed', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    const code = async (input: object): Promise<string> =>
      (await pilot.refusal('industry.start-job', { ...manufacture(itemId), ...input })).code;
    expect(await code({})).toBe('SKILLS_MISSING');
    await shop.train(ship.activities.manufacturing?.skills ?? []);
    expect(await code({})).toBe('NOT_ENOUGH_MATERIALS');
    await shop.prepare(ship, 'manufacturing', 2);
    for (const runs of [0, -1, 1.5, 2 ** 31, 10 ** 15]) {
      expect(await code({ runs })).toBe('INVALID_INPUT');
    }
    expect(await code({ runs: 1_000_000 })).toMatch(/TOO_MUCH_AT_ONCE|JOB_TOO_LONG/);
    expect(await code({ facilityId: 1 })).toBe('NO_SUCH_FACILITY');
    expect(await code({ blueprintItemId: 1 })).toBe('NO_SUCH_BLUEPRINT');
    expect(await code({ corporationId: 98_999_999 })).toBe('NO_SUCH_CORPORATION');
    expect(await code({ outputLocationId: itemId })).toBe('NO_SUCH_OUTPUT');
    expect(await code({ inputFlag: 'hangar-1' })).toBe('NO_SUCH_OUTPUT');
    expect(await code({ activity: 'invention' })).toBe('COPY_NEEDED');
    await shop.earn(1n);
    const stock = await shop.stock();
    expect(await code({})).toBe('NOT_ENOUGH_MONEY');
    expect(await shop.stock()).toEqual(stock);
    expect(await balance()).toBe('1');
    expect(await pilot.call('industry.list-jobs', {})).toEqual([]);
  });

  test('others cannot use the blueprint, nor touch the job', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing');
    const other = await createPilot(world.runtime);
    const refusal = await other.refusal('industry.start-job', manufacture(itemId));
    expect(refusal.code).toBe('NO_SUCH_BLUEPRINT');
    const { jobId } = await pilot.call('industry.start-job', manufacture(itemId));
    for (const name of ['industry.cancel-job', 'industry.deliver-job'] as const) {
      expect((await other.refusal(name, { jobId })).code).toBe('NO_SUCH_JOB');
    }
  });

  test('a slot, and a blueprint, hold one job', async () => {
    const [first, second] = [
      await shop.giveBlueprint(SHIP_BLUEPRINT),
      await shop.giveBlueprint(SHIP_BLUEPRINT),
    ];
    await shop.prepare(ship, 'manufacturing', 2);
    const answers = await Promise.all(
      [first, second].map((id) => pilot.answer('industry.start-job', manufacture(id))),
    );
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
    expect(refused).toEqual(['NO_FREE_SLOT']);
  });

  test('a repeated command starts one job', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing', 2);
    const commandId = crypto.randomUUID();
    const input = manufacture(itemId);
    const first = await pilot.answer('industry.start-job', input, commandId);
    expect(await pilot.answer('industry.start-job', input, commandId)).toEqual(first);
    expect(await pilot.call('industry.list-jobs', {})).toHaveLength(1);
  });

  test('a cancelled job gives the blueprint back and never delivers', async () => {
    const itemId = await shop.giveBlueprint(SHIP_BLUEPRINT);
    await shop.prepare(ship, 'manufacturing');
    const input = { ...manufacture(itemId), autoDeliver: true };
    const { jobId, finishAt } = await pilot.call('industry.start-job', input);
    const job = await pilot.call('industry.cancel-job', { jobId });
    expect(job.state).toBe('cancelled');
    expect(await shop.stock()).toEqual({ [SHIP_BLUEPRINT]: 1 });
    await wait(finishAt - nowMs);
    await shop.fire();
    expect(await pilot.heard()).toEqual([]);
    expect((await pilot.refusal('industry.cancel-job', { jobId })).code).toBe('JOB_IS_OVER');
    const history = await pilot.call('industry.list-jobs', { which: 'history' });
    expect(history).toMatchObject([{ jobId, state: 'cancelled' }]);
  });
});
