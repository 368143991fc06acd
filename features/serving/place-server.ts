// The life of a server that owns places: it beats, opens the places that are given to it, gives
// back those that nobody uses, and stops when others hold it for dead or it has nothing left to do.
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  holdings,
  openPlace,
  PlaceLostError,
  releasePlace,
  type Lease,
  type Member,
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
  #member: Member | undefined;

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
    this.#unemployedSince = runtime.clock.now();
  }

  lease(placeId: number): Lease | undefined {
    return this.#leases.get(placeId);
  }

  async start(): Promise<void> {
    this.#member = await this.#front.open({
      measure: () => ({ pilots: this.#front.pilotCount, load: this.#keeper.load() }),
      onBeat: () => this.#seeToPlaces(),
      onLost: () => this.#lose(),
    });
    const { serverId } = this.#member.identity;
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind === 'taken' && signal.serverId === serverId) void this.look();
    });
    await this.look();
    this.#member.start();
  }

  /** Beats, and sees to what it holds. */
  async look(): Promise<void> {
    await this.#member?.look();
  }

  async stop(drainMs: number): Promise<void> {
    this.#stopListening();
    await this.#member?.drain();
    await this.#front.close(drainMs);
    for (const lease of this.#leases.values()) this.#keeper.drop(lease);
    await this.#member?.leave();
  }

  async #seeToPlaces(): Promise<void> {
    await this.#takeGiven();
    await this.#front.check();
    await this.#releaseIdle();
  }

  async #takeGiven(): Promise<void> {
    if (!this.#member) return;
    const held = await holdings(this.#runtime, this.#member.identity);
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

  #lose(): void {
    for (const lease of [...this.#leases.values()]) this.#drop(lease);
    this.#retire('others hold this server for dead');
  }

  #drop(lease: Lease): void {
    this.#leases.delete(lease.placeId);
    this.#idleSince.delete(lease.placeId);
    this.#keeper.drop(lease);
  }
}
