/** Types generated for queries found in "features/wormholes/wormholes.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'ReadStatics' parameters type */
export interface IReadStaticsParams {
  solarSystemIds?: numberArray | null | void;
}

/** 'ReadStatics' return type */
export interface IReadStaticsResult {
  nearSystemId: number;
  staticSlot: number;
}

/** 'ReadStatics' query type */
export interface IReadStaticsQuery {
  params: IReadStaticsParams;
  result: IReadStaticsResult;
}

const readStaticsIR: any = {"usedParamSet":{"solarSystemIds":true},"params":[{"name":"solarSystemIds","required":false,"transform":{"type":"scalar"},"locs":[{"a":122,"b":136},{"a":178,"b":192}]}],"statement":"SELECT near_system_id AS \"nearSystemId!\", static_slot AS \"staticSlot!\" FROM wormhole\nWHERE static_slot IS NOT NULL\n  AND (:solarSystemIds::int[] IS NULL OR near_system_id = ANY (:solarSystemIds::int[]))"};

/**
 * Query generated from SQL:
 * ```
 * SELECT near_system_id AS "nearSystemId!", static_slot AS "staticSlot!" FROM wormhole
 * WHERE static_slot IS NOT NULL
 *   AND (:solarSystemIds::int[] IS NULL OR near_system_id = ANY (:solarSystemIds::int[]))
 * ```
 */
export const readStatics = new PreparedQuery<IReadStaticsParams,IReadStaticsResult>(readStaticsIR);


/** 'CountWandering' parameters type */
export interface ICountWanderingParams {
  solarSystemIds: numberArray;
}

/** 'CountWandering' return type */
export interface ICountWanderingResult {
  count: number;
  solarSystemId: number;
}

/** 'CountWandering' query type */
export interface ICountWanderingQuery {
  params: ICountWanderingParams;
  result: ICountWanderingResult;
}

const countWanderingIR: any = {"usedParamSet":{"solarSystemIds":true},"params":[{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":150}]}],"statement":"SELECT near_system_id AS \"solarSystemId!\", count(*)::int AS \"count!\" FROM wormhole\nWHERE static_slot IS NULL AND near_system_id = ANY (:solarSystemIds!::int[]) GROUP BY 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT near_system_id AS "solarSystemId!", count(*)::int AS "count!" FROM wormhole
 * WHERE static_slot IS NULL AND near_system_id = ANY (:solarSystemIds!::int[]) GROUP BY 1
 * ```
 */
export const countWandering = new PreparedQuery<ICountWanderingParams,ICountWanderingResult>(countWanderingIR);


/** 'LockWandering' parameters type */
export type ILockWanderingParams = void;

/** 'LockWandering' return type */
export interface ILockWanderingResult {
  drawnUntil: Date;
}

/** 'LockWandering' query type */
export interface ILockWanderingQuery {
  params: ILockWanderingParams;
  result: ILockWanderingResult;
}

const lockWanderingIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT drawn_until AS \"drawnUntil!\" FROM wormhole_wandering FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT drawn_until AS "drawnUntil!" FROM wormhole_wandering FOR NO KEY UPDATE
 * ```
 */
export const lockWandering = new PreparedQuery<ILockWanderingParams,ILockWanderingResult>(lockWanderingIR);


/** 'WriteWandering' parameters type */
export interface IWriteWanderingParams {
  at: DateOrString;
}

/** 'WriteWandering' return type */
export type IWriteWanderingResult = void;

/** 'WriteWandering' query type */
export interface IWriteWanderingQuery {
  params: IWriteWanderingParams;
  result: IWriteWanderingResult;
}

const writeWanderingIR: any = {"usedParamSet":{"at":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":56}]}],"statement":"INSERT INTO wormhole_wandering (drawn_until) VALUES (:at!)\nON CONFLICT (is_only) DO UPDATE SET drawn_until = excluded.drawn_until"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO wormhole_wandering (drawn_until) VALUES (:at!)
 * ON CONFLICT (is_only) DO UPDATE SET drawn_until = excluded.drawn_until
 * ```
 */
export const writeWandering = new PreparedQuery<IWriteWanderingParams,IWriteWanderingResult>(writeWanderingIR);


/** 'InsertWormholes' parameters type */
export interface IInsertWormholesParams {
  bornAts: DateOrStringArray;
  codes: stringArray;
  collapsesAts: DateOrStringArray;
  farSystemIds: numberArray;
  jumpMassesKg: NumberOrStringArray;
  nearSiteIds: NumberOrStringArray;
  nearSystemIds: numberArray;
  regenerationsKgPerS: numberArray;
  signalStrengths: numberArray;
  stageChangesAts: DateOrStringArray;
  staticSlots: numberArray;
  totalMassesKg: NumberOrStringArray;
  wormholeTypeIds: numberArray;
}

/** 'InsertWormholes' return type */
export interface IInsertWormholesResult {
  wormholeId: number;
}

/** 'InsertWormholes' query type */
export interface IInsertWormholesQuery {
  params: IInsertWormholesParams;
  result: IInsertWormholesResult;
}

const insertWormholesIR: any = {"usedParamSet":{"wormholeTypeIds":true,"codes":true,"staticSlots":true,"nearSystemIds":true,"farSystemIds":true,"nearSiteIds":true,"signalStrengths":true,"jumpMassesKg":true,"totalMassesKg":true,"regenerationsKgPerS":true,"bornAts":true,"stageChangesAts":true,"collapsesAts":true},"params":[{"name":"wormholeTypeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":527,"b":543}]},{"name":"codes","required":true,"transform":{"type":"scalar"},"locs":[{"a":553,"b":559}]},{"name":"staticSlots","required":true,"transform":{"type":"scalar"},"locs":[{"a":570,"b":582}]},{"name":"nearSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":596,"b":610}]},{"name":"farSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":620,"b":633}]},{"name":"nearSiteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":643,"b":655}]},{"name":"signalStrengths","required":true,"transform":{"type":"scalar"},"locs":[{"a":672,"b":688}]},{"name":"jumpMassesKg","required":true,"transform":{"type":"scalar"},"locs":[{"a":701,"b":714}]},{"name":"totalMassesKg","required":true,"transform":{"type":"scalar"},"locs":[{"a":727,"b":741}]},{"name":"regenerationsKgPerS","required":true,"transform":{"type":"scalar"},"locs":[{"a":758,"b":778}]},{"name":"bornAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":791,"b":799}]},{"name":"stageChangesAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":817,"b":833}]},{"name":"collapsesAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":855,"b":868}]}],"statement":"INSERT INTO wormhole (wormhole_type_id, code, static_slot, near_system_id, far_system_id,\n  near_site_id, signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, mass_left_kg,\n  mass_left_at, mass_stage, life_stage, born_at, stage_changes_at, collapses_at)\nSELECT wormhole_type_id, code, static_slot, near_system_id, far_system_id, near_site_id,\n  signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, total_mass_kg, born_at,\n  'stable', 'fresh', born_at, stage_changes_at, collapses_at\nFROM unnest(:wormholeTypeIds!::int[], :codes!::text[], :staticSlots!::int[],\n    :nearSystemIds!::int[], :farSystemIds!::int[], :nearSiteIds!::bigint[],\n    :signalStrengths!::float8[], :jumpMassesKg!::bigint[], :totalMassesKg!::bigint[],\n    :regenerationsKgPerS!::float8[], :bornAts!::timestamptz[], :stageChangesAts!::timestamptz[],\n    :collapsesAts!::timestamptz[])\n  WITH ORDINALITY AS fresh (wormhole_type_id, code, static_slot, near_system_id, far_system_id,\n    near_site_id, signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, born_at,\n    stage_changes_at, collapses_at, position)\nORDER BY position\nRETURNING wormhole_id::float8 AS \"wormholeId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO wormhole (wormhole_type_id, code, static_slot, near_system_id, far_system_id,
 *   near_site_id, signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, mass_left_kg,
 *   mass_left_at, mass_stage, life_stage, born_at, stage_changes_at, collapses_at)
 * SELECT wormhole_type_id, code, static_slot, near_system_id, far_system_id, near_site_id,
 *   signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, total_mass_kg, born_at,
 *   'stable', 'fresh', born_at, stage_changes_at, collapses_at
 * FROM unnest(:wormholeTypeIds!::int[], :codes!::text[], :staticSlots!::int[],
 *     :nearSystemIds!::int[], :farSystemIds!::int[], :nearSiteIds!::bigint[],
 *     :signalStrengths!::float8[], :jumpMassesKg!::bigint[], :totalMassesKg!::bigint[],
 *     :regenerationsKgPerS!::float8[], :bornAts!::timestamptz[], :stageChangesAts!::timestamptz[],
 *     :collapsesAts!::timestamptz[])
 *   WITH ORDINALITY AS fresh (wormhole_type_id, code, static_slot, near_system_id, far_system_id,
 *     near_site_id, signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, born_at,
 *     stage_changes_at, collapses_at, position)
 * ORDER BY position
 * RETURNING wormhole_id::float8 AS "wormholeId!"
 * ```
 */
export const insertWormholes = new PreparedQuery<IInsertWormholesParams,IInsertWormholesResult>(insertWormholesIR);


/** 'FindWormholes' parameters type */
export interface IFindWormholesParams {
  wormholeIds: NumberOrStringArray;
}

/** 'FindWormholes' return type */
export interface IFindWormholesResult {
  farSystemId: number;
  nearSystemId: number;
}

/** 'FindWormholes' query type */
export interface IFindWormholesQuery {
  params: IFindWormholesParams;
  result: IFindWormholesResult;
}

const findWormholesIR: any = {"usedParamSet":{"wormholeIds":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":125}]}],"statement":"SELECT near_system_id AS \"nearSystemId!\", far_system_id AS \"farSystemId!\" FROM wormhole\nWHERE wormhole_id = ANY (:wormholeIds!::bigint[]) ORDER BY wormhole_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!" FROM wormhole
 * WHERE wormhole_id = ANY (:wormholeIds!::bigint[]) ORDER BY wormhole_id
 * ```
 */
export const findWormholes = new PreparedQuery<IFindWormholesParams,IFindWormholesResult>(findWormholesIR);


/** 'LockWormholes' parameters type */
export interface ILockWormholesParams {
  wormholeIds: NumberOrStringArray;
}

/** 'LockWormholes' return type */
export interface ILockWormholesResult {
  bornAt: Date;
  collapsesAt: Date;
  farSiteId: number | null;
  farSystemId: number;
  jumpMassKg: number;
  lifeStage: string;
  massLeftAt: Date;
  massLeftKg: number;
  massStage: string;
  nearSiteId: number;
  nearSystemId: number;
  regenerationKgPerS: number;
  signalStrength: number;
  stageChangesAt: Date | null;
  staticSlot: number | null;
  totalMassKg: number;
  wormholeId: number;
}

/** 'LockWormholes' query type */
export interface ILockWormholesQuery {
  params: ILockWormholesParams;
  result: ILockWormholesResult;
}

const lockWormholesIR: any = {"usedParamSet":{"wormholeIds":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":648,"b":660}]}],"statement":"SELECT wormhole_id::float8 AS \"wormholeId!\", static_slot AS \"staticSlot?\",\n  near_system_id AS \"nearSystemId!\", far_system_id AS \"farSystemId!\",\n  near_site_id::float8 AS \"nearSiteId!\", far_site_id::float8 AS \"farSiteId?\",\n  signal_strength AS \"signalStrength!\", jump_mass_kg::float8 AS \"jumpMassKg!\",\n  total_mass_kg::float8 AS \"totalMassKg!\", regeneration_kg_per_s AS \"regenerationKgPerS!\",\n  mass_left_kg AS \"massLeftKg!\", mass_left_at AS \"massLeftAt!\", mass_stage AS \"massStage!\",\n  life_stage AS \"lifeStage!\", born_at AS \"bornAt!\", stage_changes_at AS \"stageChangesAt?\",\n  collapses_at AS \"collapsesAt!\"\nFROM wormhole WHERE wormhole_id = ANY (:wormholeIds!::bigint[])\nORDER BY wormhole_id FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT wormhole_id::float8 AS "wormholeId!", static_slot AS "staticSlot?",
 *   near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!",
 *   near_site_id::float8 AS "nearSiteId!", far_site_id::float8 AS "farSiteId?",
 *   signal_strength AS "signalStrength!", jump_mass_kg::float8 AS "jumpMassKg!",
 *   total_mass_kg::float8 AS "totalMassKg!", regeneration_kg_per_s AS "regenerationKgPerS!",
 *   mass_left_kg AS "massLeftKg!", mass_left_at AS "massLeftAt!", mass_stage AS "massStage!",
 *   life_stage AS "lifeStage!", born_at AS "bornAt!", stage_changes_at AS "stageChangesAt?",
 *   collapses_at AS "collapsesAt!"
 * FROM wormhole WHERE wormhole_id = ANY (:wormholeIds!::bigint[])
 * ORDER BY wormhole_id FOR UPDATE
 * ```
 */
export const lockWormholes = new PreparedQuery<ILockWormholesParams,ILockWormholesResult>(lockWormholesIR);


/** 'RevealFarSides' parameters type */
export interface IRevealFarSidesParams {
  siteIds: NumberOrStringArray;
  wormholeIds: NumberOrStringArray;
}

/** 'RevealFarSides' return type */
export type IRevealFarSidesResult = void;

/** 'RevealFarSides' query type */
export interface IRevealFarSidesQuery {
  params: IRevealFarSidesParams;
  result: IRevealFarSidesResult;
}

const revealFarSidesIR: any = {"usedParamSet":{"wormholeIds":true,"siteIds":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":66}]},{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":87}]}],"statement":"UPDATE wormhole SET far_site_id = site_id\nFROM unnest(:wormholeIds!::bigint[], :siteIds!::bigint[]) AS revealed (id, site_id)\nWHERE wormhole_id = revealed.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE wormhole SET far_site_id = site_id
 * FROM unnest(:wormholeIds!::bigint[], :siteIds!::bigint[]) AS revealed (id, site_id)
 * WHERE wormhole_id = revealed.id
 * ```
 */
export const revealFarSides = new PreparedQuery<IRevealFarSidesParams,IRevealFarSidesResult>(revealFarSidesIR);


/** 'WriteMasses' parameters type */
export interface IWriteMassesParams {
  at: DateOrString;
  massesLeftKg: numberArray;
  massStages: stringArray;
  wormholeIds: NumberOrStringArray;
}

/** 'WriteMasses' return type */
export type IWriteMassesResult = void;

/** 'WriteMasses' query type */
export interface IWriteMassesQuery {
  params: IWriteMassesParams;
  result: IWriteMassesResult;
}

const writeMassesIR: any = {"usedParamSet":{"at":true,"wormholeIds":true,"massesLeftKg":true,"massStages":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":99}]},{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":171}]},{"name":"massesLeftKg","required":true,"transform":{"type":"scalar"},"locs":[{"a":184,"b":197}]},{"name":"massStages","required":true,"transform":{"type":"scalar"},"locs":[{"a":210,"b":221}]}],"statement":"UPDATE wormhole SET mass_left_kg = passed.mass_left_kg,\n  mass_left_at = greatest(mass_left_at, :at!::timestamptz), mass_stage = passed.mass_stage\nFROM unnest(:wormholeIds!::bigint[], :massesLeftKg!::float8[], :massStages!::text[])\n  AS passed (id, mass_left_kg, mass_stage)\nWHERE wormhole_id = passed.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE wormhole SET mass_left_kg = passed.mass_left_kg,
 *   mass_left_at = greatest(mass_left_at, :at!::timestamptz), mass_stage = passed.mass_stage
 * FROM unnest(:wormholeIds!::bigint[], :massesLeftKg!::float8[], :massStages!::text[])
 *   AS passed (id, mass_left_kg, mass_stage)
 * WHERE wormhole_id = passed.id
 * ```
 */
export const writeMasses = new PreparedQuery<IWriteMassesParams,IWriteMassesResult>(writeMassesIR);


/** 'WriteStages' parameters type */
export interface IWriteStagesParams {
  lifeStages: stringArray;
  stageChangesAts: DateOrStringArray;
  wormholeIds: NumberOrStringArray;
}

/** 'WriteStages' return type */
export type IWriteStagesResult = void;

/** 'WriteStages' query type */
export interface IWriteStagesQuery {
  params: IWriteStagesParams;
  result: IWriteStagesResult;
}

const writeStagesIR: any = {"usedParamSet":{"wormholeIds":true,"lifeStages":true,"stageChangesAts":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":115}]},{"name":"lifeStages","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":139}]},{"name":"stageChangesAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":150,"b":166}]}],"statement":"UPDATE wormhole SET life_stage = aged.life_stage, stage_changes_at = aged.stage_changes_at\nFROM unnest(:wormholeIds!::bigint[], :lifeStages!::text[], :stageChangesAts!::timestamptz[])\n  AS aged (id, life_stage, stage_changes_at)\nWHERE wormhole_id = aged.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE wormhole SET life_stage = aged.life_stage, stage_changes_at = aged.stage_changes_at
 * FROM unnest(:wormholeIds!::bigint[], :lifeStages!::text[], :stageChangesAts!::timestamptz[])
 *   AS aged (id, life_stage, stage_changes_at)
 * WHERE wormhole_id = aged.id
 * ```
 */
export const writeStages = new PreparedQuery<IWriteStagesParams,IWriteStagesResult>(writeStagesIR);


/** 'DeleteWormholes' parameters type */
export interface IDeleteWormholesParams {
  wormholeIds: NumberOrStringArray;
}

/** 'DeleteWormholes' return type */
export type IDeleteWormholesResult = void;

/** 'DeleteWormholes' query type */
export interface IDeleteWormholesQuery {
  params: IDeleteWormholesParams;
  result: IDeleteWormholesResult;
}

const deleteWormholesIR: any = {"usedParamSet":{"wormholeIds":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":58}]}],"statement":"DELETE FROM wormhole WHERE wormhole_id = ANY (:wormholeIds!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM wormhole WHERE wormhole_id = ANY (:wormholeIds!::bigint[])
 * ```
 */
export const deleteWormholes = new PreparedQuery<IDeleteWormholesParams,IDeleteWormholesResult>(deleteWormholesIR);


/** 'ReadPolarities' parameters type */
export interface IReadPolaritiesParams {
  characterIds: numberArray;
  wormholeIds: NumberOrStringArray;
}

/** 'ReadPolarities' return type */
export interface IReadPolaritiesResult {
  characterId: number;
  passedAt: Date;
  passedBeforeAt: Date | null;
  wormholeId: number;
}

/** 'ReadPolarities' query type */
export interface IReadPolaritiesQuery {
  params: IReadPolaritiesParams;
  result: IReadPolaritiesResult;
}

const readPolaritiesIR: any = {"usedParamSet":{"wormholeIds":true,"characterIds":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":203}]},{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":240,"b":253}]}],"statement":"SELECT wormhole_id::float8 AS \"wormholeId!\", character_id AS \"characterId!\",\n  passed_at AS \"passedAt!\", passed_before_at AS \"passedBeforeAt?\"\nFROM wormhole_polarity\nWHERE wormhole_id = ANY (:wormholeIds!::bigint[]) AND character_id = ANY (:characterIds!::int[])"};

/**
 * Query generated from SQL:
 * ```
 * SELECT wormhole_id::float8 AS "wormholeId!", character_id AS "characterId!",
 *   passed_at AS "passedAt!", passed_before_at AS "passedBeforeAt?"
 * FROM wormhole_polarity
 * WHERE wormhole_id = ANY (:wormholeIds!::bigint[]) AND character_id = ANY (:characterIds!::int[])
 * ```
 */
export const readPolarities = new PreparedQuery<IReadPolaritiesParams,IReadPolaritiesResult>(readPolaritiesIR);


/** 'WritePolarities' parameters type */
export interface IWritePolaritiesParams {
  characterIds: numberArray;
  passedAts: DateOrStringArray;
  passedBeforeAts: DateOrStringArray;
  wormholeIds: NumberOrStringArray;
}

/** 'WritePolarities' return type */
export type IWritePolaritiesResult = void;

/** 'WritePolarities' query type */
export interface IWritePolaritiesQuery {
  params: IWritePolaritiesParams;
  result: IWritePolaritiesResult;
}

const writePolaritiesIR: any = {"usedParamSet":{"wormholeIds":true,"characterIds":true,"passedAts":true,"passedBeforeAts":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":120}]},{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":146}]},{"name":"passedAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":166}]},{"name":"passedBeforeAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":202}]}],"statement":"INSERT INTO wormhole_polarity (wormhole_id, character_id, passed_at, passed_before_at)\nSELECT * FROM unnest(:wormholeIds!::bigint[], :characterIds!::int[], :passedAts!::timestamptz[],\n  :passedBeforeAts!::timestamptz[])\nON CONFLICT (wormhole_id, character_id) DO UPDATE\nSET passed_at = excluded.passed_at, passed_before_at = excluded.passed_before_at"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO wormhole_polarity (wormhole_id, character_id, passed_at, passed_before_at)
 * SELECT * FROM unnest(:wormholeIds!::bigint[], :characterIds!::int[], :passedAts!::timestamptz[],
 *   :passedBeforeAts!::timestamptz[])
 * ON CONFLICT (wormhole_id, character_id) DO UPDATE
 * SET passed_at = excluded.passed_at, passed_before_at = excluded.passed_before_at
 * ```
 */
export const writePolarities = new PreparedQuery<IWritePolaritiesParams,IWritePolaritiesResult>(writePolaritiesIR);


/** 'ReadUsers' parameters type */
export interface IReadUsersParams {
  wormholeIds: NumberOrStringArray;
}

/** 'ReadUsers' return type */
export interface IReadUsersResult {
  characterId: number;
  wormholeId: number;
}

/** 'ReadUsers' query type */
export interface IReadUsersQuery {
  params: IReadUsersParams;
  result: IReadUsersResult;
}

const readUsersIR: any = {"usedParamSet":{"wormholeIds":true},"params":[{"name":"wormholeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":136}]}],"statement":"SELECT wormhole_id::float8 AS \"wormholeId!\", character_id AS \"characterId!\" FROM wormhole_polarity\nWHERE wormhole_id = ANY (:wormholeIds!::bigint[]) ORDER BY character_id, wormhole_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT wormhole_id::float8 AS "wormholeId!", character_id AS "characterId!" FROM wormhole_polarity
 * WHERE wormhole_id = ANY (:wormholeIds!::bigint[]) ORDER BY character_id, wormhole_id
 * ```
 */
export const readUsers = new PreparedQuery<IReadUsersParams,IReadUsersResult>(readUsersIR);


/** 'ReadSystem' parameters type */
export interface IReadSystemParams {
  solarSystemId: number;
}

/** 'ReadSystem' return type */
export interface IReadSystemResult {
  bornAt: Date;
  code: string;
  collapsesAt: Date;
  farSignature: string | null;
  farSystemId: number;
  jumpMassKg: number;
  lifeStage: string;
  massLeftAt: Date;
  massLeftKg: number;
  massStage: string;
  nearSignature: string;
  nearSystemId: number;
  regenerationKgPerS: number;
  staticSlot: number | null;
  totalMassKg: number;
  wormholeId: number;
}

/** 'ReadSystem' query type */
export interface IReadSystemQuery {
  params: IReadSystemParams;
  result: IReadSystemResult;
}

const readSystemIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":672,"b":686},{"a":707,"b":721}]}],"statement":"SELECT wormhole_id::float8 AS \"wormholeId!\", code AS \"code!\", static_slot AS \"staticSlot?\",\n  near_system_id AS \"nearSystemId!\", far_system_id AS \"farSystemId!\",\n  near.signature AS \"nearSignature!\", far.signature AS \"farSignature?\",\n  jump_mass_kg::float8 AS \"jumpMassKg!\", total_mass_kg::float8 AS \"totalMassKg!\",\n  regeneration_kg_per_s AS \"regenerationKgPerS!\", mass_left_kg AS \"massLeftKg!\",\n  mass_left_at AS \"massLeftAt!\", mass_stage AS \"massStage!\", life_stage AS \"lifeStage!\",\n  born_at AS \"bornAt!\", collapses_at AS \"collapsesAt!\"\nFROM wormhole\nJOIN site near ON near.site_id = near_site_id\nLEFT JOIN site far ON far.site_id = far_site_id\nWHERE near_system_id = :solarSystemId! OR far_system_id = :solarSystemId!\nORDER BY wormhole_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT wormhole_id::float8 AS "wormholeId!", code AS "code!", static_slot AS "staticSlot?",
 *   near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!",
 *   near.signature AS "nearSignature!", far.signature AS "farSignature?",
 *   jump_mass_kg::float8 AS "jumpMassKg!", total_mass_kg::float8 AS "totalMassKg!",
 *   regeneration_kg_per_s AS "regenerationKgPerS!", mass_left_kg AS "massLeftKg!",
 *   mass_left_at AS "massLeftAt!", mass_stage AS "massStage!", life_stage AS "lifeStage!",
 *   born_at AS "bornAt!", collapses_at AS "collapsesAt!"
 * FROM wormhole
 * JOIN site near ON near.site_id = near_site_id
 * LEFT JOIN site far ON far.site_id = far_site_id
 * WHERE near_system_id = :solarSystemId! OR far_system_id = :solarSystemId!
 * ORDER BY wormhole_id
 * ```
 */
export const readSystem = new PreparedQuery<IReadSystemParams,IReadSystemResult>(readSystemIR);


/** 'ReadPassed' parameters type */
export interface IReadPassedParams {
  characterId: number;
  most: number;
  now: DateOrString;
}

/** 'ReadPassed' return type */
export interface IReadPassedResult {
  code: string;
  farSignature: string;
  farSystemId: number;
  lifeStage: string;
  massStage: string;
  nearSignature: string;
  nearSystemId: number;
  passedAt: Date;
  staticSlot: number | null;
  wormholeId: number;
}

/** 'ReadPassed' query type */
export interface IReadPassedQuery {
  params: IReadPassedParams;
  result: IReadPassedResult;
}

const readPassedIR: any = {"usedParamSet":{"characterId":true,"now":true,"most":true},"params":[{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":484,"b":496}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":517,"b":521}]},{"name":"most","required":true,"transform":{"type":"scalar"},"locs":[{"a":566,"b":571}]}],"statement":"SELECT wormhole_id::float8 AS \"wormholeId!\", code AS \"code!\", static_slot AS \"staticSlot?\",\n  near_system_id AS \"nearSystemId!\", far_system_id AS \"farSystemId!\",\n  near.signature AS \"nearSignature!\", far.signature AS \"farSignature!\",\n  mass_stage AS \"massStage!\", life_stage AS \"lifeStage!\", passed_at AS \"passedAt!\"\nFROM wormhole_polarity\nJOIN wormhole USING (wormhole_id)\nJOIN site near ON near.site_id = near_site_id\nJOIN site far ON far.site_id = far_site_id\nWHERE character_id = :characterId! AND collapses_at > :now!\nORDER BY passed_at DESC, wormhole_id LIMIT :most!::int"};

/**
 * Query generated from SQL:
 * ```
 * SELECT wormhole_id::float8 AS "wormholeId!", code AS "code!", static_slot AS "staticSlot?",
 *   near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!",
 *   near.signature AS "nearSignature!", far.signature AS "farSignature!",
 *   mass_stage AS "massStage!", life_stage AS "lifeStage!", passed_at AS "passedAt!"
 * FROM wormhole_polarity
 * JOIN wormhole USING (wormhole_id)
 * JOIN site near ON near.site_id = near_site_id
 * JOIN site far ON far.site_id = far_site_id
 * WHERE character_id = :characterId! AND collapses_at > :now!
 * ORDER BY passed_at DESC, wormhole_id LIMIT :most!::int
 * ```
 */
export const readPassed = new PreparedQuery<IReadPassedParams,IReadPassedResult>(readPassedIR);


/** 'FindBySite' parameters type */
export interface IFindBySiteParams {
  siteId: NumberOrString;
}

/** 'FindBySite' return type */
export interface IFindBySiteResult {
  isNear: boolean;
  toSystemId: number;
  wormholeId: number;
}

/** 'FindBySite' query type */
export interface IFindBySiteQuery {
  params: IFindBySiteParams;
  result: IFindBySiteResult;
}

const findBySiteIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":67},{"a":110,"b":117},{"a":214,"b":221},{"a":240,"b":247}]}],"statement":"SELECT wormhole_id::float8 AS \"wormholeId!\", near_site_id = :siteId! AS \"isNear!\",\n  CASE WHEN near_site_id = :siteId! THEN far_system_id ELSE near_system_id END AS \"toSystemId!\"\nFROM wormhole WHERE near_site_id = :siteId! OR far_site_id = :siteId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT wormhole_id::float8 AS "wormholeId!", near_site_id = :siteId! AS "isNear!",
 *   CASE WHEN near_site_id = :siteId! THEN far_system_id ELSE near_system_id END AS "toSystemId!"
 * FROM wormhole WHERE near_site_id = :siteId! OR far_site_id = :siteId!
 * ```
 */
export const findBySite = new PreparedQuery<IFindBySiteParams,IFindBySiteResult>(findBySiteIR);


/** 'FindEnd' parameters type */
export interface IFindEndParams {
  isNear: boolean;
  wormholeId: NumberOrString;
}

/** 'FindEnd' return type */
export interface IFindEndResult {
  x: number;
  y: number;
  z: number;
}

/** 'FindEnd' query type */
export interface IFindEndQuery {
  params: IFindEndParams;
  result: IFindEndResult;
}

const findEndIR: any = {"usedParamSet":{"isNear":true,"wormholeId":true},"params":[{"name":"isNear","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":108}]},{"name":"wormholeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":189}]}],"statement":"SELECT site.x AS \"x!\", site.y AS \"y!\", site.z AS \"z!\"\nFROM wormhole\nJOIN site ON site_id = CASE WHEN :isNear!::boolean THEN near_site_id ELSE far_site_id END\nWHERE wormhole_id = :wormholeId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT site.x AS "x!", site.y AS "y!", site.z AS "z!"
 * FROM wormhole
 * JOIN site ON site_id = CASE WHEN :isNear!::boolean THEN near_site_id ELSE far_site_id END
 * WHERE wormhole_id = :wormholeId!
 * ```
 */
export const findEnd = new PreparedQuery<IFindEndParams,IFindEndResult>(findEndIR);


