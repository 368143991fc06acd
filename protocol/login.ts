// The way into the world: which server holds the character's place, and the token that opens it.
import { z } from 'zod';
import { command } from './command.ts';

/** Where a pilot is to connect over UDP, and with what. */
export const Destination = z.object({
  kind: z.enum(['grid', 'station']),
  /** The solar system, or the station. */
  placeId: z.int(),
  /** A connect token, in base64. It is a secret, good for one connection. */
  token: z.base64(),
  /** Until then it opens the connection. */
  expiresAt: z.number(),
});
export type Destination = z.infer<typeof Destination>;

export const connect = command(
  'login.connect',
  'character',
  z.strictObject({
    /** Whether another client that plays the character is to give way. */
    takeOver: z.boolean().default(false),
  }),
  Destination,
);

/** Where a native client logs in over UDP, as `GET /api/login` answers it. */
export const LoginServer = z.object({
  host: z.string(),
  port: z.int().min(1).max(65_535),
  /** In base64: what is sealed to it, this cluster's login servers alone can read. */
  publicKey: z.base64(),
  /** A decimal number: clients of another protocol do not get in. */
  protocolId: z.string().regex(/^\d{1,20}$/),
});
export type LoginServer = z.infer<typeof LoginServer>;

export const commands = [connect] as const;
