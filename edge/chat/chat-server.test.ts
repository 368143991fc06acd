// Who is let in and let go by the chat server, what one client may ask, and which server it is.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openChatWorld, type ChatWorld } from '../../test/chat-world.ts';

let game: ChatWorld;

beforeAll(async () => {
  game = await openChatWorld();
});
afterEach(() => game.hangUp());
afterAll(() => game.close());

it('lets go of sessions that are over, of pilots that are changed, of who is banned', async () => {
  const [stays, revoked] = await game.pair('Watched');
  const [changed, banned] = [await game.talker(), await game.talker()];
  const account = '(SELECT account_id FROM character WHERE id = $1)';
  await game.query('UPDATE session SET revoked_at = now() WHERE character_id = $1', [
    revoked.pilot.characterId,
  ]);
  await game.query('UPDATE session SET character_id = NULL WHERE character_id = $1', [
    changed.pilot.characterId,
  ]);
  await game.query(`UPDATE account SET banned_until = 'infinity' WHERE id = ${account}`, [
    banned.pilot.characterId,
  ]);
  for (const gone of [revoked, changed, banned]) {
    await gone.until(() => gone.farewell !== undefined);
    expect(gone.farewell).toBe('NOT_LOGGED_IN');
  }
  await stays.seen(revoked.pilot.characterId, 'left', 'Watched');
  expect(stays.farewell).toBeUndefined();
});

it('does not let in who was revoked with the token in hand', async () => {
  const pilot = await game.pilot();
  const late = await game.talker(pilot, () =>
    game.query('UPDATE session SET revoked_at = now() WHERE character_id = $1', [
      pilot.characterId,
    ]),
  );
  await late.until(() => late.farewell !== undefined);
  expect(late.farewell).toBe('NOT_LOGGED_IN');
});

it('slows down who floods, and bounds the rooms of a connection', async () => {
  const flood = await game.talker();
  await flood.call('chat.join', { room: 'Flood' });
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => flood.answer('chat.say', { room: 'Flood', text: 'spam' })),
  );
  const codes = new Set(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)));
  expect(codes).toEqual(new Set(['ok', 'TOO_MANY_REQUESTS']));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  const joins = await Promise.all(
    Array.from({ length: 30 }, (_, index) => flood.answer('chat.join', { room: `Room ${index}` })),
  );
  expect(joins.filter(({ ok }) => ok).length).toBeLessThanOrEqual(19);
});

it('has one server for all rooms; the next takes over when it is gone', async () => {
  const [first, second] = await game.pair('Phoenix');
  const { server } = game;
  const standby = await game.openChat('chat-2');
  const third = await game.talker();
  await third.call('chat.join', { room: 'Phoenix' });
  await first.seen(third.pilot.characterId, 'came', 'Phoenix');
  expect(standby.rooms.count).toBe(0);
  await server.stop();
  for (const talker of [first, second, third]) {
    await talker.until(() => talker.farewell !== undefined);
  }
  const [back, other] = [await game.talker(first.pilot), await game.talker(second.pilot)];
  await back.call('chat.join', { room: 'Phoenix' });
  await other.call('chat.join', { room: 'Phoenix' });
  await other.call('chat.say', { room: 'Phoenix', text: 'We are back.' });
  await back.until(() => back.of('chat.said').length === 1);
});

it('hangs up where an older one serves', async () => {
  const talker = await game.talker();
  await game.query(
    `INSERT INTO server (server_id, cluster, kind, name, state, host, port, started_at, beat_at)
     OVERRIDING SYSTEM VALUE
     VALUES (0, 'production', 'chat', 'chat-0', 'ready', '127.0.0.1', 9, now(), 'infinity')`,
    [],
  );
  await talker.until(() => talker.farewell !== undefined);
  expect(talker.farewell).toBe('OVERLOADED');
  await game.query('DELETE FROM server WHERE server_id = 0', []);
});

it('sends nobody to a server that is not heard of', async () => {
  const pilot = await game.pilot();
  const silent = `UPDATE server SET beat_at = now() - interval '3 seconds' WHERE kind = 'chat'`;
  await game.server.check();
  await game.query(silent, []);
  expect(await pilot.dispatch('chat.connect')).toMatchObject({
    ok: false,
    refusal: { code: 'NO_CAPACITY' },
  });
  await game.server.check();
  expect(await pilot.dispatch('chat.connect')).toMatchObject({ ok: true });
});

it('says why where there is none', async () => {
  const pilot = await game.pilot();
  await game.server.stop();
  await game.query(`DELETE FROM server WHERE kind = 'chat'`, []);
  expect(await pilot.dispatch('chat.connect')).toMatchObject({
    ok: false,
    refusal: { code: 'LAUNCHER_GONE' },
  });
});
