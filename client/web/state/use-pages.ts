// A list that is read page by page, newest first, and anew when something has happened.
import { useState } from 'react';
import { useReading, useResults } from './use-reading.ts';

const PAGE = 50;

export interface Pages<T> {
  rows: readonly T[] | undefined;
  hasMore: boolean;
  readMore: () => void;
}

export function usePages<T>(
  key: string,
  read: (page: { limit: number; before?: number }) => Promise<T[]>,
  idOf: (row: T) => number,
): Pages<T> {
  const { data: newest, reload } = useReading(key, () => read({ limit: PAGE }));
  useResults(key.split('.')[0] ?? key, reload);
  const [older, setOlder] = useState<{ rows: readonly T[]; isLast: boolean }>();
  const last = older?.rows.at(-1) ?? newest?.at(-1);
  const readMore = (): void => {
    if (last === undefined) return;
    read({ limit: PAGE, before: idOf(last) }).then(
      (rows) => {
        // What came meanwhile pushed some of the first page down: each row is kept once.
        const known = [...(older?.rows ?? newest ?? []), ...rows];
        setOlder({ rows: known, isLast: rows.length < PAGE });
      },
      () => undefined,
    );
  };
  const merged = new Map(
    [...(newest ?? []), ...(older?.rows ?? [])].map((row) => [idOf(row), row]),
  );
  return {
    rows: newest && [...merged.values()],
    hasMore: older ? !older.isLast : newest?.length === PAGE,
    readMore,
  };
}
