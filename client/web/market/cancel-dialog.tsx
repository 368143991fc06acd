// Takes an open order out of the market, after a word on what comes back and what does not.
import type { OwnOrder } from '#protocol/market.ts';
import { formatIsk, formatQuantity } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

interface Props {
  order: OwnOrder;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

export function CancelDialog({ order, name, onClose, onDone }: Props) {
  const { client, toasts } = useGame();
  const { busy, problem, run } = useAction();
  const { orderId, side } = order;
  const cancel = (): void =>
    run(async () => {
      const { volumeReturned, escrowReturnedCents } = await client.call('market.cancel-order', {
        orderId,
      });
      const help =
        side === 'sell'
          ? `${formatQuantity(volumeReturned)} are back in your hangar.`
          : `${formatIsk(escrowReturnedCents)} are back in your wallet.`;
      toasts.add({ tone: 'plain', title: `Order for ${name} cancelled`, help });
      onDone();
    });
  return (
    <Dialog title={`Cancel the order for ${name}?`} onClose={onClose}>
      <p className="dialog-text">
        {side === 'sell'
          ? `${formatQuantity(order.volumeRemaining)} units come back to your hangar.`
          : `${formatIsk(order.escrowCents)} come back from escrow.`}{' '}
        The broker keeps the fee.
      </p>
      <ProblemBox problem={problem} />
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          Keep it
        </button>
        <BusyButton type="button" busy={busy} onClick={cancel}>
          Cancel order
        </BusyButton>
      </div>
    </Dialog>
  );
}
