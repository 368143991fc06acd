// Fills a freshly made database out of a backup, in one transaction: all of it, or nothing.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { BackupError } from './backup-error.ts';
import { nameOf, type Manifest, type TableEntry } from './manifest.ts';
import { isManifest, readEntries } from './read.ts';
import { columnList, identifier, listTables, SCHEMAS } from './tables.ts';
import type { Progress } from './write.ts';

/**
 * @param client of a database that this version has just made and nobody else uses
 * @param manifest of the file, which was verified
 * @throws BackupError
 */
export async function restoreBackup(
  client: pg.Client,
  file: string,
  manifest: Manifest,
  progress: Progress = () => undefined,
): Promise<void> {
  await client.query('BEGIN');
  try {
    await addPartitions(client, manifest);
    const tables = (await listTables(client)).map(identifier);
    await client.query(`TRUNCATE ${tables.join(', ')}`);
    // What they would do has been done: it is in the backup.
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await copyTables(client, file, manifest, progress);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const { schema, name, lastValue } of manifest.sequences) {
      if (lastValue === null) continue;
      await client.query('SELECT setval($1, $2)', [identifier({ schema, name }), lastValue]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await client.query('ANALYZE');
}

// Partitions come and go with days and queues, so those of the backup need not be here yet.
async function addPartitions(client: pg.Client, { tables }: Manifest): Promise<void> {
  const present = new Set((await listTables(client)).map(nameOf));
  for (const table of tables.filter((entry) => !present.has(nameOf(entry)))) {
    if (!table.partition || !SCHEMAS.includes(table.schema)) {
      throw new BackupError('UNKNOWN_TABLE', { table: nameOf(table) });
    }
    const parent = identifier({ schema: table.schema, name: table.partition.of });
    await client.query(
      `CREATE TABLE ${identifier(table)} PARTITION OF ${parent} ${table.partition.bound}`,
    );
  }
}

async function copyTables(
  client: pg.Client,
  file: string,
  manifest: Manifest,
  progress: Progress,
): Promise<void> {
  const entries = new Map(manifest.tables.map((table) => [nameOf(table), table]));
  const totalBytes = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let doneBytes = 0;
  let current: TableCopy | undefined;
  for await (const entry of readEntries(file)) {
    if (isManifest(entry)) break;
    if (current && nameOf(current.table) !== entry.table) {
      await current.complete(file);
      current = undefined;
    }
    const table = entries.get(entry.table);
    if (!table) throw new BackupError('DAMAGED', { file, table: entry.table });
    current ??= new TableCopy(client, table);
    await current.write(entry.content);
    doneBytes += entry.content.length;
    progress(doneBytes / totalBytes, entry.table);
  }
  await current?.complete(file);
}

/** The rows of one table on their way in. */
class TableCopy {
  readonly table: TableEntry;
  readonly #copy: CopyStreamQuery;
  readonly #finished: Promise<void>;

  constructor(client: pg.Client, table: TableEntry) {
    this.table = table;
    const sql = `COPY ${identifier(table)} ${columnList(table.columns)} FROM STDIN`;
    this.#copy = client.query(copyFrom(sql));
    this.#finished = finished(this.#copy);
    // Whoever writes next, or completes, hears of a failure that comes between the two.
    this.#finished.catch(() => undefined);
  }

  async write(content: Buffer): Promise<void> {
    if (this.#copy.write(content)) return;
    await Promise.race([once(this.#copy, 'drain'), this.#finished]);
  }

  async complete(file: string): Promise<void> {
    this.#copy.end();
    await this.#finished;
    if (this.#copy.rowCount === this.table.rows) return;
    throw new BackupError('DAMAGED', { file, table: nameOf(this.table) });
  }
}
