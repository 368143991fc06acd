// Whatever bytes arrive, an edge answers with a type or hangs up, and goes on.
import { randomUUID } from 'node:crypto';
import { connect as connectTcp } from 'node:net';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPilot } from '#features/skills/index.ts';
import { importUniverse, starterFolder } from '#features/universe/index.ts';
import { commands } from '#protocol/index.ts';
import { transact } from '#queues/runtime.ts';
import { createPlayer, openEdgeWorld, type EdgeWorld } from '../test/edge-world.ts';
import { expectTyped, LEAK, nearly } from '../test/nearly.ts';

let game: EdgeWorld;
let token: string;
beforeAll(async () => {
  game = await openEdgeWorld({
    edge: { commandsPerSecond: 10_000, requestsPerSecond: 100_000, maxPayloadBytes: 8_192 },
    accounts: { logInsPerAddress: 1, registrationsPerAddress: 1 },
  });
  const { runtime } = game.world;
  await importUniverse(runtime, starterFolder);
  const player = await createPlayer(game.world);
  await transact(runtime, (tx) => createPilot(tx, player.characterId, 1));
  ({ token } = player);
});
afterAll(() => game.close());

const expectAlive = async () => expect((await fetch(`${game.edge.url}/ready`)).status).toBe(200);

const Name = fc.oneof(
  fc.constantFrom('sessions.list', 'characters.create', 'accounts.register'),
  fc.string({ maxLength: 30 }),
);
/** What would succeed, and end the session that this test plays. */
const ENDS_SESSION = new Set(['sessions.log-out', 'sessions.revoke', 'sessions.revoke-all']);
const Known = fc
  .constantFrom(...commands.filter(({ name }) => !ENDS_SESSION.has(name)))
  .chain(({ name, input }) =>
    fc.record({
      id: fc.uuid({ version: 4 }),
      name: fc.constant(name as string),
      input: nearly(input),
    }),
  );
const Envelope = fc.oneof(
  { arbitrary: Known, weight: 4 },
  { arbitrary: fc.record({ id: fc.uuid(), name: Name, input: fc.jsonValue() }), weight: 1 },
  { arbitrary: fc.jsonValue(), weight: 1 },
);

/** The database takes no zero byte in a text. */
const ZERO_BYTES = [
  { name: 'corporations.find-owners', input: { name: 'a\u0000b' } },
  { name: 'inventory.name-item', input: { itemId: 1, name: 'a\u0000b' } },
].map((command): [{ id: string; name: string; input: unknown }] => [
  { id: randomUUID(), ...command },
]);

it('answers any envelope over a socket with a type', async () => {
  const socket = io(game.edge.url, { transports: ['websocket'], auth: { token } });
  try {
    await fc.assert(
      fc.asyncProperty(Envelope, async (envelope) => {
        expectTyped(await socket.timeout(5_000).emitWithAck('command', envelope));
      }),
      { numRuns: 500, examples: ZERO_BYTES },
    );
  } finally {
    socket.close();
  }
  await expectAlive();
});

it('says of an event that is no command that it is none', async () => {
  const socket = io(game.edge.url, { transports: ['websocket'] });
  const answer: unknown = await socket.timeout(5_000).emitWithAck('comand', {});
  expect(answer).toMatchObject({ refusal: { code: 'UNKNOWN_COMMAND' } });
  socket.close();
});

it('answers any body over HTTP with a type', async () => {
  const Body = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.uint8Array());
  await fc.assert(
    fc.asyncProperty(Name, Body, fc.string(), async (name, body, key) => {
      fc.pre(!/^\.{0,2}$/.test(name));
      const answer = await fetch(`${game.edge.url}/api/commands/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': encodeURIComponent(key) || 'x',
        },
        body: body as BodyInit,
      });
      expectTyped(await answer.json());
    }),
    { numRuns: 300 },
  );
  await expectAlive();
});

it('takes any handshake for what it is', async () => {
  const Auth = fc.dictionary(
    fc.constantFrom('token', 'lastSequence', 'characterId', 'more'),
    fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.integer()),
  );
  await fc.assert(
    fc.asyncProperty(Auth, async (auth) => {
      const socket = io(game.edge.url, {
        transports: ['websocket'],
        auth,
        reconnection: false,
        forceNew: true,
      });
      const refused = await new Promise<{ data?: { code: string } } | null>((resolve) => {
        socket.on('connect', () => resolve(null));
        socket.on('connect_error', resolve);
      });
      socket.close();
      if (refused) expectTyped({ ok: false, refusal: refused.data });
    }),
    { numRuns: 60 },
  );
  await expectAlive();
});

it('outlives any frames on a socket', async () => {
  const Frame = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(
      '40',
      '42',
      '42[]',
      '451-["command",{"_placeholder":true,"num":0}]',
      '43',
      '41',
    ),
    fc
      .tuple(fc.constantFrom('40', '42', '420', '44', '2', '3', '5', '6'), fc.json())
      .map(([type, json]) => type + json),
    fc.integer({ min: 1, max: 2_000 }).map((depth) => `42${'['.repeat(depth)}`),
  );
  const url = `${game.edge.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  await fc.assert(
    fc.asyncProperty(fc.array(Frame, { maxLength: 12 }), async (frames) => {
      const socket = new WebSocket(url);
      const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      socket.send('40');
      for (const frame of frames) socket.send(frame);
      socket.close();
      await closed;
    }),
    { numRuns: 150 },
  );
  await expectAlive();
});

it('outlives any bytes on its port', async () => {
  const { hostname, port } = new URL(game.edge.url);
  const Bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ maxLength: 100 }).map((path) => Buffer.from(`GET /${path} HTTP/1.1\r\n\r\n`)),
  );
  await fc.assert(
    fc.asyncProperty(Bytes, async (bytes) => {
      const heard: Buffer[] = [];
      const socket = connectTcp(Number(port), hostname, () => socket.end(bytes));
      socket.on('error', () => undefined);
      socket.on('data', (data) => heard.push(data));
      await new Promise((resolve) => socket.on('close', resolve));
      expect(Buffer.concat(heard).toString()).not.toMatch(LEAK);
    }),
    { numRuns: 100 },
  );
  await expectAlive();
});
