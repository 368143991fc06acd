// A server in a temporary folder for tests, the demo and the bench. It goes with the process that
// started it, however that ends: even killed, it leaves neither a process nor a file behind.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresError } from './errors.ts';
import { EmbeddedServer, type ServerOptions } from './server.ts';

export interface ThrowawayServer {
  readonly server: EmbeddedServer;
  /** The data directory, which goes with it. */
  readonly directory: string;
  url(database: string): string;
  /** Stops the server and removes its files. */
  remove(): Promise<void>;
}

/** What a server may leave out whose data need not survive the machine. */
const UNSAFE_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
} as const;

/** Another program may take the free port before the server does. */
const ATTEMPTS = 3;

// Waits for the end of its input, which comes when our process is gone, whatever ended it.
const WATCHER = `
  cat >/dev/null
  pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
  tries=0
  if [ -n "$pid" ] && kill -QUIT "$pid"; then
    while [ $tries -lt 100 ] && kill -0 "$pid"; do sleep 0.05; tries=$((tries + 1)); done
  fi
  rm -rf -- "$1" "$2"
`;

export async function startThrowawayServer(
  settings: NonNullable<ServerOptions['settings']> = UNSAFE_SETTINGS,
): Promise<ThrowawayServer> {
  const directory = await mkdtemp(join(tmpdir(), 'ephemeris-'));
  await chmod(directory, 0o711);
  const password = randomBytes(16).toString('hex');
  for (let attempt = 1; ; attempt += 1) {
    const options = { directory, port: await freePort(), password, settings };
    const server = await EmbeddedServer.open(options);
    const watcher = watch(server.home, directory);
    try {
      await server.ensureRunning();
      return { server, directory, url: (name) => server.url(name), remove: () => release(watcher) };
    } catch (error) {
      await release(watcher);
      const lost = error instanceof PostgresError && error.code === 'PORT_TAKEN';
      if (!lost || attempt === ATTEMPTS) throw error;
    }
  }
}

function watch(home: string, directory: string): ChildProcess {
  const stdio = ['pipe', 'ignore', 'ignore'] as const;
  const args = ['-c', WATCHER, 'watcher', home, directory];
  // In a group of its own, where no Ctrl-C on the terminal reaches it.
  const watcher = spawn('/bin/sh', args, { detached: true, stdio: [...stdio] });
  watcher.unref();
  return watcher;
}

async function release(watcher: ChildProcess): Promise<void> {
  if (watcher.exitCode !== null) return;
  const gone = once(watcher, 'exit');
  watcher.ref();
  watcher.stdin?.end();
  await gone;
}

// The operating system gives the ports above to connections going out; one of them could have a
// server's port by the time that it is started again.
const LOWEST_PORT = 10_000;
const HIGHEST_PORT = 32_000;

/** A port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    const probe = createServer();
    try {
      await once(probe.listen(port, '127.0.0.1'), 'listening');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') continue;
      throw error;
    }
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
