// Jobs: what went in, what came out, and when. The README says what waste is.
import type { Check } from './check.ts';

/** What the blueprint of each job asks for, a row a material. */
const ASKED = `SELECT job_id, job.activity, job.facility_id, runs,
    (material->>'typeID')::int AS type_id, (material->>'quantity')::int AS quantity,
    CASE job.activity WHEN 'copying' THEN runs * licensed_runs ELSE runs END AS times
  FROM industry_job AS job JOIN universe_blueprint_activity AS recipe
    USING (blueprint_type_id, activity), jsonb_array_elements(recipe.materials) AS material`;

/** Between a blueprint as good as one can be, and one that nobody has researched. */
const BOUNDS = `SELECT job_id, type_id, sum(times::bigint * quantity) AS most,
    sum(CASE WHEN facility_id >= 1000000000000 THEN runs
      WHEN activity = 'manufacturing' THEN greatest(runs, ceil(times::numeric * quantity * 0.9))
      ELSE times::bigint * quantity END) AS least
  FROM (${ASKED}) AS asked GROUP BY 1, 2`;

const TOOK = `SELECT context_id AS job_id, type_id, sum(quantity) AS took FROM inventory_movement
  WHERE reason = 'industry-material' AND to_location_id = context_id GROUP BY 1, 2`;

const MADE = `SELECT context_id AS job_id, sum(quantity) AS made, min(at) AS first_at,
    max(at) AS last_at, min(type_id) AS least_type_id, max(type_id) AS most_type_id
  FROM inventory_movement WHERE reason = 'industry-product' GROUP BY 1`;

const LIVE = `('active', 'paused', 'ready')`;

export const industry: readonly Check[] = [
  {
    what: 'a job took the materials that its blueprint asks for',
    sql: `SELECT job_id, type_id, took, least, most FROM (${BOUNDS}) AS bounds
      FULL JOIN (${TOOK}) AS taken USING (job_id, type_id)
      LEFT JOIN industry_job USING (job_id)
      WHERE took IS NULL OR took NOT BETWEEN least AND most
        -- Decryptors and relics, one a run.
        OR (most IS NULL AND (activity IS DISTINCT FROM 'invention' OR took <> runs))`,
  },
  {
    what: 'a delivered job gave what its blueprint makes, and any other nothing',
    sql: `SELECT job_id, state, made FROM industry_job AS job
      LEFT JOIN universe_blueprint_activity AS recipe USING (blueprint_type_id, activity)
      FULL JOIN (${MADE}) AS products USING (job_id)
      WHERE COALESCE(made, 0) IS DISTINCT FROM CASE
          WHEN state <> 'delivered' THEN 0
          WHEN activity IN ('manufacturing', 'reaction')
            THEN runs::bigint * (recipe.products->0->>'quantity')::int
          WHEN activity = 'copying' THEN runs
          WHEN activity = 'invention' THEN successful_runs ELSE 0 END
        OR least_type_id <> product_type_id OR most_type_id <> product_type_id`,
  },
  {
    what: 'no job is finished early',
    sql: `SELECT job_id, state, finish_at, ended_at, first_at FROM industry_job
      LEFT JOIN (${MADE}) AS products USING (job_id)
      WHERE first_at < finish_at OR (state = 'delivered' AND ended_at < finish_at)
        OR (state = 'ready' AND finish_at > :now)`,
  },
  {
    what: 'all of a job is delivered at once',
    sql: `SELECT job_id, ended_at, first_at, last_at FROM industry_job
      JOIN (${MADE}) AS products USING (job_id)
      WHERE first_at IS DISTINCT FROM ended_at OR last_at IS DISTINCT FROM ended_at`,
  },
  {
    what: 'a delivery is told once, and nothing else is told as one',
    sql: `SELECT job_id, state, told FROM industry_job FULL JOIN (
        SELECT (body->>'jobId')::bigint AS job_id, count(*) AS told FROM notification
        WHERE kind = 'industry.job-delivered' GROUP BY 1) AS news USING (job_id)
      WHERE COALESCE(told, 0) IS DISTINCT FROM CASE WHEN state = 'delivered' THEN 1 ELSE 0 END`,
  },
  {
    what: 'in a live job lies its blueprint and nothing else, and in an ended one nothing',
    sql: `SELECT job_id, state, blueprint_item_id, item_id FROM industry_job
      FULL JOIN (SELECT item_id, location_id AS job_id FROM inventory_item
        WHERE location_id IN (SELECT job_id FROM industry_job)) AS item USING (job_id)
      WHERE item_id IS DISTINCT FROM CASE WHEN state IN ${LIVE} THEN blueprint_item_id END`,
  },
  {
    what: 'a copy has the runs that it was made with less those that were used',
    sql: `SELECT copy.item_id, copy.runs, product_runs, used FROM inventory_item AS copy
      JOIN inventory_movement AS birth ON birth.item_id = copy.item_id
        AND reason = 'industry-product'
      JOIN industry_job AS maker ON maker.job_id = context_id
      LEFT JOIN (SELECT blueprint_item_id, sum(runs) AS used FROM industry_job
        WHERE state = 'delivered' AND uses_blueprint_runs GROUP BY 1) AS jobs
        ON jobs.blueprint_item_id = copy.item_id
      WHERE product_runs IS NOT NULL AND copy.runs <> product_runs - COALESCE(used, 0)`,
  },
  {
    what: 'a job was paid once, as much as it costs',
    sql: `SELECT job_id, cost_cents, paid FROM industry_job FULL JOIN (
        SELECT context_id AS job_id, sum(amount_cents) AS paid FROM wallet_transfer
        WHERE kind LIKE 'industry-%' GROUP BY 1) AS payment USING (job_id)
      -- The owner of a structure pays no tax to himself.
      WHERE COALESCE(paid, 0) IS DISTINCT FROM cost_cents
        AND NOT (facility_id >= 1000000000000 AND COALESCE(paid, 0) < cost_cents)`,
  },
  {
    what: 'every active job has its timer, and no other timer of jobs is pending',
    sql: `SELECT running.key, finish_at, data FROM
      (SELECT job_id::text AS key, finish_at FROM industry_job WHERE state = 'active') AS running
      FULL JOIN (SELECT singleton_key AS key, data FROM pgboss.job
        WHERE name = 'industry.finish-job' AND state < 'completed') AS firing USING (key)
      WHERE finish_at IS DISTINCT FROM to_timestamp((data->>'dueAt')::float8 / 1000)`,
  },
];
