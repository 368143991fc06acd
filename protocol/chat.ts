// Chat over the wire: the way to the chat server, its rooms, who is in them and what is said there.
import { z } from 'zod';
import { order, query } from './command.ts';
import { Text } from './text.ts';

const Nothing = z.strictObject({});

/** Where to connect over UDP. The token is a secret, good for one connection. */
export const ChatDestination = z.object({
  kind: z.literal('chat'),
  /** A connect token, in base64. */
  token: z.base64(),
  /** Until then it opens the connection. */
  expiresAt: z.number(),
});

export const connect = query('chat.connect', 'character', Nothing, ChatDestination);

export const commands = [connect] as const;

/** Rooms that follow the pilot: that of the solar system, and that of the corporation. */
export const FOLLOWING = ['local', 'corporation'] as const;
export type Following = (typeof FOLLOWING)[number];

export const MAX_ROOM_NAME = 40;
/**
 * `local`, `corporation`, or the name of a room that whoever asks first has made. Single spaces,
 * none at an end, and nothing that is not to be seen.
 */
export const RoomName = Text.min(1)
  .max(MAX_ROOM_NAME)
  .regex(/^[^\p{Z}\p{DI}]+( [^\p{Z}\p{DI}]+)*$/u, 'single spaces, none at an end');

/** What two names of the same room have in common. */
export function foldRoomName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A room as whoever is in it knows it. */
export const Room = z.object({
  /** By what it is spoken of in everything that follows. */
  room: z.string(),
  kind: z.enum([...FOLLOWING, 'named']),
  /** The solar system or the corporation. */
  placeId: z.int().nullable(),
  memberCount: z.int(),
});
export type Room = z.infer<typeof Room>;

export const Member = z.object({ characterId: z.int(), name: z.string() });
export type Member = z.infer<typeof Member>;

export const MAX_SAID = 500;
export const MAX_ROOM_PASSWORD = 100;
export const MEMBERS_PER_PAGE = 100;
export const ROOMS_PER_PAGE = 100;

/** Into a room; a named one that is not there is made, with the password where one is given. */
export const join = order(
  'chat.join',
  z.strictObject({ room: RoomName, password: Text.min(1).max(MAX_ROOM_PASSWORD).optional() }),
  Room,
);
export const leave = order('chat.leave', z.strictObject({ room: RoomName }), Nothing);
export const say = order(
  'chat.say',
  z.strictObject({ room: RoomName, text: Text.trim().min(1).max(MAX_SAID) }),
  z.object({ messageId: z.string() }),
);
/** Of a room that the pilot is in, in the order of the ids. */
export const listMembers = order(
  'chat.list-members',
  z.strictObject({ room: RoomName, afterCharacterId: z.int().nonnegative().default(0) }),
  z.object({ members: z.array(Member), memberCount: z.int() }),
);
/** The named ones, in the order of the names. */
export const listRooms = order(
  'chat.list-rooms',
  z.strictObject({ afterRoom: RoomName.optional() }),
  z.object({
    rooms: z.array(z.object({ room: z.string(), memberCount: z.int(), hasPassword: z.boolean() })),
  }),
);

/** Carried out by the chat server, over a connection to it. */
export const orders = [join, leave, say, listMembers, listRooms] as const;

/** What members of a room are told, and nobody is owed: broadcasts by the name of the event. */
export const broadcasts = {
  'chat.said': z.object({
    room: z.string(),
    /** Made by the server, unlike any other. */
    messageId: z.string(),
    characterId: z.int(),
    name: z.string(),
    text: z.string(),
    at: z.number(),
  }),
  'chat.presence': z.object({
    room: z.string(),
    memberCount: z.int(),
    came: z.array(Member),
    /** By character. */
    left: z.array(z.int()),
    /** False where there were too many to name them: whoever wants to know reads the list. */
    isWhole: z.boolean(),
  }),
  /** The pilot has gone on, and with it the room: it is another one from now on. */
  'chat.room': Room,
  /** The pilot is in the room no more. */
  'chat.closed': z.object({ room: z.string() }),
  /** The connection to the chat server is gone. Only who stands between tells it. */
  'chat.lost': z.object({ code: z.string() }),
} as const;
export type Broadcasts = { [K in keyof typeof broadcasts]: z.infer<(typeof broadcasts)[K]> };
export type Said = Broadcasts['chat.said'];
