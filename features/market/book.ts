// Pure: the open orders of one book, as far as a transaction has loaded them.
import { compareOffers } from './matching.ts';
import type { Order } from './order.ts';

export class Book {
  readonly #sides: { buy: Order[]; sell: Order[] } = { buy: [], sell: [] };

  constructor(orders: readonly Order[]) {
    for (const order of orders) this.#sides[order.isBuy ? 'buy' : 'sell'].push(order);
    this.#sides.buy.sort(compareOffers);
    this.#sides.sell.sort(compareOffers);
  }

  /** What the order may trade with, best first. The universe does not trade with itself. */
  opposite({ isBuy, characterId }: Order): Order[] {
    const side = this.#sides[isBuy ? 'sell' : 'buy'];
    return characterId === null ? side.filter((other) => other.characterId !== null) : side;
  }

  insert(order: Order): void {
    const side = this.#sides[order.isBuy ? 'buy' : 'sell'];
    const place = side.findIndex((other) => compareOffers(order, other) < 0);
    side.splice(place < 0 ? side.length : place, 0, order);
  }

  /** Forgets those that are used up. */
  sweep(): void {
    this.#sides.buy = this.#sides.buy.filter(({ volumeRemaining }) => volumeRemaining > 0);
    this.#sides.sell = this.#sides.sell.filter(({ volumeRemaining }) => volumeRemaining > 0);
  }
}
