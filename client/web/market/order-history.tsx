// The pilot's orders that have ended, newest first.
import type { OrderState, OwnOrder } from '#protocol/market.ts';
import { formatAmount, formatDateTime, formatQuantity } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useStations, useTypes } from '../state/types.ts';
import { Loading } from '../ui/loading.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { usePages } from '../state/use-pages.ts';
import { SIDE_VERBS } from './words.ts';

const STATES: Record<OrderState, string> = {
  open: 'Open',
  filled: 'Filled',
  expired: 'Expired',
  cancelled: 'Cancelled',
};

export function OrderHistory() {
  const { client } = useGame();
  const { rows, hasMore, readMore } = usePages<OwnOrder>(
    'market.list-history-orders',
    (page) => client.call('market.list-history-orders', page),
    ({ orderId }) => orderId,
  );
  const types = useTypes(rows?.map(({ typeId }) => typeId) ?? []);
  const stations = useStations(rows?.map(({ stationId }) => stationId) ?? []);
  if (!rows) return <Loading text="Reading your orders…" />;
  if (rows.length === 0) return <p className="empty">No order of yours has ended yet.</p>;
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-label="Ended orders">
        <thead>
          <tr>
            <th>Item</th>
            <th>Side</th>
            <th className="number">Price</th>
            <th className="number">Traded</th>
            <th>State</th>
            <th>Station</th>
            <th>Ended</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((order) => (
            <tr key={order.orderId}>
              <td className="main">
                <a href={routeTo('market', order.typeId)}>{typeName(types, order.typeId)}</a>
              </td>
              <td data-label="Side" data-side={order.side}>
                {SIDE_VERBS[order.side]}
              </td>
              <td className="number" data-label="Price">
                {formatAmount(order.priceCents)}
              </td>
              <td className="number" data-label="Traded">
                {formatQuantity(order.volumeTotal - order.volumeRemaining)}
                <span className="faint"> / {formatQuantity(order.volumeTotal)}</span>
              </td>
              <td data-label="State">{STATES[order.state]}</td>
              <td className="clip" data-label="Station">
                {stations.get(order.stationId)?.name ?? '…'}
              </td>
              <td data-label="Ended">{formatDateTime(order.modifiedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore && <MoreButton onClick={readMore} />}
    </div>
  );
}
