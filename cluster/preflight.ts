// What is checked before anything is started, so that it fails at once and in words.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '#entities/postgres/index.ts';
import type { Config } from '#config/index.ts';
import { StartError, type StartErrorCode } from './start-error.ts';

/** The operating system takes 107 characters; the longest name of a socket below is 20. */
const PATH_LIMIT_CHARACTERS = 85;

const REFUSALS: Readonly<Record<string, StartErrorCode>> = {
  EADDRINUSE: 'PORT_TAKEN',
  EACCES: 'PORT_DENIED',
  EADDRNOTAVAIL: 'ADDRESS_UNKNOWN',
  ENOTFOUND: 'ADDRESS_UNKNOWN',
};

export function checkDirectory(directory: string): void {
  if (directory.length <= PATH_LIMIT_CHARACTERS) return;
  throw new StartError('PATH_TOO_LONG', { directory, limit: PATH_LIMIT_CHARACTERS });
}

/** The port that the edge gets: the one that is set, or a free one where 0 is. */
export async function findEdgePort({ edge: { host, port } }: Config): Promise<number> {
  if (port === 0) return await freePort();
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const code = REFUSALS[(error as NodeJS.ErrnoException).code ?? ''];
    throw code ? new StartError(code, { host, port }) : error;
  }
  probe.close();
  await once(probe, 'close');
  return port;
}
