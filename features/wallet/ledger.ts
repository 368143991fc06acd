// Pure: the accounts that a transaction has locked, and the transfers between them that it makes.
// Double entry: what leaves one account arrives in another, and none of a player's is overdrawn.
import type { TransferKind } from '#protocol/wallet.ts';

/** Sources and sinks: the universe's side of a transfer. Their numbers stand in the database. */
export const UNIVERSE = {
  startingFunds: 1,
  administration: 2,
  brokers: 3,
  salesTax: 4,
  industry: 5,
  /** What open buy orders have laid aside. */
  marketEscrow: 6,
  /** Buys from players and sells to them, where the universe itself trades. */
  trade: 7,
  foundings: 8,
  incursions: 9,
} as const;
/** Accounts of players have higher numbers. */
const LAST_UNIVERSE_ACCOUNT = 1000;

export interface Account {
  readonly accountId: number;
  readonly ownerId: number;
  readonly division: number;
  balanceCents: bigint;
}

export interface Transfer {
  /** Unique for ever: a transfer with this reference happens once. */
  readonly reference: string;
  readonly kind: TransferKind;
  readonly fromAccountId: number;
  readonly toAccountId: number;
  readonly amountCents: bigint;
  /** The order, job or other thing that it is for. */
  readonly contextId?: number;
  readonly reason?: string;
}

export interface Entry extends Transfer {
  /** Right after the transfer; null for accounts of the universe. */
  readonly fromBalanceCents: bigint | null;
  readonly toBalanceCents: bigint | null;
}

/** What the column holds. */
const MAX_BALANCE_CENTS = 9_223_372_036_854_775_807n;

export class Ledger {
  readonly #accounts = new Map<number, Account>();
  readonly #byOwner = new Map<string, Account>();
  readonly entries: Entry[] = [];
  /** What each account of a player has gained, or lost, since it was loaded. */
  readonly changes = new Map<number, bigint>();

  constructor(accounts: readonly Account[]) {
    for (const account of accounts) {
      this.#accounts.set(account.accountId, account);
      this.#byOwner.set(ownerKey(account), account);
    }
  }

  /** Undefined where the owner has no such account, or it was not locked. */
  account(ownerId: number, division = 1): Account | undefined {
    return this.#byOwner.get(ownerKey({ ownerId, division }));
  }

  /** Makes a transfer. False, and nothing changed, where it would overdraw or overflow. */
  transfer(transfer: Transfer): boolean {
    const { fromAccountId, toAccountId, amountCents } = transfer;
    if (amountCents <= 0n) throw new RangeError(`a transfer of ${amountCents} cents`);
    if (fromAccountId === toAccountId) throw new RangeError('a transfer into itself');
    const from = this.#playersAccount(fromAccountId);
    const to = this.#playersAccount(toAccountId);
    if (from && from.balanceCents < amountCents) return false;
    if (to && to.balanceCents > MAX_BALANCE_CENTS - amountCents) return false;
    const fromBalanceCents = this.#change(from, -amountCents);
    const toBalanceCents = this.#change(to, amountCents);
    this.entries.push({ ...transfer, fromBalanceCents, toBalanceCents });
    return true;
  }

  #playersAccount(accountId: number): Account | undefined {
    const account = this.#accounts.get(accountId);
    if (account || accountId <= LAST_UNIVERSE_ACCOUNT) return account;
    throw new Error(`account ${accountId} was not locked`);
  }

  #change(account: Account | undefined, cents: bigint): bigint | null {
    if (!account) return null;
    account.balanceCents += cents;
    const { accountId } = account;
    this.changes.set(accountId, (this.changes.get(accountId) ?? 0n) + cents);
    return account.balanceCents;
  }
}

const ownerKey = ({ ownerId, division }: { ownerId: number; division: number }): string =>
  `${ownerId} ${division}`;
