// What happened while processes were killed: so that one sees that there was something to lose.
import type { DataSource } from 'typeorm';

const LIFE = '^(sites|wormholes|incursions|structures|debris)[.]';

const TALLIES: Readonly<Record<string, string>> = {
  'done by command': `
    SELECT command AS key, count(*)::int AS count FROM command_receipt
    WHERE (answer->>'ok')::boolean AND command ~ '${LIFE}' GROUP BY 1`,
  heard: `
    SELECT kind AS key, count(*)::int AS count FROM notification
    WHERE kind ~ '${LIFE}' GROUP BY 1`,
  structures: `SELECT state AS key, count(*)::int AS count FROM structure GROUP BY 1`,
  incursions: `
    SELECT coalesce(ended_reason, state) AS key, count(*)::int AS count FROM incursion GROUP BY 1`,
  goods: `
    SELECT reason AS key, count(*)::int AS count FROM inventory_movement
    WHERE reason IN ('jettison', 'scoop', 'decayed', 'fuel', 'anchor', 'unanchor', 'destroyed')
    GROUP BY 1`,
};

/** A line for each subject. */
export async function tallyOf(dataSource: DataSource): Promise<string[]> {
  const lines: string[] = [];
  for (const [subject, sql] of Object.entries(TALLIES)) {
    const rows = await dataSource.query<{ key: string; count: number }[]>(`${sql} ORDER BY 1`);
    lines.push(`${subject}: ${rows.map(({ key, count }) => `${key} ${count}`).join(', ')}`);
  }
  return lines;
}
