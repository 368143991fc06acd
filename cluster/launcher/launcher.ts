// The launcher of a machine: it says that the machine is there, starts and stops servers on order,
// and clears away those that the cluster has given up.
import { availableParallelism, freemem, hostname, loadavg, totalmem } from 'node:os';
import { Batch } from '#queues/batch.ts';
import { Looks } from '#queues/looks.ts';
import type { Runtime } from '#queues/runtime.ts';
import {
  BEAT_MS,
  beatLauncher,
  claimServers,
  forgetExpected,
  registerLauncher,
  signOffLauncher,
  type LauncherAddress,
  type Order,
  type RegisteredLauncher,
} from '#features/cluster/index.ts';
import { serverApp, type App } from '../apps.ts';
import { OrderDesk, type OrderCounts } from './order-desk.ts';
import type { ProcessManager } from './process-manager.ts';

const measure = () => ({ freeBytes: freemem(), load: loadavg()[0] ?? 0 });

export class Launcher {
  readonly #runtime: Runtime;
  readonly #manager: ProcessManager;
  readonly #machine: string;
  readonly #desk: OrderDesk;
  readonly #starts: Batch<App>;
  readonly #stops: Batch<string>;
  /** Servers that run here, by name: when they were ordered, until they are ready. */
  readonly #servers = new Map<string, number | null>();
  /** Those that were stopped, until the cluster has forgotten them too. */
  readonly #stopped = new Set<string>();
  #registered: RegisteredLauncher | undefined;
  #timer: unknown;
  #stopListening: () => void = () => undefined;
  readonly #looks: Looks;
  #stopping: Promise<void> | undefined;

  /** @param machine unique in the cluster */
  constructor(runtime: Runtime, manager: ProcessManager, machine = hostname()) {
    this.#runtime = runtime;
    this.#manager = manager;
    this.#machine = machine;
    this.#looks = new Looks(() => this.#look(), runtime.log);
    this.#desk = new OrderDesk(runtime, (order) => this.#take(order));
    this.#starts = new Batch((apps) => this.#start(apps));
    this.#stops = new Batch((names) => this.#stop(names));
  }

  get address(): LauncherAddress {
    return this.#desk.address;
  }

  get counts(): Readonly<OrderCounts> {
    return this.#desk.counts;
  }

  async start(): Promise<void> {
    await this.#desk.open();
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind === 'registered') void this.look();
    });
    await this.look();
    this.#timer = this.#runtime.clock.setInterval(() => void this.look(), BEAT_MS);
  }

  /** What it started goes on. Safe to call twice. */
  stop(): Promise<void> {
    return (this.#stopping ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    this.#stopListening();
    const { address } = this;
    await this.#desk.close();
    await this.#looks.idle();
    await Promise.all([this.#starts.idle(), this.#stops.idle()]);
    if (!this.#registered) return;
    const { launcherId } = this.#registered;
    await signOffLauncher(this.#runtime, { ...address, launcherId }).catch((error: unknown) =>
      this.#runtime.log.warn({ err: error }, 'could not sign off'),
    );
  }

  /** Beats, and looks after its servers. A failed look is made good by the next. */
  look(): Promise<void> {
    return this.#looks.take();
  }

  async #look(): Promise<void> {
    if (this.#registered && !(await this.#beat(this.#registered))) this.#registered = undefined;
    this.#registered ??= await this.#register();
    if (!this.#registered) return;
    // Read before the rows: one that is ordered meanwhile is no stranger.
    const running = [...this.#servers.keys()];
    const known = await claimServers(this.#runtime, this.#registered.launcherId, running);
    for (const [name, state] of known) if (state !== 'starting') this.#noteReady(name);
    for (const name of this.#stopped) if (!known.has(name)) this.#stopped.delete(name);
    for (const name of running) if (!known.has(name)) this.#clearAway(name);
  }

  #beat({ launcherId }: RegisteredLauncher): Promise<boolean> {
    const { taken: ordersTaken, dropped: ordersDropped } = this.counts;
    const counts = { launcherId, ordersTaken, ordersDropped };
    return beatLauncher(this.#runtime, { ...this.address, ...measure(), ...counts });
  }

  async #register(): Promise<RegisteredLauncher | undefined> {
    const { log } = this.#runtime;
    const machine = {
      ...this.address,
      machine: this.#machine,
      cores: availableParallelism(),
      memoryBytes: totalmem(),
    };
    const registered = await registerLauncher(this.#runtime, machine, measure());
    if (registered) {
      const { seenFrom } = registered;
      log.info({ ...this.address, seenFrom }, 'takes orders; the database sees it from there');
    } else log.warn({ machine: this.#machine }, 'another launcher has the name of this machine');
    return registered;
  }

  #take(order: Order): boolean {
    if (order.order === 'start') return this.#takeStart(order.kind, order.name);
    if (order.order === 'stop') this.#clearAway(order.name);
    else this.#manager.end();
    return true;
  }

  #takeStart(kind: string, name: string): boolean {
    if (this.#servers.has(name)) return true;
    const app = serverApp(this.#runtime.config, kind, name);
    if (!app || this.#servers.size >= this.#runtime.config.cluster.serversPerMachine) return false;
    this.#servers.set(name, this.#runtime.clock.now());
    this.#starts.add(app);
    return true;
  }

  #clearAway(name: string): void {
    this.#servers.delete(name);
    this.#stopped.add(name);
    this.#stops.add(name);
  }

  /** What it started in a former life is its own again. */
  #noteReady(name: string): void {
    if (this.#stopped.has(name)) return;
    const since = this.#servers.get(name);
    this.#servers.set(name, null);
    if (typeof since !== 'number') return;
    const tookMs = this.#runtime.clock.now() - since;
    this.#runtime.log.info({ server: name, tookMs }, 'a server is ready');
  }

  async #start(apps: readonly App[]): Promise<void> {
    const names = apps.map(({ name }) => name);
    try {
      await this.#manager.start(apps);
    } catch (error) {
      this.#runtime.log.error({ err: error, servers: names }, 'servers could not be started');
      for (const name of names) this.#servers.delete(name);
      await forgetExpected(this.#runtime, names).catch(() => undefined);
    }
  }

  async #stop(names: readonly string[]): Promise<void> {
    await this.#manager.stop(names).catch((error: unknown) => {
      this.#runtime.log.error({ err: error, servers: names }, 'servers could not be stopped');
    });
  }
}
