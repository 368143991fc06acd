// BullMQ over the backend that the configuration names: Postgres, or Redis where there is one.
import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type PostgresPoolConfig,
  type Processor,
} from 'bullmq';
import pg from 'pg';
import { Redis } from 'ioredis';
import type { Config } from '#config/index.ts';

const JOB_QUEUE = 'cycles';

/** A failed run is tried so often before its slot is given up; the next slot comes anyway. */
const ATTEMPTS = 5;
const BACKOFF_MS = 1_000;
const KEPT_COMPLETED = 200;
const KEPT_FAILED = 1_000;
const POOL_SIZE = 2;

const jobOptions = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: BACKOFF_MS },
  removeOnComplete: KEPT_COMPLETED,
  removeOnFail: KEPT_FAILED,
} as const;

function postgres(url: string): PostgresPoolConfig {
  return { connectionString: url, max: POOL_SIZE };
}

/** The queue of all cycles. The caller closes it. */
export function openJobQueue(config: Config, databaseUrl: string): Queue {
  if (config.redis.url === undefined) {
    const connection = postgres(databaseUrl);
    return new Queue(
      JOB_QUEUE,
      { connection, defaultJobOptions: jobOptions },
      createPostgresBackend,
    ) as unknown as Queue;
  }
  const connection = new Redis(config.redis.url, { maxRetriesPerRequest: 1 });
  return new Queue(JOB_QUEUE, { connection, defaultJobOptions: jobOptions });
}

/** Takes the jobs of the queue. The caller closes it. */
export function openJobWorker(
  config: Config,
  databaseUrl: string,
  processor: Processor<unknown, unknown, string>,
): Worker {
  const options = { concurrency: 1, autorun: true };
  if (config.redis.url === undefined) {
    return new Worker(
      JOB_QUEUE,
      processor,
      { connection: postgres(databaseUrl), ...options },
      createPostgresBackend,
    ) as unknown as Worker;
  }
  const connection = new Redis(config.redis.url, { maxRetriesPerRequest: null });
  return new Worker(JOB_QUEUE, processor, { connection, ...options });
}

/** Makes or brings up to date the schema of BullMQ's Postgres backend. */
export async function installJobQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
