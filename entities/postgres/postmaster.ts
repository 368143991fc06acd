// Whether a server is running on the database files, read from the lock file that it keeps there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { worksIn } from './process-table.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export const lockFileOf = (data: string): string => join(data, 'postmaster.pid');

/** The running server; `stale` where the lock file was left by one that is gone. */
export async function findPostmaster(data: string): Promise<Postmaster | 'stale' | undefined> {
  const text = await readFile(lockFileOf(data), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  // PostgreSQL works in the folder of its data; whatever else has that process id does not.
  if (!worksIn(pid, data)) return 'stale';
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}
