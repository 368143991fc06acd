// Both sides of a book, beside each other; on a phone one of them.
import { useState } from 'react';
import type { BookOrder, OrderSide, OwnOrder } from '#protocol/market.ts';
import { useNow } from '../state/use-now.ts';
import { Segments } from '../ui/segments.tsx';
import { BookTable } from './book-table.tsx';
import type { Book } from './use-book.ts';
import type { Desk } from './use-desk.ts';

interface Props {
  sells: Book;
  buys: Book;
  desk: Desk;
  ownOrders: readonly OwnOrder[];
  onTrade: (side: OrderSide, order: BookOrder) => void;
}

const SIDES = [
  ['sell', 'Sellers'],
  ['buy', 'Buyers'],
] as const;

export function OrderBook({ sells, buys, desk, ownOrders, onTrade }: Props) {
  const now = useNow(60_000);
  const [shown, setShown] = useState<OrderSide>('sell');
  const [isHere, setHere] = useState(false);
  const own = new Set(ownOrders.map(({ orderId }) => orderId));
  const common = { desk, own, now, onlyHere: isHere };
  return (
    <section className="book" aria-label="Order book" data-shown={shown}>
      <div className="book-bar">
        <Segments
          className="only-phone"
          label="Side of the book"
          options={SIDES}
          value={shown}
          onChange={setShown}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={isHere}
            onChange={(event) => setHere(event.target.checked)}
          />
          This station only
        </label>
      </div>
      <div className="book-sides">
        <BookTable
          side="sell"
          book={sells}
          {...common}
          onTrade={(order) => onTrade('buy', order)}
        />
        <BookTable side="buy" book={buys} {...common} onTrade={(order) => onTrade('sell', order)} />
      </div>
    </section>
  );
}
