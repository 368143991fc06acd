// The overview: a table of what is in sight, sorted and filtered.
import { useState } from 'react';
import type { Types } from '../hangar/things.ts';
import { Segments } from '../ui/segments.tsx';
import type { Flight } from './flight.ts';
import {
  FILTERS,
  MAX_ROWS,
  overviewOf,
  type Filter,
  type OverviewRow,
  type Sort,
  type SortKey,
} from './overview.ts';
import { KindIcon } from './kind-icon.tsx';
import { formatDistance } from './words.ts';

interface Props {
  flight: Flight;
  types: Types;
  chosenId: number | undefined;
  onChoose: (id: number) => void;
}

const COLUMNS: readonly (readonly [SortKey, string])[] = [
  ['name', 'Name'],
  ['type', 'Type'],
  ['distanceM', 'Distance'],
];

export function OverviewPanel({ flight, types, chosenId, onChoose }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [sort, setSort] = useState<Sort>({ key: 'distanceM', isDescending: false });
  const nameOf = (typeId: number): string | undefined => types.get(typeId)?.name;
  const { rows, count } = overviewOf(flight.view, filter, sort, nameOf);
  return (
    <section className="panel space-overview" aria-label="Overview">
      <Segments label="Kinds shown" options={FILTERS} value={filter} onChange={setFilter} />
      <div className="table-scroll">
        <table className="table" aria-label="In sight">
          <Head sort={sort} onSort={setSort} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} isChosen={row.id === chosenId} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
        {count === 0 && <p className="empty">Nothing of that kind is in sight.</p>}
        {count > MAX_ROWS && (
          <p className="empty">{count - MAX_ROWS} more are in sight. Show one kind to find them.</p>
        )}
      </div>
    </section>
  );
}

function Head({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <thead>
      <tr>
        {COLUMNS.map(([key, label]) => {
          const isSorted = sort.key === key;
          const direction = sort.isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={key}
              scope="col"
              className={key === 'distanceM' ? 'number' : undefined}
              aria-sort={isSorted ? direction : undefined}
            >
              <button
                type="button"
                className="sort"
                onClick={() => onSort({ key, isDescending: isSorted && !sort.isDescending })}
              >
                {label}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps {
  row: OverviewRow;
  isChosen: boolean;
  onChoose: (id: number) => void;
}

function Row({ row, isChosen, onChoose }: RowProps) {
  const { id, kind, name, type, distanceM } = row;
  return (
    <tr data-chosen={isChosen} onClick={() => onChoose(id)}>
      <td className="overview-name">
        <button type="button" aria-pressed={isChosen} title={name}>
          <KindIcon kind={kind} />
          <span>{name}</span>
        </button>
      </td>
      <td className="overview-type">{type}</td>
      <td className="number">{formatDistance(distanceM)}</td>
    </tr>
  );
}
