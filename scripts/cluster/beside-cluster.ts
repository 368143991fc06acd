// A command of the operator works on the database of a cluster that runs.
import { pino } from 'pino';
import { loadConfig, type Config } from '#config/index.ts';
import { withFewConnections } from '#cluster/few-connections.ts';
import { databaseUrl, openEmbedded } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import type { Runtime } from '#queues/runtime.ts';
import { explained } from '../maintenance.ts';

/** Something that the operator asked for cannot be done; the message says what can. */
export class CannotError extends Error {
  override name = 'CannotError';
}

export async function besideCluster(work: (runtime: Runtime) => Promise<void>): Promise<void> {
  await explained(async () => {
    try {
      await withRuntime(loadConfig(), work);
    } catch (error) {
      if (!(error instanceof CannotError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  });
}

/** @throws CannotError where the database of the cluster does not run */
export async function withRuntime<T>(
  config: Config,
  work: (runtime: Runtime) => Promise<T>,
): Promise<T> {
  const embedded = await openEmbedded(config);
  if (embedded && !(await embedded.find())?.ready) {
    throw new CannotError(
      `Ephemeris does not run on ${config.data.directory}. Start it with "npm start", or name ` +
        `the data directory by EPHEMERIS_DATA_DIRECTORY or the database by DATABASE_URL.`,
    );
  }
  const runtime = await openRuntime(withFewConnections(config), {
    name: 'cluster command',
    databaseUrl: databaseUrl(config),
    log: pino({ level: 'silent' }),
  });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}
