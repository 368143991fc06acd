// The process manager as a child: pm2, run as a program, in the foreground of our own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import pretty from 'pino-pretty';
import type { Config } from '#config/index.ts';
import { passOn } from './manager-output.ts';
import { pm2Home, pm2Program } from './pm2-program.ts';

/** Processes of a machine that are no servers on demand. */
const STANDING_PROCESSES = 8;

export interface Manager {
  readonly pid: number;
  /** The code that it ended with. */
  readonly ended: Promise<number>;
  /** Makes it drain all processes and end. */
  interrupt(): void;
}

export function startManager(config: Config, edgePort: number): Manager {
  const root = join(import.meta.dirname, '..');
  // Starts, stops and restarts under way at once: of all that there are.
  const concurrentActions = config.cluster.serversPerMachine + STANDING_PROCESSES;
  const child = spawn(
    process.execPath,
    [pm2Program('pm2-runtime'), '--raw', join(root, 'ecosystem.config.js')],
    {
      // In a group of its own: Ctrl-C reaches us alone, and it once.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: getCompileCacheDir(),
        EPHEMERIS_EDGE_PORT: String(edgePort),
        PM2_HOME: pm2Home(config),
        PM2_CONCURRENT_ACTIONS: String(concurrentActions),
      },
    },
  );
  passOn(child.stderr, process.stderr);
  passOn(child.stdout, process.stdout.isTTY ? pretty({ ignore: 'pid,hostname' }) : process.stdout);
  return {
    pid: child.pid ?? 0,
    ended: codeOf(child),
    interrupt: () => child.kill('SIGINT'),
  };
}

async function codeOf(child: ChildProcess): Promise<number> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
