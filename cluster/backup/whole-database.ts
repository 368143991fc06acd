// Backup and restore of a database as a whole: which version it is of, and whether it is free.
import type pg from 'pg';
import { knownMigrations, migrationsOf, withClient } from '#entities/postgres/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { BackupError } from './backup-error.ts';
import type { Manifest } from './manifest.ts';
import { verifyBackup } from './read.ts';
import { restoreBackup } from './restore.ts';
import { listTables, SCHEMAS } from './tables.ts';
import { writeBackup, type Progress } from './write.ts';

export async function backUp(
  url: string,
  file: string,
  at: Date,
  progress?: Progress,
): Promise<Manifest> {
  return await withClient(url, async (client) => {
    const migrations = await migrationsOf(client);
    const of = { version: manifest.version, migrations, at: at.toISOString() };
    return await writeBackup(client, file, of, progress);
  });
}

export interface RestoreOptions {
  /** Whether what the database holds may go. */
  force: boolean;
  /** Makes an empty database what this version expects. */
  fill: (url: string) => Promise<void>;
  progress?: Progress;
}

/** @throws BackupError, and then the database is as it was, unless it was to be replaced */
export async function restore(
  url: string,
  file: string,
  { force, fill, progress }: RestoreOptions,
): Promise<Manifest> {
  const backup = await verifyBackup(file);
  checkVersion(backup);
  await withClient(url, async (client) => {
    await checkUnused(client);
    if ((await listTables(client)).length === 0) return;
    if (!force) throw new BackupError('NOT_EMPTY', { database: await nameOf(client) });
    await dropSchemas(client);
  });
  await fill(url);
  await withClient(url, (client) => restoreBackup(client, file, backup, progress));
  return backup;
}

function checkVersion({ version, migrations }: Manifest): void {
  const own = knownMigrations();
  const same = own.length === migrations.length && own.every((name, i) => name === migrations[i]);
  if (!same) throw new BackupError('OTHER_VERSION', { version, own: manifest.version });
}

async function nameOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  return `database "${rows[0]?.name}"`;
}

async function checkUnused(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ connections: number }>(`
    SELECT count(*)::int AS connections FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
      AND pid <> pg_backend_pid()`);
  const connections = rows[0]?.connections ?? 0;
  if (connections === 0) return;
  throw new BackupError('IN_USE', { database: await nameOf(client), connections });
}

async function dropSchemas(client: pg.Client): Promise<void> {
  const drops = SCHEMAS.map((schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await client.query([...drops, 'CREATE SCHEMA public'].join('; '));
}
