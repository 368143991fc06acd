// Frames: what goes in comes out, and nothing else gets through.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  encodeServerFrame,
  MAX_FRAME_BYTES,
  type ServerFrame,
} from './frames.ts';
import { isRefusal, refuse } from './refusals.ts';

const ID = '0190b6a8-1f3c-7c3e-8a55-3d2f0a1b2c3d';

const frames: ServerFrame[] = [
  { kind: 'answer', id: ID, answer: { ok: true, output: { a: [1, 'ä'] } } },
  { kind: 'answer', id: ID, answer: { ok: false, refusal: { ...refuse('NOT_FOUND') } } },
  { kind: 'result', result: { sequence: 7, kind: 'skills.level-trained', body: {}, at: 1.5 } },
  { kind: 'bound', characterId: 90_000_001, lastSequence: 0 },
  { kind: 'refresh' },
  { kind: 'broadcast', event: 'shutdown', body: { seconds: 60 } },
  { kind: 'draining' },
  { kind: 'cut', refusal: { ...refuse('TOO_SLOW') } },
  { kind: 'space', bytes: Uint8Array.of(1, 2, 3) },
];

const encode = (frame: ServerFrame): Uint8Array => encodeServerFrame(frame) as Uint8Array;

describe('a frame', () => {
  test.each(frames)('of a server arrives as it was sent: $kind', (frame) => {
    expect(decodeServerFrame(encode(frame))).toEqual(frame);
  });

  test('of a client arrives as it was sent', () => {
    const envelope = { id: ID, name: 'wallet.transfer', input: { amountCents: '12' } };
    const bytes = encodeClientFrame({ kind: 'command', envelope }) as Uint8Array;
    expect(decodeClientFrame(bytes)).toEqual({ kind: 'command', envelope });
    const resume = { kind: 'resume', characterId: 90_000_001, lastSequence: 7 } as const;
    expect(decodeClientFrame(encodeClientFrame(resume) as Uint8Array)).toEqual(resume);
    expect(decodeClientFrame(encodeClientFrame({ kind: 'resume' }) as Uint8Array)).toEqual({
      kind: 'resume',
    });
  });

  test('that is too long is refused at both ends', () => {
    const bytes = new Uint8Array(MAX_FRAME_BYTES);
    const refused = { code: 'PAYLOAD_TOO_LARGE' };
    expect(encodeServerFrame({ kind: 'space', bytes })).toMatchObject(refused);
    expect(decodeServerFrame(new Uint8Array(MAX_FRAME_BYTES + 1))).toMatchObject(refused);
    expect(decodeClientFrame(new Uint8Array(MAX_FRAME_BYTES + 1))).toMatchObject(refused);
  });

  test('of a server is none of a client', () => {
    for (const frame of frames) expect(isRefusal(decodeClientFrame(encode(frame)))).toBe(true);
  });

  test('of garbage is refused, whatever it is', () => {
    const kinds = fc.constantFrom(0, 1, 65, 66, 67, 68, 69, 70, 71, 255);
    fc.assert(
      fc.property(kinds, fc.uint8Array({ maxLength: 64 }), (kind, rest) => {
        const bytes = Uint8Array.of(kind, ...rest);
        return isRefusal(decodeClientFrame(bytes)) && isRefusal(decodeServerFrame(bytes));
      }),
    );
  });

  test('with a command that does not fit says where', () => {
    const bytes = new TextEncoder().encode(`\u0001${JSON.stringify({ envelope: { id: 'x' } })}`);
    expect(decodeClientFrame(bytes)).toMatchObject({
      code: 'INVALID_INPUT',
      details: { path: 'envelope.id' },
    });
  });
});
