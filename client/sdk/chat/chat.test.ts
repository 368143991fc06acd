// Chat as clients have it: native ones over UDP, browsers through an edge, and both over the
// death of the chat server.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serverApp } from '#cluster/apps.ts';
import type { Said } from '#protocol/chat.ts';
import { LoginServer } from '../../../edge/login/login-server.ts';
import { startEdge, type Edge } from '../../../edge/server.ts';
import { PASSWORD } from '../../../test/edge-world.ts';
import { ChildProcesses } from '../../../test/machines.ts';
import { openSpaceWorld, type SpaceWorld } from '../../../test/space-world.ts';
import { connect, type EphemerisClient } from '../index.ts';
import { connectUdp, findLogin } from '../udp.ts';

const KEY = 'a key that all processes of this test know';
const PATIENTLY = { timeout: 30_000, interval: 50 };

let game: SpaceWorld;
let edge: Edge;
let login: LoginServer;
let processes: ChildProcesses;
const clients: EphemerisClient[] = [];

beforeAll(async () => {
  game = await openSpaceWorld({
    cluster: { key: KEY },
    edge: { port: 0 },
    udp: { loginPort: 0, timeoutMs: 1_000 },
  });
  const { runtime } = game.world;
  processes = new ChildProcesses({
    DATABASE_URL: runtime.databaseUrl,
    EPHEMERIS_CLUSTER_KEY: KEY,
    EPHEMERIS_UDP_FIRST_PORT: '32000',
    EPHEMERIS_LOG_LEVEL: 'warn',
  });
  edge = await startEdge(runtime);
  login = new LoginServer(runtime, 'login-1', () => undefined);
  await login.start();
  await launch('chat-1');
}, 60_000);
afterAll(async () => {
  for (const client of clients) client.close();
  await processes.close();
  await login.stop(0);
  await edge.stop();
  await game.close();
});

async function launch(name: string): Promise<void> {
  const app = serverApp(game.world.runtime.config, 'chat', name);
  if (!app) throw new Error('nobody knows how to start a chat server');
  await processes.start([app]);
}

/** A new account's pilot, and what is said to it. */
async function newcomer(client: EphemerisClient) {
  clients.push(client);
  const name = `Talker ${clients.length}`;
  const email = `talker-${clients.length}@example.net`;
  const said: Said[] = [];
  client.chat.listen('said', (one) => said.push(one));
  await client.register(email, PASSWORD);
  await client.logIn(email, PASSWORD);
  const [bloodline] = await client.call('characters.list-bloodlines', {});
  const bloodlineId = bloodline?.bloodlineId ?? 0;
  const { characterId } = await client.call('characters.create', { name, bloodlineId });
  await client.selectCharacter(characterId);
  return { client, chat: client.chat, characterId, name, said };
}

const native = async () =>
  newcomer(connectUdp({ url: edge.url, login: await findLogin(edge.url) }));
const browser = () => newcomer(connect({ url: edge.url, reconnectDelayMaxMs: 200 }));

const heard = (said: readonly Said[], ...texts: string[]) =>
  vi.waitFor(() => expect(said.map(({ text }) => text)).toEqual(texts), PATIENTLY);

it('is the same over UDP, outside of the world, and through an edge', async () => {
  const [pilot, page] = [await native(), await browser()];
  expect(pilot.chat.status).toBe('closed');
  const present: number[] = [];
  pilot.chat.listen('presence', ({ came }) => present.push(...came.map((one) => one.characterId)));
  expect(await pilot.chat.join('local')).toMatchObject({ kind: 'local', memberCount: 1 });
  await page.chat.join('LOCAL');
  await vi.waitFor(() => expect(present).toContain(page.characterId), PATIENTLY);
  expect(pilot.chat.rooms).toMatchObject([{ room: 'local', memberCount: 2 }]);
  await pilot.chat.say('local', 'From the void.');
  await heard(page.said, 'From the void.');
  await page.chat.say('local', 'From a page.');
  await heard(pilot.said, 'From the void.', 'From a page.');
  expect(pilot.said[1]).toMatchObject({ characterId: page.characterId, name: page.name });
  const { members } = await page.chat.listMembers('local');
  expect(members.map(({ name }) => name)).toEqual([pilot.name, page.name]);
  await pilot.chat.leave('local');
  expect(pilot.chat.rooms).toEqual([]);
  await expect(pilot.chat.say('local', 'Hello?')).rejects.toMatchObject({ code: 'NO_SUCH_ROOM' });
  await expect(page.chat.join('Vault ', 'x')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('gives no token to a browser, and drops its rooms with its pilot', async () => {
  const page = await browser();
  const { token } = await page.client.call('chat.connect', {});
  expect(token).toBe('');
  await page.chat.join('Dock');
  const other = await newcomer(connect({ url: edge.url, token: page.client.token }));
  expect(other.chat.rooms).toEqual([]);
  await page.client.logIn('talker-1@example.net', PASSWORD);
  expect(page.chat.status).toBe('closed');
  expect(page.chat.rooms).toEqual([]);
  await expect(page.chat.join('Dock')).rejects.toMatchObject({ code: 'NO_CHARACTER' });
});

it('comes back to its rooms when the server is killed, whoever is the next', async () => {
  const [pilot, page] = [await native(), await browser()];
  for (const { chat } of [pilot, page]) {
    await chat.join('Keep', 'opal');
    await chat.join('local');
  }
  await page.chat.say('Keep', 'Before.');
  await heard(pilot.said, 'Before.');
  await processes.kill('chat-1');
  for (const { chat } of [pilot, page]) {
    await vi.waitFor(() => expect(chat.status).toBe('connecting'), PATIENTLY);
  }
  expect(pilot.chat.rooms).toHaveLength(2);
  await launch('chat-2');
  for (const { chat } of [pilot, page]) {
    await vi.waitFor(() => expect(chat.status).toBe('open'), PATIENTLY);
  }
  await pilot.chat.say('Keep', 'After.');
  await heard(page.said, 'Before.', 'After.');
  const { rooms } = await page.chat.listRooms();
  expect(rooms).toEqual([{ room: 'Keep', memberCount: 2, hasPassword: true }]);
}, 90_000);

it('comes back to its rooms when the edge is gone in between', async () => {
  const [pilot, page] = [await native(), await browser()];
  await pilot.chat.join('Bridge');
  await page.chat.join('Bridge');
  const { port } = edge;
  await edge.stop();
  await vi.waitFor(() => expect(page.chat.status).toBe('connecting'), PATIENTLY);
  const { config } = game.world.runtime;
  edge = await startEdge({
    ...game.world.runtime,
    config: { ...config, edge: { ...config.edge, port } },
  });
  await vi.waitFor(() => expect(page.chat.status).toBe('open'), PATIENTLY);
  await pilot.chat.say('Bridge', 'Welcome back.');
  await heard(page.said, 'Welcome back.');
}, 60_000);
