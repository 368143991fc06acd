// Pure: which orders were taken already. What is too old to be remembered is too old to be taken.
import { ORDER_LIFE_MS } from '#features/cluster/index.ts';

/** More than these within the life of an order are nobody's doing but an attacker's. */
const MAX_REMEMBERED = 10_000;

export type Judgement = 'new' | 'repeated' | 'tooOld' | 'tooMany';

export class OrderMemory {
  /** By id, oldest first: until when it is remembered, and whether it was accepted. */
  readonly #orders = new Map<string, { readonly until: number; accepted: boolean }>();
  readonly #since: number;

  /** @param since orders from before were another life's */
  constructor(since: number) {
    this.#since = since;
  }

  judge(id: string, at: number, now: number): Judgement {
    this.#forget(now);
    if (this.#orders.has(id)) return 'repeated';
    if (at < this.#since || Math.abs(now - at) > ORDER_LIFE_MS) return 'tooOld';
    return this.#orders.size < MAX_REMEMBERED ? 'new' : 'tooMany';
  }

  remember(id: string, now: number, accepted: boolean): void {
    // An order may be from a clock that is ahead by as much.
    this.#orders.set(id, { until: now + 2 * ORDER_LIFE_MS, accepted });
  }

  wasAccepted(id: string): boolean {
    return this.#orders.get(id)?.accepted ?? false;
  }

  #forget(now: number): void {
    for (const [id, { until }] of this.#orders) {
      if (until > now) return;
      this.#orders.delete(id);
    }
  }
}
