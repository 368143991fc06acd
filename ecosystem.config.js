// The processes of one machine, for pm2, which is only ever run as a program. Each of them is plain
// `node <file>`, says when it is ready, and drains on SIGINT.
import { join } from 'node:path';
import { databaseStopDeadlineMs, NODE_FLAGS, stopDeadlineMs } from './config/derived.ts';
import { loadConfig } from './config/load.ts';

const config = loadConfig();

/** A process that has not kept its own deadline by then is killed. */
const MARGIN_MS = 2_000;

const app = (name, file, stopMs) => ({
  name,
  // As an "interpreter", Node would run pm2's own module inside of the process.
  script: process.execPath,
  args: [...NODE_FLAGS, join(import.meta.dirname, file)],
  interpreter: 'none',
  exec_mode: 'fork',
  cwd: process.cwd(),
  wait_ready: true,
  listen_timeout: 60_000,
  kill_timeout: stopMs + MARGIN_MS,
  // It would need a `ps`, which a bare machine does not have.
  treekill: false,
  pmx: false,
  vizion: false,
  // Tried again for as long as it takes: a database that is away comes back.
  exp_backoff_restart_delay: 100,
  max_restarts: 1_000_000_000,
});

const database = {
  ...app('database', 'cluster/database.ts', databaseStopDeadlineMs(config)),
  // Having nothing to keep is no failure.
  stop_exit_codes: [0],
};

export const apps = [
  database,
  app('workers', 'workers/main.ts', stopDeadlineMs(config)),
  app('edge', 'edge/main.ts', stopDeadlineMs(config)),
];
