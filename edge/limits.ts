// How much one client may ask of an edge. Counted in memory and by the wall clock: a flood is to
// cost as little as possible, and each edge defends itself.
import type { Config } from '#config/index.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { Pace } from '#features/serving/index.ts';
import { limitKey } from './address.ts';

/** A socket that sends this many times what it may is not answered but cut. */
const FLOOD_FACTOR = 4;
/** What a client may leave unread before it is cut. */
export const MAX_BUFFERED_PACKETS = 2_000;
export const MAX_BUFFERED_BYTES = 1_048_576;

export class Limits {
  readonly #config: Config['edge'];
  readonly #requests: Pace;
  readonly #commands: Pace;
  readonly #packets: Pace;
  readonly #socketsByAddress = new Map<string, number>();
  #sockets = 0;

  constructor(config: Config['edge']) {
    this.#config = config;
    this.#requests = new Pace(config.requestsPerSecond);
    this.#commands = new Pace(config.commandsPerSecond);
    this.#packets = new Pace(config.commandsPerSecond * FLOOD_FACTOR);
  }

  /** One HTTP request or one attempt to connect. */
  request(address: string): Promise<Refusal | null> {
    return this.#requests.check(limitKey(address));
  }

  /** One command of a socket: over its limit, or that of its address, it is refused. */
  async command(connectionId: string, address: string): Promise<Refusal | null> {
    return (await this.#commands.check(connectionId)) ?? this.request(address);
  }

  /** One packet of a socket, of whatever kind: over the limit the socket is cut. */
  packet(connectionId: string): Promise<Refusal | null> {
    return this.#packets.check(connectionId);
  }

  /** Takes a place for a socket; each one taken is given back by `leave`. */
  enter(address: string): Refusal | null {
    const key = limitKey(address);
    const held = this.#socketsByAddress.get(key) ?? 0;
    if (this.#sockets >= this.#config.maxConnections) return refuse('OVERLOADED');
    if (held >= this.#config.connectionsPerAddress) {
      return refuse('TOO_MANY_REQUESTS', { maximum: this.#config.connectionsPerAddress });
    }
    this.#socketsByAddress.set(key, held + 1);
    this.#sockets++;
    return null;
  }

  leave(address: string, connectionId: string): void {
    const key = limitKey(address);
    const held = this.#socketsByAddress.get(key) ?? 0;
    if (held > 1) this.#socketsByAddress.set(key, held - 1);
    else this.#socketsByAddress.delete(key);
    this.#sockets--;
    this.#commands.forget(connectionId);
    this.#packets.forget(connectionId);
  }
}
