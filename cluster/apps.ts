// How pm2 runs a process of the server: those that ecosystem.config.js starts with the machine, and
// those that a launcher starts on demand. Each is plain `node <file>` and drains on SIGINT.
import { join } from 'node:path';
import { NODE_FLAGS, RETIRED_EXIT_CODE, stopDeadlineMs } from '#config/derived.ts';
import type { Config } from '#config/schema.ts';
import type { ServerKind } from '#features/cluster/index.ts';

/** A process that has not kept its own deadline by then is killed. */
const MARGIN_MS = 2_000;
const LISTEN_TIMEOUT_MS = 60_000;

const root = join(import.meta.dirname, '..');

const SERVERS: Readonly<Record<ServerKind, string>> = {
  grid: 'grid/main.ts',
  station: 'edge/station/main.ts',
  login: 'edge/login/main.ts',
  chat: 'edge/chat/main.ts',
  workers: 'workers/main.ts',
};

export interface App {
  readonly name: string;
  readonly args: readonly string[];
}

export function app(name: string, file: string, stopMs: number, args: readonly string[] = []) {
  return {
    name,
    // As an "interpreter", Node would run pm2's own module inside of the process.
    script: process.execPath,
    args: [...NODE_FLAGS, join(root, file), ...args],
    interpreter: 'none',
    exec_mode: 'fork',
    cwd: process.cwd(),
    wait_ready: true,
    listen_timeout: LISTEN_TIMEOUT_MS,
    kill_timeout: stopMs + MARGIN_MS,
    // It would need a `ps`, which a bare machine does not have.
    treekill: false,
    pmx: false,
    vizion: false,
    // Tried again for as long as it takes: a database that is away comes back.
    exp_backoff_restart_delay: 100,
    max_restarts: 1_000_000_000,
    stop_exit_codes: [RETIRED_EXIT_CODE],
  };
}

/** Undefined where nothing is known by that kind. */
export function serverApp(config: Config, kind: string, name: string): App | undefined {
  if (!Object.hasOwn(SERVERS, kind)) return undefined;
  const file = SERVERS[kind as ServerKind];
  return {
    ...app(name, file, stopDeadlineMs(config), ['--name', name]),
    // The cluster hears from the server itself when it is ready; pm2 need not wait for it.
    wait_ready: false,
  } as App;
}
