// Gives an open order a new price, and says what that costs.
import { useState } from 'react';
import type { OwnOrder } from '#protocol/market.ts';
import { formatAmount, formatIsk } from '../lib/format.ts';
import { parseMoney } from '../lib/parse-amount.ts';
import { isTick } from '../lib/price-tick.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { useReading } from '../state/use-reading.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { relistFee } from './estimate.ts';
import { PriceField } from './price-field.tsx';
import { executionWords } from './words.ts';

interface Props {
  order: OwnOrder;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

export function ModifyDialog({ order, name, onClose, onDone }: Props) {
  const { client, toasts } = useGame();
  const { orderId, stationId, side } = order;
  const [text, setText] = useState(formatAmount(order.priceCents));
  const { busy, problem, run } = useAction();
  const terms = useReading(`terms ${stationId}`, () =>
    client.call('market.get-terms', { stationId }),
  ).data;
  const cents = parseMoney(text);
  const isTaken = cents !== undefined && isTick(cents) && String(cents) !== order.priceCents;
  const volume = BigInt(order.volumeRemaining);
  const before = BigInt(order.priceCents) * volume;
  const modify = (): void =>
    run(async () => {
      const priceCents = String(cents);
      const execution = await client.call('market.modify-order', { orderId, priceCents });
      toasts.add({ tone: 'good', ...executionWords(side, name, execution) });
      onDone();
    });
  return (
    <Dialog title={`New price for ${name}`} onClose={onClose}>
      <form
        className="form order-form"
        onSubmit={(event) => {
          event.preventDefault();
          modify();
        }}
      >
        <p className="dialog-text">
          The order goes to the market again: it stands last among those of its new price, and ends
          when it would have ended.
        </p>
        <PriceField text={text} onChange={setText} />
        <dl className="preview">
          <div>
            <dt>Fee for relisting</dt>
            <dd>{isTaken && terms ? formatIsk(relistFee(before, cents * volume, terms)) : '–'}</dd>
          </div>
        </dl>
        <ProblemBox problem={problem} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            Back
          </button>
          <BusyButton busy={busy} disabled={!isTaken}>
            Change price
          </BusyButton>
        </div>
      </form>
    </Dialog>
  );
}
