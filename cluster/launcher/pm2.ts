// pm2 as a process manager: always run as a program, and only where one is running already, since
// it would otherwise start one that nobody stops.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pm2Program } from '../pm2-program.ts';
import type { App } from '../apps.ts';
import type { ProcessManager } from './process-manager.ts';

/** Longest time of one run: it waits for what it stops. */
const RUN_TIMEOUT_MS = 120_000;
const UNKNOWN = /not found/;

export interface Pm2Options {
  /** Where the running one has its sockets. */
  readonly home: string;
  /** Put before every name, so that those of two clusters do not meet. */
  readonly prefix: string;
}

export class Pm2 implements ProcessManager {
  readonly #home: string;
  readonly #prefix: string;

  constructor({ home, prefix }: Pm2Options) {
    this.#home = home;
    this.#prefix = prefix;
  }

  async start(apps: readonly App[]): Promise<void> {
    const named = apps.map((app) => ({ ...app, name: this.#prefix + app.name }));
    await this.#run(['start', '-'], JSON.stringify({ apps: named }));
  }

  async stop(names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.#run(['delete', this.#prefix + name]).catch((error: Error) => {
        if (!UNKNOWN.test(error.message)) throw error;
      });
    }
  }

  end(): void {
    // It outlives us, who are among those that it ends.
    this.#spawn(['kill'], true).unref();
  }

  async #run(args: readonly string[], input = ''): Promise<void> {
    await this.#isThere();
    const child = this.#spawn(args, false);
    child.stdin?.end(input);
    const [out, errors, [code]] = await Promise.all([
      child.stdout ? text(child.stdout) : '',
      child.stderr ? text(child.stderr) : '',
      once(child, 'close') as Promise<[number | null]>,
    ]);
    if (code !== 0) throw new Error(`pm2 ${args.join(' ')}: ${(errors || out).trim()}`);
  }

  /** @throws where no pm2 runs */
  async #isThere(): Promise<void> {
    const socket = connect(join(this.#home, 'rpc.sock'));
    try {
      await once(socket, 'connect');
    } catch (error) {
      throw new Error(`no pm2 runs at ${this.#home}`, { cause: error });
    } finally {
      socket.destroy();
    }
  }

  #spawn(args: readonly string[], isDetached: boolean) {
    return spawn(process.execPath, [pm2Program('pm2'), ...args, '--no-color'], {
      detached: isDetached,
      stdio: isDetached ? 'ignore' : 'pipe',
      timeout: isDetached ? undefined : RUN_TIMEOUT_MS,
      env: { ...ownEnvironment(), PM2_HOME: this.#home, PM2_DISCRETE_MODE: '1' },
    });
  }
}

/** Without what pm2 added to tell us who we are: the next process is another one. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PM2_|NODE_APP_|[a-z])/.test(name));
  return Object.fromEntries(own);
}
