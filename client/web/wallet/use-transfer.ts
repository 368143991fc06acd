// Sends money in two steps: whom it goes to is found first, and shown before anything moves.
import { useState } from 'react';
import type { Owner as Recipient } from '#protocol/corporations.ts';
import { MAX_AMOUNT_CENTS } from '#protocol/money.ts';
import { formatIsk } from '../lib/format.ts';
import { parseMoney } from '../lib/parse-amount.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import type { Owner } from './use-wallet.ts';

export interface Draft {
  /** A name, or a number. */
  to: string;
  amount: string;
  reason: string;
  /** Of the corporation that is paid. */
  toDivision: number;
}

const EMPTY: Draft = { to: '', amount: '', reason: '', toDivision: 1 };

/** Undefined where it is no amount that can be sent. */
function amountOf(text: string): bigint | undefined {
  const cents = parseMoney(text);
  return cents !== undefined && cents > 0n && cents <= MAX_AMOUNT_CENTS ? cents : undefined;
}

export function useTransfer(from: Owner & { division: number }, onDone: () => void) {
  const { client, toasts } = useGame();
  const { busy, problem, run, clear } = useAction();
  const [draft, setDraft] = useState(EMPTY);
  /** Whom the name may mean; undefined until it is looked up. */
  const [recipients, setRecipients] = useState<readonly Recipient[]>();
  const amountCents = amountOf(draft.amount);
  const find = (): void =>
    run(async () => {
      const name = draft.to.trim();
      const ids = /^\d{1,9}$/.test(name) ? [Number(name)] : [];
      const [named, numbered] = await Promise.all([
        client.call('corporations.find-owners', { name }),
        ids.length > 0 ? client.call('corporations.get-owners', { ownerIds: ids }) : [],
      ]);
      setRecipients([...named, ...numbered]);
    });
  const send = (recipient: Recipient): void => {
    if (amountCents === undefined) return;
    run(async () => {
      const { corporationId, division } = from;
      await client.call('wallet.transfer', {
        toOwnerId: recipient.ownerId,
        toDivision: recipient.kind === 'corporation' ? draft.toDivision : 1,
        fromCorporationId: corporationId,
        fromDivision: division,
        amountCents: String(amountCents),
        reason: draft.reason.trim(),
      });
      const title = `${formatIsk(amountCents)} sent`;
      toasts.add({ tone: 'good', title, help: `To ${recipient.name}.` });
      onDone();
    });
  };
  return {
    draft,
    amountCents,
    recipients,
    busy,
    problem,
    find,
    send,
    change: (part: Partial<Draft>): void => {
      setDraft({ ...draft, ...part });
      // A division is chosen for a recipient that is found already.
      if (part.toDivision === undefined) setRecipients(undefined);
      clear();
    },
  };
}
