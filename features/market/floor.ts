// Pure: the trading floor of one transaction. It holds the books, the money and the goods that the
// transaction has locked, and what is traded between them. Nothing is written before all is done.
import type { Stock } from '../inventory/index.ts';
import { UNIVERSE, type Account, type Ledger } from '../wallet/index.ts';
import { Book } from './book.ts';
import { match, type Fill, type Jumps } from './matching.ts';
import { bookKey, hangarOf, type Order } from './order.ts';
import { partOf } from './rules.ts';

export interface Trade {
  readonly buy: Order;
  readonly sell: Order;
  readonly priceCents: bigint;
  readonly quantity: number;
}

/** What trades came to. */
export interface Totals {
  readonly volume: number;
  readonly cents: bigint;
  readonly taxCents: bigint;
}

/** What became of an order that stood in the book. */
export interface News {
  quantity: number;
  cents: bigint;
}

export class Floor {
  readonly ledger: Ledger;
  readonly stock: Stock;
  readonly trades: Trade[] = [];
  /** Orders that the database does not have yet. */
  readonly placed = new Set<Order>();
  /** Orders that the database has otherwise. */
  readonly changed = new Set<Order>();
  readonly filled = new Map<Order, News>();
  readonly #books: ReadonlyMap<string, Book>;
  readonly #jumps: Jumps;

  constructor(orders: readonly Order[], ledger: Ledger, stock: Stock, jumps: Jumps) {
    const byBook = Map.groupBy(orders, bookKey);
    this.#books = new Map([...byBook].map(([key, own]) => [key, new Book(own)]));
    this.ledger = ledger;
    this.stock = stock;
    this.#jumps = jumps;
  }

  /** What the order would trade now. */
  plan(order: Order): Fill<Order>[] {
    return match(order, this.#bookOf(order).opposite(order), this.#jumps);
  }

  /** Trades as planned: goods, money and taxes. The buyer is known to have the money. */
  trade(order: Order, fills: readonly Fill<Order>[]): Totals {
    for (const { resting, quantity } of fills) {
      const [buy, sell] = order.isBuy ? [order, resting] : [resting, order];
      const trade = { buy, sell, priceCents: resting.priceCents, quantity };
      this.#pay(trade, buy === resting);
      this.#deliver(trade);
      this.trades.push(trade);
      for (const side of [buy, sell]) reduce(side, quantity);
      this.#note(resting, trade);
    }
    if (fills.length > 0) this.#bookOf(order).sweep();
    return totalsOf(order, fills);
  }

  /** Leaves what remains of the order in its book. */
  rest(order: Order): void {
    this.#bookOf(order).insert(order);
  }

  account({ ownerId, division }: { ownerId: number; division: number }): Account | undefined {
    return this.ledger.account(ownerId, division);
  }

  /** Moves money that was found to be there. */
  move(transfer: Parameters<Ledger['transfer']>[0]): void {
    if (transfer.amountCents === 0n) return;
    if (!this.ledger.transfer(transfer)) throw new Error(`${transfer.reference}: cannot be paid`);
  }

  #bookOf(order: Order): Book {
    const key = bookKey(order);
    const books = this.#books as Map<string, Book>;
    const book = books.get(key) ?? new Book([]);
    books.set(key, book);
    return book;
  }

  #accountId(order: Order): number {
    if (order.characterId === null) return UNIVERSE.trade;
    const account = this.account(order);
    if (!account) throw new Error(`the account of order ${order.orderId} was not locked`);
    return account.accountId;
  }

  #pay({ buy, sell, priceCents, quantity }: Trade, isEscrowed: boolean): void {
    const amountCents = priceCents * BigInt(quantity);
    const isFromEscrow = isEscrowed && buy.characterId !== null;
    const fromAccountId = isFromEscrow ? UNIVERSE.marketEscrow : this.#accountId(buy);
    if (isFromEscrow) buy.escrowCents -= amountCents;
    const toAccountId = this.#accountId(sell);
    const pair = `${buy.orderId} ${sell.orderId}`;
    const contextId = sell.orderId;
    // A buyer may be the seller, who then pays the tax alone.
    if (fromAccountId !== toAccountId) {
      const reference = `market.trade ${pair}`;
      const kind = 'market-purchase';
      this.move({ reference, kind, fromAccountId, toAccountId, amountCents, contextId });
    }
    if (sell.characterId === null) return;
    this.move({
      reference: `market.tax ${pair}`,
      kind: 'sales-tax',
      fromAccountId: toAccountId,
      toAccountId: UNIVERSE.salesTax,
      amountCents: partOf(amountCents, sell.salesTaxPpm),
      contextId,
    });
  }

  #deliver({ buy, sell, quantity }: Trade): void {
    const { typeId, stationId } = sell;
    const cause = { reason: 'market-trade', contextId: buy.orderId } as const;
    const ofOrder = { ownerId: sell.ownerId, locationId: sell.orderId };
    const from = sell.characterId === null ? null : ofOrder;
    if (buy.characterId !== null) {
      const to = { ownerId: buy.ownerId, locationId: stationId, flag: hangarOf(buy) };
      this.stock.give({ ...cause, ...to, typeId, quantity, from });
    } else if (from) {
      // What the universe buys leaves the world; it goes by the number of the order that held it.
      this.stock.movements.push({
        ...cause,
        itemId: sell.orderId,
        typeId,
        quantity,
        from,
        to: null,
      });
    }
  }

  #note(resting: Order, { priceCents, quantity }: Trade): void {
    if (!this.placed.has(resting)) this.changed.add(resting);
    const news = this.filled.get(resting) ?? { quantity: 0, cents: 0n };
    news.quantity += quantity;
    news.cents += priceCents * BigInt(quantity);
    this.filled.set(resting, news);
  }
}

function reduce(order: Order, quantity: number): void {
  order.volumeRemaining -= quantity;
  if (order.volumeRemaining === 0) order.state = 'filled';
}

/** Of an order that trades as planned. */
export function totalsOf(order: Order, fills: readonly Fill<Order>[]): Totals {
  let [volume, cents, taxCents] = [0, 0n, 0n];
  for (const { resting, quantity } of fills) {
    const amountCents = resting.priceCents * BigInt(quantity);
    volume += quantity;
    cents += amountCents;
    if (!order.isBuy) taxCents += partOf(amountCents, order.salesTaxPpm);
  }
  return { volume, cents, taxCents };
}
