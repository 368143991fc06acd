// From registration to a first level in training, as a new player meets it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importUniverse, starterFolder } from '#features/universe/index.ts';
import { openEdgeWorld, PASSWORD, type EdgeWorld } from '../test/edge-world.ts';

let game: EdgeWorld;
beforeAll(async () => {
  game = await openEdgeWorld();
  await importUniverse(game.world.runtime, starterFolder);
});
afterAll(() => game.close());

const refusedWith = (code: string): unknown =>
  expect.objectContaining({ name: 'RefusalError', code });

async function newAccount(mailbox: string) {
  const client = game.client();
  const email = `${mailbox}@example.net`;
  await client.register(email, PASSWORD);
  await client.logIn(email, PASSWORD);
  const [bloodline] = await client.call('characters.list-bloodlines', {});
  if (!bloodline) throw new Error('the universe has no bloodline');
  const create = (name: string) =>
    client.call('characters.create', { name, bloodlineId: bloodline.bloodlineId });
  return { client, create };
}

it('takes a new player from registration to a first level in training', async () => {
  const { client, create } = await newAccount('ada');
  const character = await create('Ada Voss');
  expect(await client.call('characters.list', {})).toEqual([character]);
  await client.selectCharacter(character.characterId);
  const skills = await client.call('universe.list-skills', {});
  const first = skills.find(({ prerequisites }) => prerequisites.length === 0);
  const entries = [{ skillTypeId: first?.typeId ?? 0, level: 1 }];
  const queue = await client.call('skills.set-queue', { entries });
  expect(queue).toMatchObject({ training: true, entries });
});

it('gives a name to one character, whatever its case', async () => {
  const [ben, bob] = [await newAccount('ben'), await newAccount('bob')];
  await ben.create('Ben Stark');
  await expect(bob.create('BEN stark')).rejects.toEqual(refusedWith('NAME_TAKEN'));
});

it('lets one of two have a name that both take at the same moment', async () => {
  const accounts = await Promise.all([newAccount('cat'), newAccount('cid'), newAccount('cyn')]);
  const outcomes = await Promise.allSettled(accounts.map(({ create }) => create('Same Name')));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('gives an account three characters at most, however many it asks for at once', async () => {
  const { client, create } = await newAccount('dot');
  const names = ['Dot One', 'Dot Two', 'Dot Three', 'Dot Four', 'Dot Five'];
  const outcomes = await Promise.allSettled(names.map(create));
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  expect(reasons).toEqual([refusedWith('TOO_MANY_CHARACTERS'), refusedWith('TOO_MANY_CHARACTERS')]);
  expect(await client.call('characters.list', {})).toHaveLength(3);
});

it('knows no bloodline that the universe does not have', async () => {
  const { client } = await newAccount('eli');
  const create = client.call('characters.create', { name: 'Eli Nowhere', bloodlineId: 999 });
  await expect(create).rejects.toEqual(refusedWith('UNKNOWN_BLOODLINE'));
});

it('shows nobody the skills of another account', async () => {
  const [fay, gil] = [await newAccount('fay'), await newAccount('gil')];
  const { characterId } = await fay.create('Fay Holt');
  await expect(gil.client.selectCharacter(characterId)).rejects.toEqual(refusedWith('NOT_FOUND'));
  await expect(gil.client.call('skills.get-sheet', {})).rejects.toEqual(
    refusedWith('NO_CHARACTER'),
  );
});
