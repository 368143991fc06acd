// The journal as it is shown: pure.
import type { JournalEntry } from '#protocol/wallet.ts';
import { formatDay } from '../lib/format.ts';

export interface Day {
  name: string;
  entries: readonly JournalEntry[];
}

/** By days of the reader's time zone; the order stays. */
export function byDay(entries: readonly JournalEntry[]): Day[] {
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const name = formatDay(entry.at);
    const day = days.get(name);
    if (day) day.push(entry);
    else days.set(name, [entry]);
  }
  return [...days].map(([name, found]) => ({ name, entries: found }));
}

/** What came, and what went (below zero), in cents. */
export function sums(entries: readonly JournalEntry[]): { came: bigint; went: bigint } {
  const amounts = entries.map(({ amountCents }) => BigInt(amountCents));
  return {
    came: amounts.reduce((sum, amount) => (amount > 0n ? sum + amount : sum), 0n),
    went: amounts.reduce((sum, amount) => (amount < 0n ? sum + amount : sum), 0n),
  };
}
