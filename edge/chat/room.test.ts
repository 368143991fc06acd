// A room by itself: crowds, and those who do not keep up.
import { expect, it } from 'vitest';
import { decodeServerFrame } from '#protocol/frames.ts';
import { isRefusal } from '#protocol/refusals.ts';
import type { UdpConnection } from '#protocol/udp/index.ts';
import { PilotConnection } from '#features/serving/index.ts';
import { Listener } from './listener.ts';
import { Room } from './room.ts';

interface Ear {
  readonly listener: Listener;
  /** Broadcasts, by what they are. */
  readonly heard: { event: string; body: unknown }[];
  readonly bytes: Uint8Array[];
  farewell: string | undefined;
}

/** @param takes whether what is sent is taken */
function ear(characterId: number, takes = true): Ear {
  const heard: Ear['heard'] = [];
  const bytes: Uint8Array[] = [];
  const connection = {
    send: (_channel: string, frame: Uint8Array) => {
      const decoded = decodeServerFrame(frame);
      if (isRefusal(decoded) || decoded.kind !== 'broadcast') throw new Error('no broadcast');
      if (takes) heard.push(decoded);
      bytes.push(frame);
      return takes;
    },
    disconnect: (reason: Buffer) => (made.farewell = Buffer.from(reason).toString()),
  } as unknown as UdpConnection;
  const chatter = { characterId, sessionId: characterId, name: `Pilot ${characterId}` };
  const place = { solarSystemId: 1, corporationId: 1 };
  const listener = new Listener(new PilotConnection({ ...chatter, ...place }, connection));
  const made: Ear = { listener, heard, bytes, farewell: undefined };
  return made;
}

function fill(count: number): { room: Room; ears: Ear[] } {
  const room = new Room({ key: 'named crowd', room: 'Crowd', kind: 'named', placeId: null });
  const ears = Array.from({ length: count }, (_, index) => ear(index + 1));
  for (const { listener } of ears) room.enter(listener);
  return { room, ears };
}

const said = {
  room: 'Crowd',
  messageId: '1.1.1',
  characterId: 1,
  name: 'Pilot 1',
  text: 'Hi',
  at: 0,
};

it('names those who come together, up to a number, and only counts more of them', () => {
  const few = fill(100);
  few.room.tellPresence();
  expect(few.ears[0]?.heard).toMatchObject([{ body: { isWhole: true, memberCount: 100 } }]);
  const many = fill(101);
  many.room.tellPresence();
  expect(many.ears[0]?.heard).toMatchObject([
    { body: { isWhole: false, memberCount: 101, came: [], left: [] } },
  ]);
});

it('says nothing of who left and came back before it was told', () => {
  const { room, ears } = fill(2);
  room.tellPresence();
  const listener = ears[1]?.listener;
  if (!listener) throw new Error('nobody is there');
  room.leave(listener);
  room.enter(listener);
  room.tellPresence();
  expect(ears[0]?.heard).toHaveLength(1);
});

it('tells all the same bytes, once made', () => {
  const { room, ears } = fill(50);
  room.say(said);
  const [presence, message] = ears[0]?.bytes ?? [];
  expect(presence && message).toBeDefined();
  for (const { bytes } of ears) {
    expect(bytes[0]).toBe(presence);
    expect(bytes[1]).toBe(message);
  }
});

it('hangs up on who takes nothing in, and on nobody else', () => {
  const { room, ears } = fill(2);
  const slow = ear(3, false);
  room.enter(slow.listener);
  room.say(said);
  expect(slow.farewell).toBe('TOO_SLOW');
  expect(ears.map(({ farewell }) => farewell)).toEqual([undefined, undefined]);
  expect(ears[1]?.heard.map(({ event }) => event)).toEqual(['chat.presence', 'chat.said']);
});

it('lists its members a page at a time, in the order of their ids', () => {
  const { room } = fill(150);
  expect(room.page(0)).toHaveLength(100);
  expect(room.page(100).map(({ characterId }) => characterId)).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 101),
  );
  expect(room.page(150)).toEqual([]);
});
