// An economy of bots in virtual time: a month of it holds, and the same seed gives the same month.
import { afterEach, expect, test } from 'vitest';
import { openDrivenWorld, type DrivenWorld } from '../world.ts';
import { simulateEconomy, type EconomyOptions, type Outcome } from './month.ts';

let worlds: DrivenWorld[] = [];
afterEach(async () => {
  for (const world of worlds) await world.close();
  worlds = [];
});

async function live(options: EconomyOptions): Promise<Outcome> {
  const world = await openDrivenWorld();
  worlds.push(world);
  return simulateEconomy(world.runtime, world.clock, options);
}

test('fifty bots trade and build for a month, and nothing is lost, made or doubled', async () => {
  const { commands, refusals } = await live({ bots: 50, days: 30, seed: 1 });
  // They did all that there is to do, and were refused what they may not.
  expect(Object.keys(commands)).toEqual(
    expect.arrayContaining([
      ...['market.place-order', 'market.modify-order', 'market.cancel-order', 'wallet.transfer'],
      ...['industry.start-job', 'industry.deliver-job', 'industry.cancel-job'],
      ...['inventory.move-items', 'inventory.split-stack', 'inventory.merge-stacks'],
    ]),
  );
  expect(refusals.INTERNAL).toBeUndefined();
}, 240_000);

test('the same seed gives the same days', async () => {
  const options = { bots: 10, days: 4, seed: 7 };
  expect(await live(options)).toEqual(await live(options));
}, 120_000);
