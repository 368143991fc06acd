// An item at a glance, and the way to trade it.
import type { BookOrder, OrderSide } from '#protocol/market.ts';
import type { TypeSummary } from '#protocol/universe.ts';
import { formatAmount, formatNumber, formatVolume } from '../lib/format.ts';
import { routeTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { TypeIcon } from '../ui/type-icon.tsx';

interface Props {
  type: TypeSummary;
  bestSell: BookOrder | undefined;
  bestBuy: BookOrder | undefined;
  canTrade: boolean;
  onTrade: (side: OrderSide) => void;
}

export function ItemHeader({ type, bestSell, bestBuy, canTrade, onTrade }: Props) {
  return (
    <header className="item-header">
      <a className="button-icon market-back" href={routeTo('market')} aria-label="All items">
        <Icon name="left" />
      </a>
      <TypeIcon type={type} size={40} />
      <div className="item-title">
        <h2>{type.name}</h2>
        <p>
          {type.groupName} · {formatVolume(type.packagedVolumeM3)}
        </p>
      </div>
      <dl className="quotes">
        <Quote label="Lowest sell" side="sell" order={bestSell} />
        <Quote label="Highest buy" side="buy" order={bestBuy} />
        <div>
          <dt>Spread</dt>
          <dd>{spreadWords(bestSell, bestBuy)}</dd>
        </div>
      </dl>
      <div className="item-actions">
        <button
          type="button"
          className="button button-buy"
          disabled={!canTrade}
          onClick={() => onTrade('buy')}
        >
          Buy
        </button>
        <button
          type="button"
          className="button button-sell"
          disabled={!canTrade}
          onClick={() => onTrade('sell')}
        >
          Sell
        </button>
      </div>
    </header>
  );
}

interface QuoteProps {
  label: string;
  side: OrderSide;
  order: BookOrder | undefined;
}

function Quote({ label, side, order }: QuoteProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-side={side}>{order ? formatAmount(order.priceCents) : '–'}</dd>
    </div>
  );
}

function spreadWords(sell: BookOrder | undefined, buy: BookOrder | undefined): string {
  if (!sell || !buy) return '–';
  const share = (Number(sell.priceCents) - Number(buy.priceCents)) / Number(sell.priceCents);
  return `${formatNumber(Math.round(share * 1_000) / 10)}%`;
}
