// Opens what a process of the server runs on: the database, the timers and the wake-ups.
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Config } from '#config/index.ts';
import { createDataSource } from '#entities/data-source.ts';
import { timers as catalogue } from './catalogue.ts';
import { systemClock, type Clock } from './clock.ts';
import { systemRandom, type Random } from './random.ts';
import { createPostgresWakeUps } from './results/postgres-wake-ups.ts';
import { createRedisWakeUps } from './results/redis-wake-ups.ts';
import type { Runtime } from './runtime.ts';
import { Signals } from './signals.ts';
import { bossDatabase } from './timers/boss-database.ts';
import { BOSS_SCHEMA } from './timers/timer-table.ts';
import { Timers } from './timers/timers.ts';

export interface RuntimeOptions {
  /** The process, as it is called in logs and in pg_stat_activity. */
  name: string;
  databaseUrl: string;
  log: Logger;
  /** @default the system's clock */
  clock?: Clock;
  /** @default the system's, which nobody can foretell */
  random?: Random;
  /** Whether this process keeps pg-boss's queues in order; the workers do. @default false */
  supervise?: boolean;
}

export interface OpenRuntime extends Runtime {
  close(): Promise<void>;
}

export async function openRuntime(config: Config, options: RuntimeOptions): Promise<OpenRuntime> {
  const { name, databaseUrl, log, clock = systemClock, random = systemRandom } = options;
  const { supervise = false } = options;
  const dataSource = createDataSource({
    url: databaseUrl,
    poolSize: config.database.poolSize,
    name: `ephemeris ${name}`,
  });
  await dataSource.initialize();
  const boss = new PgBoss({
    db: bossDatabase(dataSource, databaseUrl),
    schema: BOSS_SCHEMA,
    clock,
    migrate: false,
    schedule: false,
    supervise,
  });
  boss.on('error', (error) => log.error({ err: error }, 'timers'));
  boss.on('warning', (warning) => log.warn({ warning }, 'timers'));
  await boss.start();
  const timers = new Timers(boss);
  await timers.load(catalogue);
  const wakeUps =
    config.redis.url === undefined
      ? createPostgresWakeUps(databaseUrl)
      : createRedisWakeUps(config.redis.url, log);
  const signals = new Signals(databaseUrl);
  return {
    config,
    databaseUrl,
    dataSource,
    clock,
    random,
    timers,
    wakeUps,
    signals,
    log,
    async close() {
      await boss.stop({ graceful: false });
      await Promise.all([wakeUps.close(), signals.close()]);
      await dataSource.destroy();
    },
  };
}
