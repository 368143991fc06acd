// Work on the database beside the server, or while it is stopped: then the embedded PostgreSQL is
// started for it and stopped again.
import type { Config } from '#config/index.ts';
import { databaseUrl, openEmbedded } from '#entities/postgres/index.ts';
import { endLeftover } from './leftover.ts';
import { acquireLock } from './lock.ts';
import { startDatabase, type Say } from './prepare-database.ts';

const STOP_TIMEOUT_S = 30;

/** Runs `work` whether Ephemeris runs or not. */
export async function besideServer<T>(
  config: Config,
  say: Say,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const running = await (await openEmbedded(config))?.find();
  const brought = config.database.url !== undefined;
  if (running?.ready || brought) return await work(databaseUrl(config));
  return await insteadOfServer(config, say, work);
}

/**
 * Runs `work` while Ephemeris cannot run on this data directory.
 * @throws StartError where it runs
 */
export async function insteadOfServer<T>(
  config: Config,
  say: Say,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const lock = acquireLock(config.data.directory);
  try {
    if (lock.takenOver) await endLeftover(config, lock.manager);
    const server = await startDatabase(config, say);
    try {
      return await work(databaseUrl(config));
    } finally {
      await server?.stop('fast', STOP_TIMEOUT_S);
    }
  } finally {
    lock.release();
  }
}
