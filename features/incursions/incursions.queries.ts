/** Types generated for queries found in "features/incursions/incursions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'LockBands' parameters type */
export type ILockBandsParams = void;

/** 'LockBands' return type */
export interface ILockBandsResult {
  band: string;
}

/** 'LockBands' query type */
export interface ILockBandsQuery {
  params: ILockBandsParams;
  result: ILockBandsResult;
}

const lockBandsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT band AS \"band!\" FROM incursion_band ORDER BY band FOR NO KEY UPDATE                                                                                        "};

/**
 * Query generated from SQL:
 * ```
 * SELECT band AS "band!" FROM incursion_band ORDER BY band FOR NO KEY UPDATE                                                                                        
 * ```
 */
export const lockBands = new PreparedQuery<ILockBandsParams,ILockBandsResult>(lockBandsIR);


/** 'ReadOccupied' parameters type */
export interface IReadOccupiedParams {
  at: DateOrString;
}

/** 'ReadOccupied' return type */
export interface IReadOccupiedResult {
  band: string;
  constellationId: number;
}

/** 'ReadOccupied' query type */
export interface IReadOccupiedQuery {
  params: IReadOccupiedParams;
  result: IReadOccupiedResult;
}

const readOccupiedIR: any = {"usedParamSet":{"at":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":124}]}],"statement":"SELECT band AS \"band!\", constellation_id AS \"constellationId!\" FROM incursion\nWHERE state <> 'ended' OR cooldown_until > :at! ORDER BY incursion_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT band AS "band!", constellation_id AS "constellationId!" FROM incursion
 * WHERE state <> 'ended' OR cooldown_until > :at! ORDER BY incursion_id
 * ```
 */
export const readOccupied = new PreparedQuery<IReadOccupiedParams,IReadOccupiedResult>(readOccupiedIR);


/** 'InsertIncursions' parameters type */
export interface IInsertIncursionsParams {
  at: DateOrString;
  bands: stringArray;
  constellationIds: numberArray;
  headquartersSystemIds: numberArray;
  incursionTableIds: numberArray;
  influences: numberArray;
  stagingSystemIds: numberArray;
  stateUntils: DateOrStringArray;
  tickAt: DateOrString;
}

/** 'InsertIncursions' return type */
export interface IInsertIncursionsResult {
  incursionId: number;
}

/** 'InsertIncursions' query type */
export interface IInsertIncursionsQuery {
  params: IInsertIncursionsParams;
  result: IInsertIncursionsResult;
}

const insertIncursionsIR: any = {"usedParamSet":{"at":true,"tickAt":true,"incursionTableIds":true,"bands":true,"constellationIds":true,"stagingSystemIds":true,"headquartersSystemIds":true,"influences":true,"stateUntils":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":290,"b":293}]},{"name":"tickAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":322,"b":329}]},{"name":"incursionTableIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":356,"b":374}]},{"name":"bands","required":true,"transform":{"type":"scalar"},"locs":[{"a":384,"b":390}]},{"name":"constellationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":401,"b":418}]},{"name":"stagingSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":432,"b":449}]},{"name":"headquartersSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":459,"b":481}]},{"name":"influences","required":true,"transform":{"type":"scalar"},"locs":[{"a":491,"b":502}]},{"name":"stateUntils","required":true,"transform":{"type":"scalar"},"locs":[{"a":519,"b":531}]}],"statement":"INSERT INTO incursion (incursion_table_id, band, constellation_id, staging_system_id,\n  headquarters_system_id, state, influence, established_at, state_until, tick_at)\nSELECT incursion_table_id, band, constellation_id, staging_system_id, headquarters_system_id,\n  'established', influence, :at!::timestamptz, state_until, :tickAt!::timestamptz\nFROM unnest(:incursionTableIds!::int[], :bands!::text[], :constellationIds!::int[],\n    :stagingSystemIds!::int[], :headquartersSystemIds!::int[], :influences!::float8[],\n    :stateUntils!::timestamptz[])\n  WITH ORDINALITY AS fresh (incursion_table_id, band, constellation_id, staging_system_id,\n    headquarters_system_id, influence, state_until, position)\nORDER BY position\nRETURNING incursion_id::float8 AS \"incursionId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incursion (incursion_table_id, band, constellation_id, staging_system_id,
 *   headquarters_system_id, state, influence, established_at, state_until, tick_at)
 * SELECT incursion_table_id, band, constellation_id, staging_system_id, headquarters_system_id,
 *   'established', influence, :at!::timestamptz, state_until, :tickAt!::timestamptz
 * FROM unnest(:incursionTableIds!::int[], :bands!::text[], :constellationIds!::int[],
 *     :stagingSystemIds!::int[], :headquartersSystemIds!::int[], :influences!::float8[],
 *     :stateUntils!::timestamptz[])
 *   WITH ORDINALITY AS fresh (incursion_table_id, band, constellation_id, staging_system_id,
 *     headquarters_system_id, influence, state_until, position)
 * ORDER BY position
 * RETURNING incursion_id::float8 AS "incursionId!"
 * ```
 */
export const insertIncursions = new PreparedQuery<IInsertIncursionsParams,IInsertIncursionsResult>(insertIncursionsIR);


/** 'InsertSystems' parameters type */
export interface IInsertSystemsParams {
  incursionIds: NumberOrStringArray;
  roles: stringArray;
  solarSystemIds: numberArray;
}

/** 'InsertSystems' return type */
export type IInsertSystemsResult = void;

/** 'InsertSystems' query type */
export interface IInsertSystemsQuery {
  params: IInsertSystemsParams;
  result: IInsertSystemsResult;
}

const insertSystemsIR: any = {"usedParamSet":{"incursionIds":true,"solarSystemIds":true,"roles":true},"params":[{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":88,"b":101}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":114,"b":129}]},{"name":"roles","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":145}]}],"statement":"INSERT INTO incursion_system (incursion_id, solar_system_id, role)\nSELECT * FROM unnest(:incursionIds!::bigint[], :solarSystemIds!::int[], :roles!::text[])"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incursion_system (incursion_id, solar_system_id, role)
 * SELECT * FROM unnest(:incursionIds!::bigint[], :solarSystemIds!::int[], :roles!::text[])
 * ```
 */
export const insertSystems = new PreparedQuery<IInsertSystemsParams,IInsertSystemsResult>(insertSystemsIR);


/** 'InsertEncounters' parameters type */
export interface IInsertEncountersParams {
  incursionIds: NumberOrStringArray;
  roles: stringArray;
  siteIds: NumberOrStringArray;
}

/** 'InsertEncounters' return type */
export type IInsertEncountersResult = void;

/** 'InsertEncounters' query type */
export interface IInsertEncountersQuery {
  params: IInsertEncountersParams;
  result: IInsertEncountersResult;
}

const insertEncountersIR: any = {"usedParamSet":{"siteIds":true,"incursionIds":true,"roles":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":91}]},{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":104,"b":117}]},{"name":"roles","required":true,"transform":{"type":"scalar"},"locs":[{"a":130,"b":136}]}],"statement":"INSERT INTO incursion_encounter (site_id, incursion_id, role)\nSELECT * FROM unnest(:siteIds!::bigint[], :incursionIds!::bigint[], :roles!::text[])"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incursion_encounter (site_id, incursion_id, role)
 * SELECT * FROM unnest(:siteIds!::bigint[], :incursionIds!::bigint[], :roles!::text[])
 * ```
 */
export const insertEncounters = new PreparedQuery<IInsertEncountersParams,IInsertEncountersResult>(insertEncountersIR);


/** 'DeleteEncounters' parameters type */
export interface IDeleteEncountersParams {
  siteIds: NumberOrStringArray;
}

/** 'DeleteEncounters' return type */
export type IDeleteEncountersResult = void;

/** 'DeleteEncounters' query type */
export interface IDeleteEncountersQuery {
  params: IDeleteEncountersParams;
  result: IDeleteEncountersResult;
}

const deleteEncountersIR: any = {"usedParamSet":{"siteIds":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":61}]}],"statement":"DELETE FROM incursion_encounter WHERE site_id = ANY (:siteIds!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM incursion_encounter WHERE site_id = ANY (:siteIds!::bigint[])
 * ```
 */
export const deleteEncounters = new PreparedQuery<IDeleteEncountersParams,IDeleteEncountersResult>(deleteEncountersIR);


/** 'FindEncounter' parameters type */
export interface IFindEncounterParams {
  siteId: NumberOrString;
}

/** 'FindEncounter' return type */
export interface IFindEncounterResult {
  incursionId: number;
}

/** 'FindEncounter' query type */
export interface IFindEncounterQuery {
  params: IFindEncounterParams;
  result: IFindEncounterResult;
}

const findEncounterIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":87,"b":94}]}],"statement":"SELECT incursion_id::float8 AS \"incursionId!\" FROM incursion_encounter WHERE site_id = :siteId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT incursion_id::float8 AS "incursionId!" FROM incursion_encounter WHERE site_id = :siteId!
 * ```
 */
export const findEncounter = new PreparedQuery<IFindEncounterParams,IFindEncounterResult>(findEncounterIR);


/** 'FindPlaces' parameters type */
export interface IFindPlacesParams {
  incursionIds: NumberOrStringArray;
}

/** 'FindPlaces' return type */
export interface IFindPlacesResult {
  constellationId: number;
}

/** 'FindPlaces' query type */
export interface IFindPlacesQuery {
  params: IFindPlacesParams;
  result: IFindPlacesResult;
}

const findPlacesIR: any = {"usedParamSet":{"incursionIds":true},"params":[{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":87,"b":100}]}],"statement":"SELECT constellation_id AS \"constellationId!\" FROM incursion\nWHERE incursion_id = ANY (:incursionIds!::bigint[]) AND state <> 'ended' ORDER BY incursion_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT constellation_id AS "constellationId!" FROM incursion
 * WHERE incursion_id = ANY (:incursionIds!::bigint[]) AND state <> 'ended' ORDER BY incursion_id
 * ```
 */
export const findPlaces = new PreparedQuery<IFindPlacesParams,IFindPlacesResult>(findPlacesIR);


/** 'LockIncursions' parameters type */
export interface ILockIncursionsParams {
  incursionIds: NumberOrStringArray;
}

/** 'LockIncursions' return type */
export interface ILockIncursionsResult {
  incursion_id: string;
}

/** 'LockIncursions' query type */
export interface ILockIncursionsQuery {
  params: ILockIncursionsParams;
  result: ILockIncursionsResult;
}

const lockIncursionsIR: any = {"usedParamSet":{"incursionIds":true},"params":[{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":74}]}],"statement":"SELECT incursion_id FROM incursion WHERE incursion_id = ANY (:incursionIds!::bigint[])\nORDER BY incursion_id FOR NO KEY UPDATE                                                       "};

/**
 * Query generated from SQL:
 * ```
 * SELECT incursion_id FROM incursion WHERE incursion_id = ANY (:incursionIds!::bigint[])
 * ORDER BY incursion_id FOR NO KEY UPDATE                                                       
 * ```
 */
export const lockIncursions = new PreparedQuery<ILockIncursionsParams,ILockIncursionsResult>(lockIncursionsIR);


/** 'ReadIncursions' parameters type */
export interface IReadIncursionsParams {
  incursionIds: NumberOrStringArray;
}

/** 'ReadIncursions' return type */
export interface IReadIncursionsResult {
  band: string;
  constellationId: number;
  encounters: Json;
  establishedAt: Date;
  headquartersSystemId: number;
  incursionId: number;
  incursionTableId: number;
  influence: number;
  stagingSystemId: number;
  state: string;
  stateUntil: Date;
  systems: Json;
  tickAt: Date;
}

/** 'ReadIncursions' query type */
export interface IReadIncursionsQuery {
  params: IReadIncursionsParams;
  result: IReadIncursionsResult;
}

const readIncursionsIR: any = {"usedParamSet":{"incursionIds":true},"params":[{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":923,"b":936},{"a":964,"b":977}]}],"statement":"SELECT incursion_id::float8 AS \"incursionId!\", incursion_table_id AS \"incursionTableId!\",\n  band AS \"band!\", constellation_id AS \"constellationId!\", staging_system_id AS \"stagingSystemId!\",\n  headquarters_system_id AS \"headquartersSystemId!\", state AS \"state!\", influence AS \"influence!\",\n  established_at AS \"establishedAt!\", state_until AS \"stateUntil!\", tick_at AS \"tickAt!\",\n  (SELECT json_agg(json_build_object('solarSystemId', solar_system_id, 'role', role)\n     ORDER BY solar_system_id)\n   FROM incursion_system own WHERE own.incursion_id = incursion.incursion_id) AS \"systems!\",\n  (SELECT coalesce(json_agg(json_build_object('siteId', site_id, 'role', role,\n     'solarSystemId', solar_system_id) ORDER BY site_id), '[]')\n   FROM incursion_encounter own JOIN site USING (site_id)\n   WHERE own.incursion_id = incursion.incursion_id) AS \"encounters!\"\nFROM incursion\nWHERE state <> 'ended'\n  AND (incursion_id = ANY (:incursionIds!::bigint[]) OR cardinality(:incursionIds!::bigint[]) = 0)\nORDER BY incursion_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT incursion_id::float8 AS "incursionId!", incursion_table_id AS "incursionTableId!",
 *   band AS "band!", constellation_id AS "constellationId!", staging_system_id AS "stagingSystemId!",
 *   headquarters_system_id AS "headquartersSystemId!", state AS "state!", influence AS "influence!",
 *   established_at AS "establishedAt!", state_until AS "stateUntil!", tick_at AS "tickAt!",
 *   (SELECT json_agg(json_build_object('solarSystemId', solar_system_id, 'role', role)
 *      ORDER BY solar_system_id)
 *    FROM incursion_system own WHERE own.incursion_id = incursion.incursion_id) AS "systems!",
 *   (SELECT coalesce(json_agg(json_build_object('siteId', site_id, 'role', role,
 *      'solarSystemId', solar_system_id) ORDER BY site_id), '[]')
 *    FROM incursion_encounter own JOIN site USING (site_id)
 *    WHERE own.incursion_id = incursion.incursion_id) AS "encounters!"
 * FROM incursion
 * WHERE state <> 'ended'
 *   AND (incursion_id = ANY (:incursionIds!::bigint[]) OR cardinality(:incursionIds!::bigint[]) = 0)
 * ORDER BY incursion_id
 * ```
 */
export const readIncursions = new PreparedQuery<IReadIncursionsParams,IReadIncursionsResult>(readIncursionsIR);


/** 'WriteIncursions' parameters type */
export interface IWriteIncursionsParams {
  incursionIds: NumberOrStringArray;
  influences: numberArray;
  states: stringArray;
  stateUntils: DateOrStringArray;
  tickAts: DateOrStringArray;
}

/** 'WriteIncursions' return type */
export type IWriteIncursionsResult = void;

/** 'WriteIncursions' query type */
export interface IWriteIncursionsQuery {
  params: IWriteIncursionsParams;
  result: IWriteIncursionsResult;
}

const writeIncursionsIR: any = {"usedParamSet":{"incursionIds":true,"states":true,"influences":true,"stateUntils":true,"tickAts":true},"params":[{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":142,"b":155}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":175}]},{"name":"influences","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":197}]},{"name":"stateUntils","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":226}]},{"name":"tickAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":252}]}],"statement":"UPDATE incursion SET state = fresh.state, influence = fresh.influence,\n  state_until = fresh.state_until, tick_at = fresh.tick_at\nFROM unnest(:incursionIds!::bigint[], :states!::text[], :influences!::float8[],\n    :stateUntils!::timestamptz[], :tickAts!::timestamptz[])\n  AS fresh (incursion_id, state, influence, state_until, tick_at)\nWHERE incursion.incursion_id = fresh.incursion_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE incursion SET state = fresh.state, influence = fresh.influence,
 *   state_until = fresh.state_until, tick_at = fresh.tick_at
 * FROM unnest(:incursionIds!::bigint[], :states!::text[], :influences!::float8[],
 *     :stateUntils!::timestamptz[], :tickAts!::timestamptz[])
 *   AS fresh (incursion_id, state, influence, state_until, tick_at)
 * WHERE incursion.incursion_id = fresh.incursion_id
 * ```
 */
export const writeIncursions = new PreparedQuery<IWriteIncursionsParams,IWriteIncursionsResult>(writeIncursionsIR);


/** 'EndIncursions' parameters type */
export interface IEndIncursionsParams {
  cooldownUntils: DateOrStringArray;
  endedAts: DateOrStringArray;
  incursionIds: NumberOrStringArray;
  influences: numberArray;
  reasons: stringArray;
}

/** 'EndIncursions' return type */
export type IEndIncursionsResult = void;

/** 'EndIncursions' query type */
export interface IEndIncursionsQuery {
  params: IEndIncursionsParams;
  result: IEndIncursionsResult;
}

const endIncursionsIR: any = {"usedParamSet":{"incursionIds":true,"influences":true,"endedAts":true,"reasons":true,"cooldownUntils":true},"params":[{"name":"incursionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":226}]},{"name":"influences","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":250}]},{"name":"endedAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":263,"b":272}]},{"name":"reasons","required":true,"transform":{"type":"scalar"},"locs":[{"a":294,"b":302}]},{"name":"cooldownUntils","required":true,"transform":{"type":"scalar"},"locs":[{"a":313,"b":328}]}],"statement":"UPDATE incursion SET state = 'ended', influence = fresh.influence, state_until = NULL,\n  tick_at = NULL, ended_at = fresh.ended_at, ended_reason = fresh.reason,\n  cooldown_until = fresh.cooldown_until\nFROM unnest(:incursionIds!::bigint[], :influences!::float8[], :endedAts!::timestamptz[],\n    :reasons!::text[], :cooldownUntils!::timestamptz[])\n  AS fresh (incursion_id, influence, ended_at, reason, cooldown_until)\nWHERE incursion.incursion_id = fresh.incursion_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE incursion SET state = 'ended', influence = fresh.influence, state_until = NULL,
 *   tick_at = NULL, ended_at = fresh.ended_at, ended_reason = fresh.reason,
 *   cooldown_until = fresh.cooldown_until
 * FROM unnest(:incursionIds!::bigint[], :influences!::float8[], :endedAts!::timestamptz[],
 *     :reasons!::text[], :cooldownUntils!::timestamptz[])
 *   AS fresh (incursion_id, influence, ended_at, reason, cooldown_until)
 * WHERE incursion.incursion_id = fresh.incursion_id
 * ```
 */
export const endIncursions = new PreparedQuery<IEndIncursionsParams,IEndIncursionsResult>(endIncursionsIR);


/** 'JoinIncursion' parameters type */
export interface IJoinIncursionParams {
  characterIds: numberArray;
  incursionId: NumberOrString;
}

/** 'JoinIncursion' return type */
export type IJoinIncursionResult = void;

/** 'JoinIncursion' query type */
export interface IJoinIncursionQuery {
  params: IJoinIncursionParams;
  result: IJoinIncursionResult;
}

const joinIncursionIR: any = {"usedParamSet":{"incursionId":true,"characterIds":true},"params":[{"name":"incursionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":82}]},{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":123}]}],"statement":"INSERT INTO incursion_participant (incursion_id, character_id)\nSELECT :incursionId!, character_id FROM unnest(:characterIds!::int[]) AS character_id\nON CONFLICT DO NOTHING                                                             "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incursion_participant (incursion_id, character_id)
 * SELECT :incursionId!, character_id FROM unnest(:characterIds!::int[]) AS character_id
 * ON CONFLICT DO NOTHING                                                             
 * ```
 */
export const joinIncursion = new PreparedQuery<IJoinIncursionParams,IJoinIncursionResult>(joinIncursionIR);


/** 'FindConcerned' parameters type */
export interface IFindConcernedParams {
  afterCharacterId: number;
  incursionId: NumberOrString;
  limit: NumberOrString;
  solarSystemIds: numberArray;
  stationIds: numberArray;
}

/** 'FindConcerned' return type */
export interface IFindConcernedResult {
  characterId: number;
}

/** 'FindConcerned' query type */
export interface IFindConcernedQuery {
  params: IFindConcernedParams;
  result: IFindConcernedResult;
}

const findConcernedIR: any = {"usedParamSet":{"stationIds":true,"afterCharacterId":true,"limit":true,"solarSystemIds":true,"incursionId":true},"params":[{"name":"stationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":78}]},{"name":"afterCharacterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":234},{"a":481,"b":498},{"a":653,"b":670}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":260},{"a":518,"b":524},{"a":703,"b":709},{"a":745,"b":751}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":314,"b":329}]},{"name":"incursionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":620,"b":632}]}],"statement":"SELECT id AS \"characterId!\" FROM (\n  (SELECT docked.id FROM unnest(:stationIds!::int[]) AS station (station_id), LATERAL (\n     SELECT id FROM character WHERE character.station_id = station.station_id\n       AND id > :afterCharacterId! ORDER BY id LIMIT :limit!) AS docked)\n  UNION\n  (SELECT flying.id FROM unnest(:solarSystemIds!::int[]) AS system (solar_system_id), LATERAL (\n     SELECT id FROM character WHERE character.solar_system_id = system.solar_system_id\n       AND id > :afterCharacterId! ORDER BY id LIMIT :limit!) AS flying)\n  UNION\n  (SELECT character_id FROM incursion_participant\n   WHERE incursion_id = :incursionId! AND character_id > :afterCharacterId!\n   ORDER BY character_id LIMIT :limit!)\n) AS concerned ORDER BY id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id AS "characterId!" FROM (
 *   (SELECT docked.id FROM unnest(:stationIds!::int[]) AS station (station_id), LATERAL (
 *      SELECT id FROM character WHERE character.station_id = station.station_id
 *        AND id > :afterCharacterId! ORDER BY id LIMIT :limit!) AS docked)
 *   UNION
 *   (SELECT flying.id FROM unnest(:solarSystemIds!::int[]) AS system (solar_system_id), LATERAL (
 *      SELECT id FROM character WHERE character.solar_system_id = system.solar_system_id
 *        AND id > :afterCharacterId! ORDER BY id LIMIT :limit!) AS flying)
 *   UNION
 *   (SELECT character_id FROM incursion_participant
 *    WHERE incursion_id = :incursionId! AND character_id > :afterCharacterId!
 *    ORDER BY character_id LIMIT :limit!)
 * ) AS concerned ORDER BY id LIMIT :limit!
 * ```
 */
export const findConcerned = new PreparedQuery<IFindConcernedParams,IFindConcernedResult>(findConcernedIR);


/** 'ForgetParticipants' parameters type */
export interface IForgetParticipantsParams {
  incursionId: NumberOrString;
}

/** 'ForgetParticipants' return type */
export type IForgetParticipantsResult = void;

/** 'ForgetParticipants' query type */
export interface IForgetParticipantsQuery {
  params: IForgetParticipantsParams;
  result: IForgetParticipantsResult;
}

const forgetParticipantsIR: any = {"usedParamSet":{"incursionId":true},"params":[{"name":"incursionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":67}]}],"statement":"DELETE FROM incursion_participant WHERE incursion_id = :incursionId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM incursion_participant WHERE incursion_id = :incursionId!
 * ```
 */
export const forgetParticipants = new PreparedQuery<IForgetParticipantsParams,IForgetParticipantsResult>(forgetParticipantsIR);


/** 'FindEffects' parameters type */
export interface IFindEffectsParams {
  solarSystemId: number;
}

/** 'FindEffects' return type */
export interface IFindEffectsResult {
  incursionId: number;
  incursionTableId: number;
  influence: number;
}

/** 'FindEffects' query type */
export interface IFindEffectsQuery {
  params: IFindEffectsParams;
  result: IFindEffectsResult;
}

const findEffectsIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":214}]}],"statement":"SELECT incursion_id::float8 AS \"incursionId!\", incursion_table_id AS \"incursionTableId!\",\n  influence AS \"influence!\"\nFROM incursion JOIN incursion_system USING (incursion_id)\nWHERE solar_system_id = :solarSystemId! AND state <> 'ended'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT incursion_id::float8 AS "incursionId!", incursion_table_id AS "incursionTableId!",
 *   influence AS "influence!"
 * FROM incursion JOIN incursion_system USING (incursion_id)
 * WHERE solar_system_id = :solarSystemId! AND state <> 'ended'
 * ```
 */
export const findEffects = new PreparedQuery<IFindEffectsParams,IFindEffectsResult>(findEffectsIR);


