// What industrialists look up: their blueprints, wherever they are, and their slots.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { Workshop } from '#test/workshop.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';

const SHIP_BLUEPRINT = 206_011;
const MINERAL = 205_001;

let world: DrivenWorld;
let pilot: TestPilot;
let shop: Workshop;
let facilityId: number;
beforeAll(async () => {
  world = await openDrivenWorld();
  pilot = await createPilot(world.runtime);
  const facilities = await pilot.call('industry.list-facilities', {});
  facilityId = facilities.find(({ activities }) => activities.length === 5)?.facilityId ?? 0;
  shop = new Workshop(world.runtime, pilot, facilityId);
  await shop.earn();
});
afterAll(() => world.close());

it('lists originals, copies and those in jobs, and nothing else', async () => {
  await shop.give({ typeId: MINERAL, quantity: 10 });
  const originalId = await shop.giveBlueprint(SHIP_BLUEPRINT);
  const copyId = await shop.giveBlueprint(SHIP_BLUEPRINT, {
    runs: 7,
    materialEfficiency: 2,
    timeEfficiency: 4,
  });
  await shop.prepare(
    await pilot.call('universe.get-blueprint', { typeId: SHIP_BLUEPRINT }),
    'manufacturing',
  );
  const { slots: before } = await pilot.call('industry.get-slots', {});
  expect(before.map(({ group, used }) => [group, used])).toEqual([
    ['manufacturing', 0],
    ['science', 0],
    ['reaction', 0],
  ]);
  const { jobId } = await pilot.call('industry.start-job', {
    facilityId,
    blueprintItemId: originalId,
    activity: 'manufacturing',
    runs: 1,
  });
  const common = { typeId: SHIP_BLUEPRINT, quantity: 1 };
  const found = await pilot.call('industry.list-blueprints', {});
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({
    ...common,
    ...{ itemId: copyId, locationId: facilityId, flag: 'hangar', runs: 7 },
    ...{ materialEfficiency: 2, timeEfficiency: 4 },
  });
  const inJob = found.find(({ locationId }) => locationId === jobId);
  expect(inJob).toMatchObject({ ...common, flag: 'industry', runs: null, materialEfficiency: 0 });
  const after = found[0]?.itemId ?? 0;
  expect(await pilot.call('industry.list-blueprints', { after, limit: 1 })).toEqual([found[1]]);
  const { slots } = await pilot.call('industry.get-slots', {});
  expect(slots[0]).toMatchObject({ group: 'manufacturing', used: 1 });
  const stranger = await createPilot(world.runtime);
  expect(await stranger.call('industry.list-blueprints', {})).toEqual([]);
});

it('tells whether new jobs deliver themselves', async () => {
  expect(await pilot.call('industry.get-slots', {})).toMatchObject({ autoDeliver: false });
  await pilot.call('industry.set-auto-delivery', { autoDeliver: true });
  expect(await pilot.call('industry.get-slots', {})).toMatchObject({ autoDeliver: true });
});
