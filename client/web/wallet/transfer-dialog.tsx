// Sends money: to whom, how much and why; then a look at who that is, and it is gone.
import type { FormEvent } from 'react';
import type { Owner as Recipient } from '#protocol/corporations.ts';
import { DIVISIONS, MAX_REASON_LENGTH, type WalletAccount } from '#protocol/wallet.ts';
import { formatIsk } from '../lib/format.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { useTransfer } from './use-transfer.ts';
import type { Owner } from './use-wallet.ts';

interface Props {
  owner: Owner;
  account: WalletAccount;
  onSent: () => void;
  onClose: () => void;
}

type Transfer = ReturnType<typeof useTransfer>;
/** Of a character or of a corporation. */
const MAX_NAME = 50;

export function TransferDialog({ owner, account, onSent, onClose }: Props) {
  const transfer = useTransfer({ ...owner, division: account.division }, () => {
    onSent();
    onClose();
  });
  const { draft, amountCents, recipients, busy, problem } = transfer;
  const [recipient] = recipients ?? [];
  const isReady = draft.to.trim() !== '' && amountCents !== undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    if (recipients?.length === 1 && recipient) transfer.send(recipient);
    else if (recipients === undefined) transfer.find();
  };
  return (
    <Dialog title="Send money" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TransferFields transfer={transfer} account={account} />
        <Recipients transfer={transfer} />
        <ProblemBox problem={problem} />
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          {(recipients === undefined || recipients.length === 1) && (
            <BusyButton busy={busy} disabled={!isReady}>
              {recipient && amountCents !== undefined
                ? `Send ${formatIsk(amountCents)}`
                : 'Continue'}
            </BusyButton>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function TransferFields({ transfer, account }: { transfer: Transfer; account: WalletAccount }) {
  const { draft, amountCents, change } = transfer;
  const balance = BigInt(account.balanceCents);
  const isWrong = draft.amount.trim() !== '' && amountCents === undefined;
  return (
    <>
      <label className="field">
        <span>To</span>
        <input
          data-autofocus
          autoComplete="off"
          value={draft.to}
          maxLength={MAX_NAME}
          placeholder="Name of a pilot or corporation"
          onChange={({ target }) => change({ to: target.value })}
        />
      </label>
      <label className="field">
        <span>Amount in ISK</span>
        <input
          inputMode="decimal"
          autoComplete="off"
          value={draft.amount}
          maxLength={30}
          aria-invalid={isWrong}
          onChange={({ target }) => change({ amount: target.value })}
        />
        <small>
          {isWrong && 'Write an amount such as 1500, 2.5k or 10m.'}
          {!isWrong && amountCents === undefined && `You have ${formatIsk(balance)}.`}
          {amountCents !== undefined &&
            (amountCents > balance
              ? `That is more than the ${formatIsk(balance)} that are there.`
              : `${formatIsk(balance - amountCents)} remain.`)}
        </small>
      </label>
      <label className="field">
        <span>Reason</span>
        <input
          value={draft.reason}
          maxLength={MAX_REASON_LENGTH}
          placeholder="Both of you read it in the journal"
          onChange={({ target }) => change({ reason: target.value })}
        />
      </label>
    </>
  );
}

const KIND_WORDS: Record<Recipient['kind'], string> = {
  character: 'Pilot',
  corporation: 'Corporation',
};

function Recipients({ transfer }: { transfer: Transfer }) {
  const { draft, recipients, send, change } = transfer;
  if (!recipients) return null;
  if (recipients.length === 0) {
    return (
      <ProblemBox
        problem={{
          title: `Nobody is called “${draft.to.trim()}”.`,
          help: 'Write the whole name of a pilot or corporation.',
        }}
      />
    );
  }
  const isOne = recipients.length === 1;
  return (
    <ul className="recipients" aria-label="Goes to">
      {recipients.map((one) => (
        <li key={one.ownerId} className="recipient">
          <Icon name={one.kind === 'character' ? 'pilot' : 'corporation'} size={20} />
          <span>
            <strong>{one.name}</strong>
            <small>{KIND_WORDS[one.kind]}</small>
          </span>
          {one.kind === 'corporation' && (
            <DivisionPicker
              division={draft.toDivision}
              onChange={(toDivision) => change({ toDivision })}
            />
          )}
          {!isOne && (
            <button type="button" className="button" onClick={() => send(one)}>
              Send
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function DivisionPicker(props: { division: number; onChange: (division: number) => void }) {
  return (
    <label className="picker">
      <span className="visually-hidden">Division</span>
      <select
        value={props.division}
        onChange={({ target }) => props.onChange(Number(target.value))}
      >
        {Array.from({ length: DIVISIONS }, (_, index) => (
          <option key={index} value={index + 1}>
            Division {index + 1}
          </option>
        ))}
      </select>
    </label>
  );
}
