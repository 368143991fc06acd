// Who is who: names of those that one deals with.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPilot, type TestPilot } from '../../test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '../../test/world.ts';

let world: DrivenWorld;
let pilot: TestPilot;
beforeAll(async () => {
  world = await openDrivenWorld();
  pilot = await createPilot(world.runtime);
});
afterAll(() => world.close());

it('names characters and corporations by their numbers, but nobody else', async () => {
  const name = `Lamplighters ${randomUUID().slice(0, 8)}`;
  const founded = await pilot.call('corporations.create', { name, ticker: 'LAMP' });
  const { characterId } = pilot;
  const ownerIds = [founded.corporationId, characterId, 2_000_000_000];
  const owners = await pilot.call('corporations.get-owners', { ownerIds });
  expect(owners).toEqual([
    { ownerId: characterId, name: expect.stringMatching(/^Pilot /) as string, kind: 'character' },
    { ownerId: founded.corporationId, name, kind: 'corporation' },
  ]);
});

it('finds by the whole name, in any case', async () => {
  const { characterId } = pilot;
  const [own] = await pilot.call('corporations.get-owners', { ownerIds: [characterId] });
  const name = own?.name.toUpperCase() ?? '';
  expect(await pilot.call('corporations.find-owners', { name })).toEqual([own]);
  expect(await pilot.call('corporations.find-owners', { name: name.slice(0, -1) })).toEqual([]);
  expect(await pilot.refusal('corporations.find-owners', { name: '' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
});
