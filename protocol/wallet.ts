// The wallet over the wire: accounts, transfers and the journal.
import { z } from 'zod';
import { command, query } from './command.ts';
import { AmountInput, Cents } from './money.ts';
import { Text } from './text.ts';

export const MAX_REASON_LENGTH = 200;
export const MAX_JOURNAL_PAGE = 200;
/** A character has the first division alone, a corporation has all of them. */
export const DIVISIONS = 7;

const OwnerId = z.int().positive().max(2_147_483_647);
const Division = z.int().min(1).max(DIVISIONS);

/** Why money moved. */
export const TransferKind = z.enum([
  'starting-funds',
  'player-donation',
  'corporation-founding',
  'market-escrow',
  'market-escrow-return',
  'market-purchase',
  'broker-fee',
  'relist-fee',
  'sales-tax',
  'industry-job-cost',
  'industry-facility-tax',
  'industry-surcharge',
  'administration',
  'incursion-reward',
]);
export type TransferKind = z.infer<typeof TransferKind>;

export const WalletAccount = z.object({
  accountId: z.int(),
  ownerId: z.int(),
  division: z.int(),
  balanceCents: Cents,
});
export type WalletAccount = z.infer<typeof WalletAccount>;

/** One entry of an account's journal; the newest has the highest transfer. */
export const JournalEntry = z.object({
  transferId: z.int(),
  kind: TransferKind,
  /** What came, or below zero what went. */
  amountCents: Cents,
  balanceCents: Cents,
  /** Whom it came from or went to; 0 is the universe. */
  otherOwnerId: z.int(),
  /** The order, job or other thing that it was for. */
  contextId: z.int().nullable(),
  reason: z.string(),
  at: z.number(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const transfer = command(
  'wallet.transfer',
  'character',
  z.strictObject({
    toOwnerId: OwnerId,
    toDivision: Division.default(1),
    /** The corporation that pays, where it is not the character. */
    fromCorporationId: OwnerId.optional(),
    fromDivision: Division.default(1),
    amountCents: AmountInput,
    reason: Text.max(MAX_REASON_LENGTH).default(''),
  }),
  z.object({ transferId: z.int(), balanceCents: Cents }),
);

export const getAccounts = query(
  'wallet.get-accounts',
  'character',
  z.strictObject({ corporationId: OwnerId.optional() }),
  z.array(WalletAccount),
);

export const listJournal = query(
  'wallet.list-journal',
  'character',
  z.strictObject({
    corporationId: OwnerId.optional(),
    division: Division.default(1),
    /** Entries older than this transfer. */
    before: z.int().positive().optional(),
    limit: z.int().min(1).max(MAX_JOURNAL_PAGE).default(50),
  }),
  z.array(JournalEntry),
);

/** Kind `wallet.money-received`. */
export const MoneyReceived = z.object({
  transferId: z.int(),
  fromOwnerId: z.int(),
  amountCents: Cents,
  balanceCents: Cents,
  reason: z.string(),
});
export type MoneyReceived = z.infer<typeof MoneyReceived>;

export const commands = [transfer, getAccounts, listJournal] as const;

export const notifications = { 'wallet.money-received': MoneyReceived } as const;
