// What cycles can rely on, whichever backend BullMQ runs on.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasRedis, startRedis, type RedisServer } from '#test/redis.ts';
import { openWorld, type World } from '#test/world.ts';
import { defineCycle } from './definition.ts';
import { openJobQueue } from './job-queue.ts';
import { JobWorker, type Cycle } from './job-worker.ts';

const EVERY_MS = 300;

/** A cycle whose runs a test can wait for. */
class Observed implements Cycle {
  readonly definition;
  readonly slots: number[] = [];
  failures = 0;
  #waiting: { count: number; resolve: () => void }[] = [];

  constructor(name: string, everyMs = EVERY_MS) {
    this.definition = defineCycle(name, everyMs);
  }

  run = (_tx: unknown, slotAt: Date): Promise<void> => {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('not yet'));
    }
    this.slots.push(slotAt.getTime());
    this.#waiting = this.#waiting.filter(({ count, resolve }) => {
      if (this.slots.length < count) return true;
      resolve();
      return false;
    });
    return Promise.resolve();
  };

  ran(count: number): Promise<void> {
    if (this.slots.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }
}

describe.each(['Postgres', 'Redis'])('cycles on %s', (backend) => {
  describe.skipIf(backend === 'Redis' && !hasRedis)('with a backend', () => {
    let world: World;
    let redis: RedisServer | undefined;
    let workers: JobWorker[] = [];

    async function start(cycle: Cycle): Promise<JobWorker> {
      const worker = new JobWorker(world.runtime, [cycle]);
      workers.push(worker);
      await worker.start();
      return worker;
    }

    beforeAll(async () => {
      if (backend === 'Redis') redis = await startRedis();
      world = await openWorld(redis ? { redis: { url: redis.url } } : {});
    });
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      workers = [];
      const queue = openJobQueue(world.runtime.config, world.runtime.databaseUrl);
      await queue.obliterate({ force: true });
      await queue.close();
    });
    afterAll(async () => {
      await world.close();
      await redis?.remove();
    });

    test('recur, and each slot runs once however many processes take the jobs', async () => {
      const cycle = new Observed('test.recur');
      await start(cycle);
      await start(cycle);
      await cycle.ran(3);
      expect(new Set(cycle.slots).size).toBe(cycle.slots.length);
      expect(cycle.slots).toEqual(cycle.slots.toSorted((a, b) => a - b));
    });

    test('run a slot again that failed, since nothing of it was committed', async () => {
      const cycle = new Observed('test.fail');
      cycle.failures = 1;
      await start(cycle);
      await cycle.ran(1);
      expect(cycle.slots).toHaveLength(1);
    });

    test('run no slot twice at the same moment', async () => {
      const cycle = new Observed('test.twice', 3_600_000);
      const worker = new JobWorker(world.runtime, [cycle]);
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => worker.run('test.twice')));
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    test('are scheduled anew by a start after the backend has lost everything', async () => {
      const cycle = new Observed('test.lost');
      await (await start(cycle)).stop();
      const queue = openJobQueue(world.runtime.config, world.runtime.databaseUrl);
      await queue.obliterate({ force: true });
      await queue.close();
      const before = cycle.slots.length;
      await start(cycle);
      await cycle.ran(before + 1);
    });
  });
});
