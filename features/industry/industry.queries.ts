/** Types generated for queries found in "features/industry/industry.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'LockJobs' parameters type */
export interface ILockJobsParams {
  jobIds: NumberOrStringArray;
}

/** 'LockJobs' return type */
export interface ILockJobsResult {
  activity: string;
  autoDeliver: boolean;
  blueprintItemId: number | null;
  blueprintTypeId: number;
  costCents: string;
  facilityId: number;
  finishAt: Date;
  inputFlag: string;
  installerId: number;
  jobId: number;
  licensedRuns: number;
  luck: string;
  outputFlag: string;
  outputLocationId: number;
  ownerId: number;
  pausedAt: Date | null;
  probability: number;
  productMaterialEfficiency: number | null;
  productQuantity: number;
  productRuns: number | null;
  productTimeEfficiency: number | null;
  productTypeId: number;
  remainingMs: number | null;
  runs: number;
  solarSystemId: number;
  startedAt: Date;
  state: string;
  successfulRuns: number | null;
  usesBlueprintRuns: boolean;
}

/** 'LockJobs' query type */
export interface ILockJobsQuery {
  params: ILockJobsParams;
  result: ILockJobsResult;
}

const lockJobsIR: any = {"usedParamSet":{"jobIds":true},"params":[{"name":"jobIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1055,"b":1062}]}],"statement":"SELECT job_id::float8 AS \"jobId!\", owner_id AS \"ownerId!\", installer_id AS \"installerId!\",\n  facility_id::float8 AS \"facilityId!\", solar_system_id AS \"solarSystemId!\",\n  activity AS \"activity!\", blueprint_item_id::float8 AS \"blueprintItemId?\",\n  blueprint_type_id AS \"blueprintTypeId!\", input_flag AS \"inputFlag!\", runs AS \"runs!\",\n  licensed_runs AS \"licensedRuns!\", uses_blueprint_runs AS \"usesBlueprintRuns!\",\n  probability AS \"probability!\", luck AS \"luck!\", product_type_id AS \"productTypeId!\",\n  product_quantity AS \"productQuantity!\", product_runs AS \"productRuns?\",\n  product_material_efficiency AS \"productMaterialEfficiency?\",\n  product_time_efficiency AS \"productTimeEfficiency?\", successful_runs AS \"successfulRuns?\",\n  cost_cents AS \"costCents!\", output_location_id::float8 AS \"outputLocationId!\",\n  output_flag AS \"outputFlag!\", auto_deliver AS \"autoDeliver!\", state AS \"state!\",\n  started_at AS \"startedAt!\", finish_at AS \"finishAt!\", paused_at AS \"pausedAt?\",\n  remaining_ms::float8 AS \"remainingMs?\"\nFROM industry_job WHERE job_id = ANY (:jobIds!::bigint[])\nORDER BY job_id FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT job_id::float8 AS "jobId!", owner_id AS "ownerId!", installer_id AS "installerId!",
 *   facility_id::float8 AS "facilityId!", solar_system_id AS "solarSystemId!",
 *   activity AS "activity!", blueprint_item_id::float8 AS "blueprintItemId?",
 *   blueprint_type_id AS "blueprintTypeId!", input_flag AS "inputFlag!", runs AS "runs!",
 *   licensed_runs AS "licensedRuns!", uses_blueprint_runs AS "usesBlueprintRuns!",
 *   probability AS "probability!", luck AS "luck!", product_type_id AS "productTypeId!",
 *   product_quantity AS "productQuantity!", product_runs AS "productRuns?",
 *   product_material_efficiency AS "productMaterialEfficiency?",
 *   product_time_efficiency AS "productTimeEfficiency?", successful_runs AS "successfulRuns?",
 *   cost_cents AS "costCents!", output_location_id::float8 AS "outputLocationId!",
 *   output_flag AS "outputFlag!", auto_deliver AS "autoDeliver!", state AS "state!",
 *   started_at AS "startedAt!", finish_at AS "finishAt!", paused_at AS "pausedAt?",
 *   remaining_ms::float8 AS "remainingMs?"
 * FROM industry_job WHERE job_id = ANY (:jobIds!::bigint[])
 * ORDER BY job_id FOR NO KEY UPDATE
 * ```
 */
export const lockJobs = new PreparedQuery<ILockJobsParams,ILockJobsResult>(lockJobsIR);


/** 'ReadJobs' parameters type */
export interface IReadJobsParams {
  before: NumberOrString;
  limit: NumberOrString;
  ownerId: number;
  states: stringArray;
}

/** 'ReadJobs' return type */
export interface IReadJobsResult {
  activity: string;
  autoDeliver: boolean;
  blueprintItemId: number | null;
  blueprintTypeId: number;
  costCents: string;
  facilityId: number;
  finishAt: Date;
  inputFlag: string;
  installerId: number;
  jobId: number;
  licensedRuns: number;
  luck: string;
  outputFlag: string;
  outputLocationId: number;
  ownerId: number;
  pausedAt: Date | null;
  probability: number;
  productMaterialEfficiency: number | null;
  productQuantity: number;
  productRuns: number | null;
  productTimeEfficiency: number | null;
  productTypeId: number;
  remainingMs: number | null;
  runs: number;
  solarSystemId: number;
  startedAt: Date;
  state: string;
  successfulRuns: number | null;
  usesBlueprintRuns: boolean;
}

/** 'ReadJobs' query type */
export interface IReadJobsQuery {
  params: IReadJobsParams;
  result: IReadJobsResult;
}

const readJobsIR: any = {"usedParamSet":{"ownerId":true,"before":true,"states":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":1052,"b":1060}]},{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":1075,"b":1082}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":1109,"b":1116}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":1167,"b":1173}]}],"statement":"SELECT job_id::float8 AS \"jobId!\", owner_id AS \"ownerId!\", installer_id AS \"installerId!\",\n  facility_id::float8 AS \"facilityId!\", solar_system_id AS \"solarSystemId!\",\n  activity AS \"activity!\", blueprint_item_id::float8 AS \"blueprintItemId?\",\n  blueprint_type_id AS \"blueprintTypeId!\", input_flag AS \"inputFlag!\", runs AS \"runs!\",\n  licensed_runs AS \"licensedRuns!\", uses_blueprint_runs AS \"usesBlueprintRuns!\",\n  probability AS \"probability!\", luck AS \"luck!\", product_type_id AS \"productTypeId!\",\n  product_quantity AS \"productQuantity!\", product_runs AS \"productRuns?\",\n  product_material_efficiency AS \"productMaterialEfficiency?\",\n  product_time_efficiency AS \"productTimeEfficiency?\", successful_runs AS \"successfulRuns?\",\n  cost_cents AS \"costCents!\", output_location_id::float8 AS \"outputLocationId!\",\n  output_flag AS \"outputFlag!\", auto_deliver AS \"autoDeliver!\", state AS \"state!\",\n  started_at AS \"startedAt!\", finish_at AS \"finishAt!\", paused_at AS \"pausedAt?\",\n  remaining_ms::float8 AS \"remainingMs?\"\nFROM industry_job\nWHERE owner_id = :ownerId! AND job_id < :before!::bigint AND state = ANY (:states!::text[])\nORDER BY industry_job.job_id DESC LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT job_id::float8 AS "jobId!", owner_id AS "ownerId!", installer_id AS "installerId!",
 *   facility_id::float8 AS "facilityId!", solar_system_id AS "solarSystemId!",
 *   activity AS "activity!", blueprint_item_id::float8 AS "blueprintItemId?",
 *   blueprint_type_id AS "blueprintTypeId!", input_flag AS "inputFlag!", runs AS "runs!",
 *   licensed_runs AS "licensedRuns!", uses_blueprint_runs AS "usesBlueprintRuns!",
 *   probability AS "probability!", luck AS "luck!", product_type_id AS "productTypeId!",
 *   product_quantity AS "productQuantity!", product_runs AS "productRuns?",
 *   product_material_efficiency AS "productMaterialEfficiency?",
 *   product_time_efficiency AS "productTimeEfficiency?", successful_runs AS "successfulRuns?",
 *   cost_cents AS "costCents!", output_location_id::float8 AS "outputLocationId!",
 *   output_flag AS "outputFlag!", auto_deliver AS "autoDeliver!", state AS "state!",
 *   started_at AS "startedAt!", finish_at AS "finishAt!", paused_at AS "pausedAt?",
 *   remaining_ms::float8 AS "remainingMs?"
 * FROM industry_job
 * WHERE owner_id = :ownerId! AND job_id < :before!::bigint AND state = ANY (:states!::text[])
 * ORDER BY industry_job.job_id DESC LIMIT :limit!
 * ```
 */
export const readJobs = new PreparedQuery<IReadJobsParams,IReadJobsResult>(readJobsIR);


/** 'ReadBlueprints' parameters type */
export interface IReadBlueprintsParams {
  after: NumberOrString;
  limit: NumberOrString;
  ownerId: number;
}

/** 'ReadBlueprints' return type */
export interface IReadBlueprintsResult {
  flag: string;
  itemId: number;
  locationId: number;
  materialEfficiency: number;
  quantity: number;
  runs: number | null;
  timeEfficiency: number;
  typeId: number;
}

/** 'ReadBlueprints' query type */
export interface IReadBlueprintsQuery {
  params: IReadBlueprintsParams;
  result: IReadBlueprintsResult;
}

const readBlueprintsIR: any = {"usedParamSet":{"ownerId":true,"after":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":308,"b":316}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":332,"b":338}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":472}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", type_id AS \"typeId!\", location_id::float8 AS \"locationId!\",\n  flag AS \"flag!\", quantity AS \"quantity!\", runs AS \"runs?\",\n  coalesce(material_efficiency, 0) AS \"materialEfficiency!\",\n  coalesce(time_efficiency, 0) AS \"timeEfficiency!\"\nFROM inventory_item\nWHERE owner_id = :ownerId! AND item_id > :after!::bigint\n  AND EXISTS (SELECT FROM universe_blueprint WHERE blueprint_type_id = type_id)\nORDER BY inventory_item.item_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", location_id::float8 AS "locationId!",
 *   flag AS "flag!", quantity AS "quantity!", runs AS "runs?",
 *   coalesce(material_efficiency, 0) AS "materialEfficiency!",
 *   coalesce(time_efficiency, 0) AS "timeEfficiency!"
 * FROM inventory_item
 * WHERE owner_id = :ownerId! AND item_id > :after!::bigint
 *   AND EXISTS (SELECT FROM universe_blueprint WHERE blueprint_type_id = type_id)
 * ORDER BY inventory_item.item_id LIMIT :limit!
 * ```
 */
export const readBlueprints = new PreparedQuery<IReadBlueprintsParams,IReadBlueprintsResult>(readBlueprintsIR);


/** 'InsertJob' parameters type */
export interface IInsertJobParams {
  activity: string;
  autoDeliver: boolean;
  blueprintItemId?: NumberOrString | null | void;
  blueprintTypeId: number;
  costCents: NumberOrString;
  facilityId: NumberOrString;
  finishAt: DateOrString;
  inputFlag: string;
  installerId: number;
  jobId: NumberOrString;
  licensedRuns: number;
  luck: NumberOrString;
  materialEfficiency?: number | null | void;
  outputFlag: string;
  outputLocationId: NumberOrString;
  ownerId: number;
  probability: number;
  productQuantity: number;
  productRuns?: number | null | void;
  productTypeId: number;
  runs: number;
  solarSystemId: number;
  startedAt: DateOrString;
  timeEfficiency?: number | null | void;
  usesBlueprintRuns: boolean;
}

/** 'InsertJob' return type */
export type IInsertJobResult = void;

/** 'InsertJob' query type */
export interface IInsertJobQuery {
  params: IInsertJobParams;
  result: IInsertJobResult;
}

const insertJobIR: any = {"usedParamSet":{"jobId":true,"ownerId":true,"installerId":true,"facilityId":true,"solarSystemId":true,"activity":true,"blueprintItemId":true,"blueprintTypeId":true,"inputFlag":true,"runs":true,"licensedRuns":true,"usesBlueprintRuns":true,"probability":true,"luck":true,"productTypeId":true,"productQuantity":true,"productRuns":true,"materialEfficiency":true,"timeEfficiency":true,"costCents":true,"outputLocationId":true,"outputFlag":true,"autoDeliver":true,"startedAt":true,"finishAt":true},"params":[{"name":"jobId","required":true,"transform":{"type":"scalar"},"locs":[{"a":417,"b":423}]},{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":426,"b":434}]},{"name":"installerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":437,"b":449}]},{"name":"facilityId","required":true,"transform":{"type":"scalar"},"locs":[{"a":452,"b":463}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":480}]},{"name":"activity","required":true,"transform":{"type":"scalar"},"locs":[{"a":483,"b":492}]},{"name":"blueprintItemId","required":false,"transform":{"type":"scalar"},"locs":[{"a":497,"b":512}]},{"name":"blueprintTypeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":515,"b":531}]},{"name":"inputFlag","required":true,"transform":{"type":"scalar"},"locs":[{"a":534,"b":544}]},{"name":"runs","required":true,"transform":{"type":"scalar"},"locs":[{"a":547,"b":552}]},{"name":"licensedRuns","required":true,"transform":{"type":"scalar"},"locs":[{"a":555,"b":568}]},{"name":"usesBlueprintRuns","required":true,"transform":{"type":"scalar"},"locs":[{"a":571,"b":589}]},{"name":"probability","required":true,"transform":{"type":"scalar"},"locs":[{"a":594,"b":606}]},{"name":"luck","required":true,"transform":{"type":"scalar"},"locs":[{"a":609,"b":614}]},{"name":"productTypeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":617,"b":631}]},{"name":"productQuantity","required":true,"transform":{"type":"scalar"},"locs":[{"a":634,"b":650}]},{"name":"productRuns","required":false,"transform":{"type":"scalar"},"locs":[{"a":653,"b":664}]},{"name":"materialEfficiency","required":false,"transform":{"type":"scalar"},"locs":[{"a":667,"b":685}]},{"name":"timeEfficiency","required":false,"transform":{"type":"scalar"},"locs":[{"a":690,"b":704}]},{"name":"costCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":707,"b":717}]},{"name":"outputLocationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":720,"b":737}]},{"name":"outputFlag","required":true,"transform":{"type":"scalar"},"locs":[{"a":740,"b":751}]},{"name":"autoDeliver","required":true,"transform":{"type":"scalar"},"locs":[{"a":754,"b":766}]},{"name":"startedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":781,"b":791}]},{"name":"finishAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":794,"b":803}]}],"statement":"INSERT INTO industry_job (job_id, owner_id, installer_id, facility_id, solar_system_id, activity,\n  blueprint_item_id, blueprint_type_id, input_flag, runs, licensed_runs, uses_blueprint_runs,\n  probability, luck, product_type_id, product_quantity, product_runs, product_material_efficiency,\n  product_time_efficiency, cost_cents, output_location_id, output_flag, auto_deliver, state,\n  started_at, finish_at)\nVALUES (:jobId!, :ownerId!, :installerId!, :facilityId!, :solarSystemId!, :activity!,\n  :blueprintItemId, :blueprintTypeId!, :inputFlag!, :runs!, :licensedRuns!, :usesBlueprintRuns!,\n  :probability!, :luck!, :productTypeId!, :productQuantity!, :productRuns, :materialEfficiency,\n  :timeEfficiency, :costCents!, :outputLocationId!, :outputFlag!, :autoDeliver!, 'active',\n  :startedAt!, :finishAt!)                                                              "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO industry_job (job_id, owner_id, installer_id, facility_id, solar_system_id, activity,
 *   blueprint_item_id, blueprint_type_id, input_flag, runs, licensed_runs, uses_blueprint_runs,
 *   probability, luck, product_type_id, product_quantity, product_runs, product_material_efficiency,
 *   product_time_efficiency, cost_cents, output_location_id, output_flag, auto_deliver, state,
 *   started_at, finish_at)
 * VALUES (:jobId!, :ownerId!, :installerId!, :facilityId!, :solarSystemId!, :activity!,
 *   :blueprintItemId, :blueprintTypeId!, :inputFlag!, :runs!, :licensedRuns!, :usesBlueprintRuns!,
 *   :probability!, :luck!, :productTypeId!, :productQuantity!, :productRuns, :materialEfficiency,
 *   :timeEfficiency, :costCents!, :outputLocationId!, :outputFlag!, :autoDeliver!, 'active',
 *   :startedAt!, :finishAt!)                                                              
 * ```
 */
export const insertJob = new PreparedQuery<IInsertJobParams,IInsertJobResult>(insertJobIR);


/** 'ReadyJobs' parameters type */
export interface IReadyJobsParams {
  jobIds: NumberOrStringArray;
}

/** 'ReadyJobs' return type */
export type IReadyJobsResult = void;

/** 'ReadyJobs' query type */
export interface IReadyJobsQuery {
  params: IReadyJobsParams;
  result: IReadyJobsResult;
}

const readyJobsIR: any = {"usedParamSet":{"jobIds":true},"params":[{"name":"jobIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":67}]}],"statement":"UPDATE industry_job SET state = 'ready'\nWHERE job_id = ANY (:jobIds!::bigint[]) AND state = 'active'                                                                                                                                                                                                                         "};

/**
 * Query generated from SQL:
 * ```
 * UPDATE industry_job SET state = 'ready'
 * WHERE job_id = ANY (:jobIds!::bigint[]) AND state = 'active'                                                                                                                                                                                                                         
 * ```
 */
export const readyJobs = new PreparedQuery<IReadyJobsParams,IReadyJobsResult>(readyJobsIR);


/** 'EndJobs' parameters type */
export interface IEndJobsParams {
  at: DateOrString;
  blueprintItemIds: NumberOrStringArray;
  facilityIds: NumberOrStringArray;
  flags: stringArray;
  jobIds: NumberOrStringArray;
  materialEfficiencies: numberArray;
  ownerIds: numberArray;
  state: string;
  successfulRuns: numberArray;
  timeEfficiencies: numberArray;
  usedRuns: numberArray;
}

/** 'EndJobs' return type */
export interface IEndJobsResult {
  blueprints: number;
  ended: number;
}

/** 'EndJobs' query type */
export interface IEndJobsQuery {
  params: IEndJobsParams;
  result: IEndJobsResult;
}

const endJobsIR: any = {"usedParamSet":{"jobIds":true,"blueprintItemIds":true,"ownerIds":true,"facilityIds":true,"flags":true,"usedRuns":true,"successfulRuns":true,"materialEfficiencies":true,"timeEfficiencies":true,"state":true,"at":true},"params":[{"name":"jobIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":44}]},{"name":"blueprintItemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":74}]},{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":87,"b":96}]},{"name":"facilityIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":122}]},{"name":"flags","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":141}]},{"name":"usedRuns","required":true,"transform":{"type":"scalar"},"locs":[{"a":152,"b":161}]},{"name":"successfulRuns","required":true,"transform":{"type":"scalar"},"locs":[{"a":171,"b":186}]},{"name":"materialEfficiencies","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":221}]},{"name":"timeEfficiencies","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":253}]},{"name":"state","required":true,"transform":{"type":"scalar"},"locs":[{"a":446,"b":452}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":469},{"a":1733,"b":1736},{"a":1854,"b":1857}]}],"statement":"WITH job AS (\n  SELECT * FROM unnest(:jobIds!::bigint[], :blueprintItemIds!::bigint[], :ownerIds!::int[],\n    :facilityIds!::bigint[], :flags!::text[], :usedRuns!::int[], :successfulRuns!::int[],\n    :materialEfficiencies!::smallint[], :timeEfficiencies!::smallint[])\n    AS job (job_id, item_id, owner_id, facility_id, flag, used_runs, successful_runs,\n      material_efficiency, time_efficiency)\n), ended AS (\n  UPDATE industry_job SET state = :state!, ended_at = :at!::timestamptz,\n    successful_runs = job.successful_runs, paused_at = NULL, remaining_ms = NULL\n  FROM job WHERE industry_job.job_id = job.job_id\n    AND industry_job.state IN ('active', 'paused', 'ready')\n  RETURNING 1\n), used_up AS (\n  DELETE FROM inventory_item AS item USING job\n  WHERE item.item_id = job.item_id AND item.location_id = job.job_id\n    AND item.runs = job.used_runs AND job.used_runs > 0\n  RETURNING item.item_id, item.type_id, job.owner_id, job.job_id\n), returned AS (\n  UPDATE inventory_item AS item SET location_id = job.facility_id, flag = job.flag,\n    runs = item.runs - job.used_runs,\n    material_efficiency = coalesce(job.material_efficiency, item.material_efficiency),\n    time_efficiency = coalesce(job.time_efficiency, item.time_efficiency)\n  FROM job WHERE item.item_id = job.item_id AND item.location_id = job.job_id\n    AND (item.runs IS NULL OR item.runs > job.used_runs)\n  RETURNING item.item_id, item.type_id, job.owner_id, job.job_id, job.facility_id\n), written AS (\n  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,\n    from_location_id, to_owner_id, to_location_id, at)\n  SELECT item_id, type_id, 1, 'industry-blueprint', job_id, owner_id, job_id, owner_id,\n    facility_id, :at! FROM returned\n  UNION ALL\n  SELECT item_id, type_id, 1, 'industry-blueprint', job_id, owner_id, job_id, NULL, NULL, :at!\n  FROM used_up\n)\nSELECT (SELECT count(*)::int FROM ended) AS \"ended!\",\n  (SELECT count(*)::int FROM used_up) + (SELECT count(*)::int FROM returned) AS \"blueprints!\"                                                                                          "};

/**
 * Query generated from SQL:
 * ```
 * WITH job AS (
 *   SELECT * FROM unnest(:jobIds!::bigint[], :blueprintItemIds!::bigint[], :ownerIds!::int[],
 *     :facilityIds!::bigint[], :flags!::text[], :usedRuns!::int[], :successfulRuns!::int[],
 *     :materialEfficiencies!::smallint[], :timeEfficiencies!::smallint[])
 *     AS job (job_id, item_id, owner_id, facility_id, flag, used_runs, successful_runs,
 *       material_efficiency, time_efficiency)
 * ), ended AS (
 *   UPDATE industry_job SET state = :state!, ended_at = :at!::timestamptz,
 *     successful_runs = job.successful_runs, paused_at = NULL, remaining_ms = NULL
 *   FROM job WHERE industry_job.job_id = job.job_id
 *     AND industry_job.state IN ('active', 'paused', 'ready')
 *   RETURNING 1
 * ), used_up AS (
 *   DELETE FROM inventory_item AS item USING job
 *   WHERE item.item_id = job.item_id AND item.location_id = job.job_id
 *     AND item.runs = job.used_runs AND job.used_runs > 0
 *   RETURNING item.item_id, item.type_id, job.owner_id, job.job_id
 * ), returned AS (
 *   UPDATE inventory_item AS item SET location_id = job.facility_id, flag = job.flag,
 *     runs = item.runs - job.used_runs,
 *     material_efficiency = coalesce(job.material_efficiency, item.material_efficiency),
 *     time_efficiency = coalesce(job.time_efficiency, item.time_efficiency)
 *   FROM job WHERE item.item_id = job.item_id AND item.location_id = job.job_id
 *     AND (item.runs IS NULL OR item.runs > job.used_runs)
 *   RETURNING item.item_id, item.type_id, job.owner_id, job.job_id, job.facility_id
 * ), written AS (
 *   INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,
 *     from_location_id, to_owner_id, to_location_id, at)
 *   SELECT item_id, type_id, 1, 'industry-blueprint', job_id, owner_id, job_id, owner_id,
 *     facility_id, :at! FROM returned
 *   UNION ALL
 *   SELECT item_id, type_id, 1, 'industry-blueprint', job_id, owner_id, job_id, NULL, NULL, :at!
 *   FROM used_up
 * )
 * SELECT (SELECT count(*)::int FROM ended) AS "ended!",
 *   (SELECT count(*)::int FROM used_up) + (SELECT count(*)::int FROM returned) AS "blueprints!"                                                                                          
 * ```
 */
export const endJobs = new PreparedQuery<IEndJobsParams,IEndJobsResult>(endJobsIR);


/** 'PauseJobs' parameters type */
export interface IPauseJobsParams {
  facilityId: NumberOrString;
  now: DateOrString;
}

/** 'PauseJobs' return type */
export interface IPauseJobsResult {
  finishAt: Date;
  installerId: number;
  jobId: number;
}

/** 'PauseJobs' query type */
export interface IPauseJobsQuery {
  params: IPauseJobsParams;
  result: IPauseJobsResult;
}

const pauseJobsIR: any = {"usedParamSet":{"facilityId":true,"now":true},"params":[{"name":"facilityId","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":81}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":132},{"a":226,"b":230},{"a":286,"b":290}]}],"statement":"WITH job AS (\n  SELECT job_id FROM industry_job\n  WHERE facility_id = :facilityId!::bigint AND state = 'active' AND finish_at > :now!\n  ORDER BY job_id FOR NO KEY UPDATE\n)\nUPDATE industry_job SET state = 'paused', paused_at = :now!,\n  remaining_ms = ceil(extract(epoch FROM finish_at - :now!::timestamptz) * 1000)\nFROM job WHERE industry_job.job_id = job.job_id\nRETURNING industry_job.job_id::float8 AS \"jobId!\", installer_id AS \"installerId!\",\n  finish_at AS \"finishAt!\""};

/**
 * Query generated from SQL:
 * ```
 * WITH job AS (
 *   SELECT job_id FROM industry_job
 *   WHERE facility_id = :facilityId!::bigint AND state = 'active' AND finish_at > :now!
 *   ORDER BY job_id FOR NO KEY UPDATE
 * )
 * UPDATE industry_job SET state = 'paused', paused_at = :now!,
 *   remaining_ms = ceil(extract(epoch FROM finish_at - :now!::timestamptz) * 1000)
 * FROM job WHERE industry_job.job_id = job.job_id
 * RETURNING industry_job.job_id::float8 AS "jobId!", installer_id AS "installerId!",
 *   finish_at AS "finishAt!"
 * ```
 */
export const pauseJobs = new PreparedQuery<IPauseJobsParams,IPauseJobsResult>(pauseJobsIR);


/** 'ResumeJobs' parameters type */
export interface IResumeJobsParams {
  facilityId: NumberOrString;
  now: DateOrString;
}

/** 'ResumeJobs' return type */
export interface IResumeJobsResult {
  finishAt: Date;
  installerId: number;
  jobId: number;
}

/** 'ResumeJobs' query type */
export interface IResumeJobsQuery {
  params: IResumeJobsParams;
  result: IResumeJobsResult;
}

const resumeJobsIR: any = {"usedParamSet":{"facilityId":true,"now":true},"params":[{"name":"facilityId","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":81}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":249}]}],"statement":"WITH job AS (\n  SELECT job_id FROM industry_job\n  WHERE facility_id = :facilityId!::bigint AND state = 'paused'\n  ORDER BY job_id FOR NO KEY UPDATE\n)\nUPDATE industry_job SET state = 'active', paused_at = NULL, remaining_ms = NULL,\n  finish_at = :now!::timestamptz + remaining_ms * interval '1 millisecond'\nFROM job WHERE industry_job.job_id = job.job_id\nRETURNING industry_job.job_id::float8 AS \"jobId!\", installer_id AS \"installerId!\",\n  finish_at AS \"finishAt!\""};

/**
 * Query generated from SQL:
 * ```
 * WITH job AS (
 *   SELECT job_id FROM industry_job
 *   WHERE facility_id = :facilityId!::bigint AND state = 'paused'
 *   ORDER BY job_id FOR NO KEY UPDATE
 * )
 * UPDATE industry_job SET state = 'active', paused_at = NULL, remaining_ms = NULL,
 *   finish_at = :now!::timestamptz + remaining_ms * interval '1 millisecond'
 * FROM job WHERE industry_job.job_id = job.job_id
 * RETURNING industry_job.job_id::float8 AS "jobId!", installer_id AS "installerId!",
 *   finish_at AS "finishAt!"
 * ```
 */
export const resumeJobs = new PreparedQuery<IResumeJobsParams,IResumeJobsResult>(resumeJobsIR);


/** 'CountUsage' parameters type */
export interface ICountUsageParams {
  activity: string;
  at: DateOrString;
  jobMs: NumberOrString;
  solarSystemId: number;
}

/** 'CountUsage' return type */
export type ICountUsageResult = void;

/** 'CountUsage' query type */
export interface ICountUsageQuery {
  params: ICountUsageParams;
  result: ICountUsageResult;
}

const countUsageIR: any = {"usedParamSet":{"solarSystemId":true,"activity":true,"at":true,"jobMs":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":90}]},{"name":"activity","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":102}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":106,"b":109}]},{"name":"jobMs","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":157}]}],"statement":"INSERT INTO industry_usage (solar_system_id, activity, day, job_ms)\nVALUES (:solarSystemId!, :activity!, (:at!::timestamptz AT TIME ZONE 'UTC')::date, :jobMs!)\nON CONFLICT (solar_system_id, activity, day)\n  DO UPDATE SET job_ms = industry_usage.job_ms + EXCLUDED.job_ms"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO industry_usage (solar_system_id, activity, day, job_ms)
 * VALUES (:solarSystemId!, :activity!, (:at!::timestamptz AT TIME ZONE 'UTC')::date, :jobMs!)
 * ON CONFLICT (solar_system_id, activity, day)
 *   DO UPDATE SET job_ms = industry_usage.job_ms + EXCLUDED.job_ms
 * ```
 */
export const countUsage = new PreparedQuery<ICountUsageParams,ICountUsageResult>(countUsageIR);


/** 'ReadUsage' parameters type */
export interface IReadUsageParams {
  since: DateOrString;
}

/** 'ReadUsage' return type */
export interface IReadUsageResult {
  activity: string;
  jobMs: number;
  solarSystemId: number;
}

/** 'ReadUsage' query type */
export interface IReadUsageQuery {
  params: IReadUsageParams;
  result: IReadUsageResult;
}

const readUsageIR: any = {"usedParamSet":{"since":true},"params":[{"name":"since","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":140}]}],"statement":"SELECT solar_system_id AS \"solarSystemId!\", activity AS \"activity!\", sum(job_ms)::float8 AS \"jobMs!\"\nFROM industry_usage WHERE day > (:since!::timestamptz AT TIME ZONE 'UTC')::date GROUP BY 1, 2"};

/**
 * Query generated from SQL:
 * ```
 * SELECT solar_system_id AS "solarSystemId!", activity AS "activity!", sum(job_ms)::float8 AS "jobMs!"
 * FROM industry_usage WHERE day > (:since!::timestamptz AT TIME ZONE 'UTC')::date GROUP BY 1, 2
 * ```
 */
export const readUsage = new PreparedQuery<IReadUsageParams,IReadUsageResult>(readUsageIR);


/** 'WriteIndices' parameters type */
export interface IWriteIndicesParams {
  activities: stringArray;
  at: DateOrString;
  indices: numberArray;
  solarSystemIds: numberArray;
}

/** 'WriteIndices' return type */
export type IWriteIndicesResult = void;

/** 'WriteIndices' query type */
export interface IWriteIndicesQuery {
  params: IWriteIndicesParams;
  result: IWriteIndicesResult;
}

const writeIndicesIR: any = {"usedParamSet":{"at":true,"solarSystemIds":true,"activities":true,"indices":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":144}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":158,"b":173},{"a":474,"b":489}]},{"name":"activities","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":198},{"a":499,"b":510}]},{"name":"indices","required":true,"transform":{"type":"scalar"},"locs":[{"a":209,"b":217}]}],"statement":"WITH fresh AS (\n  INSERT INTO industry_cost_index (solar_system_id, activity, index, computed_at)\n  SELECT solar_system_id, activity, index, :at! FROM unnest(:solarSystemIds!::int[],\n    :activities!::text[], :indices!::float8[]) AS given (solar_system_id, activity, index)\n  ON CONFLICT (solar_system_id, activity)\n    DO UPDATE SET index = EXCLUDED.index, computed_at = EXCLUDED.computed_at\n)\nDELETE FROM industry_cost_index AS old WHERE NOT EXISTS (\n  SELECT FROM unnest(:solarSystemIds!::int[], :activities!::text[])\n    AS given (solar_system_id, activity)\n  WHERE given.solar_system_id = old.solar_system_id AND given.activity = old.activity)"};

/**
 * Query generated from SQL:
 * ```
 * WITH fresh AS (
 *   INSERT INTO industry_cost_index (solar_system_id, activity, index, computed_at)
 *   SELECT solar_system_id, activity, index, :at! FROM unnest(:solarSystemIds!::int[],
 *     :activities!::text[], :indices!::float8[]) AS given (solar_system_id, activity, index)
 *   ON CONFLICT (solar_system_id, activity)
 *     DO UPDATE SET index = EXCLUDED.index, computed_at = EXCLUDED.computed_at
 * )
 * DELETE FROM industry_cost_index AS old WHERE NOT EXISTS (
 *   SELECT FROM unnest(:solarSystemIds!::int[], :activities!::text[])
 *     AS given (solar_system_id, activity)
 *   WHERE given.solar_system_id = old.solar_system_id AND given.activity = old.activity)
 * ```
 */
export const writeIndices = new PreparedQuery<IWriteIndicesParams,IWriteIndicesResult>(writeIndicesIR);


/** 'WritePrices' parameters type */
export interface IWritePricesParams {
  cents: NumberOrStringArray;
  typeIds: numberArray;
}

/** 'WritePrices' return type */
export type IWritePricesResult = void;

/** 'WritePrices' query type */
export interface IWritePricesQuery {
  params: IWritePricesParams;
  result: IWritePricesResult;
}

const writePricesIR: any = {"usedParamSet":{"typeIds":true,"cents":true},"params":[{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":101}]},{"name":"cents","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":117}]}],"statement":"INSERT INTO industry_price (type_id, adjusted_price_cents)\nSELECT type_id, cents FROM unnest(:typeIds!::int[], :cents!::bigint[]) AS price (type_id, cents)\nON CONFLICT (type_id) DO UPDATE SET adjusted_price_cents = EXCLUDED.adjusted_price_cents\nWHERE industry_price.adjusted_price_cents <> EXCLUDED.adjusted_price_cents"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO industry_price (type_id, adjusted_price_cents)
 * SELECT type_id, cents FROM unnest(:typeIds!::int[], :cents!::bigint[]) AS price (type_id, cents)
 * ON CONFLICT (type_id) DO UPDATE SET adjusted_price_cents = EXCLUDED.adjusted_price_cents
 * WHERE industry_price.adjusted_price_cents <> EXCLUDED.adjusted_price_cents
 * ```
 */
export const writePrices = new PreparedQuery<IWritePricesParams,IWritePricesResult>(writePricesIR);


