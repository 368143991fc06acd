// The only door to the wallet: its commands, and the ledger in which other features move money.
import type { AnyCommand } from '#features/command.ts';
import type { ActingOwner } from './acting-owner.ts';
import { getAccountsQuery } from './get-accounts.ts';
import { listJournalQuery } from './list-journal.ts';
import { transferCommand } from './transfer.ts';

export { openLedger, openWallet, writeLedger, type AccountKey } from './accounts.ts';
export { endow } from './endow.ts';
export type { ActingOwner } from './acting-owner.ts';
export { UNIVERSE, type Account, type Ledger } from './ledger.ts';

/** Corporations, which have wallets, say who may act for them. */
export const commandsFor = (actingOwner: ActingOwner): AnyCommand[] => [
  transferCommand(actingOwner),
  getAccountsQuery(actingOwner),
  listJournalQuery(actingOwner),
];
