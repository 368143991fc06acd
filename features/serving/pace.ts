// How much one client may ask. Counted in memory and by the wall clock: a flood is to cost as
// little as possible.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse, type Refusal } from '#protocol/refusals.ts';

/** A burst may use up this many seconds of the rate at once. */
const BURST_S = 5;

export class Pace {
  readonly #limiter: RateLimiterMemory;

  constructor(perSecond: number) {
    this.#limiter = new RateLimiterMemory({ points: perSecond * BURST_S, duration: BURST_S });
  }

  /** @param cost how many of what is counted it is */
  async check(key: number | string, cost = 1): Promise<Refusal | null> {
    try {
      await this.#limiter.consume(key, cost);
      return null;
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return refuse('TOO_MANY_REQUESTS', { retryAfterMs: Math.ceil(reason.msBeforeNext) });
    }
  }

  forget(key: number | string): void {
    void this.#limiter.delete(key);
  }
}
