// What players cannot do with structures, and how they are told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FUEL_BLOCK, openAnchorage, WORKSHOP_RING, type Anchorage } from '#test/anchorage.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';

const IRON = 205_001;

let world: DrivenWorld;
beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());

const open = (): Promise<Anchorage> => openAnchorage(world.runtime, world.clock);

describe('what is not allowed', () => {
  const position = { x: 1e9, y: 1e9, z: 1e9 };
  const rest = { name: 'Wrong', position, weekday: 0, hour: 0 };

  test('is to anchor what is no structure, or not one of the own', async () => {
    const [ann, ben] = [await open(), await open()];
    const iron = await ann.give(IRON, 1);
    const ring = await ann.give(WORKSHOP_RING, 1);
    expect((await ann.pilot.refusal('structures.anchor', { ...rest, itemId: iron })).code).toBe(
      'CANNOT_ANCHOR',
    );
    expect((await ben.pilot.refusal('structures.anchor', { ...rest, itemId: ring })).code).toBe(
      'NO_SUCH_ITEM',
    );
    const answer = await ann.pilot.refusal('structures.anchor', {
      ...rest,
      itemId: ring,
      corporationId: 98_999_999,
    });
    expect(answer.code).toBe('NO_SUCH_CORPORATION');
  });

  test('is to stand too close to another', async () => {
    const anchorage = await open();
    const [one, two] = [
      await anchorage.give(WORKSHOP_RING, 1),
      await anchorage.give(WORKSHOP_RING, 1),
    ];
    const near = { x: -1e10, y: 0, z: 0 };
    await anchorage.pilot.call('structures.anchor', { ...rest, itemId: one, position: near });
    const beside = { ...near, y: 900_000 };
    const asked = { ...rest, itemId: two, position: beside };
    expect((await anchorage.pilot.refusal('structures.anchor', asked)).code).toBe(
      'STRUCTURE_TOO_CLOSE',
    );
  });

  test('is to harm what is shielded or reinforced, and to unanchor under attack', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor({ fuelDays: 30 });
    await anchorage.passState(structureId);
    const operator = anchorage.pilot.as(['admin']);
    const shot = { structureId, attackerIds: [anchorage.pilot.characterId], damage: 5 };
    expect((await operator.refusal('structures.damage', shot)).code).toBe('STRUCTURE_INVULNERABLE');
    await anchorage.passState(structureId);
    await anchorage.hit(structureId, 10);
    expect((await operator.refusal('structures.damage', shot)).code).toBe('STRUCTURE_INVULNERABLE');
    const own = { structureId };
    const refused = await anchorage.pilot.refusal('structures.start-unanchoring', own);
    expect(refused).toMatchObject({
      code: 'STRUCTURE_CANNOT',
      details: { state: 'armour-reinforced' },
    });
    const cancelled = await anchorage.pilot.refusal('structures.cancel-unanchoring', own);
    expect(cancelled.code).toBe('STRUCTURE_CANNOT');
    expect((await anchorage.pilot.refusal('structures.damage', shot)).code).toBe('FORBIDDEN');
  });

  test('is to fuel it with anything else, with more than there is, or than it holds', async () => {
    const anchorage = await open();
    const structureId = await anchorage.anchor();
    const refusal = async (typeId: number, held: number, quantity: number): Promise<string> => {
      const itemId = await anchorage.give(typeId, held);
      const fuel = { structureId, itemId, quantity };
      return (await anchorage.pilot.refusal('structures.add-fuel', fuel)).code;
    };
    expect(await refusal(IRON, 5, 5)).toBe('NOT_FUEL');
    expect(await refusal(FUEL_BLOCK, 5, 6)).toBe('NOT_ENOUGH_ITEMS');
    expect(await refusal(FUEL_BLOCK, 100_000, 87_601)).toBe('FUEL_BAY_FULL');
  });

  test('is to touch what is somebody else’s', async () => {
    const [ann, ben] = [await open(), await open()];
    const structureId = await ann.anchor();
    for (const name of ['structures.start-unanchoring', 'structures.cancel-unanchoring'] as const) {
      expect((await ben.pilot.refusal(name, { structureId })).code).toBe('NO_SUCH_STRUCTURE');
    }
    const renaming = { structureId, name: 'Mine now' };
    expect((await ben.pilot.refusal('structures.rename', renaming)).code).toBe('NO_SUCH_STRUCTURE');
    expect(await ben.pilot.call('structures.list-own', {})).toEqual([]);
  });
});
