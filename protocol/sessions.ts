// Sessions over the wire: logging in and out, and which clients are logged in.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Email, MAX_PASSWORD_LENGTH } from './accounts.ts';
import { Text } from './text.ts';

const Nothing = z.strictObject({});
const MAX_INT4 = 2_147_483_647;
const Id = z.int().positive().max(MAX_INT4);
const Sequence = z.int().nonnegative().max(MAX_INT4);

export const logIn = command(
  'sessions.log-in',
  'anyone',
  z.strictObject({
    email: Email,
    password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
    /** What the session is called in the list of sessions. */
    client: Text.min(1).max(200).default('unnamed client'),
  }),
  z.object({ token: z.string(), accountId: z.int(), expiresAt: z.number() }),
);
export const logOut = command('sessions.log-out', 'account', Nothing, Nothing);
export const revokeSession = command(
  'sessions.revoke',
  'account',
  z.strictObject({ sessionId: Id }),
  Nothing,
);
/** Ends every session of the account, the calling one only where asked. */
export const revokeAllSessions = command(
  'sessions.revoke-all',
  'account',
  z.strictObject({ exceptCurrent: z.boolean().default(true) }),
  z.object({ revokedCount: z.int() }),
);
export const selectCharacter = command(
  'sessions.select-character',
  'account',
  z.strictObject({
    characterId: Id,
    /** The last one heard, in an earlier session: the rest follows. Left out, what is new does. */
    lastSequence: Sequence.optional(),
  }),
  z.object({
    characterId: z.int(),
    name: z.string(),
    /** Results after it follow. */
    lastSequence: z.int(),
  }),
);
export const whoAmI = query(
  'sessions.who-am-i',
  'account',
  Nothing,
  z.object({
    accountId: z.int(),
    sessionId: z.int(),
    roles: z.array(z.string()),
    character: z.object({ characterId: z.int(), name: z.string() }).nullable(),
  }),
);
export const listSessions = query(
  'sessions.list',
  'account',
  Nothing,
  z.array(
    z.object({
      sessionId: z.int(),
      client: z.string(),
      address: z.string(),
      createdAt: z.number(),
      seenAt: z.number(),
      current: z.boolean(),
    }),
  ),
);

export const commands = [
  logIn,
  logOut,
  revokeSession,
  revokeAllSessions,
  selectCharacter,
  whoAmI,
  listSessions,
] as const;
