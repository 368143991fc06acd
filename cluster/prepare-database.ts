// Brings the database to what the processes expect: there, migrated, with the queues of both
// engines. Each step does nothing where it was done before.
import type { DatabaseError } from 'pg';
import type { Config } from '#config/index.ts';
import { createDataSource } from '#entities/data-source.ts';
import {
  createDatabase,
  DATABASE,
  databaseExists,
  databaseUrl,
  migrate,
  openEmbedded,
  PostgresError,
  withClient,
  type EmbeddedServer,
} from '#entities/postgres/index.ts';
import { installQueues } from '#queues/install.ts';
import { StartError } from './start-error.ts';

export type Say = (text: string) => void;

const OLDEST_VERSION = 18;
const STOP_TIMEOUT_S = 30;

/** @returns the embedded server, running, where there is one */
export async function startDatabase(config: Config, say: Say): Promise<EmbeddedServer | undefined> {
  const server = await openEmbedded(config);
  if (server) await startEmbedded(server, say);
  else await checkBrought(databaseUrl(config));
  return server;
}

async function startEmbedded(server: EmbeddedServer, say: Say): Promise<void> {
  const how = await server.ensureRunning();
  if (how === 'attached') say('Attached to PostgreSQL, which was running.');
  if (how === 'recovered') say('PostgreSQL had not been stopped; it recovered what it holds.');
  try {
    const url = server.url('postgres');
    if (!(await databaseExists(url, DATABASE))) await createDatabase(url, DATABASE);
  } catch (error) {
    await server.stop('fast', STOP_TIMEOUT_S);
    if ((error as DatabaseError).code !== WRONG_PASSWORD) throw error;
    throw new PostgresError('WRONG_PASSWORD', { path: server.home });
  }
}

/** PostgreSQL's code. */
const WRONG_PASSWORD = '28P01';

async function checkBrought(url: string): Promise<void> {
  let version: number;
  try {
    const { rows } = await withClient(url, (client) =>
      client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`),
    );
    version = Math.floor(Number(rows[0]?.version) / 10_000);
  } catch (error) {
    throw new StartError('DATABASE_UNREACHABLE', { reason: (error as Error).message });
  }
  if (version >= OLDEST_VERSION) return;
  throw new StartError('DATABASE_TOO_OLD', { version, needed: OLDEST_VERSION });
}

/** Migrates the database and brings the queues of both engines up to date. */
export async function fillDatabase(url: string, say: Say): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 4, name: 'ephemeris start' });
  await dataSource.initialize();
  try {
    const ran = await migrate(dataSource);
    if (ran.length > 0) say(`Migrated the database: ${ran.length} steps.`);
    await installQueues(dataSource, url);
  } finally {
    await dataSource.destroy();
  }
}
