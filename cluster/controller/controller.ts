// Keeps a cluster as it should be: one of each server that must be up, nothing of what is dead, and
// an orderly end when one is planned. Of several controllers the holder of the name works; the
// others wait until it is free.
import { randomUUID } from 'node:crypto';
import { isRefusal } from '#protocol/refusals.ts';
import { Looks } from '#queues/looks.ts';
import type { Runtime } from '#queues/runtime.ts';
import {
  BEAT_MS,
  holdName,
  launchServer,
  listLaunchers,
  listServers,
  releaseName,
  removeLapsed,
  removeLaunchers,
  START_LAPSE_MS,
  type ServerKind,
} from '#features/cluster/index.ts';
import { Countdown } from './countdown.ts';
import { Ending } from './ending.ts';

/** How many of each kind are kept up. Those of other kinds come when somebody needs them. */
type KeptUp = Partial<Record<ServerKind, number>>;

export class Controller {
  readonly #runtime: Runtime;
  readonly #keptUp: KeptUp;
  readonly #holderId = randomUUID();
  readonly #countdown: Countdown;
  readonly #ending: Ending;
  #isHolder: boolean | undefined;
  #lastRefusal: string | undefined;
  #timer: unknown;
  readonly #looks: Looks;
  #isStopped = false;

  /** @param machine the controller's own: it is ended last */
  constructor(runtime: Runtime, keptUp: KeptUp, machine: string) {
    this.#runtime = runtime;
    this.#keptUp = keptUp;
    this.#looks = new Looks(() => this.#look(), runtime.log);
    this.#countdown = new Countdown(runtime);
    this.#ending = new Ending(runtime, machine);
  }

  get isHolder(): boolean {
    return this.#isHolder ?? false;
  }

  async start(): Promise<void> {
    await this.look();
    this.#arm(BEAT_MS);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#runtime.clock.clearTimeout(this.#timer);
    await this.#looks.idle();
    await releaseName(this.#runtime, this.#holderId).catch((error: unknown) =>
      this.#runtime.log.warn({ err: error }, 'the name could not be given back'),
    );
  }

  /** A failed look is made good by the next. */
  look(): Promise<void> {
    return this.#looks.take();
  }

  #arm(afterMs: number): void {
    if (this.#isStopped) return;
    this.#timer = this.#runtime.clock.setTimeout(() => {
      void this.look().then(() => this.#arm(Math.min(BEAT_MS, this.#countdown.nextInMs())));
    }, afterMs);
  }

  async #look(): Promise<void> {
    const held = await holdName(this.#runtime, this.#holderId);
    this.#noteHolder(held !== null);
    if (!held) return;
    await this.#clearDead();
    const isOver = await this.#countdown.look(held.shutdown);
    if (isOver) await this.#ending.proceed();
    else if (!held.shutdown) await this.#keepUp();
  }

  #noteHolder(isHolder: boolean): void {
    if (this.#isHolder === isHolder) return;
    this.#isHolder = isHolder;
    const { name } = this.#runtime.config.cluster;
    const news = isHolder ? 'keeps the cluster' : 'waits: another process keeps the cluster';
    this.#runtime.log.info({ cluster: name }, news);
  }

  /** What they held is free for those who ask for it next. */
  async #clearDead(): Promise<void> {
    const servers = await removeLapsed(this.#runtime);
    if (servers.length > 0) this.#runtime.log.warn({ servers }, 'servers are dead');
    const machines = await removeLaunchers(this.#runtime);
    if (machines.length > 0) this.#runtime.log.warn({ machines }, 'machines are forgotten');
  }

  async #keepUp(): Promise<void> {
    const servers = await listServers(this.#runtime);
    for (const [kind, wanted] of Object.entries(this.#keptUp) as [ServerKind, number][]) {
      const there = servers.filter((server) => server.kind === kind && server.state !== 'draining');
      const coming = kind === 'workers' ? await this.#youngMachines() : 0;
      if (there.length + coming < wanted) await this.#launch(kind);
    }
  }

  /** Machines that have just been started: each brings workers, which may be on their way. */
  async #youngMachines(): Promise<number> {
    const startedAfter = this.#runtime.clock.now() - START_LAPSE_MS;
    const launchers = await listLaunchers(this.#runtime);
    return launchers.filter(
      ({ isAlive, startedAt }) => isAlive && startedAt.getTime() > startedAfter,
    ).length;
  }

  async #launch(kind: ServerKind): Promise<void> {
    const launched = await launchServer(this.#runtime, kind);
    const refusal = isRefusal(launched) ? launched.code : undefined;
    if (!isRefusal(launched) && launched.server !== null) {
      this.#runtime.log.info({ ...launched }, 'has a server started');
    }
    // Said once, not each second: the launcher may be starting still.
    if (refusal !== undefined && refusal !== this.#lastRefusal) {
      this.#runtime.log.warn({ kind, refusal }, 'a server could not be started');
    }
    this.#lastRefusal = refusal;
  }
}
