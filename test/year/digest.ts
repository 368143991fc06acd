// A year as one number: what there was on each day, and all that stands and is to come at its end.
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Census } from './census.ts';

/** What stands, each in the order of its numbers. */
const ROWS: readonly string[] = [
  'SELECT * FROM site ORDER BY site_id',
  'SELECT * FROM wormhole ORDER BY wormhole_id',
  'SELECT * FROM incursion ORDER BY incursion_id',
  'SELECT * FROM incursion_encounter ORDER BY site_id',
  'SELECT * FROM structure ORDER BY structure_id',
  'SELECT * FROM debris ORDER BY debris_id',
  `SELECT kind, count(*)::int AS transfers, sum(amount_cents)::text AS cents
   FROM wallet_transfer GROUP BY 1 ORDER BY 1`,
  `SELECT name, singleton_key, data FROM pgboss.job
   WHERE state < 'completed' ORDER BY name, singleton_key`,
];

export async function digestOf(
  dataSource: DataSource,
  censuses: readonly Census[],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(censuses));
  for (const sql of ROWS) hash.update(JSON.stringify(await dataSource.query(sql)));
  return hash.digest('hex').slice(0, 16);
}
