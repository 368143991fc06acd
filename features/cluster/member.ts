// A server as the cluster sees it: it is there, it lives, it drains, it goes.
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

export interface MemberLife {
  /** How things stand, asked at each beat. */
  measure(): Omit<Beat, 'isDraining'>;
  /** What it sees to once others know that it lives, until it drains. */
  onBeat?(): Promise<void>;
  /** Others hold it for dead. */
  onLost(): unknown;
}

export class Member {
  readonly #runtime: Runtime;
  readonly #server: NewServer;
  readonly #life: MemberLife;
  readonly #looks: Looks;
  #identity: ServerIdentity | undefined;
  #isDraining = false;
  #timer: unknown;

  constructor(runtime: Runtime, server: NewServer, life: MemberLife) {
    this.#runtime = runtime;
    this.#server = server;
    this.#life = life;
    this.#looks = new Looks(() => this.#look(), runtime.log);
  }

  get identity(): ServerIdentity {
    if (!this.#identity) throw new Error(`${this.#server.name} is not registered yet`);
    return this.#identity;
  }

  /** Whoever was held for dead may come back under its name. */
  async register(): Promise<ServerIdentity> {
    this.#identity = await registerServer(this.#runtime, this.#server);
    return this.#identity;
  }

  /** Beats from now on; it is registered. */
  start(): void {
    this.#timer = this.#runtime.clock.setInterval(() => void this.look(), BEAT_MS);
  }

  /** Says that it lives, and sees to things. A failed look is made good by the next. */
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

  async #look(): Promise<void> {
    const state = { ...this.#life.measure(), isDraining: this.#isDraining };
    const lives = await beat(this.#runtime, this.identity, state);
    if (this.#isDraining) return;
    await (lives ? this.#life.onBeat?.() : this.#life.onLost());
  }
}
