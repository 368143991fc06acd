// The life of a server that owns places: it beats, opens the places that are given to it, gives
// back those that nobody uses, and stops when others hold it for dead or it has nothing left to do.
import { Looks } from '#queues/looks.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  beat,
  BEAT_MS,
  holdings,
  leave,
  openPlace,
  PlaceLostError,
  releasePlace,
  type Lease,
} from '../cluster/index.ts';
import type { UdpFront } from './udp-front.ts';

/** What becomes of places. */
export interface PlaceKeeper {
  /** Makes a place ready for pilots. */
  take(lease: Lease): Promise<void>;
  /** The place is another's, or nobody's: nothing of it may be written any more. */
  drop(lease: Lease): void;
  /** Whether a place has nothing in it for which it has to go on. */
  isIdle(lease: Lease): boolean;
  /** Share of its time that the server is busy. */
  load(): number;
}

export class PlaceServer {
  readonly #runtime: Runtime;
  readonly #front: UdpFront;
  readonly #keeper: PlaceKeeper;
  /** Ends the process. */
  readonly #retire: (reason: string) => void;
  readonly #leases = new Map<number, Lease>();
  /** Since when places are idle, and the server is, by the universe's clock. */
  readonly #idleSince = new Map<number, number>();
  #unemployedSince: number;
  #stopListening: () => void = () => undefined;
  #timer: unknown;
  readonly #looks: Looks;
  #isDraining = false;

  constructor(
    runtime: Runtime,
    front: UdpFront,
    keeper: PlaceKeeper,
    retire: (reason: string) => void,
  ) {
    this.#runtime = runtime;
    this.#front = front;
    this.#keeper = keeper;
    this.#retire = retire;
    this.#looks = new Looks(() => this.#look(), runtime.log);
    this.#unemployedSince = runtime.clock.now();
  }

  lease(placeId: number): Lease | undefined {
    return this.#leases.get(placeId);
  }

  async start(): Promise<void> {
    await this.#front.open();
    const { serverId } = this.#front.identity;
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind === 'taken' && signal.serverId === serverId) void this.look();
    });
    await this.look();
    this.#timer = this.#runtime.clock.setInterval(() => void this.look(), BEAT_MS);
  }

  /** Beats, and sees to what it holds: one look at a time, and the next makes good a failed one. */
  look(): Promise<void> {
    return this.#looks.take();
  }

  async stop(drainMs: number): Promise<void> {
    this.#isDraining = true;
    this.#runtime.clock.clearInterval(this.#timer);
    this.#stopListening();
    await this.#looks.idle();
    await this.#front.close(drainMs);
    for (const lease of this.#leases.values()) this.#keeper.drop(lease);
    await transact(this.#runtime, (tx) => leave(tx, this.#front.identity)).catch((error: unknown) =>
      this.#runtime.log.warn({ err: error }, 'could not sign off'),
    );
  }

  async #look(): Promise<void> {
    const { identity, pilotCount } = this.#front;
    const load = this.#keeper.load();
    const state = { pilots: pilotCount, load, isDraining: this.#isDraining };
    if (!(await beat(this.#runtime, identity, state))) {
      this.#dropAll();
      this.#retire('others hold this server for dead');
      return;
    }
    await this.#takeGiven();
    await this.#front.check();
    await this.#releaseIdle();
  }

  async #takeGiven(): Promise<void> {
    const held = await holdings(this.#runtime, this.#front.identity);
    const fences = new Map(held.map(({ placeId, fence }) => [placeId, fence]));
    for (const lease of this.#leases.values()) {
      if (fences.get(lease.placeId) !== lease.fence) this.#drop(lease);
    }
    for (const { isOpen, ...lease } of held) {
      if (this.#leases.has(lease.placeId)) continue;
      await this.#keeper.take(lease);
      this.#leases.set(lease.placeId, lease);
      if (!isOpen) await this.#open(lease);
    }
  }

  async #open(lease: Lease): Promise<void> {
    try {
      await openPlace(this.#runtime, lease);
    } catch (error) {
      if (!(error instanceof PlaceLostError)) throw error;
      this.#drop(lease);
    }
  }

  async #releaseIdle(): Promise<void> {
    const now = this.#runtime.clock.now();
    const { idleMs } = this.#runtime.config.cluster;
    for (const lease of this.#leases.values()) {
      const since = this.#keeper.isIdle(lease) ? (this.#idleSince.get(lease.placeId) ?? now) : now;
      this.#idleSince.set(lease.placeId, since);
      if (now - since < idleMs) continue;
      if (await transact(this.#runtime, (tx) => releasePlace(tx, lease))) this.#drop(lease);
    }
    if (this.#leases.size > 0) this.#unemployedSince = now;
    else if (now - this.#unemployedSince >= idleMs) this.#retire('there is nothing to do');
  }

  #dropAll(): void {
    for (const lease of [...this.#leases.values()]) this.#drop(lease);
  }

  #drop(lease: Lease): void {
    this.#leases.delete(lease.placeId);
    this.#idleSince.delete(lease.placeId);
    this.#keeper.drop(lease);
  }
}
