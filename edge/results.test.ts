// What a connected player hears, and what one hears who comes back.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  createPlayer,
  happen,
  hear,
  next,
  openEdgeWorld,
  type EdgeWorld,
} from '../test/edge-world.ts';

let game: EdgeWorld;
beforeAll(async () => {
  game = await openEdgeWorld();
});
afterAll(() => game.close());

const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

it('tells a player at once, on every client of the player', async () => {
  const { characterId, token } = await createPlayer(game.world);
  const clients = [game.client({ token }), game.client({ token })];
  await Promise.all(clients.map((client) => client.call('sessions.who-am-i', {})));
  const heard = Promise.all(clients.map((client) => hear(client, 3)));
  await bound(clients);
  await happen(game.world, characterId, 2);
  await happen(game.world, characterId);
  expect(await heard).toEqual([numbers(1, 3), numbers(1, 3)]);
});

/** Until the results of its character flow to a client. */
async function bound(clients: ReturnType<EdgeWorld['client']>[]): Promise<void> {
  await vi.waitFor(() => expect(clients.every((client) => client.position)).toBe(true));
}

it('tells a player who comes back the rest, in order and once', async () => {
  const { characterId, token } = await createPlayer(game.world);
  const first = game.client({ token });
  await bound([first]);
  const early = hear(first, 2);
  await happen(game.world, characterId, 2);
  await early;
  first.close();
  await happen(game.world, characterId, 1_200);
  const second = game.client({ token, position: first.position });
  const late = hear(second, 1_201);
  await bound([second]);
  await happen(game.world, characterId);
  expect(await late).toEqual(numbers(3, 1_203));
});

it('tells a player on another edge just the same', async () => {
  const { characterId, token } = await createPlayer(game.world);
  const other = await game.openEdge();
  const clients = [game.client({ token }), game.client({ token, url: other.url })];
  await bound(clients);
  const heard = Promise.all(clients.map((client) => hear(client, 1)));
  await happen(game.world, characterId);
  expect(await heard).toEqual([[1], [1]]);
});

it('tells nobody what happens to someone else', async () => {
  const [mine, other] = [await createPlayer(game.world), await createPlayer(game.world)];
  const client = game.client({ token: mine.token });
  await bound([client]);
  const heard = hear(client, 1);
  await happen(game.world, other.characterId, 3);
  await happen(game.world, mine.characterId);
  expect(await heard).toEqual([1]);
  expect(client.position).toEqual({ characterId: mine.characterId, lastSequence: 1 });
});

it('tells a client without a position all since its session selected the character', async () => {
  const { characterId, token } = await createPlayer(game.world);
  await happen(game.world, characterId, 5);
  const selecting = game.client({ token });
  expect(await selecting.selectCharacter(characterId)).toMatchObject({ lastSequence: 5 });
  await happen(game.world, characterId, 2);
  const position = { characterId: characterId + 1_000_000, lastSequence: 6 };
  const heard = [game.client({ token }), game.client({ token, position })].map((client) =>
    hear(client, 2),
  );
  expect(await Promise.all(heard)).toEqual([
    [6, 7],
    [6, 7],
  ]);
});

it('tells a player who logs in anew what came since the last time', async () => {
  const { characterId, token } = await createPlayer(game.world);
  await happen(game.world, characterId, 4);
  const client = game.client({ token });
  await bound([client]);
  await vi.waitFor(() => expect(client.position?.lastSequence).toBe(4));
  const [other] = await game.world.runtime.dataSource.query<[{ id: number }]>(
    `INSERT INTO character (account_id, name, bloodline_id, corporation_id, station_id, created_at)
     SELECT account_id, 'Second of ' || left(name, 20), 1, 1, 1, created_at FROM character
     WHERE id = $1 RETURNING id`,
    [characterId],
  );
  await game.world.runtime.dataSource.query('INSERT INTO inbox (character_id) VALUES ($1)', [
    other.id,
  ]);
  await client.selectCharacter(other.id);
  await happen(game.world, characterId, 2);
  const heard = hear(client, 2);
  await client.selectCharacter(characterId, 4);
  expect(await heard).toEqual([5, 6]);
});

it('sends a broadcast to everybody', async () => {
  const clients = [game.client(), game.client()];
  const told = Promise.all(clients.map((client) => next(client, 'broadcast')));
  await vi.waitFor(() => expect(clients.every(({ status }) => status === 'connected')).toBe(true));
  game.edge.broadcast('announcement', { text: 'hello' });
  expect(await told).toEqual(['announcement', 'announcement']);
});
