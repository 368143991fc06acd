// What is checked before a server is started, so that it fails at once and in words.
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { PostgresError } from './errors.ts';

/** A new database and the log of its changes, with room to grow until somebody looks. */
export const NEEDED_MIB = 256;

/** @throws PostgresError where the disk of `path` is full */
export async function checkDisk(path: string): Promise<void> {
  const { bavail, bsize } = await statfs(path);
  const freeMiB = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMiB >= NEEDED_MIB) return;
  throw new PostgresError('DISK_FULL', { path, freeMiB, neededMiB: NEEDED_MIB });
}

/** @throws PostgresError where another program has the port */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new PostgresError('PORT_TAKEN', { port }) : error);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
