// The pilot's orders that are open: what remains of them, and what one does about them.
import { useState } from 'react';
import type { OwnOrder } from '#protocol/market.ts';
import { formatAmount, formatDateTime, formatQuantity } from '../lib/format.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useStations, useTypes } from '../state/types.ts';
import { useNow } from '../state/use-now.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { ModifyDialog } from './modify-dialog.tsx';
import { leftWords, rangeWords, SIDE_VERBS } from './words.ts';

interface Props {
  orders: readonly OwnOrder[];
  onChanged: () => void;
}

type Doing = { what: 'modify' | 'cancel'; order: OwnOrder };

export function OwnOrders({ orders, onChanged }: Props) {
  const now = useNow(60_000);
  const types = useTypes(orders.map(({ typeId }) => typeId));
  const stations = useStations(orders.map(({ stationId }) => stationId));
  const [doing, setDoing] = useState<Doing>();
  if (orders.length === 0) {
    return (
      <p className="empty">
        You have no open orders. Choose an item under Browse, and buy or sell it.
      </p>
    );
  }
  const name = doing ? typeName(types, doing.order.typeId) : '';
  const close = (): void => setDoing(undefined);
  const done = (): void => {
    close();
    onChanged();
  };
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-label="Open orders">
        <thead>
          <tr>
            <th>Item</th>
            <th>Side</th>
            <th className="number">Price</th>
            <th className="number">Remaining</th>
            <th>Station</th>
            <th>Range</th>
            <th className="number">Escrow</th>
            <th className="number">Ends in</th>
            <th>
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow
              key={order.orderId}
              order={order}
              name={typeName(types, order.typeId)}
              station={stations.get(order.stationId)?.name ?? '…'}
              now={now}
              onDo={(what) => setDoing({ what, order })}
            />
          ))}
        </tbody>
      </table>
      {doing?.what === 'modify' && (
        <ModifyDialog order={doing.order} name={name} onClose={close} onDone={done} />
      )}
      {doing?.what === 'cancel' && (
        <CancelDialog order={doing.order} name={name} onClose={close} onDone={done} />
      )}
    </div>
  );
}

interface RowProps {
  order: OwnOrder;
  name: string;
  station: string;
  now: number;
  onDo: (what: Doing['what']) => void;
}

function OrderRow({ order, name, station, now, onDo }: RowProps) {
  const { side, priceCents, volumeRemaining, volumeTotal, escrowCents, expiresAt } = order;
  const done = 1 - volumeRemaining / volumeTotal;
  return (
    <tr>
      <td className="main">
        <a href={routeTo('market', order.typeId)}>{name}</a>
      </td>
      <td data-label="Side" data-side={side}>
        {SIDE_VERBS[side]}
      </td>
      <td className="number" data-label="Price">
        {formatAmount(priceCents)}
      </td>
      <td className="number" data-label="Remaining">
        {formatQuantity(volumeRemaining)}
        <span className="faint"> / {formatQuantity(volumeTotal)}</span>
        <span className="meter">
          <span style={{ width: `${done * 100}%` }} />
        </span>
      </td>
      <td className="clip" data-label="Station" title={station}>
        {station}
      </td>
      <td data-label="Range">{side === 'buy' ? rangeWords(order.range) : '–'}</td>
      <td className="number" data-label="Escrow">
        {side === 'buy' ? formatAmount(escrowCents) : '–'}
      </td>
      <td className="number" data-label="Ends in" title={formatDateTime(expiresAt)}>
        {leftWords(expiresAt, now)}
      </td>
      <td className="row-action">
        <button
          type="button"
          className="button button-row"
          aria-label={`Change the price of ${name}`}
          onClick={() => onDo('modify')}
        >
          Modify
        </button>
        <button
          type="button"
          className="button button-row"
          aria-label={`Cancel the order for ${name}`}
          onClick={() => onDo('cancel')}
        >
          Cancel
        </button>
      </td>
    </tr>
  );
}
