// Reads a backup: part by part, in bounded memory, and nothing of it is trusted.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as createExtract } from 'tar-stream';
import { BackupError } from './backup-error.ts';
import {
  MANIFEST_LIMIT_BYTES,
  MANIFEST_NAME,
  ManifestSchema,
  nameOf,
  PART_BYTES,
  type Manifest,
} from './manifest.ts';

export interface Part {
  /** `<schema>.<name>` */
  readonly table: string;
  readonly content: Buffer;
}

const PART_NAME = /^tables\/([^/]+)\/\d+$/;

/** The entries of the archive in order: parts of tables, and at the end the manifest. */
export async function* readEntries(file: string): AsyncGenerator<Part | Manifest> {
  const extract = createExtract();
  const read = pipeline(createReadStream(file), createGunzip(), extract);
  read.catch(() => undefined);
  try {
    for await (const entry of extract) {
      const { name, size = 0 } = entry.header;
      const limit = name === MANIFEST_NAME ? MANIFEST_LIMIT_BYTES : PART_BYTES;
      if (size > limit) throw notABackup(file, `${name} is too large`);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield parse(file, name, Buffer.concat(chunks));
    }
    await read;
  } catch (error) {
    throw explain(file, error as NodeJS.ErrnoException);
  } finally {
    extract.destroy();
  }
}

function parse(file: string, name: string, content: Buffer): Part | Manifest {
  if (name === MANIFEST_NAME) {
    const parsed = ManifestSchema.safeParse(JSON.parse(content.toString()));
    if (!parsed.success) throw notABackup(file, 'its manifest is none');
    return parsed.data;
  }
  const table = PART_NAME.exec(name)?.[1];
  if (table === undefined) throw notABackup(file, `it has an entry ${name}`);
  return { table, content };
}

const notABackup = (file: string, reason: string) =>
  new BackupError('NOT_A_BACKUP', { file, reason });

const BROKEN_OFF = /unexpected end of (file|data)/i;

function explain(file: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof BackupError) return error;
  if (BROKEN_OFF.test(error.message)) return new BackupError('INCOMPLETE', { file });
  if (error.code?.startsWith('Z_')) return notABackup(file, error.message);
  if (error instanceof SyntaxError) return notABackup(file, 'its manifest is not JSON');
  if (error.syscall) return new BackupError('FILE_UNREADABLE', { file, reason: error.message });
  return notABackup(file, error.message);
}

export const isManifest = (entry: Part | Manifest): entry is Manifest => 'format' in entry;

/**
 * Reads the whole of a backup and compares it with its manifest.
 * @throws BackupError
 */
export async function verifyBackup(file: string): Promise<Manifest> {
  const hashes = new Map<string, Hash>();
  let manifest: Manifest | undefined;
  for await (const entry of readEntries(file)) {
    if (isManifest(entry)) {
      manifest = entry;
      continue;
    }
    const hash = hashes.get(entry.table) ?? createHash('sha256');
    hashes.set(entry.table, hash.update(entry.content));
  }
  if (!manifest) throw new BackupError('INCOMPLETE', { file });
  const known = new Set(manifest.tables.map(nameOf));
  const stray = [...hashes.keys()].find((table) => !known.has(table));
  if (stray !== undefined) throw notABackup(file, `its manifest does not know ${stray}`);
  for (const table of manifest.tables) {
    const hash = hashes.get(nameOf(table)) ?? createHash('sha256');
    if (hash.digest('hex') === table.sha256) continue;
    throw new BackupError('DAMAGED', { file, table: nameOf(table) });
  }
  return manifest;
}
