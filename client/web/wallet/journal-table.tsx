// What came and went, newest first.
import type { JournalEntry } from '#protocol/wallet.ts';
import { formatAmount, formatDateTime, formatTime } from '../lib/format.ts';
import { ownerName, useOwners, type Owners } from '../state/owners.ts';
import { Icon } from '../ui/icon.tsx';
import { byDay } from './journal.ts';
import { KINDS } from './kinds.ts';

export function JournalTable({ entries }: { entries: readonly JournalEntry[] }) {
  const owners = useOwners(entries.map(({ otherOwnerId }) => otherOwnerId));
  return (
    <table className="journal" aria-label="Journal">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">What for</th>
          <th scope="col" className="journal-amount">
            Amount, ISK
          </th>
          <th scope="col" className="journal-balance">
            Balance, ISK
          </th>
        </tr>
      </thead>
      {byDay(entries).map((day) => (
        <tbody key={day.name}>
          <tr className="journal-day">
            <th scope="rowgroup" colSpan={4}>
              {day.name}
            </th>
          </tr>
          {day.entries.map((entry) => (
            <JournalRow key={entry.transferId} entry={entry} owners={owners} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function JournalRow({ entry, owners }: { entry: JournalEntry; owners: Owners }) {
  const { kind, amountCents, balanceCents, otherOwnerId, reason, at } = entry;
  const { text, icon } = KINDS[kind];
  const isIncome = !amountCents.startsWith('-');
  return (
    <tr className="journal-entry">
      <td className="journal-time">
        <time dateTime={new Date(at).toISOString()} title={formatDateTime(at)}>
          {formatTime(at)}
        </time>
      </td>
      <td className="journal-what">
        <div className="journal-words">
          <Icon name={icon} size={17} />
          <div>
            <span>
              {text}
              <small>
                {isIncome ? 'from' : 'to'} {ownerName(owners, otherOwnerId)}
              </small>
            </span>
            {reason !== '' && <q>{reason}</q>}
          </div>
        </div>
      </td>
      <td className="journal-amount" data-income={isIncome}>
        {isIncome ? '+' : ''}
        {formatAmount(amountCents)}
      </td>
      <td className="journal-balance">{formatAmount(balanceCents)}</td>
    </tr>
  );
}
