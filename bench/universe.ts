// Where a bench runs: a database as durable as in production, thrown away afterwards.
import { pino } from 'pino';
import { fillDatabase } from '#cluster/prepare-database.ts';
import { ConfigSchema, type Config } from '#config/index.ts';
import { createDatabase, startThrowawayServer } from '#entities/postgres/index.ts';
import type { Clock } from '#queues/clock.ts';
import { openRuntime, type OpenRuntime } from '#queues/open-runtime.ts';

export interface BenchServer {
  /** Makes an empty database. */
  database(name: string): Promise<string>;
  remove(): Promise<void>;
}

/** What an operator would set on a machine of this size; it leaves every commit durable. */
const SETTINGS = {
  shared_buffers: '512MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  wal_compression: 'on',
};

export async function startBenchServer(): Promise<BenchServer> {
  const server = await startThrowawayServer(SETTINGS);
  return {
    async database(name) {
      await createDatabase(server.url('postgres'), name);
      return server.url(name);
    },
    remove: () => server.remove(),
  };
}

/** Migrates a database and makes its queues. */
export const install = (databaseUrl: string): Promise<void> =>
  fillDatabase(databaseUrl, () => undefined);

type Settings = Parameters<typeof ConfigSchema.parse>[0];

/** A universe's runtime over a database of its own. */
export async function openBenchRuntime(
  databaseUrl: string,
  settings: Settings = {},
  clock?: Clock,
): Promise<OpenRuntime> {
  const config: Config = ConfigSchema.parse(settings);
  const log = pino({ level: 'error' });
  return openRuntime(config, { name: 'bench', databaseUrl, log, ...(clock && { clock }) });
}
