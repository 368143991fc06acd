/** Types generated for queries found in "features/sites/sites.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'LockConstellations' parameters type */
export interface ILockConstellationsParams {
  constellationIds: numberArray;
}

/** 'LockConstellations' return type */
export interface ILockConstellationsResult {
  constellationId: number;
}

/** 'LockConstellations' query type */
export interface ILockConstellationsQuery {
  params: ILockConstellationsParams;
  result: ILockConstellationsResult;
}

const lockConstellationsIR: any = {"usedParamSet":{"constellationIds":true},"params":[{"name":"constellationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":117}]}],"statement":"SELECT constellation_id AS \"constellationId!\" FROM site_constellation\nWHERE constellation_id = ANY (:constellationIds!::int[])\nORDER BY constellation_id FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT constellation_id AS "constellationId!" FROM site_constellation
 * WHERE constellation_id = ANY (:constellationIds!::int[])
 * ORDER BY constellation_id FOR NO KEY UPDATE
 * ```
 */
export const lockConstellations = new PreparedQuery<ILockConstellationsParams,ILockConstellationsResult>(lockConstellationsIR);


/** 'MakeConstellations' parameters type */
export interface IMakeConstellationsParams {
  constellationIds: numberArray;
}

/** 'MakeConstellations' return type */
export type IMakeConstellationsResult = void;

/** 'MakeConstellations' query type */
export interface IMakeConstellationsQuery {
  params: IMakeConstellationsParams;
  result: IMakeConstellationsResult;
}

const makeConstellationsIR: any = {"usedParamSet":{"constellationIds":true},"params":[{"name":"constellationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":72,"b":89}]}],"statement":"INSERT INTO site_constellation (constellation_id)\nSELECT id FROM unnest(:constellationIds!::int[]) AS id ORDER BY id\nON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO site_constellation (constellation_id)
 * SELECT id FROM unnest(:constellationIds!::int[]) AS id ORDER BY id
 * ON CONFLICT DO NOTHING
 * ```
 */
export const makeConstellations = new PreparedQuery<IMakeConstellationsParams,IMakeConstellationsResult>(makeConstellationsIR);


/** 'ReadSites' parameters type */
export interface IReadSitesParams {
  constellationIds: numberArray;
}

/** 'ReadSites' return type */
export interface IReadSitesResult {
  constellationId: number;
  kind: string;
  signature: string;
  siteId: number;
  solarSystemId: number;
}

/** 'ReadSites' query type */
export interface IReadSitesQuery {
  params: IReadSitesParams;
  result: IReadSitesResult;
}

const readSitesIR: any = {"usedParamSet":{"constellationIds":true},"params":[{"name":"constellationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":199,"b":216}]}],"statement":"SELECT site_id::float8 AS \"siteId!\", solar_system_id AS \"solarSystemId!\",\n  constellation_id AS \"constellationId!\", kind AS \"kind!\", signature AS \"signature!\"\nFROM site WHERE constellation_id = ANY (:constellationIds!::int[]) ORDER BY site_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT site_id::float8 AS "siteId!", solar_system_id AS "solarSystemId!",
 *   constellation_id AS "constellationId!", kind AS "kind!", signature AS "signature!"
 * FROM site WHERE constellation_id = ANY (:constellationIds!::int[]) ORDER BY site_id
 * ```
 */
export const readSites = new PreparedQuery<IReadSitesParams,IReadSitesResult>(readSitesIR);


/** 'CountSites' parameters type */
export type ICountSitesParams = void;

/** 'CountSites' return type */
export interface ICountSitesResult {
  counts: Json;
  solarSystemId: number;
}

/** 'CountSites' query type */
export interface ICountSitesQuery {
  params: ICountSitesParams;
  result: ICountSitesResult;
}

const countSitesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT solar_system_id AS \"solarSystemId!\", json_object_agg(kind, count) AS \"counts!\"\nFROM (SELECT solar_system_id, kind, count(*) AS count FROM site\n  WHERE kind NOT IN ('wormhole', 'incursion') GROUP BY 1, 2) AS counted\nGROUP BY 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT solar_system_id AS "solarSystemId!", json_object_agg(kind, count) AS "counts!"
 * FROM (SELECT solar_system_id, kind, count(*) AS count FROM site
 *   WHERE kind NOT IN ('wormhole', 'incursion') GROUP BY 1, 2) AS counted
 * GROUP BY 1
 * ```
 */
export const countSites = new PreparedQuery<ICountSitesParams,ICountSitesResult>(countSitesIR);


/** 'InsertSites' parameters type */
export interface IInsertSitesParams {
  at: DateOrString;
  constellationIds: numberArray;
  expiresAts: DateOrStringArray;
  kinds: stringArray;
  names: stringArray;
  signalStrengths: numberArray;
  signatures: stringArray;
  siteTypeIds: numberArray;
  solarSystemIds: numberArray;
  xs: numberArray;
  ys: numberArray;
  zs: numberArray;
}

/** 'InsertSites' return type */
export interface IInsertSitesResult {
  siteId: number;
}

/** 'InsertSites' query type */
export interface IInsertSitesQuery {
  params: IInsertSitesParams;
  result: IInsertSitesResult;
}

const insertSitesIR: any = {"usedParamSet":{"at":true,"solarSystemIds":true,"constellationIds":true,"kinds":true,"siteTypeIds":true,"signatures":true,"names":true,"signalStrengths":true,"xs":true,"ys":true,"zs":true,"expiresAts":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":252}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":306}]},{"name":"constellationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":316,"b":333}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":343,"b":349}]},{"name":"siteTypeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":364,"b":376}]},{"name":"signatures","required":true,"transform":{"type":"scalar"},"locs":[{"a":386,"b":397}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":408,"b":414}]},{"name":"signalStrengths","required":true,"transform":{"type":"scalar"},"locs":[{"a":425,"b":441}]},{"name":"xs","required":true,"transform":{"type":"scalar"},"locs":[{"a":458,"b":461}]},{"name":"ys","required":true,"transform":{"type":"scalar"},"locs":[{"a":474,"b":477}]},{"name":"zs","required":true,"transform":{"type":"scalar"},"locs":[{"a":490,"b":493}]},{"name":"expiresAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":506,"b":517}]}],"statement":"INSERT INTO site (solar_system_id, constellation_id, kind, site_type_id, signature, name,\n  signal_strength, x, y, z, spawned_at, expires_at)\nSELECT solar_system_id, constellation_id, kind, site_type_id, signature, name, signal_strength,\n  x, y, z, :at!::timestamptz, expires_at\nFROM unnest(:solarSystemIds!::int[], :constellationIds!::int[], :kinds!::text[],\n    :siteTypeIds!::int[], :signatures!::text[], :names!::text[], :signalStrengths!::float8[],\n    :xs!::float8[], :ys!::float8[], :zs!::float8[], :expiresAts!::timestamptz[])\n  WITH ORDINALITY AS fresh (solar_system_id, constellation_id, kind, site_type_id, signature, name,\n    signal_strength, x, y, z, expires_at, position)\nORDER BY position\nRETURNING site_id::float8 AS \"siteId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO site (solar_system_id, constellation_id, kind, site_type_id, signature, name,
 *   signal_strength, x, y, z, spawned_at, expires_at)
 * SELECT solar_system_id, constellation_id, kind, site_type_id, signature, name, signal_strength,
 *   x, y, z, :at!::timestamptz, expires_at
 * FROM unnest(:solarSystemIds!::int[], :constellationIds!::int[], :kinds!::text[],
 *     :siteTypeIds!::int[], :signatures!::text[], :names!::text[], :signalStrengths!::float8[],
 *     :xs!::float8[], :ys!::float8[], :zs!::float8[], :expiresAts!::timestamptz[])
 *   WITH ORDINALITY AS fresh (solar_system_id, constellation_id, kind, site_type_id, signature, name,
 *     signal_strength, x, y, z, expires_at, position)
 * ORDER BY position
 * RETURNING site_id::float8 AS "siteId!"
 * ```
 */
export const insertSites = new PreparedQuery<IInsertSitesParams,IInsertSitesResult>(insertSitesIR);


/** 'FindSites' parameters type */
export interface IFindSitesParams {
  siteIds: NumberOrStringArray;
}

/** 'FindSites' return type */
export interface IFindSitesResult {
  constellationId: number;
  siteId: number;
}

/** 'FindSites' query type */
export interface IFindSitesQuery {
  params: IFindSitesParams;
  result: IFindSitesResult;
}

const findSitesIR: any = {"usedParamSet":{"siteIds":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":115}]}],"statement":"SELECT site_id::float8 AS \"siteId!\", constellation_id AS \"constellationId!\" FROM site\nWHERE site_id = ANY (:siteIds!::bigint[]) AND kind NOT IN ('wormhole', 'incursion')\nORDER BY site_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT site_id::float8 AS "siteId!", constellation_id AS "constellationId!" FROM site
 * WHERE site_id = ANY (:siteIds!::bigint[]) AND kind NOT IN ('wormhole', 'incursion')
 * ORDER BY site_id
 * ```
 */
export const findSites = new PreparedQuery<IFindSitesParams,IFindSitesResult>(findSitesIR);


/** 'DeleteSites' parameters type */
export interface IDeleteSitesParams {
  siteIds: NumberOrStringArray;
}

/** 'DeleteSites' return type */
export interface IDeleteSitesResult {
  constellationId: number;
  kind: string;
  siteId: number;
  solarSystemId: number;
}

/** 'DeleteSites' query type */
export interface IDeleteSitesQuery {
  params: IDeleteSitesParams;
  result: IDeleteSitesResult;
}

const deleteSitesIR: any = {"usedParamSet":{"siteIds":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":38,"b":46}]}],"statement":"DELETE FROM site WHERE site_id = ANY (:siteIds!::bigint[])\nRETURNING site_id::float8 AS \"siteId!\", solar_system_id AS \"solarSystemId!\",\n  constellation_id AS \"constellationId!\", kind AS \"kind!\""};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM site WHERE site_id = ANY (:siteIds!::bigint[])
 * RETURNING site_id::float8 AS "siteId!", solar_system_id AS "solarSystemId!",
 *   constellation_id AS "constellationId!", kind AS "kind!"
 * ```
 */
export const deleteSites = new PreparedQuery<IDeleteSitesParams,IDeleteSitesResult>(deleteSitesIR);


/** 'ExpireSites' parameters type */
export interface IExpireSitesParams {
  dueAts: DateOrStringArray;
  siteIds: NumberOrStringArray;
}

/** 'ExpireSites' return type */
export type IExpireSitesResult = void;

/** 'ExpireSites' query type */
export interface IExpireSitesQuery {
  params: IExpireSitesParams;
  result: IExpireSitesResult;
}

const expireSitesIR: any = {"usedParamSet":{"siteIds":true,"dueAts":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":38}]},{"name":"dueAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":51,"b":58}]}],"statement":"DELETE FROM site USING unnest(:siteIds!::bigint[], :dueAts!::timestamptz[]) AS due (id, at)\nWHERE site_id = due.id AND expires_at = due.at"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM site USING unnest(:siteIds!::bigint[], :dueAts!::timestamptz[]) AS due (id, at)
 * WHERE site_id = due.id AND expires_at = due.at
 * ```
 */
export const expireSites = new PreparedQuery<IExpireSitesParams,IExpireSitesResult>(expireSitesIR);


/** 'ReadSystem' parameters type */
export interface IReadSystemParams {
  solarSystemId: number;
}

/** 'ReadSystem' return type */
export interface IReadSystemResult {
  expiresAt: Date | null;
  kind: string;
  name: string;
  signalStrength: number;
  signature: string;
  siteId: number;
  solarSystemId: number;
  spawnedAt: Date;
  x: number;
  y: number;
  z: number;
}

/** 'ReadSystem' query type */
export interface IReadSystemQuery {
  params: IReadSystemParams;
  result: IReadSystemResult;
}

const readSystemIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":299,"b":313}]}],"statement":"SELECT site_id::float8 AS \"siteId!\", solar_system_id AS \"solarSystemId!\", kind AS \"kind!\",\n  signature AS \"signature!\", name AS \"name!\", signal_strength AS \"signalStrength!\", x AS \"x!\",\n  y AS \"y!\", z AS \"z!\", spawned_at AS \"spawnedAt!\", expires_at AS \"expiresAt?\"\nFROM site WHERE solar_system_id = :solarSystemId! ORDER BY signature"};

/**
 * Query generated from SQL:
 * ```
 * SELECT site_id::float8 AS "siteId!", solar_system_id AS "solarSystemId!", kind AS "kind!",
 *   signature AS "signature!", name AS "name!", signal_strength AS "signalStrength!", x AS "x!",
 *   y AS "y!", z AS "z!", spawned_at AS "spawnedAt!", expires_at AS "expiresAt?"
 * FROM site WHERE solar_system_id = :solarSystemId! ORDER BY signature
 * ```
 */
export const readSystem = new PreparedQuery<IReadSystemParams,IReadSystemResult>(readSystemIR);


