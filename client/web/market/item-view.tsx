// One item of the market: what it trades for, how that came to be, and who sells and buys it now.
import { useState } from 'react';
import type { BookOrder, OrderSide, OwnOrder } from '#protocol/market.ts';
import type { TypeSummary } from '#protocol/universe.ts';
import { OrderBook } from './order-book.tsx';
import { OrderDialog, type Wish } from './order-dialog.tsx';
import { ItemHeader } from './item-header.tsx';
import { PriceHistory } from './price-history.tsx';
import { useBook } from './use-book.ts';
import type { Desk } from './use-desk.ts';

interface Props {
  type: TypeSummary;
  desk: Desk;
  ownOrders: readonly OwnOrder[];
  onTraded: () => void;
}

export function ItemView({ type, desk, ownOrders, onTraded }: Props) {
  const { typeId } = type;
  const { regionId, station } = desk;
  const sells = useBook({ regionId, typeId, side: 'sell' });
  const buys = useBook({ regionId, typeId, side: 'buy' });
  const [wish, setWish] = useState<Wish>();
  const trade = (side: OrderSide, order?: BookOrder): void =>
    setWish(order ? { side, order } : { side });
  return (
    <div className="item">
      <ItemHeader
        type={type}
        bestSell={sells.orders?.[0]}
        bestBuy={buys.orders?.[0]}
        canTrade={station !== undefined}
        onTrade={trade}
      />
      {regionId !== undefined && <PriceHistory regionId={regionId} typeId={typeId} />}
      <OrderBook sells={sells} buys={buys} desk={desk} ownOrders={ownOrders} onTrade={trade} />
      {wish && station && (
        <OrderDialog
          key={type.typeId}
          type={type}
          wish={wish}
          desk={desk}
          home={station}
          onClose={() => setWish(undefined)}
          onDone={() => {
            setWish(undefined);
            sells.reload();
            buys.reload();
            onTraded();
          }}
        />
      )}
    </div>
  );
}
