// Whatever becomes of wake-ups, a client gets every result in order and once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '#protocol/envelope.ts';
import { Stream } from './stream.ts';

const result = (sequence: number): Result => ({ sequence, kind: 'test', body: null, at: 0 });

/** An inbox whose reads answer when the test says so. */
function openInbox(pageSize: number) {
  let last = 0;
  const waiting: (() => void)[] = [];
  return {
    commit: (count: number) => Array.from({ length: count }, () => result(++last)),
    last: () => last,
    answerReads: async () => {
      while (waiting.length > 0) {
        waiting.shift()?.();
        await new Promise(setImmediate);
      }
    },
    read: async (after: number) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      const until = Math.min(last, after + pageSize);
      return Array.from({ length: Math.max(until - after, 0) }, (_, i) => result(after + 1 + i));
    },
  };
}

const Step = fc.oneof(
  fc.record({ kind: fc.constant('told' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('told twice' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('lost' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('read' as const), count: fc.constant(0) }),
  fc.record({ kind: fc.constant('started' as const), count: fc.constant(0) }),
);

it('sends every result in order and once, though wake-ups go astray', async () => {
  const steps = fc.array(Step, { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (happenings, pageSize) => {
      const inbox = openInbox(pageSize);
      const sent: number[] = [];
      const stream = new Stream({
        characterId: 1,
        onStart: () => undefined,
        send: ({ sequence }) => sent.push(sequence),
        read: (after) => inbox.read(after),
        drained: () => Promise.resolve(),
        onError: (error) => expect(error).toBeUndefined(),
      });
      for (const { kind, count } of happenings) {
        if (kind === 'read') await inbox.answerReads();
        else if (kind === 'started' && !stream.started) stream.start(0);
        else if (kind !== 'started') {
          const news = inbox.commit(count);
          if (kind !== 'lost') stream.offer(news);
          if (kind === 'told twice') stream.offer(news);
        }
      }
      if (!stream.started) stream.start(0);
      // What an edge does at intervals.
      stream.advance(inbox.last());
      await inbox.answerReads();
      expect(sent).toEqual(Array.from({ length: inbox.last() }, (_, index) => index + 1));
    }),
    { numRuns: 200 },
  );
});

it('goes on where rows were deleted with age', async () => {
  const sent: number[] = [];
  const stream = new Stream({
    characterId: 1,
    onStart: () => undefined,
    send: ({ sequence }) => sent.push(sequence),
    read: (after) => Promise.resolve(after < 7 ? [result(8), result(9)] : []),
    drained: () => Promise.resolve(),
    onError: () => undefined,
  });
  stream.start(2);
  stream.advance(9);
  await new Promise(setImmediate);
  stream.offer([result(10)]);
  expect(sent).toEqual([8, 9, 10]);
});
