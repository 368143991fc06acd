// What is in space: each thing has one timer, for the next of its moments.
import type { Check } from './check.ts';

const pending = (timer: string): string => `SELECT singleton_key AS key, data FROM pgboss.job
  WHERE name = '${timer}' AND state < 'completed'`;

export const space: readonly Check[] = [
  {
    what: 'every structure has its timer, and no other timer of structures is pending',
    sql: `SELECT structure.key, next_at, data FROM
      (SELECT structure_id::text AS key, next_at FROM structure WHERE next_at IS NOT NULL)
        AS structure FULL JOIN (${pending('structures.change-state')}) AS firing USING (key)
      WHERE next_at IS DISTINCT FROM to_timestamp((data->>'dueAt')::float8 / 1000)`,
  },
  {
    what: 'all debris has its timer, and no other timer of debris is pending',
    sql: `SELECT debris.key, decays_at, data FROM
      (SELECT debris_id::text AS key, decays_at FROM debris) AS debris
      FULL JOIN (${pending('debris.decay-debris')}) AS firing USING (key)
      WHERE decays_at IS DISTINCT FROM to_timestamp((data->>'dueAt')::float8 / 1000)`,
  },
];
