// Brings a database to the version of the code, one process at a time.
import type { DataSource } from 'typeorm';

/** The database was made by a newer Ephemeris than this one. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';

  constructor(unknown: string[]) {
    super(
      `The database was migrated by a newer Ephemeris: this one does not know ` +
        `${unknown.join(', ')}. Start the newer version, or restore a backup of this one.`,
    );
  }
}

/** Any number that no other part of Ephemeris locks. */
const LOCK_KEY = 7_205_801_001;

/**
 * Runs what is missing, in order, each migration in its transaction.
 * @returns names of the migrations that ran
 * @throws NewerDatabaseError
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    await refuseNewer(dataSource);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]);
    await runner.release();
  }
}

/** Names of the migrations that the database has had, oldest first. */
export async function migrationsOf(dataSource: DataSource): Promise<string[]> {
  const [table] = await dataSource.query<{ exists: boolean }[]>(
    `SELECT to_regclass('migration') IS NOT NULL AS exists`,
  );
  if (!table?.exists) return [];
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

async function refuseNewer(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name }) => name));
  const unknown = (await migrationsOf(dataSource)).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
}
