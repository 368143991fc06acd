// What travels around commands and results, the same over every transport.
import { z } from 'zod';
import type { Refusal } from './refusals.ts';

/** Sent by the client; `id` is made by the client, and repeating it repeats the answer. */
export const CommandEnvelope = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(100),
  input: z.unknown(),
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** The answer to a command. */
export type Answer = { ok: true; output: unknown } | { ok: false; refusal: Refusal };

/** One row of the recipient's inbox; sequences of a character have no gap and no repeat. */
export const Result = z.object({
  sequence: z.int().positive(),
  kind: z.string(),
  body: z.unknown(),
  /** Milliseconds since the epoch: the moment that it happened in the universe. */
  at: z.number(),
});
export type Result = z.infer<typeof Result>;

/** What a socket.io client sends with its connection. */
export const Handshake = z.strictObject({
  token: z.string().min(20).max(200).optional(),
  /** The last sequence that the client has seen; the rest follows at once, in order. */
  lastSequence: z.int().nonnegative().default(0),
});
export type Handshake = z.infer<typeof Handshake>;
