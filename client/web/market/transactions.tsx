// What the pilot bought and sold, newest first.
import type { MarketTransaction } from '#protocol/market.ts';
import { formatAmount, formatDateTime, formatQuantity } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useStations, useTypes } from '../state/types.ts';
import { Loading } from '../ui/loading.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { usePages } from '../state/use-pages.ts';

export function Transactions() {
  const { client } = useGame();
  const { rows, hasMore, readMore } = usePages<MarketTransaction>(
    'market.list-transactions',
    (page) => client.call('market.list-transactions', page),
    ({ tradeId }) => tradeId,
  );
  const types = useTypes(rows?.map(({ typeId }) => typeId) ?? []);
  const stations = useStations(rows?.map(({ stationId }) => stationId) ?? []);
  if (!rows) return <Loading text="Reading your trades…" />;
  if (rows.length === 0) return <p className="empty">You have traded nothing yet.</p>;
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-label="Transactions">
        <thead>
          <tr>
            <th>When</th>
            <th>Item</th>
            <th>Side</th>
            <th className="number">Quantity</th>
            <th className="number">Price</th>
            <th className="number">Total</th>
            <th>Station</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((trade) => (
            <tr key={`${trade.tradeId} ${trade.side}`}>
              <td data-label="When">{formatDateTime(trade.at)}</td>
              <td className="main">
                <a href={routeTo('market', trade.typeId)}>{typeName(types, trade.typeId)}</a>
              </td>
              <td data-label="Side" data-side={trade.side}>
                {trade.side === 'buy' ? 'Bought' : 'Sold'}
              </td>
              <td className="number" data-label="Quantity">
                {formatQuantity(trade.quantity)}
              </td>
              <td className="number" data-label="Price">
                {formatAmount(trade.priceCents)}
              </td>
              <td className="number" data-label="Total" data-side={trade.side}>
                {trade.side === 'buy' ? '−' : '+'}
                {formatAmount(BigInt(trade.priceCents) * BigInt(trade.quantity))}
              </td>
              <td className="clip" data-label="Station">
                {stations.get(trade.stationId)?.name ?? '…'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore && <MoreButton onClick={readMore} />}
    </div>
  );
}
