// Every activity of every blueprint of the universe can be planned: materials, time, chance, cost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ActivityName, type Blueprint } from '#protocol/universe.ts';
import { transact } from '#queues/runtime.ts';
import { openWorld, type World } from '#test/world.ts';
import { updateIndices } from './index.ts';
import { isRelic, planJob, type Plan } from './plan.ts';
import { adjustedPrices, allBlueprints } from './prices.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function plan(
  blueprint: Blueprint,
  activity: ActivityName,
  all: Map<number, Blueprint>,
  price: (typeId: number) => bigint,
) {
  const [product] = blueprint.activities[activity]?.products ?? [];
  return planJob({
    input: { activity, runs: 1, licensedRuns: 1, productTypeId: product?.typeId },
    blueprint,
    state: {
      runs: activity === 'invention' && !isRelic(blueprint) ? 1 : null,
      materialEfficiency: 0,
      timeEfficiency: 0,
      isRelic: isRelic(blueprint),
      quantity: 1,
    },
    levels: new Map(),
    skills: new Map(),
    encryptionSkills: new Set(),
    decryptor: null,
    facility: { factors: { materials: 1, time: 1, cost: 1 }, taxRate: 0 },
    index: 0.01,
    productBlueprint: activity === 'invention' ? all.get(product?.typeId ?? 0) : blueprint,
    priceCents: price,
  });
}

const isSound = (found: ReturnType<typeof planJob>): found is Plan =>
  !('code' in found) &&
  found.durationMs >= 1000 &&
  found.productQuantity >= 1 &&
  found.probability > 0 &&
  found.materials.every(({ quantity }) => quantity >= 1) &&
  found.costs.totalCents > 0n;

test('every activity of every blueprint takes time, costs money and makes something', async () => {
  const { blueprints, activities, broken } = await transact(world.runtime, async (tx) => {
    await updateIndices(tx, tx.now);
    const list = await allBlueprints(tx);
    const all = new Map(list.map((blueprint) => [blueprint.blueprintTypeId, blueprint]));
    const materials = list.flatMap((each) =>
      Object.values(each.activities).flatMap((activity) => activity.materials),
    );
    const price = await adjustedPrices(tx, [...new Set(materials.map(({ typeId }) => typeId))]);
    const planned = list.flatMap((blueprint) =>
      ActivityName.options
        .filter((activity) => blueprint.activities[activity])
        .map((activity) => ({ blueprint, activity, found: plan(blueprint, activity, all, price) })),
    );
    const bad = planned
      .filter(({ found }) => !isSound(found))
      .map(({ blueprint, activity, found }) => ({
        typeId: blueprint.blueprintTypeId,
        activity,
        why: 'code' in found ? found.code : 'unsound',
      }));
    return { blueprints: list.length, activities: planned.length, broken: bad };
  });
  expect(broken).toEqual([]);
  expect(blueprints).toBeGreaterThan(100);
  expect(activities).toBeGreaterThan(blueprints);
});
