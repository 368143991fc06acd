// How many of each kind there are on a day.
import type { Runtime } from '#queues/runtime.ts';

export interface Census {
  readonly day: number;
  /** By kind. */
  readonly counts: Readonly<Record<string, number>>;
}

const COUNTS = `SELECT kind, count(*)::int AS count FROM site GROUP BY kind ORDER BY kind`;

export async function takeCensus({ dataSource }: Runtime, day: number): Promise<Census> {
  const rows = await dataSource.query<{ kind: string; count: number }[]>(COUNTS);
  return { day, counts: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) };
}
