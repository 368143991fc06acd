// Ledgers out of the database and back: lock, change in memory, write set-based.
import { nullable, run } from '#entities/sql.ts';
import { DIVISIONS } from '#protocol/wallet.ts';
import type { Tx } from '#queues/runtime.ts';
import { Ledger, type Account, type Entry } from './ledger.ts';
import { lockAccounts, openAccounts, readAccounts, writeTransfers } from './wallet.queries.ts';

export interface AccountKey {
  readonly ownerId: number;
  readonly division: number;
}

/** Locks the accounts until the transaction ends; those that do not exist are not in the ledger. */
export async function openLedger(tx: Tx, keys: readonly AccountKey[]): Promise<Ledger> {
  const rows = await run(tx.manager, lockAccounts, {
    ownerIds: keys.map(({ ownerId }) => ownerId),
    divisions: keys.map(({ division }) => division),
  });
  return new Ledger(
    rows.map((row) => ({ ...row, balanceCents: BigInt(row.balanceCents) }) satisfies Account),
  );
}

/** Writes all transfers of a ledger; answers their ids in order. Called once a ledger. */
export async function writeLedger(tx: Tx, { entries, changes }: Ledger): Promise<number[]> {
  if (entries.length === 0) return [];
  const column = <T>(of: (entry: Entry) => T): T[] => entries.map(of);
  const rows = await run(tx.manager, writeTransfers, {
    accountIds: [...changes.keys()],
    changesCents: [...changes.values()].map(String),
    references: column(({ reference }) => reference),
    kinds: column(({ kind }) => kind),
    fromAccountIds: column(({ fromAccountId }) => fromAccountId),
    toAccountIds: column(({ toAccountId }) => toAccountId),
    amountsCents: column(({ amountCents }) => String(amountCents)),
    fromBalancesCents: nullable(column(({ fromBalanceCents }) => fromBalanceCents?.toString())),
    toBalancesCents: nullable(column(({ toBalanceCents }) => toBalanceCents?.toString())),
    contextIds: nullable(column(({ contextId }) => contextId)),
    reasons: column(({ reason }) => reason ?? ''),
    at: tx.now,
  });
  return rows.map(({ transferId }) => transferId);
}

/** Opens the wallet of a new owner: a character has one division, a corporation seven. */
export async function openWallet(tx: Tx, ownerId: number, divisions: 1 | 7): Promise<void> {
  await run(tx.manager, openAccounts, { ownerId, divisions: Math.min(divisions, DIVISIONS) });
}

/** By division, without a lock. */
export async function accountsOf(tx: Tx, ownerId: number): Promise<Account[]> {
  const rows = await run(tx.manager, readAccounts, { ownerId });
  return rows.map((row) => ({ ...row, balanceCents: BigInt(row.balanceCents) }));
}
