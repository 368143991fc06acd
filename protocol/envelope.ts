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

const MAX_INT4 = 2_147_483_647;
const Sequence = z.int().nonnegative().max(MAX_INT4);

/** What a socket.io client sends with its connection. */
export const Handshake = z.strictObject({
  token: z.string().min(20).max(200).optional(),
  /** Whose results `lastSequence` counts; where the session plays another one, it is ignored. */
  characterId: z.int().positive().max(MAX_INT4).optional(),
  /**
   * The last sequence that the client has seen: the rest follows at once, in order. Left out, all
   * does that came since the session selected its character.
   */
  lastSequence: Sequence.optional(),
});
export type Handshake = z.infer<typeof Handshake>;

/** Which character's results a connection gets, and the sequence after which they begin. */
interface Binding {
  characterId: number;
  lastSequence: number;
}

/** What a client may send over socket.io. */
export interface ClientEvents {
  command: (envelope: unknown, acknowledge: (answer: Answer) => void) => void;
}

/** What the server sends over socket.io. */
export interface ServerEvents {
  result: (result: Result) => void;
  /** Precedes the first result of a character. */
  bound: (binding: Binding) => void;
  /** The server has changed what a client may hold of its character: read it again. */
  refresh: () => void;
  /** The server is stopping: commands are no longer taken, and it hangs up soon. */
  draining: () => void;
  /** Why the server hangs up now. */
  cut: (refusal: Refusal) => void;
  broadcast: (event: string, body: unknown) => void;
  /** A change of space, as a `space` frame carries it: see protocol/space.ts. */
  space: (frame: Uint8Array) => void;
  /** A frame of the chat server, as it sent it: a broadcast of protocol/chat.ts. */
  chat: (frame: Uint8Array) => void;
}
