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

export const commands = [connect] as const;
