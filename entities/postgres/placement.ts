// Where the database files and the binaries are: in the data directory, unless the account that
// PostgreSQL runs as under root cannot enter it; then in /var/lib/ephemeris with a link to it.
import {
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { join } from 'node:path';
import { accountFor, closedFolder, type Account } from './account.ts';
import { findBinaries, type Binaries } from './binaries.ts';
import { PostgresError } from './errors.ts';

const ELSEWHERE = '/var/lib/ephemeris';

export interface Placement {
  readonly account: Account;
  readonly binaries: Binaries;
  /** Folder of the account, with the database files in `data` and the log of starting beside. */
  readonly home: string;
}

/** Makes the folder of the database files where it is missing. */
export async function place(directory: string): Promise<Placement> {
  const home = await findHome(directory);
  const account = accountFor(home);
  if (account.ids === undefined && (await stat(home)).uid !== process.getuid?.()) {
    throw new PostgresError('NOT_OWNER', { path: home });
  }
  const closed = closedFolder(home, account);
  if (closed) throw new PostgresError('UNREACHABLE', { path: closed, account: account.name });
  return { account, home, binaries: await reachableBinaries(account) };
}

async function findHome(directory: string): Promise<string> {
  const home = join(directory, 'postgres');
  if (await lstat(home).catch(() => undefined)) return await realpath(home);
  await mkdir(directory, { recursive: true, mode: 0o711 });
  const account = accountFor(home);
  if (!closedFolder(directory, account)) {
    await mkdir(home, { mode: 0o700 });
    await give(home, account);
    return await realpath(home);
  }
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  const elsewhere = await mkdtemp(join(ELSEWHERE, 'postgres-'));
  await give(elsewhere, account);
  await symlink(elsewhere, home);
  return elsewhere;
}

/** Makes the account the owner of a file or folder. */
export async function give(path: string, { ids }: Account): Promise<void> {
  if (ids) await chown(path, ids.uid, ids.gid);
}

async function reachableBinaries(account: Account): Promise<Binaries> {
  const binaries = findBinaries();
  if (!closedFolder(binaries.folder, account)) return binaries;
  const copy = join(ELSEWHERE, `postgresql-${binaries.version}`);
  if (!(await lstat(copy).catch(() => undefined))) await copyWhole(binaries.folder, copy);
  return { ...binaries, folder: copy };
}

// Two starts may copy at once: each fills its own folder, and the first to rename it wins.
async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  const partial = await mkdtemp(join(ELSEWHERE, 'copying-'));
  await cp(from, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(join(partial, 'native'), to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(partial, { recursive: true });
}
