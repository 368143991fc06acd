// One import at a time, whatever process runs it.
import { QueryFailedError, type DataSource, type QueryRunner } from 'typeorm';
import { UniverseImportError } from '../model/errors.ts';

/** Any number that no other part of Ephemeris locks. */
const LOCK_KEY = 7_205_801_002;

/** PostgreSQL takes a moment to notice that an importer was killed. */
const LOCK_WAIT_MS = 5_000;
/** Sorts and joins of the checks stay in memory. */
const WORK_MEMORY = '128MB';
const LOCK_NOT_AVAILABLE = '55P03';

/** The lock is the session's: it goes when the process goes. */
export async function withImportLock<T>(
  dataSource: DataSource,
  source: string,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await lock(runner, source);
    await runner.query(`SET work_mem = '${WORK_MEMORY}'`);
    try {
      return await work(runner);
    } finally {
      await runner.query('RESET work_mem');
      await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]);
    }
  } finally {
    await runner.release();
  }
}

async function lock(runner: QueryRunner, source: string): Promise<void> {
  await runner.query(`SET lock_timeout = ${LOCK_WAIT_MS}`);
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  } catch (error) {
    if (!isTaken(error)) throw error;
    const problem = 'cannot be imported now: another import is under way';
    throw new UniverseImportError({ file: source, key: '', line: 0, problem });
  } finally {
    await runner.query('RESET lock_timeout');
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { driverError } = error as QueryFailedError<Error & { code?: string }>;
  return driverError.code === LOCK_NOT_AVAILABLE;
}
