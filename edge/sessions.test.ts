// From registration to a revoked session, over real sockets.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WATCH_INTERVAL_MS } from './watch.ts';
import {
  createPlayer,
  next,
  openDrivenEdgeWorld,
  PASSWORD,
  type EdgeWorld,
} from '../test/edge-world.ts';
import type { DrivenWorld } from '../test/world.ts';
import { banAccount, unbanAccount } from '#features/accounts/index.ts';
import { flagSessions } from '#features/sessions/index.ts';
import { transact } from '#queues/runtime.ts';

const DAY_MS = 86_400_000;

let game: EdgeWorld<DrivenWorld>;
beforeAll(async () => {
  game = await openDrivenEdgeWorld();
});
afterAll(() => game.close());

const refusedWith = (code: string): unknown =>
  expect.objectContaining({ name: 'RefusalError', code });
const statusIs = (client: ReturnType<EdgeWorld['client']>, status: string) =>
  vi.waitFor(() => expect(client.status).toBe(status));

it('takes a player from registration to login, and says who is logged in', async () => {
  const client = game.client();
  const { accountId } = await client.register('Ada@Example.net', PASSWORD);
  await client.logIn('ada@example.net', PASSWORD, 'a browser');
  expect(await client.call('sessions.who-am-i', {})).toMatchObject({ accountId, character: null });
  const [session] = await client.call('sessions.list', {});
  expect(session).toMatchObject({ client: 'a browser', current: true });
});

it('stores neither the password nor the token', async () => {
  const client = game.client();
  await client.register('bo@example.net', PASSWORD);
  const { token } = await client.logIn('bo@example.net', PASSWORD);
  const { dataSource } = game.world.runtime;
  const rows = await dataSource.query<unknown[]>(
    `SELECT account.*, session.*, encode(token_hash, 'escape') FROM account JOIN session
     ON account.id = account_id WHERE email = 'bo@example.net'`,
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  expect(JSON.stringify(rows)).toContain('$argon2id$');
});

it('refuses a second account of one address, however it is written', async () => {
  const client = game.client();
  await client.register('cy@example.net', PASSWORD);
  await expect(client.register('CY@example.NET', PASSWORD)).rejects.toEqual(
    refusedWith('EMAIL_TAKEN'),
  );
});

it('answers a wrong password and an unknown address alike', async () => {
  const client = game.client();
  await client.register('di@example.net', PASSWORD);
  const wrong = await client.logIn('di@example.net', 'something else').catch(String);
  expect(await client.logIn('nobody@example.net', 'something else').catch(String)).toBe(wrong);
});

it('plays only characters of its own', async () => {
  const [mine, other] = [await createPlayer(game.world), await createPlayer(game.world)];
  const client = game.client({ token: mine.token });
  const stolen = client.selectCharacter(other.characterId);
  await expect(stolen).rejects.toEqual(refusedWith('NOT_FOUND'));
  const own = await client.selectCharacter(mine.characterId);
  expect(own).toMatchObject({ characterId: mine.characterId, lastSequence: 0 });
});

it('ends only sessions of its own', async () => {
  const [mine, other] = [await createPlayer(game.world), await createPlayer(game.world)];
  const theirs = game.client({ token: other.token });
  const { sessionId } = await theirs.call('sessions.who-am-i', {});
  const client = game.client({ token: mine.token });
  const attempt = client.call('sessions.revoke', { sessionId });
  await expect(attempt).rejects.toEqual(refusedWith('NOT_FOUND'));
  expect(await theirs.call('sessions.who-am-i', {})).toMatchObject({ sessionId });
});

it('hangs up on a client whose session another one revokes', async () => {
  const { token } = await createPlayer(game.world);
  const [kept, lost] = [game.client({ token }), game.client()];
  await lost.register('eve@example.net', PASSWORD);
  await lost.logIn('eve@example.net', PASSWORD);
  const killer = game.client();
  await killer.logIn('eve@example.net', PASSWORD);
  await lost.call('sessions.who-am-i', {});
  const ended = next(lost, 'ended');
  expect(await killer.call('sessions.revoke-all', {})).toEqual({ revokedCount: 1 });
  expect(await ended).toMatchObject({ code: 'NOT_LOGGED_IN' });
  expect(lost.token).toBeUndefined();
  const call = lost.call('sessions.who-am-i', {});
  await expect(call).rejects.toEqual(refusedWith('NOT_LOGGED_IN'));
  expect(await kept.call('sessions.list', {})).toHaveLength(1);
});

it('turns away a token that was never given out', async () => {
  const client = game.client({ token: 'x'.repeat(43) });
  expect(await next(client, 'ended')).toMatchObject({ code: 'NOT_LOGGED_IN' });
  await statusIs(client, 'connected');
});

it('ends a session that its client logs out of', async () => {
  const { token } = await createPlayer(game.world);
  const client = game.client({ token });
  const ended = next(client, 'ended');
  await client.call('sessions.log-out', {});
  await ended;
  const again = game.client({ token });
  expect(await next(again, 'ended')).toMatchObject({ code: 'NOT_LOGGED_IN' });
});

it('tells a live session that what it holds of its character is out of date', async () => {
  const { characterId, token } = await createPlayer(game.world);
  const client = game.client({ token });
  await client.call('sessions.who-am-i', {});
  const refreshed = next(client, 'refresh');
  await transact(game.world.runtime, (tx) => flagSessions(tx, [characterId]));
  await game.world.clock.tick(WATCH_INTERVAL_MS);
  await refreshed;
  const [row] = await game.world.runtime.dataSource.query<unknown[]>(
    'SELECT needs_refresh FROM session WHERE character_id = $1',
    [characterId],
  );
  expect(row).toEqual({ needs_refresh: false });
});

it('keeps a session that listens, ends one that is idle, and both at their last day', async () => {
  const [busy, idle] = [await createPlayer(game.world), await createPlayer(game.world)];
  const client = game.client({ token: busy.token });
  await client.call('sessions.who-am-i', {});
  const pass = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day++) {
      await game.world.clock.setTime(game.world.clock.now() + DAY_MS);
      const isTouched = async (): Promise<void> => {
        // A look that was still under way at the last tick has let it pass.
        await game.world.clock.tick(WATCH_INTERVAL_MS);
        const [row] = await game.world.runtime.dataSource.query<[{ seen_at: Date }]>(
          `SELECT seen_at FROM session WHERE account_id = $1`,
          [busy.accountId],
        );
        expect(row.seen_at.getTime()).toBeGreaterThan(game.world.clock.now() - DAY_MS / 2);
      };
      await vi.waitFor(isTouched, { timeout: 10_000 });
    }
  };
  await pass(8);
  expect(await client.call('sessions.who-am-i', {})).toMatchObject({ accountId: busy.accountId });
  const late = game.client({ token: idle.token });
  expect(await next(late, 'ended')).toMatchObject({ code: 'NOT_LOGGED_IN' });
  await pass(21);
  const ended = next(client, 'ended');
  await game.world.clock.setTime(game.world.clock.now() + DAY_MS);
  await game.world.clock.tick(WATCH_INTERVAL_MS);
  expect(await ended).toMatchObject({ code: 'NOT_LOGGED_IN' });
});

it('lets a banned account in no more, ends its sessions, and says until when', async () => {
  const client = game.client();
  const email = 'banned@example.net';
  await client.register(email, PASSWORD);
  await client.logIn(email, PASSWORD);
  const ended = next(client, 'ended');
  const { dataSource, clock } = game.world.runtime;
  const now = new Date(clock.now());
  const until = new Date(clock.now() + 3_600_000);
  await banAccount(dataSource.manager, email, { until, reason: 'macros' }, now);
  await expect(game.client().logIn(email, PASSWORD)).rejects.toMatchObject({
    code: 'BANNED',
    details: { until: until.getTime(), reason: 'macros' },
  });
  await expect(game.client().logIn(email, 'wrong password indeed')).rejects.toMatchObject({
    code: 'WRONG_CREDENTIALS',
  });
  await expect(client.call('sessions.who-am-i', {})).rejects.toMatchObject({
    code: 'NOT_LOGGED_IN',
  });
  await ended;
  await unbanAccount(dataSource.manager, email);
  await game.client().logIn(email, PASSWORD);
});
