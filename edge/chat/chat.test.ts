// The chat server over real sockets: rooms on request, who is in them, what is said, and who is let
// go.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openSpaceWorld, type SpaceWorld } from '../../test/space-world.ts';
import { Talker } from '../../test/talker.ts';
import { ChatServer } from './chat-server.ts';

let game: SpaceWorld;
let server: ChatServer;
const talkers: Talker[] = [];

beforeAll(async () => {
  game = await openSpaceWorld({ udp: { timeoutMs: 2_000 } });
  await game.openGrid();
  server = await openChat('chat-1');
});
afterEach(async () => {
  for (const talker of talkers.splice(0)) await talker.hangUp();
});
afterAll(async () => {
  await server.stop();
  await game.close();
});

async function openChat(name: string): Promise<ChatServer> {
  const opened = new ChatServer(game.world.runtime, name, () => undefined);
  await opened.start();
  return opened;
}

async function connected(pilot?: Talker['pilot']): Promise<Talker> {
  const talker = await Talker.connect(pilot ?? (await game.pilot()));
  talkers.push(talker);
  return talker;
}

/** Of two pilots who are both in a room. */
async function pair(room: string): Promise<[Talker, Talker]> {
  const [first, second] = [await connected(), await connected()];
  await first.call('chat.join', { room });
  await second.call('chat.join', { room });
  await first.seen(second.pilot.characterId, 'came', room);
  return [first, second];
}

const query = (sql: string, values: unknown[]) => game.world.runtime.dataSource.query(sql, values);

it('is joined, heard and left in a room that whoever comes first makes', async () => {
  const [first, second] = await pair('Ore trade');
  expect(await first.call('chat.list-rooms')).toEqual({
    rooms: [{ room: 'Ore trade', memberCount: 2, hasPassword: false }],
  });
  const answer = await second.call('chat.say', { room: 'ORE TRADE', text: '  Who buys ore? ' });
  await first.until(() => first.of('chat.said').length === 1);
  const { characterId } = second.pilot;
  const name = expect.stringMatching(/^Pilot /) as string;
  const said = { room: 'Ore trade', text: 'Who buys ore?', characterId, name };
  expect(first.of('chat.said')).toEqual([
    { ...said, ...(answer as object), at: expect.any(Number) as number },
  ]);
  expect(second.of('chat.said')).toEqual(first.of('chat.said'));
  await second.call('chat.leave', { room: 'ore trade' });
  await first.seen(characterId, 'left', 'Ore trade');
  expect(first.of('chat.presence').at(-1)).toMatchObject({ memberCount: 1 });
  await first.call('chat.leave', { room: 'Ore trade' });
  expect(await first.call('chat.list-rooms')).toEqual({ rooms: [] });
});

it('has one order of what is said in a room, the same for all', async () => {
  const [first, second] = await pair('Order');
  const third = await connected();
  await third.call('chat.join', { room: 'Order' });
  const texts = [1, 2, 3, 4, 5];
  await Promise.all(
    [first, second].flatMap((talker) =>
      texts.map((text) => talker.call('chat.say', { room: 'Order', text: `${text}` })),
    ),
  );
  await third.until(() => third.of('chat.said').length === 10);
  const ids = third.of('chat.said').map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(10);
  expect(first.of('chat.said').map(({ messageId }) => messageId)).toEqual(ids);
  const own = third.of('chat.said').filter((one) => one.characterId === first.pilot.characterId);
  expect(own.map(({ text }) => text)).toEqual(texts.map(String));
});

it('follows a pilot out of the station and through a gate: both rooms hear of it', async () => {
  const [stays, goes] = await pair('local');
  const { pilot } = goes;
  await pilot.enter();
  await pilot.travel('space.undock');
  await pilot.until(() => pilot.view.isFlying);
  const home = pilot.view.scene?.solarSystemId;
  await goes.call('chat.say', { room: 'local', text: 'Out.' });
  await stays.until(() => stays.of('chat.said').length === 1);
  const gate = [...pilot.view.objects.values()].find(({ kind }) => kind === 'stargate');
  const there = await jump(goes, gate?.id ?? 0);
  await stays.seen(pilot.characterId, 'left');
  await goes.until(() => goes.of('chat.room').length === 1);
  expect(there).not.toBe(home);
  const [room] = goes.of('chat.room');
  expect(room).toEqual({ room: 'local', kind: 'local', placeId: there, memberCount: 1 });
  await goes.call('chat.say', { room: 'local', text: 'Anyone here?' });
  await goes.until(() => goes.of('chat.said').length === 2);
  const { memberCount } = (await stays.call('chat.list-members', { room: 'local' })) as {
    memberCount: number;
  };
  expect(memberCount).toBe(1);
  expect(stays.of('chat.said')).toHaveLength(1);
});

/** To beside the gate, and through it; answers where that leads. */
async function jump({ pilot }: Talker, gateId: number): Promise<number> {
  const from = pilot.view.scene?.solarSystemId ?? 0;
  const system = game.grids[0]?.system(from);
  const vessel = system?.vesselOf(pilot.characterId);
  if (!system || !vessel) throw new Error('the pilot is not in space');
  const at = new Float64Array(3);
  system.space.readPosition(gateId, at);
  const { radiusM } = system.fixture(gateId) ?? { radiusM: 0 };
  const position = { x: (at[0] ?? 0) + radiusM + 1_000, y: at[1] ?? 0, z: at[2] ?? 0 };
  system.space.remove(vessel.shipId);
  system.space.addShip({ id: vessel.shipId, position, ...vessel.attributes });
  await pilot.travel('space.jump', { gateId });
  const there = (): number => pilot.view.scene?.solarSystemId ?? 0;
  await pilot.until(() => there() !== from);
  return there();
}

it('is of the own corporation, and of another one once the pilot is in that', async () => {
  const [stays, founds] = await pair('corporation');
  const { characterId } = founds.pilot;
  const corporation = { name: 'Lamplighters', ticker: 'LAMP' };
  const founded = await founds.pilot.dispatch('corporations.create', corporation);
  expect(founded.ok).toBe(true);
  await stays.seen(characterId, 'left', 'corporation');
  await founds.until(() => founds.of('chat.room').length === 1);
  expect(founds.of('chat.room')[0]).toMatchObject({ kind: 'corporation', memberCount: 1 });
  await founds.call('chat.say', { room: 'corporation', text: 'Only for us.' });
  await founds.until(() => founds.of('chat.said').length === 1);
  await stays.call('chat.list-rooms');
  expect(stays.of('chat.said')).toEqual([]);
});

it('tells nothing of a room to who is not in it, and takes nothing from there', async () => {
  const [, second] = await pair('Closed circle');
  const stranger = await connected();
  for (const [name, input] of [
    ['chat.say', { text: 'Let me in.' }],
    ['chat.leave', {}],
    ['chat.list-members', {}],
  ] as const) {
    const refusal = await stranger.refusal(name, { room: 'Closed circle', ...input });
    expect(refusal.code).toBe('NO_SUCH_ROOM');
  }
  await second.call('chat.say', { room: 'Closed circle', text: 'Between us.' });
  await stranger.call('chat.list-rooms');
  expect(stranger.heard).toEqual([]);
});

it('lets nobody into a locked room without its password, and nobody with one into an open', async () => {
  const [first, second] = [await connected(), await connected()];
  await first.call('chat.join', { room: 'Vault', password: 'opal' });
  for (const password of ['onyx', undefined]) {
    const refusal = await second.refusal('chat.join', { room: 'vault', password });
    expect(refusal.code).toBe('WRONG_PASSWORD');
  }
  expect(await second.call('chat.join', { room: 'vault', password: 'opal' })).toMatchObject({
    room: 'Vault',
    memberCount: 2,
  });
  await first.call('chat.join', { room: 'Square' });
  const refusal = await second.refusal('chat.join', { room: 'Square', password: 'opal' });
  expect(refusal.code).toBe('WRONG_PASSWORD');
  await first.call('chat.leave', { room: 'Vault' });
  await second.call('chat.leave', { room: 'Vault' });
  // The room is gone, and its password with it.
  expect(await second.call('chat.join', { room: 'Vault' })).toMatchObject({ memberCount: 1 });
});

it('refuses what nobody should read, and what is no order of its own', async () => {
  const talker = await connected();
  await talker.call('chat.join', { room: 'Lobby' });
  const bad = ['', '  ', 'a\u0000b', 'a\nb', '\u202etxt', 'x'.repeat(501), 7];
  for (const text of bad) {
    const { code } = await talker.refusal('chat.say', { room: 'Lobby', text });
    expect(code).toBe('INVALID_INPUT');
  }
  for (const room of ['', ' a', 'a  b', 'a\u200bb', 'x'.repeat(41)]) {
    expect((await talker.refusal('chat.join', { room })).code).toBe('INVALID_INPUT');
  }
  expect((await talker.refusal('skills.get-sheet')).code).toBe('NOT_HERE');
  const elsewhere = await talker.pilot.dispatch('chat.say', { room: 'Lobby', text: 'hi' });
  expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'NOT_HERE' } });
});

it('counts a pilot once who listens from two clients, and ends neither of them', async () => {
  const [stays, first] = await pair('Twins');
  const second = await connected(first.pilot);
  expect(await second.call('chat.join', { room: 'Twins' })).toMatchObject({ memberCount: 2 });
  await stays.call('chat.say', { room: 'Twins', text: 'Both of you.' });
  await first.until(() => first.of('chat.said').length === 1);
  await second.until(() => second.of('chat.said').length === 1);
  await first.hangUp();
  await second.call('chat.say', { room: 'Twins', text: 'Still here.' });
  await stays.until(() => stays.of('chat.said').length === 2);
  expect(stays.of('chat.presence').flatMap(({ left }) => left)).toEqual([]);
  await second.hangUp();
  await stays.seen(first.pilot.characterId, 'left', 'Twins');
});

it('lets go of sessions that are over, of pilots that are changed, and of who is banned', async () => {
  const [stays, revoked] = await pair('Watched');
  const [changed, banned] = [await connected(), await connected()];
  const account = '(SELECT account_id FROM character WHERE id = $1)';
  await query('UPDATE session SET revoked_at = now() WHERE character_id = $1', [
    revoked.pilot.characterId,
  ]);
  await query('UPDATE session SET character_id = NULL WHERE character_id = $1', [
    changed.pilot.characterId,
  ]);
  await query(`UPDATE account SET banned_until = 'infinity' WHERE id = ${account}`, [
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
  const late = await Talker.connect(pilot, () =>
    query('UPDATE session SET revoked_at = now() WHERE character_id = $1', [pilot.characterId]),
  );
  talkers.push(late);
  await late.until(() => late.farewell !== undefined);
  expect(late.farewell).toBe('NOT_LOGGED_IN');
});

it('slows down who floods, and bounds the rooms of a connection', async () => {
  const flood = await connected();
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
  const [first, second] = await pair('Phoenix');
  const standby = await openChat('chat-2');
  const third = await connected();
  await third.call('chat.join', { room: 'Phoenix' });
  await first.seen(third.pilot.characterId, 'came', 'Phoenix');
  expect(standby.rooms.count).toBe(0);
  await server.stop();
  server = standby;
  for (const talker of [first, second, third]) {
    await talker.until(() => talker.farewell !== undefined);
  }
  const [back, other] = [await connected(first.pilot), await connected(second.pilot)];
  await back.call('chat.join', { room: 'Phoenix' });
  await other.call('chat.join', { room: 'Phoenix' });
  await other.call('chat.say', { room: 'Phoenix', text: 'We are back.' });
  await back.until(() => back.of('chat.said').length === 1);
});

it('hangs up where an older one serves', async () => {
  const talker = await connected();
  await query(
    `INSERT INTO server (server_id, cluster, kind, name, state, host, port, started_at, beat_at)
     OVERRIDING SYSTEM VALUE
     VALUES (0, 'production', 'chat', 'chat-0', 'ready', '127.0.0.1', 9, now(), 'infinity')`,
    [],
  );
  await talker.until(() => talker.farewell !== undefined);
  expect(talker.farewell).toBe('OVERLOADED');
  await query('DELETE FROM server WHERE server_id = 0', []);
});

it('sends nobody to a server that is not heard of', async () => {
  const pilot = await game.pilot();
  const silent = `UPDATE server SET beat_at = now() - interval '3 seconds' WHERE kind = 'chat'`;
  await server.check();
  await query(silent, []);
  expect(await pilot.dispatch('chat.connect')).toMatchObject({
    ok: false,
    refusal: { code: 'NO_CAPACITY' },
  });
  await server.check();
  expect(await pilot.dispatch('chat.connect')).toMatchObject({ ok: true });
});

it('says why where there is none', async () => {
  const pilot = await game.pilot();
  await server.stop();
  await query(`DELETE FROM server WHERE kind = 'chat'`, []);
  expect(await pilot.dispatch('chat.connect')).toMatchObject({
    ok: false,
    refusal: { code: 'LAUNCHER_GONE' },
  });
});
