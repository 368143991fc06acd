// Secrets of this installation: made at random on first start, kept readable for their owner alone.
import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './schema.ts';

const SecretsSchema = z.strictObject({
  /** Password of the embedded PostgreSQL. */
  databasePassword: z.string().min(32),
});

export type Secrets = z.infer<typeof SecretsSchema>;

/** The file of secrets does not hold what it should. */
export class SecretsError extends Error {
  override name = 'SecretsError';
}

const PASSWORD_BYTES = 24;
const OWNER_ALONE = 0o600;
/** Others may pass through, as the account of the embedded database must, but not look. */
const PASSAGE = 0o711;

/** Reads the secrets, making them where there are none. */
export function loadSecrets(dataDirectory: string): Secrets {
  const path = join(dataDirectory, 'secrets.json');
  return read(path) ?? make(dataDirectory, path);
}

function read(path: string): Secrets | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SecretsError(`${path} cannot be read: ${(error as Error).message}`);
  }
  chmodSync(path, OWNER_ALONE);
  try {
    return SecretsSchema.parse(JSON.parse(text));
  } catch {
    throw new SecretsError(`${path} is damaged. Put it back from a backup of the data directory.`);
  }
}

// Linking fails where the file exists: of two processes that make secrets at once, one wins, and
// nobody ever reads half a file.
function make(dataDirectory: string, path: string): Secrets {
  const secrets: Secrets = { databasePassword: randomBytes(PASSWORD_BYTES).toString('base64url') };
  const partial = `${path}.${process.pid}`;
  mkdirSync(dataDirectory, { recursive: true, mode: PASSAGE });
  writeFileSync(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: OWNER_ALONE });
  try {
    linkSync(partial, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(partial);
  }
  const kept = read(path);
  if (!kept) throw new SecretsError(`${path} vanished while it was made.`);
  return kept;
}

const KEY_BYTES = 32;

/** What all machines of a cluster know, and nobody else: of it their other keys are derived. */
export function clusterKey({ cluster, data }: Config): Buffer {
  const secret = cluster.key ?? loadSecrets(data.directory).databasePassword;
  return Buffer.from(hkdfSync('sha256', secret, '', 'ephemeris cluster', KEY_BYTES));
}
