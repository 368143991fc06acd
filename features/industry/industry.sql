/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockJobs */
SELECT job_id::float8 AS "jobId!", owner_id AS "ownerId!", installer_id AS "installerId!",
  facility_id::float8 AS "facilityId!", solar_system_id AS "solarSystemId!",
  activity AS "activity!", blueprint_item_id::float8 AS "blueprintItemId?",
  blueprint_type_id AS "blueprintTypeId!", input_flag AS "inputFlag!", runs AS "runs!",
  licensed_runs AS "licensedRuns!", uses_blueprint_runs AS "usesBlueprintRuns!",
  probability AS "probability!", luck AS "luck!", product_type_id AS "productTypeId!",
  product_quantity AS "productQuantity!", product_runs AS "productRuns?",
  product_material_efficiency AS "productMaterialEfficiency?",
  product_time_efficiency AS "productTimeEfficiency?", successful_runs AS "successfulRuns?",
  cost_cents AS "costCents!", output_location_id::float8 AS "outputLocationId!",
  output_flag AS "outputFlag!", auto_deliver AS "autoDeliver!", state AS "state!",
  started_at AS "startedAt!", finish_at AS "finishAt!", paused_at AS "pausedAt?",
  remaining_ms::float8 AS "remainingMs?"
FROM industry_job WHERE job_id = ANY (:jobIds!::bigint[])
ORDER BY job_id FOR NO KEY UPDATE;

/* @name readJobs */
SELECT job_id::float8 AS "jobId!", owner_id AS "ownerId!", installer_id AS "installerId!",
  facility_id::float8 AS "facilityId!", solar_system_id AS "solarSystemId!",
  activity AS "activity!", blueprint_item_id::float8 AS "blueprintItemId?",
  blueprint_type_id AS "blueprintTypeId!", input_flag AS "inputFlag!", runs AS "runs!",
  licensed_runs AS "licensedRuns!", uses_blueprint_runs AS "usesBlueprintRuns!",
  probability AS "probability!", luck AS "luck!", product_type_id AS "productTypeId!",
  product_quantity AS "productQuantity!", product_runs AS "productRuns?",
  product_material_efficiency AS "productMaterialEfficiency?",
  product_time_efficiency AS "productTimeEfficiency?", successful_runs AS "successfulRuns?",
  cost_cents AS "costCents!", output_location_id::float8 AS "outputLocationId!",
  output_flag AS "outputFlag!", auto_deliver AS "autoDeliver!", state AS "state!",
  started_at AS "startedAt!", finish_at AS "finishAt!", paused_at AS "pausedAt?",
  remaining_ms::float8 AS "remainingMs?"
FROM industry_job
WHERE owner_id = :ownerId! AND job_id < :before!::bigint AND state = ANY (:states!::text[])
ORDER BY industry_job.job_id DESC LIMIT :limit!;

/* @name readBlueprints */
SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", location_id::float8 AS "locationId!",
  flag AS "flag!", quantity AS "quantity!", runs AS "runs?",
  coalesce(material_efficiency, 0) AS "materialEfficiency!",
  coalesce(time_efficiency, 0) AS "timeEfficiency!"
FROM inventory_item
WHERE owner_id = :ownerId! AND item_id > :after!::bigint
  AND EXISTS (SELECT FROM universe_blueprint WHERE blueprint_type_id = type_id)
ORDER BY inventory_item.item_id LIMIT :limit!;

/* @name insertJob */
INSERT INTO industry_job (job_id, owner_id, installer_id, facility_id, solar_system_id, activity,
  blueprint_item_id, blueprint_type_id, input_flag, runs, licensed_runs, uses_blueprint_runs,
  probability, luck, product_type_id, product_quantity, product_runs, product_material_efficiency,
  product_time_efficiency, cost_cents, output_location_id, output_flag, auto_deliver, state,
  started_at, finish_at)
VALUES (:jobId!, :ownerId!, :installerId!, :facilityId!, :solarSystemId!, :activity!,
  :blueprintItemId, :blueprintTypeId!, :inputFlag!, :runs!, :licensedRuns!, :usesBlueprintRuns!,
  :probability!, :luck!, :productTypeId!, :productQuantity!, :productRuns, :materialEfficiency,
  :timeEfficiency, :costCents!, :outputLocationId!, :outputFlag!, :autoDeliver!, 'active',
  :startedAt!, :finishAt!);

/* Jobs that are finished and wait to be delivered by hand. */

/* @name readyJobs */
UPDATE industry_job SET state = 'ready'
WHERE job_id = ANY (:jobIds!::bigint[]) AND state = 'active';

/* Ends jobs under their locks: blueprints come back, with what research gave them and without the
   runs that were used. A copy without runs is gone. Whatever is not as it was counted is missing in
   the answer. */

/* @name endJobs */
WITH job AS (
  SELECT * FROM unnest(:jobIds!::bigint[], :blueprintItemIds!::bigint[], :ownerIds!::int[],
    :facilityIds!::bigint[], :flags!::text[], :usedRuns!::int[], :successfulRuns!::int[],
    :materialEfficiencies!::smallint[], :timeEfficiencies!::smallint[])
    AS job (job_id, item_id, owner_id, facility_id, flag, used_runs, successful_runs,
      material_efficiency, time_efficiency)
), ended AS (
  UPDATE industry_job SET state = :state!, ended_at = :at!::timestamptz,
    successful_runs = job.successful_runs, paused_at = NULL, remaining_ms = NULL
  FROM job WHERE industry_job.job_id = job.job_id
    AND industry_job.state IN ('active', 'paused', 'ready')
  RETURNING 1
), used_up AS (
  DELETE FROM inventory_item AS item USING job
  WHERE item.item_id = job.item_id AND item.location_id = job.job_id
    AND item.runs = job.used_runs AND job.used_runs > 0
  RETURNING item.item_id, item.type_id, job.owner_id, job.job_id
), returned AS (
  UPDATE inventory_item AS item SET location_id = job.facility_id, flag = job.flag,
    runs = item.runs - job.used_runs,
    material_efficiency = coalesce(job.material_efficiency, item.material_efficiency),
    time_efficiency = coalesce(job.time_efficiency, item.time_efficiency)
  FROM job WHERE item.item_id = job.item_id AND item.location_id = job.job_id
    AND (item.runs IS NULL OR item.runs > job.used_runs)
  RETURNING item.item_id, item.type_id, job.owner_id, job.job_id, job.facility_id
), written AS (
  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,
    from_location_id, to_owner_id, to_location_id, at)
  SELECT item_id, type_id, 1, 'industry-blueprint', job_id, owner_id, job_id, owner_id,
    facility_id, :at! FROM returned
  UNION ALL
  SELECT item_id, type_id, 1, 'industry-blueprint', job_id, owner_id, job_id, NULL, NULL, :at!
  FROM used_up
)
SELECT (SELECT count(*)::int FROM ended) AS "ended!",
  (SELECT count(*)::int FROM used_up) + (SELECT count(*)::int FROM returned) AS "blueprints!";

/* Jobs of a facility stand still; those whose moment has come are left to be finished. */

/* @name pauseJobs */
WITH job AS (
  SELECT job_id FROM industry_job
  WHERE facility_id = :facilityId!::bigint AND state = 'active' AND finish_at > :now!
  ORDER BY job_id FOR NO KEY UPDATE
)
UPDATE industry_job SET state = 'paused', paused_at = :now!,
  remaining_ms = ceil(extract(epoch FROM finish_at - :now!::timestamptz) * 1000)
FROM job WHERE industry_job.job_id = job.job_id
RETURNING industry_job.job_id::float8 AS "jobId!", installer_id AS "installerId!",
  finish_at AS "finishAt!";

/* @name resumeJobs */
WITH job AS (
  SELECT job_id FROM industry_job
  WHERE facility_id = :facilityId!::bigint AND state = 'paused'
  ORDER BY job_id FOR NO KEY UPDATE
)
UPDATE industry_job SET state = 'active', paused_at = NULL, remaining_ms = NULL,
  finish_at = :now!::timestamptz + remaining_ms * interval '1 millisecond'
FROM job WHERE industry_job.job_id = job.job_id
RETURNING industry_job.job_id::float8 AS "jobId!", installer_id AS "installerId!",
  finish_at AS "finishAt!";

/* @name countUsage */
INSERT INTO industry_usage (solar_system_id, activity, day, job_ms)
VALUES (:solarSystemId!, :activity!, (:at!::timestamptz AT TIME ZONE 'UTC')::date, :jobMs!)
ON CONFLICT (solar_system_id, activity, day)
  DO UPDATE SET job_ms = industry_usage.job_ms + EXCLUDED.job_ms;

/* @name readUsage */
SELECT solar_system_id AS "solarSystemId!", activity AS "activity!", sum(job_ms)::float8 AS "jobMs!"
FROM industry_usage WHERE day > (:since!::timestamptz AT TIME ZONE 'UTC')::date GROUP BY 1, 2;

/* @name writeIndices */
WITH fresh AS (
  INSERT INTO industry_cost_index (solar_system_id, activity, index, computed_at)
  SELECT solar_system_id, activity, index, :at! FROM unnest(:solarSystemIds!::int[],
    :activities!::text[], :indices!::float8[]) AS given (solar_system_id, activity, index)
  ON CONFLICT (solar_system_id, activity)
    DO UPDATE SET index = EXCLUDED.index, computed_at = EXCLUDED.computed_at
)
DELETE FROM industry_cost_index AS old WHERE NOT EXISTS (
  SELECT FROM unnest(:solarSystemIds!::int[], :activities!::text[])
    AS given (solar_system_id, activity)
  WHERE given.solar_system_id = old.solar_system_id AND given.activity = old.activity);

/* @name writePrices */
INSERT INTO industry_price (type_id, adjusted_price_cents)
SELECT type_id, cents FROM unnest(:typeIds!::int[], :cents!::bigint[]) AS price (type_id, cents)
ON CONFLICT (type_id) DO UPDATE SET adjusted_price_cents = EXCLUDED.adjusted_price_cents
WHERE industry_price.adjusted_price_cents <> EXCLUDED.adjusted_price_cents;
