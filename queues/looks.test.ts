// Looks one at a time: nobody is answered with what was seen before he asked.
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Looks } from './looks.ts';

function looking() {
  const begun: PromiseWithResolvers<void>[] = [];
  const looks = new Looks(
    () => {
      const look = Promise.withResolvers<void>();
      begun.push(look);
      return look.promise;
    },
    pino({ level: 'silent' }),
  );
  return { looks, begun };
}

it('gives all who ask during a look the next one, and never two at once', async () => {
  const { looks, begun } = looking();
  const first = looks.take();
  await expect.poll(() => begun.length).toBe(1);
  const later = [looks.take(), looks.take(), looks.take()];
  expect(begun).toHaveLength(1);
  begun[0]?.resolve();
  await first;
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.resolve();
  await Promise.all(later);
  expect(begun).toHaveLength(2);
  expect(looks.isUnderWay).toBe(false);
});

it('goes on after a look that failed', async () => {
  const { looks, begun } = looking();
  const failed = looks.take();
  await expect.poll(() => begun.length).toBe(1);
  begun[0]?.reject(new Error('no sight'));
  await failed;
  const next = looks.take();
  await expect.poll(() => begun.length).toBe(2);
  begun[1]?.resolve();
  await next;
});
