// What is checked before anything is started, so that it fails at once and in words.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, isIPv6 } from 'node:net';
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

const EDGE_VARIABLES = {
  variable: 'EPHEMERIS_EDGE_PORT',
  hostVariable: 'EPHEMERIS_EDGE_HOST',
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
    throw code ? new StartError(code, { host, port, ...EDGE_VARIABLES }) : error;
  }
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Of the launcher and of the login server; the others take whatever is free. */
export async function checkUdpPorts({ cluster, udp }: Config): Promise<void> {
  const launcher = { host: cluster.host, port: cluster.launcherPort };
  await checkUdpPort(launcher, 'EPHEMERIS_CLUSTER_LAUNCHER_PORT', 'EPHEMERIS_CLUSTER_HOST');
  const login = { host: udp.bind, port: udp.loginPort };
  await checkUdpPort(login, 'EPHEMERIS_UDP_LOGIN_PORT', 'EPHEMERIS_UDP_BIND');
}

async function checkUdpPort(
  { host, port }: { host: string; port: number },
  variable: string,
  hostVariable: string,
): Promise<void> {
  const probe = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  try {
    probe.bind(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const code = REFUSALS[(error as NodeJS.ErrnoException).code ?? ''];
    throw code ? new StartError(code, { host, port, variable, hostVariable }) : error;
  } finally {
    probe.close();
  }
}
