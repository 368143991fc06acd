// BullMQ with a worker of its own, on either backend.
import { createPostgresBackend, Queue, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { transact, type Runtime } from '#queues/runtime.ts';
import type { FirstLevel } from '../seed.ts';
import { Countdown, levelUp, type Contestant } from './contestant.ts';

const QUEUE = 'bench';
const CONCURRENCY = 50;
const POOL_SIZE = 20;

interface Data {
  characterId: number;
  dueAt: number;
}
type Process = (job: Job<Data>) => Promise<void>;

interface Backend {
  name: string;
  queue: Queue;
  worker(process: Process): Worker;
  close(): Promise<void>;
}

export function onPostgres(databaseUrl: string): Backend {
  const connection = { connectionString: databaseUrl, max: POOL_SIZE };
  return {
    name: 'BullMQ on Postgres',
    queue: new Queue(QUEUE, { connection }, createPostgresBackend) as unknown as Queue,
    worker: (process) =>
      new Worker(
        QUEUE,
        process,
        { connection, concurrency: CONCURRENCY, autorun: false },
        createPostgresBackend,
      ) as unknown as Worker,
    close: () => Promise.resolve(),
  };
}

export function onRedis(redisUrl: string): Backend {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  return {
    name: 'BullMQ on Redis',
    queue: new Queue(QUEUE, { connection }),
    worker: (process) =>
      new Worker(QUEUE, process, { connection, concurrency: CONCURRENCY, autorun: false }),
    async close() {
      await connection.quit();
    },
  };
}

export function bullMq(runtime: Runtime, backend: Backend, pilots: number): Contestant {
  const countdown = new Countdown();
  const toJob = ({ characterId, dueAt }: FirstLevel) => ({
    name: 'level',
    data: { characterId, dueAt: dueAt.getTime() },
    opts: { delay: Math.max(0, dueAt.getTime() - Date.now()), removeOnComplete: true },
  });
  const worker = backend.worker(async (job) => {
    const { characterId, dueAt } = job.data;
    const due = [{ characterId, dueAt: new Date(dueAt) }];
    const next = await transact(runtime, (tx) => levelUp(tx, due));
    for (const level of next) {
      const { name, data, opts } = toJob(level);
      await backend.queue.add(name, data, opts);
    }
    countdown.count();
  });
  return {
    name: backend.name,
    pilots,
    async arm(levels) {
      await backend.queue.addBulk(levels.map(toJob));
    },
    async fire(total) {
      countdown.expect(total);
      void worker.run();
      await countdown.done;
    },
    async close() {
      await worker.close();
      await backend.queue.close();
      await backend.close();
    },
  };
}
