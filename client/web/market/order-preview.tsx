// What an order would come to.
import type { OrderSide } from '#protocol/market.ts';
import { formatIsk, formatQuantity } from '../lib/format.ts';
import type { Draft, Estimate } from './estimate.ts';

const REST: Record<OrderSide, string> = { buy: 'Escrow for', sell: 'Left in the book:' };

interface Props {
  draft: Draft | undefined;
  expected: Estimate | undefined;
  balanceCents: bigint | undefined;
}

export function OrderPreview({ draft, expected, balanceCents }: Props) {
  if (!draft || !expected) {
    return <p className="preview preview-order preview-empty">Fill in a price and a quantity.</p>;
  }
  const { side } = draft;
  const { tradedQuantity, tradedCents, restQuantity, dueCents } = expected;
  const isDear = balanceCents !== undefined && dueCents > balanceCents;
  return (
    <dl className="preview preview-order" aria-label="What it comes to">
      <Line
        name={`Trades at once: ${formatQuantity(tradedQuantity)}`}
        cents={tradedCents}
        hide={tradedQuantity === 0}
      />
      <Line
        name={`${REST[side]} ${formatQuantity(restQuantity)}`}
        cents={draft.priceCents * BigInt(restQuantity)}
        hide={restQuantity === 0}
      />
      <Line name="Broker’s fee" cents={expected.feeCents} hide={expected.feeCents === 0n} />
      <Line name="Sales tax" cents={expected.taxCents} hide={expected.taxCents === 0n} />
      <div className="preview-total" data-dear={isDear}>
        <dt>{dueCents < 0n ? 'You get' : 'You pay'}</dt>
        <dd>{formatIsk(dueCents < 0n ? -dueCents : dueCents)}</dd>
      </div>
      {balanceCents !== undefined && (
        <div className="faint">
          <dt>{isDear ? 'You have only' : 'In the wallet then'}</dt>
          <dd>{formatIsk(isDear ? balanceCents : balanceCents - dueCents)}</dd>
        </div>
      )}
      {tradedQuantity === 0 && draft.durationDays === 0 && (
        <p className="preview-note">No order of the book meets this one now.</p>
      )}
    </dl>
  );
}

function Line({ name, cents, hide }: { name: string; cents: bigint; hide: boolean }) {
  if (hide) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatIsk(cents)}</dd>
    </div>
  );
}
