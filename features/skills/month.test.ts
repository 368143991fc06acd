// A month in virtual time.
import { expect, test } from 'vitest';
import { simulateMonth } from '#test/month.ts';
import { openDrivenWorld } from '#test/world.ts';

test('a month of training ends to the second where the closed formula says', async () => {
  const world = await openDrivenWorld();
  const { levels } = await simulateMonth(world.runtime, world.clock, 40);
  await world.close();
  expect(levels).toBeGreaterThan(1_000);
});
