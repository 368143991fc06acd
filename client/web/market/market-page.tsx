// The market: what is traded, the pilot's orders, and what came of them.
import { useState } from 'react';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { useRoute } from '../state/route.ts';
import { useTypes } from '../state/types.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Segments } from '../ui/segments.tsx';
import { ItemBrowser } from './item-browser.tsx';
import { ItemView } from './item-view.tsx';
import { OrderHistory } from './order-history.tsx';
import { OwnOrders } from './own-orders.tsx';
import { PlacePicker } from './place-picker.tsx';
import { Transactions } from './transactions.tsx';
import { useDesk } from './use-desk.ts';

const VIEWS = [
  ['browse', 'Browse'],
  ['orders', 'My orders'],
  ['history', 'History'],
  ['trades', 'Transactions'],
] as const;
type View = (typeof VIEWS)[number][0];

export default function MarketPage({ pilot }: { pilot: Pilot }) {
  const { client } = useGame();
  const route = useRoute();
  const step = Number(route.steps[0]);
  const typeId = Number.isSafeInteger(step) && step > 0 ? step : undefined;
  // An item that is followed to from an order is shown at once.
  const [choice, setChoice] = useState<{ view: View; typeId: number | undefined }>();
  const view = choice?.typeId === typeId ? (choice?.view ?? 'browse') : 'browse';
  const desk = useDesk(pilot);
  const own = useReading('own orders', () => client.call('market.list-own-orders', {}));
  useResults('market.', own.reload);
  const type = useTypes(typeId === undefined ? [] : [typeId]).get(typeId ?? 0);
  return (
    <div className="market" data-view={view} data-chosen={typeId !== undefined}>
      <header className="market-bar">
        <Segments
          label="Parts of the market"
          options={VIEWS}
          value={view}
          onChange={(next) => {
            setChoice({ view: next, typeId });
            own.reload();
          }}
        />
        {view === 'browse' && <PlacePicker desk={desk} />}
      </header>
      {view === 'browse' && (
        <div className="market-browse">
          <ItemBrowser chosen={typeId} />
          {type ? (
            <ItemView
              key={type.typeId}
              type={type}
              desk={desk}
              ownOrders={own.data ?? []}
              onTraded={own.reload}
            />
          ) : (
            <div className="item item-none">
              <Icon name="market" size={40} />
              <p>Choose an item to see who sells it, who buys it, and for how much.</p>
            </div>
          )}
        </div>
      )}
      {view === 'orders' &&
        (own.data ? (
          <OwnOrders orders={own.data} onChanged={own.reload} />
        ) : (
          <Loading text="Reading your orders…" />
        ))}
      {view === 'history' && <OrderHistory />}
      {view === 'trades' && <Transactions />}
    </div>
  );
}
