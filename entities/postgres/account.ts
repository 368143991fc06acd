// The account that the embedded PostgreSQL runs as: it refuses root, so under root it gets one of
// the machine's unprivileged accounts.
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PostgresError } from './errors.ts';

export interface Account {
  readonly name: string;
  /** Left out where the server runs as the user of this process. */
  readonly ids?: { readonly uid: number; readonly gid: number };
}

/** In order of preference: the first is made for it, the second is on every machine. */
const CANDIDATES = ['postgres', 'nobody'];

/** The account of a server whose files are in `home`, or will be. */
export function accountFor(home: string): Account {
  if (process.getuid?.() !== 0) return { name: 'the user of this process' };
  const accounts = readAccounts();
  const owner = statSync(home, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) {
    const found = accounts.find(({ ids }) => ids.uid === owner.uid);
    if (found) return found;
  }
  for (const name of CANDIDATES) {
    const found = accounts.find((account) => account.name === name);
    if (found) return found;
  }
  throw new PostgresError('NO_ACCOUNT');
}

function readAccounts(): Required<Account>[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid || Number(uid) === 0) return [];
    return [{ name, ids: { uid: Number(uid), gid: Number(gid) } }];
  });
}

/** The first folder on the way to `path` that the account may not enter, if any. */
export function closedFolder(path: string, { ids }: Account): string | undefined {
  if (!ids) return undefined;
  const folders: string[] = [];
  for (let at = resolve(path); ; at = dirname(at)) {
    folders.unshift(at);
    if (at === dirname(at)) break;
  }
  return folders.find((folder) => !mayEnter(folder, ids));
}

function mayEnter(folder: string, ids: { uid: number; gid: number }): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return true;
  if (stat.uid === ids.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === ids.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
