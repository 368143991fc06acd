// Rooms of the chat server over real sockets: joined on request, heard by who is in them, and with
// the pilot wherever that goes.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openChatWorld, type ChatWorld } from '../../test/chat-world.ts';
import type { Talker } from '../../test/talker.ts';
import { teleport } from '../../test/teleport.ts';

let game: ChatWorld;

beforeAll(async () => {
  game = await openChatWorld();
  await game.openGrid();
});
afterEach(() => game.hangUp());
afterAll(() => game.close());

it('is joined, heard and left in a room that whoever comes first makes', async () => {
  const [first, second] = await game.pair('Ore trade');
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
  const [first, second] = await game.pair('Order');
  const third = await game.talker();
  await third.call('chat.join', { room: 'Order' });
  const texts = [1, 2, 3, 4, 5];
  await Promise.all(
    [first, second].flatMap((talker) =>
      texts.map((text) => talker.call('chat.say', { room: 'Order', text: `${text}` })),
    ),
  );
  for (const talker of [first, second, third]) {
    await talker.until(() => talker.of('chat.said').length === 10);
  }
  const ids = third.of('chat.said').map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(10);
  expect(first.of('chat.said').map(({ messageId }) => messageId)).toEqual(ids);
  const own = third.of('chat.said').filter((one) => one.characterId === first.pilot.characterId);
  expect(own.map(({ text }) => text)).toEqual(texts.map(String));
});

it('follows a pilot out of the station and through a gate: both rooms hear of it', async () => {
  const [stays, goes] = await game.pair('local');
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
  teleport(game.grids, from, pilot.characterId, gateId);
  await pilot.travel('space.jump', { gateId });
  const there = (): number => pilot.view.scene?.solarSystemId ?? 0;
  await pilot.until(() => there() !== from);
  return there();
}

it('is of the own corporation, and of another one once the pilot is in that', async () => {
  const [stays, founds] = await game.pair('corporation');
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
  const [, second] = await game.pair('Closed circle');
  const stranger = await game.talker();
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

it('lets nobody into a locked room without its password, nor with one into an open', async () => {
  const [first, second] = [await game.talker(), await game.talker()];
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
  const talker = await game.talker();
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
  const [stays, first] = await game.pair('Twins');
  const second = await game.talker(first.pilot);
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

it('hears of a jump at once, not when it looks at everybody', async () => {
  const { clock } = game.world.runtime;
  await game.server.stop();
  await game.openChat('chat-2', {
    now: () => clock.now(),
    setTimeout: () => undefined,
    clearTimeout: () => undefined,
    setInterval: () => undefined,
    clearInterval: () => undefined,
  });
  const talker = await game.talker();
  await talker.call('chat.join', { room: 'local' });
  const { pilot } = talker;
  await pilot.enter();
  await pilot.travel('space.undock');
  await pilot.until(() => pilot.view.isFlying);
  const gate = [...pilot.view.objects.values()].find(({ kind }) => kind === 'stargate');
  const there = await jump(talker, gate?.id ?? 0);
  await talker.until(() => talker.of('chat.room').length === 1);
  expect(talker.of('chat.room')[0]).toMatchObject({ placeId: there });
});
