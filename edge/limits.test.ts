// What becomes of clients that ask too much, send too much or read too slowly.
import { io } from 'socket.io-client';
import { afterEach, expect, it, vi } from 'vitest';
import type { Refusal } from '#protocol/refusals.ts';
import {
  createPlayer,
  happen,
  next,
  openEdgeWorld,
  PASSWORD,
  type EdgeWorld,
} from '../test/edge-world.ts';

let game: EdgeWorld;
afterEach(() => game.close());

/** What socket.io-client holds in Node. */
interface WithPause {
  pause(): void;
  resume(): void;
}

const refusedWith = (code: string): unknown =>
  expect.objectContaining({ name: 'RefusalError', code });

it('refuses commands above the rate, and says how long to wait', async () => {
  game = await openEdgeWorld({ edge: { commandsPerSecond: 2 } });
  const client = game.client();
  const calls = Array.from({ length: 12 }, () => client.call('characters.list', {}));
  const outcomes = await Promise.allSettled(calls);
  const codes = outcomes.map((outcome) =>
    outcome.status === 'rejected' ? (outcome.reason as Refusal).code : 'ok',
  );
  expect(codes.filter((code) => code === 'NOT_LOGGED_IN')).toHaveLength(10);
  expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(2);
  const last = outcomes.at(-1) as PromiseRejectedResult;
  expect((last.reason as Refusal).details.retryAfterMs).toBeGreaterThan(0);
});

it('cuts a client that floods, and says why', async () => {
  game = await openEdgeWorld({ edge: { commandsPerSecond: 2 } });
  const socket = io(game.edge.url, { transports: ['websocket'], reconnection: false });
  const cut = new Promise<Refusal>((resolve) => socket.on('cut', resolve));
  const gone = new Promise((resolve) => socket.on('disconnect', resolve));
  socket.on('connect', () => {
    for (let sent = 0; sent < 200; sent++) socket.emit('whatever', sent);
  });
  expect(await cut).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  expect(await gone).toBe('io server disconnect');
});

it('cuts a client that sends more at once than it may', async () => {
  game = await openEdgeWorld({ edge: { maxPayloadBytes: 2_048 } });
  const socket = io(game.edge.url, { transports: ['websocket'], reconnection: false });
  const gone = new Promise((resolve) => socket.on('disconnect', resolve));
  socket.on('connect', () => socket.emit('command', 'x'.repeat(3_000), () => undefined));
  expect(await gone).toBe('transport close');
});

it('holds only so many sockets of one address', async () => {
  game = await openEdgeWorld({ edge: { connectionsPerAddress: 2 } });
  const [one, two] = [game.client(), game.client()];
  await vi.waitFor(() => expect([one.status, two.status]).toEqual(['connected', 'connected']));
  const three = game.client();
  expect(await next(three, 'cut')).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  three.close();
  one.close();
  const four = game.client();
  await vi.waitFor(() => expect(four.status).toBe('connected'));
});

it('does not let a page of another origin connect', async () => {
  game = await openEdgeWorld();
  const extraHeaders = { origin: 'https://evil.example' };
  const options = { transports: ['websocket'], reconnection: false, extraHeaders };
  const socket = io(game.edge.url, options);
  await new Promise((resolve) => socket.on('connect_error', resolve));
  expect(socket.connected).toBe(false);
});

it('slows down whoever guesses passwords, by account and by address', async () => {
  game = await openEdgeWorld({ accounts: { logInsPerAccount: 3, logInsPerAddress: 5 } });
  const client = game.client();
  await client.register('fay@example.net', PASSWORD);
  const guess = (email: string) =>
    client.logIn(email, 'a wrong guess').catch((error: unknown) => (error as Refusal).code);
  for (let wrong = 0; wrong < 3; wrong++)
    expect(await guess('fay@example.net')).toBe('WRONG_CREDENTIALS');
  await expect(client.logIn('fay@example.net', PASSWORD)).rejects.toEqual(
    refusedWith('TOO_MANY_REQUESTS'),
  );
  expect(await guess('gus@example.net')).toBe('WRONG_CREDENTIALS');
  expect(await guess('hal@example.net')).toBe('TOO_MANY_REQUESTS');
});

it('forgets wrong guesses once the right password comes', async () => {
  game = await openEdgeWorld({ accounts: { logInsPerAccount: 2 } });
  const client = game.client();
  await client.register('ida@example.net', PASSWORD);
  for (let round = 0; round < 3; round++) {
    await client.logIn('ida@example.net', 'a wrong guess').catch(() => undefined);
    expect(await client.logIn('ida@example.net', PASSWORD)).toHaveProperty('token');
  }
});

it('limits how many accounts one address makes', async () => {
  game = await openEdgeWorld({ accounts: { registrationsPerAddress: 1 } });
  const client = game.client();
  await client.register('jo@example.net', PASSWORD);
  await expect(client.register('kit@example.net', PASSWORD)).rejects.toEqual(
    refusedWith('TOO_MANY_REQUESTS'),
  );
});

it('cuts a client that does not read, and keeps the others', async () => {
  game = await openEdgeWorld();
  const { token } = await createPlayer(game.world);
  const reader = game.client({ token });
  await vi.waitFor(() => expect(reader.position).toBeDefined());
  const deaf = io(game.edge.url, { transports: ['websocket'], reconnection: false });
  const closed = new Promise((resolve) => deaf.on('disconnect', resolve));
  await new Promise<void>((resolve) => deaf.on('connect', resolve));
  const { ws } = deaf.io.engine.transport as unknown as { ws: WithPause };
  ws.pause();
  const body = { filler: 'x'.repeat(100_000) };
  const metrics = async () => (await fetch(`${game.edge.url}/metrics`)).text();
  await vi.waitFor(
    async () => {
      game.edge.broadcast('noise', body);
      expect(await metrics()).toContain('ephemeris_edge_cuts_total{reason="TOO_SLOW"} 1');
    },
    { timeout: 15_000, interval: 20 },
  );
  ws.resume();
  await closed;
  expect(reader.status).toBe('connected');
});

it('sends a long history to a client that reads, without cutting it', async () => {
  game = await openEdgeWorld();
  const { characterId, token } = await createPlayer(game.world);
  await happen(game.world, characterId, 6_000);
  const client = game.client({ token, position: { characterId, lastSequence: 0 } });
  await vi.waitFor(() => expect(client.position?.lastSequence).toBe(6_000), { timeout: 10_000 });
});
