// The journal adds up.
import { expect, it } from 'vitest';
import type { JournalEntry } from '#protocol/wallet.ts';
import { byDay, sums } from './journal.ts';

const HOUR_MS = 3_600_000;
const NOON = new Date(2040, 0, 2, 12).getTime();

const entry = (transferId: number, amountCents: string, at: number): JournalEntry => ({
  transferId,
  kind: 'player-donation',
  amountCents,
  balanceCents: '0',
  otherOwnerId: 1,
  contextId: null,
  reason: '',
  at,
});

it('sums what came and what went to the cent', () => {
  const entries = [entry(3, '90071992547409931', 0), entry(2, '-1', 0), entry(1, '-2', 0)];
  expect(sums(entries)).toEqual({ came: 90_071_992_547_409_931n, went: -3n });
  expect(sums([])).toEqual({ came: 0n, went: 0n });
});

it('stands by days, the newest first', () => {
  const entries = [
    entry(3, '1', NOON),
    entry(2, '1', NOON - HOUR_MS),
    entry(1, '1', NOON - 24 * HOUR_MS),
  ];
  const days = byDay(entries).map((day) => day.entries.map(({ transferId }) => transferId));
  expect(days).toEqual([[3, 2], [1]]);
});
