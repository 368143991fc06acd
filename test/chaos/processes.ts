// Real processes that are started again whenever they end, as the process manager does it.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NODE_FLAGS } from '#config/derived.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Keeps a process that cannot start yet, such as without a database, from taking the machine. */
const RESTART_DELAY_MS = 100;

export interface KeptProcess {
  readonly name: string;
  /** How often it was started. */
  starts: number;
  /** As if the power went, at whatever instruction it is. */
  kill(): void;
  /** Drains it, for good. Returns the code that it ended with. */
  stop(): Promise<number | null>;
}

/** @param command a file of the server, and its arguments */
export function keep(
  name: string,
  [file, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
  cwd: string,
): KeptProcess {
  let child: ChildProcess | undefined;
  let stopping = false;
  let restart: NodeJS.Timeout | undefined;
  const start = (): void => {
    kept.starts += 1;
    child = fork(join(ROOT, file), args, {
      cwd,
      env: { ...process.env, ...env },
      execArgv: [...NODE_FLAGS],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      child = undefined;
      if (!stopping) restart = setTimeout(start, RESTART_DELAY_MS);
    });
  };
  const kept: KeptProcess = {
    name,
    starts: 0,
    kill: () => void child?.kill('SIGKILL'),
    async stop() {
      stopping = true;
      clearTimeout(restart);
      if (!child) return null;
      const gone = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      return (await gone)[0];
    },
  };
  start();
  return kept;
}
