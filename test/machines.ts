// Machines of a cluster in a test: real launchers that take real orders, with processes that are
// only noted down, or real ones without pm2.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { App } from '#cluster/apps.ts';
import { Launcher } from '#cluster/launcher/launcher.ts';
import type { ProcessManager } from '#cluster/launcher/process-manager.ts';
import { registerServer } from '#features/cluster/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';

/** Notes what is asked of it; what is started is there at once, as far as the cluster can see. */
class NotedProcesses implements ProcessManager {
  readonly notes: string[] = [];
  readonly #runtime: Runtime;
  /** Whether what is started comes up. */
  comesUp = true;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  async start(apps: readonly App[]): Promise<void> {
    for (const { name } of apps) {
      this.notes.push(`start ${kindOf(name)}`);
      const server = { kind: kindOf(name), name, host: '127.0.0.1', port: 9 };
      if (this.comesUp) await registerServer(this.#runtime, server);
    }
  }

  async stop(names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.notes.push(`stop ${kindOf(name)}`);
      await transact(this.#runtime, (tx) =>
        tx.manager.query('DELETE FROM server WHERE name = $1', [name]),
      );
    }
  }

  end(): void {
    this.notes.push('end');
  }
}

const kindOf = (name: string): string => name.split('-')[0] ?? '';

/** Plain child processes. */
export class ChildProcesses implements ProcessManager {
  readonly #children = new Map<string, ChildProcess>();
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = { ...process.env, ...env };
  }

  start(apps: readonly App[]): Promise<void> {
    for (const { name, args } of apps) {
      const options = { env: this.#env, stdio: 'inherit' } as const;
      this.#children.set(name, spawn(process.execPath, [...args], options));
    }
    return Promise.resolve();
  }

  async stop(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#end(name)));
  }

  end(): void {
    void this.close();
  }

  /** Resolves once all of them are gone. */
  close(): Promise<void> {
    return this.stop([...this.#children.keys()]);
  }

  /** At whatever instruction it is. */
  async kill(name: string): Promise<void> {
    const child = this.#children.get(name);
    this.#children.delete(name);
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async #end(name: string): Promise<void> {
    const child = this.#children.get(name);
    this.#children.delete(name);
    if (!child || child.exitCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  }
}

export interface NotedMachine {
  readonly launcher: Launcher;
  readonly processes: NotedProcesses;
}

export async function openMachine(runtime: Runtime, machine: string): Promise<NotedMachine> {
  const processes = new NotedProcesses(runtime);
  const launcher = new Launcher(runtime, processes, machine);
  await launcher.start();
  return { launcher, processes };
}
