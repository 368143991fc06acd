// How many of each kind there are on a day.
import type { Runtime } from '#queues/runtime.ts';

export interface Census {
  readonly day: number;
  /** By kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A wormhole's signatures are no sites to visit: its ways are counted instead. */
const COUNTS = `
  SELECT kind, count(*)::int AS count FROM (
    SELECT CASE kind WHEN 'incursion' THEN 'encounter' ELSE kind END AS kind FROM site
    WHERE kind <> 'wormhole'
    UNION ALL
    SELECT 'incursion' FROM incursion WHERE state <> 'ended'
    UNION ALL
    SELECT CASE WHEN static_slot IS NULL THEN 'wandering wormhole' ELSE 'static wormhole' END
    FROM wormhole
    UNION ALL
    SELECT 'wormhole with both sides' FROM wormhole WHERE far_site_id IS NOT NULL
    UNION ALL
    SELECT CASE WHEN state LIKE '%-reinforced' THEN 'reinforced structure'
      WHEN state = 'low-power' THEN 'structure without fuel' ELSE 'structure' END
    FROM structure WHERE state NOT IN ('unanchored', 'destroyed')
    UNION ALL
    SELECT 'debris' FROM debris
  ) AS counted GROUP BY kind ORDER BY kind`;

export async function takeCensus({ dataSource }: Runtime, day: number): Promise<Census> {
  const rows = await dataSource.query<{ kind: string; count: number }[]>(COUNTS);
  return { day, counts: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) };
}
