// Login over UDP, and every way in which it can be refused.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connectUdp, type NativeClient } from '../../client/sdk/udp.ts';
import { banAccount } from '#features/accounts/index.ts';
import { findLoginServer, loginKeys } from '#features/login/index.ts';
import type { LoginServer as Address } from '#protocol/login.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { createKeyPair } from '#protocol/udp/index.ts';
import { PASSWORD } from '../../test/edge-world.ts';
import { openWorld, type World } from '../../test/world.ts';
import { LoginServer } from './login-server.ts';

let world: World;
let server: LoginServer;
let address: Address;
const clients: NativeClient[] = [];

beforeAll(async () => {
  world = await openWorld({ udp: { loginPort: 0 }, accounts: { logInsPerAccount: 3 } });
  server = new LoginServer(world.runtime, 'login-1', () => undefined);
  await server.start();
  const found = await findLoginServer(world.runtime);
  if (isRefusal(found)) throw new Error(found.code);
  address = found;
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));
afterAll(async () => {
  await server.stop(0);
  await world.close();
});

/** It has no way but UDP. */
function client(options: { login?: Address; answerTimeoutMs?: number } = {}): NativeClient {
  const made = connectUdp({ url: 'http://127.0.0.1:9', login: address, ...options });
  clients.push(made);
  return made;
}

let accounts = 0;
async function player(): Promise<{ client: NativeClient; email: string }> {
  const email = `player-${(accounts += 1)}@example.net`;
  const made = client();
  await made.register(email, PASSWORD);
  await made.logIn(email, PASSWORD);
  return { client: made, email };
}

it('registers, logs in, creates a character and selects it', async () => {
  const { client: pilot } = await player();
  const [bloodline] = await pilot.call('characters.list-bloodlines', {});
  const bloodlineId = bloodline?.bloodlineId ?? 0;
  const made = await pilot.call('characters.create', { name: 'Ada Voss', bloodlineId });
  await pilot.selectCharacter(made.characterId);
  expect(await pilot.call('sessions.who-am-i', {})).toMatchObject({
    character: { characterId: made.characterId },
  });
  // No machine of this cluster can start a station.
  await expect(pilot.enter()).rejects.toMatchObject({ code: 'LAUNCHER_GONE' });
  await expect(pilot.call('skills.get-sheet', {})).rejects.toMatchObject({ code: 'NOT_HERE' });
});

it('goes on with a session over a new connection, by its token', async () => {
  const { client: first } = await player();
  const { accountId } = await first.call('sessions.who-am-i', {});
  const second = connectUdp({ url: 'http://127.0.0.1:9', login: address, token: first.token });
  clients.push(second);
  expect(await second.call('sessions.who-am-i', {})).toMatchObject({ accountId });
});

it('says what is wrong: the password, too many of them, a ban, nobody at all', async () => {
  const { email } = await player();
  const stranger = client();
  await expect(stranger.call('sessions.list', {})).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' });
  const wrong = () => stranger.logIn(email, 'not the password');
  await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  await expect(wrong()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  const other = await player();
  const until = new Date(Date.now() + 60_000);
  const { manager } = world.runtime.dataSource;
  await banAccount(manager, other.email, { until, reason: 'bots' }, new Date());
  await expect(other.client.logIn(other.email, PASSWORD)).rejects.toMatchObject({
    code: 'BANNED',
    details: { until: until.getTime(), reason: 'bots' },
  });
});

it('keeps its key over a restart, and nobody else is taken for it', async () => {
  expect(loginKeys(world.runtime.config).publicKey.toString('base64')).toBe(address.publicKey);
  const publicKey = createKeyPair().publicKey.toString('base64');
  const deceived = client({ login: { ...address, publicKey }, answerTimeoutMs: 1_000 });
  await expect(deceived.call('characters.list-bloodlines', {})).rejects.toThrow('not answered');
  await server.stop(0);
  server = new LoginServer(world.runtime, 'login-1', () => undefined);
  await server.start();
  const found = await findLoginServer(world.runtime);
  expect(found).toMatchObject({ publicKey: address.publicKey });
});
