/** Types generated for queries found in "features/debris/debris.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertDebris' parameters type */
export interface IInsertDebrisParams {
  decaysAts: DateOrStringArray;
  kinds: stringArray;
  madeAts: DateOrStringArray;
  names: stringArray;
  ownerIds: numberArray;
  solarSystemIds: numberArray;
  typeIds: numberArray;
  xs: numberArray;
  ys: numberArray;
  zs: numberArray;
}

/** 'InsertDebris' return type */
export interface IInsertDebrisResult {
  debrisId: number;
}

/** 'InsertDebris' query type */
export interface IInsertDebrisQuery {
  params: IInsertDebrisParams;
  result: IInsertDebrisResult;
}

const insertDebrisIR: any = {"usedParamSet":{"kinds":true,"typeIds":true,"names":true,"ownerIds":true,"solarSystemIds":true,"xs":true,"ys":true,"zs":true,"madeAts":true,"decaysAts":true},"params":[{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":198}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":209,"b":217}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":233}]},{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":253}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":267,"b":282}]},{"name":"xs","required":true,"transform":{"type":"scalar"},"locs":[{"a":292,"b":295}]},{"name":"ys","required":true,"transform":{"type":"scalar"},"locs":[{"a":308,"b":311}]},{"name":"zs","required":true,"transform":{"type":"scalar"},"locs":[{"a":324,"b":327}]},{"name":"madeAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":344,"b":352}]},{"name":"decaysAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":370,"b":380}]}],"statement":"INSERT INTO debris (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at)\nSELECT kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at\nFROM unnest(:kinds!::text[], :typeIds!::int[], :names!::text[], :ownerIds!::int[],\n    :solarSystemIds!::int[], :xs!::float8[], :ys!::float8[], :zs!::float8[],\n    :madeAts!::timestamptz[], :decaysAts!::timestamptz[])\n  WITH ORDINALITY AS fresh (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at,\n    decays_at, position)\nORDER BY position\nRETURNING debris_id::float8 AS \"debrisId!\"                                                                                                "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO debris (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at)
 * SELECT kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at
 * FROM unnest(:kinds!::text[], :typeIds!::int[], :names!::text[], :ownerIds!::int[],
 *     :solarSystemIds!::int[], :xs!::float8[], :ys!::float8[], :zs!::float8[],
 *     :madeAts!::timestamptz[], :decaysAts!::timestamptz[])
 *   WITH ORDINALITY AS fresh (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at,
 *     decays_at, position)
 * ORDER BY position
 * RETURNING debris_id::float8 AS "debrisId!"                                                                                                
 * ```
 */
export const insertDebris = new PreparedQuery<IInsertDebrisParams,IInsertDebrisResult>(insertDebrisIR);


/** 'LockDebris' parameters type */
export interface ILockDebrisParams {
  debrisIds: NumberOrStringArray;
}

/** 'LockDebris' return type */
export interface ILockDebrisResult {
  debrisId: number;
  decaysAt: Date;
  kind: string;
}

/** 'LockDebris' query type */
export interface ILockDebrisQuery {
  params: ILockDebrisParams;
  result: ILockDebrisResult;
}

const lockDebrisIR: any = {"usedParamSet":{"debrisIds":true},"params":[{"name":"debrisIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":128}]}],"statement":"SELECT debris_id::float8 AS \"debrisId!\", kind AS \"kind!\", decays_at AS \"decaysAt!\" FROM debris\nWHERE debris_id = ANY (:debrisIds!::bigint[]) ORDER BY debris_id FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", decays_at AS "decaysAt!" FROM debris
 * WHERE debris_id = ANY (:debrisIds!::bigint[]) ORDER BY debris_id FOR UPDATE
 * ```
 */
export const lockDebris = new PreparedQuery<ILockDebrisParams,ILockDebrisResult>(lockDebrisIR);


/** 'DeleteDebris' parameters type */
export interface IDeleteDebrisParams {
  debrisIds: NumberOrStringArray;
}

/** 'DeleteDebris' return type */
export type IDeleteDebrisResult = void;

/** 'DeleteDebris' query type */
export interface IDeleteDebrisQuery {
  params: IDeleteDebrisParams;
  result: IDeleteDebrisResult;
}

const deleteDebrisIR: any = {"usedParamSet":{"debrisIds":true},"params":[{"name":"debrisIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":42,"b":52}]}],"statement":"DELETE FROM debris WHERE debris_id = ANY (:debrisIds!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM debris WHERE debris_id = ANY (:debrisIds!::bigint[])
 * ```
 */
export const deleteDebris = new PreparedQuery<IDeleteDebrisParams,IDeleteDebrisResult>(deleteDebrisIR);


/** 'SetDecay' parameters type */
export interface ISetDecayParams {
  debrisId: NumberOrString;
  decaysAt: DateOrString;
}

/** 'SetDecay' return type */
export type ISetDecayResult = void;

/** 'SetDecay' query type */
export interface ISetDecayQuery {
  params: ISetDecayParams;
  result: ISetDecayResult;
}

const setDecayIR: any = {"usedParamSet":{"decaysAt":true,"debrisId":true},"params":[{"name":"decaysAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":39}]},{"name":"debrisId","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":68}]}],"statement":"UPDATE debris SET decays_at = :decaysAt! WHERE debris_id = :debrisId!::bigint"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE debris SET decays_at = :decaysAt! WHERE debris_id = :debrisId!::bigint
 * ```
 */
export const setDecay = new PreparedQuery<ISetDecayParams,ISetDecayResult>(setDecayIR);


/** 'ReadSystem' parameters type */
export interface IReadSystemParams {
  limit: NumberOrString;
  now: DateOrString;
  solarSystemId: number;
}

/** 'ReadSystem' return type */
export interface IReadSystemResult {
  debrisId: number;
  decaysAt: Date;
  kind: string;
  name: string;
  ownerId: number;
  typeId: number | null;
  x: number;
  y: number;
  z: number;
}

/** 'ReadSystem' query type */
export interface IReadSystemQuery {
  params: IReadSystemParams;
  result: IReadSystemResult;
}

const readSystemIR: any = {"usedParamSet":{"solarSystemId":true,"now":true,"limit":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":231}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":253}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":303,"b":309}]}],"statement":"SELECT debris_id::float8 AS \"debrisId!\", kind AS \"kind!\", type_id AS \"typeId?\", name AS \"name!\",\n  owner_id AS \"ownerId!\", x AS \"x!\", y AS \"y!\", z AS \"z!\", decays_at AS \"decaysAt!\"\nFROM debris WHERE solar_system_id = :solarSystemId! AND decays_at > :now!\nORDER BY decays_at DESC, debris.debris_id LIMIT :limit!                                                                                       "};

/**
 * Query generated from SQL:
 * ```
 * SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", type_id AS "typeId?", name AS "name!",
 *   owner_id AS "ownerId!", x AS "x!", y AS "y!", z AS "z!", decays_at AS "decaysAt!"
 * FROM debris WHERE solar_system_id = :solarSystemId! AND decays_at > :now!
 * ORDER BY decays_at DESC, debris.debris_id LIMIT :limit!                                                                                       
 * ```
 */
export const readSystem = new PreparedQuery<IReadSystemParams,IReadSystemResult>(readSystemIR);


/** 'LockOverdue' parameters type */
export interface ILockOverdueParams {
  before: DateOrString;
  limit: NumberOrString;
}

/** 'LockOverdue' return type */
export interface ILockOverdueResult {
  debrisId: number;
  decaysAt: Date;
}

/** 'LockOverdue' query type */
export interface ILockOverdueQuery {
  params: ILockOverdueParams;
  result: ILockOverdueResult;
}

const lockOverdueIR: any = {"usedParamSet":{"before":true,"limit":true},"params":[{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":104}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":155}]}],"statement":"SELECT debris_id::float8 AS \"debrisId!\", decays_at AS \"decaysAt!\" FROM debris\nWHERE decays_at <= :before! ORDER BY decays_at, debris.debris_id LIMIT :limit!\nFOR UPDATE SKIP LOCKED"};

/**
 * Query generated from SQL:
 * ```
 * SELECT debris_id::float8 AS "debrisId!", decays_at AS "decaysAt!" FROM debris
 * WHERE decays_at <= :before! ORDER BY decays_at, debris.debris_id LIMIT :limit!
 * FOR UPDATE SKIP LOCKED
 * ```
 */
export const lockOverdue = new PreparedQuery<ILockOverdueParams,ILockOverdueResult>(lockOverdueIR);


/** 'LockSweep' parameters type */
export type ILockSweepParams = void;

/** 'LockSweep' return type */
export interface ILockSweepResult {
  lastItemId: number;
}

/** 'LockSweep' query type */
export interface ILockSweepQuery {
  params: ILockSweepParams;
  result: ILockSweepResult;
}

const lockSweepIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT last_item_id::float8 AS \"lastItemId!\" FROM debris_sweep FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT last_item_id::float8 AS "lastItemId!" FROM debris_sweep FOR NO KEY UPDATE
 * ```
 */
export const lockSweep = new PreparedQuery<ILockSweepParams,ILockSweepResult>(lockSweepIR);


/** 'MoveSweep' parameters type */
export interface IMoveSweepParams {
  lastItemId: NumberOrString;
}

/** 'MoveSweep' return type */
export type IMoveSweepResult = void;

/** 'MoveSweep' query type */
export interface IMoveSweepQuery {
  params: IMoveSweepParams;
  result: IMoveSweepResult;
}

const moveSweepIR: any = {"usedParamSet":{"lastItemId":true},"params":[{"name":"lastItemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":50}]}],"statement":"UPDATE debris_sweep SET last_item_id = :lastItemId!::bigint"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE debris_sweep SET last_item_id = :lastItemId!::bigint
 * ```
 */
export const moveSweep = new PreparedQuery<IMoveSweepParams,IMoveSweepResult>(moveSweepIR);


/** 'PageOfItems' parameters type */
export interface IPageOfItemsParams {
  after: NumberOrString;
  limit: NumberOrString;
}

/** 'PageOfItems' return type */
export interface IPageOfItemsResult {
  count: number;
  lastItemId: number;
}

/** 'PageOfItems' query type */
export interface IPageOfItemsQuery {
  params: IPageOfItemsParams;
  result: IPageOfItemsResult;
}

const pageOfItemsIR: any = {"usedParamSet":{"after":true,"limit":true},"params":[{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":151}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":192}]}],"statement":"SELECT COALESCE(max(item_id), 0)::float8 AS \"lastItemId!\", count(*)::int AS \"count!\" FROM (\n  SELECT item_id FROM inventory_item WHERE item_id > :after!::bigint\n  ORDER BY item_id LIMIT :limit!) AS page                                                          "};

/**
 * Query generated from SQL:
 * ```
 * SELECT COALESCE(max(item_id), 0)::float8 AS "lastItemId!", count(*)::int AS "count!" FROM (
 *   SELECT item_id FROM inventory_item WHERE item_id > :after!::bigint
 *   ORDER BY item_id LIMIT :limit!) AS page                                                          
 * ```
 */
export const pageOfItems = new PreparedQuery<IPageOfItemsParams,IPageOfItemsResult>(pageOfItemsIR);


/** 'FindOrphans' parameters type */
export interface IFindOrphansParams {
  after: NumberOrString;
  lastItemId: NumberOrString;
}

/** 'FindOrphans' return type */
export interface IFindOrphansResult {
  itemId: number;
  locationId: number;
}

/** 'FindOrphans' query type */
export interface IFindOrphansQuery {
  params: IFindOrphansParams;
  result: IFindOrphansResult;
}

const findOrphansIR: any = {"usedParamSet":{"after":true,"lastItemId":true},"params":[{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":124}]},{"name":"lastItemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":160}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", location_id::float8 AS \"locationId!\"\nFROM inventory_item AS item\nWHERE item_id > :after!::bigint AND item_id <= :lastItemId!::bigint AND location_id >= 1000000000000\n  AND NOT EXISTS (SELECT FROM inventory_item AS holder WHERE holder.item_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM industry_job WHERE job_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM industry_facility WHERE facility_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM debris WHERE debris_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM structure WHERE structure_id = item.location_id\n    AND state NOT IN ('unanchored', 'destroyed'))\nORDER BY item_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", location_id::float8 AS "locationId!"
 * FROM inventory_item AS item
 * WHERE item_id > :after!::bigint AND item_id <= :lastItemId!::bigint AND location_id >= 1000000000000
 *   AND NOT EXISTS (SELECT FROM inventory_item AS holder WHERE holder.item_id = item.location_id)
 *   AND NOT EXISTS (SELECT FROM industry_job WHERE job_id = item.location_id)
 *   AND NOT EXISTS (SELECT FROM industry_facility WHERE facility_id = item.location_id)
 *   AND NOT EXISTS (SELECT FROM debris WHERE debris_id = item.location_id)
 *   AND NOT EXISTS (SELECT FROM structure WHERE structure_id = item.location_id
 *     AND state NOT IN ('unanchored', 'destroyed'))
 * ORDER BY item_id
 * ```
 */
export const findOrphans = new PreparedQuery<IFindOrphansParams,IFindOrphansResult>(findOrphansIR);


