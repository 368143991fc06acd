// Whatever is ordered of a ship, a grid answers with a type, and goes on.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { orders } from '#protocol/space.ts';
import { haulerWith, IRON, order, STRONGBOX } from '../test/cans.ts';
import { expectTyped, nearly } from '../test/nearly.ts';
import { openSpaceWorld, type SpacePilot, type SpaceWorld } from '../test/space-world.ts';

let game: SpaceWorld;
let pilot: SpacePilot;
/** What is there to be named. */
let ids: number[];
beforeAll(async () => {
  game = await openSpaceWorld({ edge: { commandsPerSecond: 10_000 } });
  await game.openGrid();
  const hauler = await haulerWith(game, [
    { typeId: STRONGBOX, iron: 10 },
    { typeId: STRONGBOX, iron: 0 },
    { typeId: IRON, quantity: 10 },
    { typeId: IRON, quantity: 20 },
  ]);
  ({ pilot } = hauler);
  const [itemId = 0] = hauler.itemIds;
  const { debrisId } = await order(pilot, 'space.anchor-can', { itemId });
  ids = [...hauler.itemIds, debrisId, ...pilot.view.objects.keys()];
});
// Which throws where something was lost or doubled.
afterAll(() => game.close());

/** After these the pilot would be in another ship, or on its way to where it could leave. */
const LEAVES = new Set(['space.eject', 'space.board', 'space.warp']);
const Order = fc
  .constantFrom(...orders.filter(({ name }) => !LEAVES.has(name)))
  .chain(({ name, input }) => fc.record({ name: fc.constant(name), input: nearly(input) }));

/** Some of the numbers become those of things. */
function naming(input: unknown, pick: number): unknown {
  if (typeof input === 'number' && input > 1_000) return ids[(input + pick) % ids.length];
  if (Array.isArray(input)) return input.map((each) => naming(each, pick));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, naming(value, pick)]),
  );
}

it('answers any order with a type, and loses nothing by it', async () => {
  await fc.assert(
    fc.asyncProperty(Order, fc.nat(100), async ({ name, input }, pick) => {
      expectTyped(await pilot.call(name, naming(input, pick) as object));
    }),
    { numRuns: 500 },
  );
  expect(await pilot.call('space.stop')).toMatchObject({ ok: true });
});
