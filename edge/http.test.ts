// The edge over HTTP: commands, health, the admin area, and what strangers get.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantRole } from '#features/accounts/index.ts';
import { createPlayer, openEdgeWorld, PASSWORD, type EdgeWorld } from '../test/edge-world.ts';

let game: EdgeWorld;
beforeAll(async () => {
  game = await openEdgeWorld({
    edge: { origins: 'https://tools.example', maxPayloadBytes: 4_096 },
  });
});
afterAll(() => game.close());

const ask = (path: string, init?: RequestInit) =>
  fetch(`${game.edge.url}${path}`, { redirect: 'manual', ...init });

const command = (name: string, input: unknown, headers: Record<string, string> = {}) =>
  ask(`/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof input === 'string' ? input : JSON.stringify(input),
  });

const codeOf = async (response: Response) => {
  const { refusal } = (await response.json()) as { refusal: { code: string } };
  return [response.status, refusal.code];
};

it('carries out a command with a bearer token', async () => {
  const { accountId, token } = await createPlayer(game.world);
  const answer = await command('sessions.who-am-i', {}, { authorization: `Bearer ${token}` });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ ok: true, output: { accountId } });
});

it('wants a command id where a repeat would do harm, and answers a repeat the same', async () => {
  const { characterId, token } = await createPlayer(game.world);
  const authorization = `Bearer ${token}`;
  const select = (headers: Record<string, string>) =>
    command('sessions.select-character', { characterId }, { authorization, ...headers });
  expect(await codeOf(await select({}))).toEqual([400, 'INVALID_INPUT']);
  const key = { 'idempotency-key': randomUUID() };
  const [first, second] = [await select(key), await select(key)];
  expect(await first.text()).toBe(await second.text());
  const other = command('sessions.revoke-all', {}, { authorization, ...key });
  expect(await codeOf(await other)).toEqual([409, 'COMMAND_ID_REUSED']);
});

it('refuses with a type whatever is no command', async () => {
  expect(await codeOf(await command('sessions.whoami', {}))).toEqual([404, 'UNKNOWN_COMMAND']);
  expect(await codeOf(await command('sessions.list', {}))).toEqual([401, 'NOT_LOGGED_IN']);
  expect(await codeOf(await command('sessions.list', '{'))).toEqual([400, 'INVALID_INPUT']);
  const huge = JSON.stringify({ email: 'a'.repeat(5_000) });
  expect(await codeOf(await command('sessions.log-in', huge))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  const xml = command('sessions.log-in', '<a/>', { 'content-type': 'text/xml' });
  expect(await codeOf(await xml)).toEqual([400, 'INVALID_INPUT']);
  const stale = command('sessions.list', {}, { authorization: 'Bearer abc' });
  expect(await codeOf(await stale)).toEqual([401, 'NOT_LOGGED_IN']);
  expect(await codeOf(await ask('/%zz'))).toEqual([400, 'INVALID_INPUT']);
  expect(await codeOf(await ask('/nowhere'))).toEqual([404, 'NOT_FOUND']);
});

it('lets only listed pages of other origins ask', async () => {
  const from = (origin: string) =>
    ask('/api/commands/sessions.list', { method: 'OPTIONS', headers: { origin } });
  const listed = await from('https://tools.example');
  expect(listed.status).toBe(204);
  expect(listed.headers.get('access-control-allow-origin')).toBe('https://tools.example');
  expect(await codeOf(await from('https://evil.example'))).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
});

it('says that it lives, that it is ready, and what it did', async () => {
  expect(await (await ask('/health')).json()).toEqual({ status: 'alive' });
  expect(await (await ask('/ready')).json()).toEqual({ status: 'ready' });
  const metrics = await (await ask('/metrics')).text();
  expect(metrics).toContain(
    'ephemeris_edge_commands_total{command="sessions.who-am-i",outcome="ok"}',
  );
});

it('is not ready while a migration is pending', async () => {
  const { dataSource } = game.world.runtime;
  const [gone] = await dataSource.query<[{ name: string }]>(
    'UPDATE migration SET name = name || $1 RETURNING name',
    ['x'],
  );
  expect(gone).toBeDefined();
  const answer = await ask('/ready');
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'migrations pending' }]);
  await dataSource.query(`UPDATE migration SET name = left(name, -1)`);
});

it('sends no page without a policy of what it may load', async () => {
  const { headers } = await ask('/admin');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

const form = (path: string, fields: Record<string, string>, headers = {}) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });

it('opens the admin area to administrators and to nobody else', async () => {
  const client = game.client();
  const email = 'root@example.net';
  await client.register(email, PASSWORD);
  const html = { accept: 'text/html' };
  expect((await ask('/admin/board', { headers: html })).headers.get('location')).toBe('/admin');
  expect(await codeOf(await ask('/admin/board'))).toEqual([401, 'NOT_LOGGED_IN']);
  expect(await codeOf(await ask('/admin/board/queues/1', { method: 'PUT' }))).toEqual([
    401,
    'NOT_LOGGED_IN',
  ]);
  expect((await form('/admin/log-in', { email, password: 'wrong' })).status).toBe(401);
  expect((await form('/admin/log-in', { email, password: PASSWORD })).status).toBe(403);

  await grantRole(game.world.runtime.dataSource.manager, email, 'admin');
  const entered = await form('/admin/log-in', { email, password: PASSWORD });
  const cookie = entered.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/);
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  expect(await (await ask('/admin/board', { headers })).text()).toContain('<title>Ephemeris');
  const queues = await ask('/admin/board/api/queues', { headers });
  expect(JSON.stringify(await queues.json())).toContain('skills.');
  expect(await (await ask('/admin', { headers })).text()).toContain('/admin/log-out');
  expect((await form('/admin/log-out', {}, headers)).status).toBe(303);
  expect(await codeOf(await ask('/admin/board', { headers }))).toEqual([401, 'NOT_LOGGED_IN']);
});

it('writes into its pages nothing that anybody typed', async () => {
  const page = await form('/admin/log-in', { email: '<script>1</script>', password: '"><b>' });
  expect(await page.text()).not.toMatch(/<script>|"><b>/);
});
