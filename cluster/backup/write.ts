// Writes a backup: every table as of one moment, while the universe runs on.
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack as createPack, type Pack } from 'tar-stream';
import { BackupError } from './backup-error.ts';
import {
  MANIFEST_NAME,
  nameOf,
  newManifest,
  PART_BYTES,
  partName,
  type Manifest,
  type TableEntry,
} from './manifest.ts';
import { columnList, identifier, listSequences, listTables, type Table } from './tables.ts';

export interface Progress {
  /** @param share of the whole, from 0 to 1 */
  (share: number, table: string): void;
}

/** A backup holds password hashes: nobody but its owner reads it. */
const OWNER_ALONE = 0o600;

/** @throws BackupError where the file exists */
export async function writeBackup(
  client: pg.Client,
  file: string,
  of: Pick<Manifest, 'version' | 'migrations' | 'at'>,
  progress: Progress = () => undefined,
): Promise<Manifest> {
  if (existsSync(file)) throw new BackupError('FILE_EXISTS', { file });
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  const pack = createPack();
  const output = createWriteStream(partial, { mode: OWNER_ALONE, flush: true });
  const written = pipeline(pack, createGzip(), output);
  written.catch(() => undefined);
  try {
    const manifest = await fillArchive(client, pack, of, progress);
    await written;
    // Linking fails where the file exists, and it only ever has the name when it is whole.
    await link(partial, file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new BackupError('FILE_EXISTS', { file }) : error;
    });
    return manifest;
  } catch (error) {
    pack.destroy(error as Error);
    await written.catch((failure: Error) => {
      throw failure;
    });
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

async function fillArchive(
  client: pg.Client,
  pack: Pack,
  of: Pick<Manifest, 'version' | 'migrations' | 'at'>,
  progress: Progress,
): Promise<Manifest> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const tables = await listTables(client);
    // Or one of them could be dropped before its turn comes.
    const all = tables.map(identifier).join(', ');
    if (tables.length > 0) await client.query(`LOCK TABLE ${all} IN ACCESS SHARE MODE`);
    await client.query('SET LOCAL synchronize_seqscans = off');
    const totalBytes = tables.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const entries: TableEntry[] = [];
    let doneBytes = 0;
    for (const table of tables) {
      entries.push(await packTable(client, pack, table));
      doneBytes += table.sizeBytes;
      progress(totalBytes === 0 ? 1 : doneBytes / totalBytes, nameOf(table));
    }
    const manifest = newManifest({
      ...of,
      tables: entries,
      sequences: await listSequences(client),
    });
    await packEntry(pack, MANIFEST_NAME, Buffer.from(JSON.stringify(manifest, null, 1)));
    pack.finalize();
    return manifest;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function packTable(client: pg.Client, pack: Pack, table: Table): Promise<TableEntry> {
  const { schema, name, columns, partition } = table;
  const copy = client.query(copyTo(`COPY ${identifier(table)} ${columnList(columns)} TO STDOUT`));
  const hash = createHash('sha256');
  let bytes = 0;
  let part = 0;
  for await (const chunk of inParts(copy)) {
    hash.update(chunk);
    bytes += chunk.length;
    await packEntry(pack, partName(table, part), chunk);
    part += 1;
  }
  const sha256 = hash.digest('hex');
  return {
    schema,
    name,
    columns,
    ...(partition && { partition }),
    rows: copy.rowCount,
    bytes,
    sha256,
  };
}

// The header of an entry says its size, which nobody knows of a table before it has been read; and
// a whole table need not fit into memory.
async function* inParts(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let pending: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    pending.push(chunk);
    bytes += chunk.length;
    while (bytes >= PART_BYTES) {
      const whole = Buffer.concat(pending);
      yield whole.subarray(0, PART_BYTES);
      pending = [whole.subarray(PART_BYTES)];
      bytes -= PART_BYTES;
    }
  }
  if (bytes > 0) yield Buffer.concat(pending);
}

async function packEntry(pack: Pack, name: string, content: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    pack.entry({ name, size: content.length, mode: OWNER_ALONE }, content, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
