// The orderly end of a cluster: servers by kind, and when none of them is left, machines.
import type { Runtime } from '#queues/runtime.ts';
import {
  endShutdown,
  listLaunchers,
  listServers,
  sendOrder,
  SERVER_KINDS,
  type ListedServer,
} from '#features/cluster/index.ts';

/** An order that came to nothing is given again. */
const REPEAT_MS = 10_000;

export class Ending {
  readonly #runtime: Runtime;
  readonly #machine: string;
  readonly #orderedAt = new Map<string, number>();

  constructor(runtime: Runtime, machine: string) {
    this.#runtime = runtime;
    this.#machine = machine;
  }

  /** One step further, at each look, until nothing is left. */
  async proceed(): Promise<void> {
    const servers = await listServers(this.#runtime);
    // Those that no launcher started are nobody's to stop.
    const ours = servers.filter(({ launcherId }) => launcherId !== null);
    for (const kind of SERVER_KINDS) {
      const left = ours.filter((server) => server.kind === kind);
      if (left.length === 0) continue;
      await Promise.all(left.map((server) => this.#stop(server)));
      return;
    }
    await this.#endMachines();
  }

  async #stop({ name, launcherHost, launcherPort }: ListedServer): Promise<void> {
    const now = this.#runtime.clock.now();
    if (now - (this.#orderedAt.get(name) ?? -Infinity) < REPEAT_MS) return;
    this.#orderedAt.set(name, now);
    this.#runtime.log.info({ server: name }, 'stops a server: the cluster shuts down');
    const launcher = { host: launcherHost ?? '', port: launcherPort ?? 0 };
    await sendOrder(this.#runtime, launcher, { order: 'stop', name });
  }

  /** Ours is the last: it ends us, too. */
  async #endMachines(): Promise<void> {
    const alive = (await listLaunchers(this.#runtime)).filter(({ isAlive }) => isAlive);
    const isOwn = ({ machine }: { machine: string }) => machine === this.#machine;
    await endShutdown(this.#runtime);
    for (const launcher of [...alive.filter((one) => !isOwn(one)), ...alive.filter(isOwn)]) {
      this.#runtime.log.info({ machine: launcher.machine }, 'ends a machine');
      await sendOrder(this.#runtime, launcher, { order: 'end' });
    }
  }
}
