// What travels in the messages of a transport that carries bytes: the same events with the same
// bodies as over socket.io. The first byte is the frame's kind; JSON follows it, or for `space`
// whatever the simulation writes.
import { z } from 'zod';
import { CommandEnvelope, Handshake, Result, type Answer, type ServerEvents } from './envelope.ts';
import { refuse, type Refusal } from './refusals.ts';

/** What a reliable message of the UDP transport carries at most. */
export const MAX_FRAME_BYTES = 65_536;

const WireRefusal = z.object({
  // Any code: the other end may be newer.
  code: z.string().min(1).max(100),
  message: z.string(),
  help: z.string(),
  details: z.record(z.string(), z.unknown()),
}) as unknown as z.ZodType<Refusal>;

/** An answer as whoever asked takes it in. */
export const WireAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: WireRefusal }),
]) as unknown as z.ZodType<Answer>;

const CLIENT_FRAMES = {
  command: { code: 1, body: z.strictObject({ envelope: CommandEnvelope }) },
  /** Comes first: where in its results the client is. Its token is for login alone. */
  resume: { code: 2, body: Handshake },
} as const;

const SERVER_FRAMES = {
  answer: { code: 65, body: z.object({ id: z.uuid(), answer: WireAnswer }) },
  result: { code: 66, body: z.object({ result: Result }) },
  bound: {
    code: 67,
    body: z.object({ characterId: z.int().positive(), lastSequence: z.int().nonnegative() }),
  },
  refresh: { code: 68, body: z.object({}) },
  broadcast: {
    code: 69,
    body: z.object({ event: z.string().min(1).max(100), body: z.unknown() }),
  },
  draining: { code: 70, body: z.object({}) },
  cut: { code: 71, body: z.object({ refusal: WireRefusal }) },
} as const satisfies Record<Exclude<keyof ServerEvents, 'space' | 'chat'> | 'answer', unknown>;

type Table = Record<string, { readonly code: number; readonly body: z.ZodType }>;
/** An empty object is inferred as one that may have no field at all, not even `kind`. */
type BodyOf<B> = B extends Record<string, never> ? unknown : B;
type FramesOf<T extends Table> = {
  [K in keyof T & string]: { kind: K } & BodyOf<z.infer<T[K]['body']>>;
}[keyof T & string];

/** What a client may send. */
export type ClientFrame = FramesOf<typeof CLIENT_FRAMES>;
/** A change of space, as the simulation writes it. */
export interface SpaceFrame {
  kind: 'space';
  bytes: Uint8Array;
}
/** What a server sends. */
export type ServerFrame = FramesOf<typeof SERVER_FRAMES> | SpaceFrame;

const SPACE_CODE = 72;

const KINDS: ReadonlyMap<number | undefined, ServerFrame['kind']> = new Map([
  ...Object.entries(SERVER_FRAMES).map(
    ([kind, { code }]) => [code, kind as keyof typeof SERVER_FRAMES] as const,
  ),
  [SPACE_CODE, 'space'] as const,
]);

/** What a server sent, by its first byte: for who hands on what it does not read. */
export const kindOfServerFrame = (frame: Uint8Array): ServerFrame['kind'] | undefined =>
  KINDS.get(frame[0]);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

function join(code: number, body: Uint8Array): Uint8Array | Refusal {
  const bytes = body.length + 1;
  if (bytes > MAX_FRAME_BYTES) {
    return refuse('PAYLOAD_TOO_LARGE', { bytes, maxBytes: MAX_FRAME_BYTES });
  }
  const frame = new Uint8Array(bytes);
  frame[0] = code;
  frame.set(body, 1);
  return frame;
}

function encodeJson({ code }: { code: number }, body: object): Uint8Array | Refusal {
  return join(code, encoder.encode(JSON.stringify(body)));
}

/** Refused where it is longer than a frame may be. */
export function encodeClientFrame({ kind, ...body }: ClientFrame): Uint8Array | Refusal {
  return encodeJson(CLIENT_FRAMES[kind], body);
}

/** Refused where it is longer than a frame may be; an answer can be told so in its place. */
export function encodeServerFrame(frame: ServerFrame): Uint8Array | Refusal {
  if (frame.kind === 'space') return join(SPACE_CODE, frame.bytes);
  const { kind, ...body } = frame;
  return encodeJson(SERVER_FRAMES[kind], body);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

function decodeJson(table: Table, frame: Uint8Array): object | Refusal {
  const found = Object.entries(table).find(([, { code }]) => code === frame[0]);
  if (!found) return refuse('INVALID_INPUT', { frame: 'unknown kind' });
  const [kind, { body }] = found;
  const parsed = body.safeParse(parseJson(frame.subarray(1)));
  if (parsed.success) return { kind, ...(parsed.data as object) };
  const [issue] = parsed.error.issues;
  const fields = issue ? { path: issue.path.join('.'), message: issue.message } : {};
  return refuse('INVALID_INPUT', { frame: kind, ...fields });
}

const tooLong = ({ length }: Uint8Array): Refusal | undefined =>
  length > MAX_FRAME_BYTES
    ? refuse('PAYLOAD_TOO_LARGE', { bytes: length, maxBytes: MAX_FRAME_BYTES })
    : undefined;

/** What a client sent, or why it is none of that; never throws. */
export function decodeClientFrame(frame: Uint8Array): ClientFrame | Refusal {
  return tooLong(frame) ?? (decodeJson(CLIENT_FRAMES, frame) as ClientFrame | Refusal);
}

/** What a server sent, or why it is none of that; never throws. */
export function decodeServerFrame(frame: Uint8Array): ServerFrame | Refusal {
  const failure = tooLong(frame);
  if (failure) return failure;
  if (frame[0] === SPACE_CODE) return { kind: 'space', bytes: frame.subarray(1) };
  return decodeJson(SERVER_FRAMES, frame) as ServerFrame | Refusal;
}
