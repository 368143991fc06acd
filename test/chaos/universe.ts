// The universe that is treated badly: durable Postgres, Redis, two workers and two edges.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createDatabase, freePort, startThrowawayServer } from '#entities/postgres/index.ts';
import { fillUniverse } from '../fill-universe.ts';
import { startRedis } from '../redis.ts';
import { keep, type KeptProcess } from './processes.ts';

const DATABASE = 'chaos';
/** Some fifty hours of training pass in a minute: levels are finished all the time. */
const RATE = 3_000;
const STOP_TIMEOUT_S = 30;

export interface Universe {
  readonly databaseUrl: string;
  readonly edgeUrls: readonly string[];
  readonly processes: readonly KeptProcess[];
  /** Stops Postgres as if the power went, and starts it again. */
  crashPostgres(): Promise<void>;
  /** Forgets all that Redis knows. */
  flushRedis(): Promise<void>;
  remove(): Promise<void>;
}

export async function startUniverse(): Promise<Universe> {
  // Every setting is the server's own: what was committed has to survive.
  const postgres = await startThrowawayServer({});
  const redis = await startRedis();
  const directory = await mkdtemp(join(tmpdir(), 'ephemeris-chaos-'));
  await createDatabase(postgres.url('postgres'), DATABASE);
  const databaseUrl = postgres.url(DATABASE);
  await fillUniverse(databaseUrl);
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    EPHEMERIS_DATA_DIRECTORY: directory,
    EPHEMERIS_RATES_SKILL_TRAINING: String(RATE),
    EPHEMERIS_ACCOUNTS_REGISTRATIONS_PER_ADDRESS: '100000',
    EPHEMERIS_ACCOUNTS_LOG_INS_PER_ADDRESS: '100000',
    EPHEMERIS_LOG_LEVEL: 'silent',
    NODE_COMPILE_CACHE: join(directory, 'compiled'),
  };
  const ports = [await freePort(), await freePort()];
  const processes = [
    ...['workers-1', 'workers-2'].map((name) =>
      keep(name, ['workers/main.ts', '--name', name], env, directory),
    ),
    ...ports.map((port) => {
      const own = { ...env, EPHEMERIS_EDGE_PORT: String(port) };
      return keep(`edge ${port}`, ['edge/main.ts'], own, directory);
    }),
  ];
  return {
    databaseUrl,
    edgeUrls: ports.map((port) => `http://127.0.0.1:${port}`),
    processes,
    async crashPostgres() {
      await postgres.server.stop('immediate', STOP_TIMEOUT_S);
      await postgres.server.ensureRunning();
    },
    async flushRedis() {
      const client = new Redis(redis.url);
      await client.flushall();
      await client.quit();
    },
    async remove() {
      await Promise.all(processes.map((kept) => kept.stop()));
      await redis.remove();
      await postgres.remove();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
