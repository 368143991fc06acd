// Balances of an owner, and one page of the journal of one of its accounts.
import { useState } from 'react';
import type { JournalEntry, WalletAccount } from '#protocol/wallet.ts';
import { useGame } from '../state/game-context.ts';
import { useReading, useResults } from '../state/use-reading.ts';

export interface Owner {
  corporationId?: number;
}

export interface Wallet {
  accounts: readonly WalletAccount[] | undefined;
  /** Undefined while it is read. */
  entries: readonly JournalEntry[] | undefined;
  failed: boolean;
  hasOlder: boolean;
  hasNewer: boolean;
  showOlder: () => void;
  showNewer: () => void;
  reload: () => void;
}

const PAGE = 50;

export function useWallet(owner: Owner, division: number): Wallet {
  const { client } = useGame();
  /** Where each page begins that was turned to; none is the newest. */
  const [pages, setPages] = useState<readonly number[]>([]);
  const before = pages.at(-1);
  const whose = `${owner.corporationId ?? 'own'}`;
  const accounts = useReading(`accounts ${whose}`, () => client.call('wallet.get-accounts', owner));
  const journal = useReading(`journal ${whose} ${division} ${before ?? 'newest'}`, () =>
    client.call('wallet.list-journal', {
      ...owner,
      division,
      ...(before === undefined ? {} : { before }),
      limit: PAGE,
    }),
  );
  const reload = (): void => {
    accounts.reload();
    journal.reload();
  };
  useResults('', reload);
  const entries = journal.data;
  const oldest = entries?.at(-1)?.transferId;
  return {
    accounts: accounts.data,
    entries,
    failed: accounts.failed || journal.failed,
    hasOlder: entries?.length === PAGE,
    hasNewer: pages.length > 0,
    showOlder: () => {
      if (oldest !== undefined) setPages([...pages, oldest]);
    },
    showNewer: () => setPages(pages.slice(0, -1)),
    reload,
  };
}
