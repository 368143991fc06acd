// A server without places as the cluster sees it: it is there, it lives, it drains, it goes.
import { Looks } from '#queues/looks.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { BEAT_MS } from './rules.ts';
import {
  beat,
  leave,
  registerServer,
  type Beat,
  type NewServer,
  type ServerIdentity,
} from './servers.ts';

export interface MemberOptions {
  readonly server: NewServer;
  /** How things stand, asked at each beat. */
  readonly measure: () => Omit<Beat, 'isDraining'>;
  /** Others hold it for dead. */
  readonly onLost: () => unknown;
}

export class Member {
  readonly #runtime: Runtime;
  readonly #options: MemberOptions;
  readonly #looks: Looks;
  #identity: ServerIdentity | undefined;
  #isDraining = false;
  #timer: unknown;

  constructor(runtime: Runtime, options: MemberOptions) {
    this.#runtime = runtime;
    this.#options = options;
    this.#looks = new Looks(() => this.#beat(), runtime.log);
  }

  async start(): Promise<void> {
    await this.register();
    this.#timer = this.#runtime.clock.setInterval(() => void this.look(), BEAT_MS);
  }

  /** Whoever was held for dead may come back under its name. */
  async register(): Promise<void> {
    this.#identity = await registerServer(this.#runtime, this.#options.server);
  }

  /** Says that it lives. A failed beat is made good by the next. */
  look(): Promise<void> {
    return this.#looks.take();
  }

  /** Nobody is sent to it any more; it is there until it leaves. */
  drain(): Promise<void> {
    this.#isDraining = true;
    return this.look();
  }

  async leave(): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    await this.#looks.idle();
    const identity = this.#identity;
    if (!identity) return;
    await transact(this.#runtime, (tx) => leave(tx, identity)).catch((error: unknown) =>
      this.#runtime.log.warn({ err: error }, 'could not sign off'),
    );
  }

  async #beat(): Promise<void> {
    if (!this.#identity) return;
    const state = { ...this.#options.measure(), isDraining: this.#isDraining };
    if (await beat(this.#runtime, this.#identity, state)) return;
    if (!this.#isDraining) await this.#options.onLost();
  }
}
