// Where money and goods of an economy came from and went to: all of it, so that equal flows are
// equal economies.
import type { DataSource } from 'typeorm';

export interface Flows {
  /** Cents by kind of transfer. */
  readonly money: Record<string, string>;
  /** Units by the reason for which they moved. */
  readonly goods: Record<string, string>;
  readonly orders: Record<string, string>;
  /** By activity and state. */
  readonly jobs: Record<string, string>;
  /** Units of material that jobs took, by what became of these. */
  readonly materials: { readonly used: string; readonly wasted: string; readonly inside: string };
}

const TALLIES = {
  money: 'SELECT kind AS key, sum(amount_cents)::text AS total FROM wallet_transfer GROUP BY 1',
  goods: `SELECT reason AS key, sum(quantity)::text AS total FROM inventory_movement GROUP BY 1`,
  orders: `SELECT state || CASE WHEN is_buy THEN ' buy' ELSE ' sell' END AS key,
    count(*) || ' of ' || sum(volume_total) AS total FROM market_order
    WHERE character_id IS NOT NULL GROUP BY 1`,
  jobs: `SELECT activity || ' ' || state AS key, count(*) || ' of ' || sum(runs) AS total
    FROM industry_job GROUP BY 1`,
};

// What went into a job that was cancelled is waste, and so is the part of an invention whose runs
// failed; of jobs under way it is inside.
const MATERIALS = `
  SELECT COALESCE(trunc(sum(quantity * used)), 0)::text AS used,
    COALESCE(trunc(sum(quantity * wasted)), 0)::text AS wasted,
    COALESCE(sum(quantity) FILTER (WHERE used + wasted = 0), 0)::text AS inside
  FROM inventory_movement JOIN (
    SELECT job_id,
      CASE state WHEN 'delivered' THEN successful_runs::numeric / runs ELSE 0 END AS used,
      CASE state WHEN 'delivered' THEN 1 - successful_runs::numeric / runs
        WHEN 'cancelled' THEN 1 ELSE 0 END AS wasted
    FROM industry_job) AS job ON context_id = job_id
  WHERE reason = 'industry-material'`;

export async function flowsOf(dataSource: DataSource): Promise<Flows> {
  const tally = async (sql: string): Promise<Record<string, string>> => {
    const rows = await dataSource.query<{ key: string; total: string }[]>(sql);
    return Object.fromEntries(rows.map(({ key, total }) => [key, total]));
  };
  const [materials] = await dataSource.query<[Flows['materials']]>(MATERIALS);
  return {
    money: await tally(TALLIES.money),
    goods: await tally(TALLIES.goods),
    orders: await tally(TALLIES.orders),
    jobs: await tally(TALLIES.jobs),
    materials,
  };
}
