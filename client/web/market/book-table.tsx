// One side of a book: who sells, or who buys, the best price first.
import type { BookOrder, OrderSide } from '#protocol/market.ts';
import { formatAmount, formatDateTime, formatQuantity } from '../lib/format.ts';
import { useStations } from '../state/types.ts';
import { Loading } from '../ui/loading.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import type { Book } from './use-book.ts';
import type { Desk } from './use-desk.ts';
import { jumpsWords, leftWords, rangeWords } from './words.ts';

interface Props {
  side: OrderSide;
  book: Book;
  desk: Desk;
  /** The pilot's own orders. */
  own: ReadonlySet<number>;
  now: number;
  onlyHere: boolean;
  onTrade: (order: BookOrder) => void;
}

const TITLES: Record<OrderSide, string> = { sell: 'Sellers', buy: 'Buyers' };
const EMPTY: Record<OrderSide, string> = {
  sell: 'Nobody sells this here. Place a buy order, and a seller may come.',
  buy: 'Nobody buys this here. Place a sell order, and a buyer may come.',
};

export function BookTable({ side, book, desk, own, now, onlyHere, onTrade }: Props) {
  const stations = useStations(book.orders?.map(({ stationId }) => stationId) ?? []);
  const orders = book.orders?.filter(
    ({ stationId }) => !onlyHere || stationId === desk.station?.stationId,
  );
  const most = Math.max(1, ...(orders?.map(({ volumeRemaining }) => volumeRemaining) ?? []));
  return (
    <div className="book-side" data-side={side}>
      <div className="table-scroll">
        <table className="table" aria-label={TITLES[side]}>
          <thead>
            <tr>
              <th className="number">{side === 'sell' ? 'Sell price' : 'Buy price'}</th>
              <th className="number">Quantity</th>
              <th>Where</th>
              {side === 'buy' && <th className="wide-only">Range</th>}
              <th className="number wide-only">Ends in</th>
              <th>
                <span className="visually-hidden">Trade</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {orders?.map((order) => (
              <BookRow
                key={order.orderId}
                order={order}
                side={side}
                station={stations.get(order.stationId)?.name ?? '…'}
                distance={distanceWords(order, desk)}
                isOwn={own.has(order.orderId)}
                share={order.volumeRemaining / most}
                now={now}
                onTrade={onTrade}
              />
            ))}
          </tbody>
        </table>
        {!orders && desk.stations?.length !== 0 && (
          <Loading text={book.failed ? 'The server does not answer…' : 'Reading the book…'} />
        )}
        {desk.stations?.length === 0 && <p className="empty">This region has no market.</p>}
        {orders?.length === 0 && desk.stations?.length !== 0 && (
          <p className="empty">{EMPTY[side]}</p>
        )}
        {book.hasMore && <MoreButton onClick={book.readMore} />}
      </div>
    </div>
  );
}

function distanceWords({ stationId, solarSystemId }: BookOrder, { station, jumps }: Desk): string {
  return stationId === station?.stationId ? 'here' : jumpsWords(jumps.get(solarSystemId));
}

/** `Meridane II - Moon 1` and `Meridane Academy`: each is short enough for a line. */
function placeAndKeeper(station: string): [place: string, keeper: string] {
  const cut = station.lastIndexOf(' - ');
  return cut < 0 ? [station, ''] : [station.slice(0, cut), station.slice(cut + 3)];
}

interface RowProps {
  order: BookOrder;
  side: OrderSide;
  station: string;
  distance: string;
  isOwn: boolean;
  /** Of the largest quantity that is shown. */
  share: number;
  now: number;
  onTrade: (order: BookOrder) => void;
}

function BookRow({ order, side, station, distance, isOwn, share, now, onTrade }: RowProps) {
  const { priceCents, volumeRemaining, volumeTotal, minVolume, range, expiresAt } = order;
  const price = formatAmount(priceCents);
  const verb = side === 'sell' ? 'Buy' : 'Sell';
  const [place, keeper] = placeAndKeeper(station);
  return (
    <tr data-own={isOwn}>
      <td className="number price">{price}</td>
      <td className="number" title={`${formatQuantity(volumeTotal)} at first`}>
        <span className="depth" style={{ width: `${share * 100}%` }} />
        <span className="depth-text">{formatQuantity(volumeRemaining)}</span>
        {minVolume > 1 && <small className="min-volume">min {formatQuantity(minVolume)}</small>}
      </td>
      <td className="where" title={station}>
        <span className="where-station">{place}</span>
        <small className="where-station">
          {isOwn && <mark className="own">Yours</mark>}
          {distance}
          {keeper && ` · ${keeper}`}
        </small>
        {side === 'buy' && <small className="narrow-only">Range: {rangeWords(range)}</small>}
      </td>
      {side === 'buy' && <td className="wide-only range">{rangeWords(range)}</td>}
      <td
        className="number wide-only faint"
        title={expiresAt === null ? 'An order of the universe' : formatDateTime(expiresAt)}
      >
        {leftWords(expiresAt, now)}
      </td>
      <td className="row-action">
        <button
          type="button"
          className={`button button-row button-${side === 'sell' ? 'buy' : 'sell'}`}
          aria-label={`${verb} at ${price} ISK, ${station}`}
          onClick={() => onTrade(order)}
        >
          {verb}
        </button>
      </td>
    </tr>
  );
}
