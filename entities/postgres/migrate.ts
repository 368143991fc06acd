// Brings a database to the version of the code, one process at a time.
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.ts';

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
    await refuseNewer((await runner.connect()) as pg.PoolClient);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]);
    await runner.release();
  }
}

/** Names of the migrations that this version has, oldest first. */
export const knownMigrations = (): string[] =>
  migrations.map((Migration) => new Migration().name ?? Migration.name);

/** Names of the migrations that the database has had, oldest first. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const table = await client.query(`SELECT WHERE to_regclass('migration') IS NOT NULL`);
  if (table.rowCount === 0) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

async function refuseNewer(client: pg.PoolClient): Promise<void> {
  const known = new Set(knownMigrations());
  const unknown = (await migrationsOf(client)).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
}
