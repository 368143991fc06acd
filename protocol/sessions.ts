// Sessions over the wire: logging in and out, and which clients are logged in.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Email, MAX_PASSWORD_LENGTH } from './accounts.ts';

const Nothing = z.strictObject({});

export const logIn = command(
  'sessions.log-in',
  'anyone',
  z.strictObject({
    email: Email,
    password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
    /** What the session is called in the list of sessions. */
    client: z.string().min(1).max(200).default('unnamed client'),
  }),
  z.object({ token: z.string(), accountId: z.int(), expiresAt: z.number() }),
);
export const logOut = command('sessions.log-out', 'account', Nothing, Nothing);
export const revokeSession = command(
  'sessions.revoke',
  'account',
  z.strictObject({ sessionId: z.int().positive() }),
  Nothing,
);
export const selectCharacter = command(
  'sessions.select-character',
  'account',
  z.strictObject({ characterId: z.int().positive().max(2_147_483_647) }),
  z.object({ characterId: z.int(), name: z.string(), lastSequence: z.int() }),
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
  selectCharacter,
  whoAmI,
  listSessions,
] as const;
export const notifications = {} as const;
