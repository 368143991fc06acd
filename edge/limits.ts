// How much one client may ask of an edge. Counted in memory and by the wall clock: a flood is to
// cost as little as possible, and each edge defends itself.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '#config/index.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { limitKey } from './address.ts';

/** A limit is a rate; a burst may use up this many seconds of it at once. */
const BURST_S = 5;
/** A socket that sends this many times what it may is not answered but cut. */
const FLOOD_FACTOR = 4;
/** What a client may leave unread before it is cut. */
export const MAX_BUFFERED_PACKETS = 2_000;
export const MAX_BUFFERED_BYTES = 1_048_576;

function limiter(perSecond: number): RateLimiterMemory {
  return new RateLimiterMemory({ points: perSecond * BURST_S, duration: BURST_S });
}

async function consume(from: RateLimiterMemory, key: string): Promise<Refusal | null> {
  try {
    await from.consume(key);
    return null;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return refuse('TOO_MANY_REQUESTS', { retryAfterMs: Math.ceil(reason.msBeforeNext) });
  }
}

export class Limits {
  readonly #config: Config['edge'];
  readonly #requests: RateLimiterMemory;
  readonly #commands: RateLimiterMemory;
  readonly #packets: RateLimiterMemory;
  readonly #socketsByAddress = new Map<string, number>();
  #sockets = 0;

  constructor(config: Config['edge']) {
    this.#config = config;
    this.#requests = limiter(config.requestsPerSecond);
    this.#commands = limiter(config.commandsPerSecond);
    this.#packets = limiter(config.commandsPerSecond * FLOOD_FACTOR);
  }

  /** One HTTP request or one attempt to connect. */
  request(address: string): Promise<Refusal | null> {
    return consume(this.#requests, limitKey(address));
  }

  /** One command of a socket: over its limit, or that of its address, it is refused. */
  async command(connectionId: string, address: string): Promise<Refusal | null> {
    return (await consume(this.#commands, connectionId)) ?? this.request(address);
  }

  /** One packet of a socket, of whatever kind: over the limit the socket is cut. */
  packet(connectionId: string): Promise<Refusal | null> {
    return consume(this.#packets, connectionId);
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
    void this.#commands.delete(connectionId);
    void this.#packets.delete(connectionId);
  }
}
