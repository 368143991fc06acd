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
  containerIds: NumberOrStringArray;
  decaysAts: DateOrStringArray;
  kinds: stringArray;
  madeAts: DateOrStringArray;
  names: stringArray;
  ownerIds: numberArray;
  ownerSlots: numberArray;
  slots: numberArray;
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

const insertDebrisIR: any = {"usedParamSet":{"kinds":true,"typeIds":true,"names":true,"ownerIds":true,"solarSystemIds":true,"xs":true,"ys":true,"zs":true,"madeAts":true,"decaysAts":true,"containerIds":true,"slots":true,"ownerSlots":true},"params":[{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":260,"b":266}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":277,"b":285}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":295,"b":301}]},{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":312,"b":321}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":335,"b":350}]},{"name":"xs","required":true,"transform":{"type":"scalar"},"locs":[{"a":360,"b":363}]},{"name":"ys","required":true,"transform":{"type":"scalar"},"locs":[{"a":376,"b":379}]},{"name":"zs","required":true,"transform":{"type":"scalar"},"locs":[{"a":392,"b":395}]},{"name":"madeAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":412,"b":420}]},{"name":"decaysAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":438,"b":448}]},{"name":"containerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":479}]},{"name":"slots","required":true,"transform":{"type":"scalar"},"locs":[{"a":496,"b":502}]},{"name":"ownerSlots","required":true,"transform":{"type":"scalar"},"locs":[{"a":517,"b":528}]}],"statement":"INSERT INTO debris (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at,\n  container_id, slot, owner_slot)\nSELECT kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at, container_id,\n  slot, owner_slot\nFROM unnest(:kinds!::text[], :typeIds!::int[], :names!::text[], :ownerIds!::int[],\n    :solarSystemIds!::int[], :xs!::float8[], :ys!::float8[], :zs!::float8[],\n    :madeAts!::timestamptz[], :decaysAts!::timestamptz[], :containerIds!::bigint[],\n    :slots!::smallint[], :ownerSlots!::smallint[])\n  WITH ORDINALITY AS fresh (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at,\n    decays_at, container_id, slot, owner_slot, position)\nORDER BY position\nRETURNING debris_id::float8 AS \"debrisId!\"                                                                                                "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO debris (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at,
 *   container_id, slot, owner_slot)
 * SELECT kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at, container_id,
 *   slot, owner_slot
 * FROM unnest(:kinds!::text[], :typeIds!::int[], :names!::text[], :ownerIds!::int[],
 *     :solarSystemIds!::int[], :xs!::float8[], :ys!::float8[], :zs!::float8[],
 *     :madeAts!::timestamptz[], :decaysAts!::timestamptz[], :containerIds!::bigint[],
 *     :slots!::smallint[], :ownerSlots!::smallint[])
 *   WITH ORDINALITY AS fresh (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at,
 *     decays_at, container_id, slot, owner_slot, position)
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
  containerId: number | null;
  debrisId: number;
  decaysAt: Date;
  kind: string;
  ownerId: number;
  typeId: number | null;
}

/** 'LockDebris' query type */
export interface ILockDebrisQuery {
  params: ILockDebrisParams;
  result: ILockDebrisResult;
}

const lockDebrisIR: any = {"usedParamSet":{"debrisIds":true},"params":[{"name":"debrisIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":216}]}],"statement":"SELECT debris_id::float8 AS \"debrisId!\", kind AS \"kind!\", decays_at AS \"decaysAt!\",\n  type_id AS \"typeId?\", owner_id AS \"ownerId!\", container_id::float8 AS \"containerId?\"\nFROM debris WHERE debris_id = ANY (:debrisIds!::bigint[]) ORDER BY debris_id FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", decays_at AS "decaysAt!",
 *   type_id AS "typeId?", owner_id AS "ownerId!", container_id::float8 AS "containerId?"
 * FROM debris WHERE debris_id = ANY (:debrisIds!::bigint[]) ORDER BY debris_id FOR UPDATE
 * ```
 */
export const lockDebris = new PreparedQuery<ILockDebrisParams,ILockDebrisResult>(lockDebrisIR);


/** 'FindDebris' parameters type */
export interface IFindDebrisParams {
  debrisId: NumberOrString;
}

/** 'FindDebris' return type */
export interface IFindDebrisResult {
  containerId: number | null;
  debrisId: number;
  decaysAt: Date;
  kind: string;
  ownerId: number;
  typeId: number | null;
}

/** 'FindDebris' query type */
export interface IFindDebrisQuery {
  params: IFindDebrisParams;
  result: IFindDebrisResult;
}

const findDebrisIR: any = {"usedParamSet":{"debrisId":true},"params":[{"name":"debrisId","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":210}]}],"statement":"SELECT debris_id::float8 AS \"debrisId!\", kind AS \"kind!\", decays_at AS \"decaysAt!\",\n  type_id AS \"typeId?\", owner_id AS \"ownerId!\", container_id::float8 AS \"containerId?\"\nFROM debris WHERE debris_id = :debrisId!::bigint"};

/**
 * Query generated from SQL:
 * ```
 * SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", decays_at AS "decaysAt!",
 *   type_id AS "typeId?", owner_id AS "ownerId!", container_id::float8 AS "containerId?"
 * FROM debris WHERE debris_id = :debrisId!::bigint
 * ```
 */
export const findDebris = new PreparedQuery<IFindDebrisParams,IFindDebrisResult>(findDebrisIR);


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

const findOrphansIR: any = {"usedParamSet":{"after":true,"lastItemId":true},"params":[{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":124}]},{"name":"lastItemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":160}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", location_id::float8 AS \"locationId!\"\nFROM inventory_item AS item\nWHERE item_id > :after!::bigint AND item_id <= :lastItemId!::bigint AND location_id >= 1000000000000\n  AND NOT EXISTS (SELECT FROM inventory_item AS holder WHERE holder.item_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM industry_job WHERE job_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM industry_facility WHERE facility_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM debris WHERE debris_id = item.location_id)\n  AND NOT EXISTS (SELECT FROM structure WHERE structure_id = item.location_id\n    AND state NOT IN ('unanchored', 'destroyed'))\nORDER BY item_id                                                                                            "};

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


/** 'HoldAnchorage' parameters type */
export interface IHoldAnchorageParams {
  solarSystemId: number;
}

/** 'HoldAnchorage' return type */
export type IHoldAnchorageResult = void;

/** 'HoldAnchorage' query type */
export interface IHoldAnchorageQuery {
  params: IHoldAnchorageParams;
  result: IHoldAnchorageResult;
}

const holdAnchorageIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":69}]}],"statement":"INSERT INTO debris_anchorage (solar_system_id) VALUES (:solarSystemId!)\nON CONFLICT (solar_system_id) DO UPDATE SET solar_system_id = EXCLUDED.solar_system_id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO debris_anchorage (solar_system_id) VALUES (:solarSystemId!)
 * ON CONFLICT (solar_system_id) DO UPDATE SET solar_system_id = EXCLUDED.solar_system_id
 * ```
 */
export const holdAnchorage = new PreparedQuery<IHoldAnchorageParams,IHoldAnchorageResult>(holdAnchorageIR);


/** 'ReadSlots' parameters type */
export interface IReadSlotsParams {
  solarSystemId: number;
}

/** 'ReadSlots' return type */
export interface IReadSlotsResult {
  ownerId: number;
  ownerSlot: number;
  slot: number;
}

/** 'ReadSlots' query type */
export interface IReadSlotsQuery {
  params: IReadSlotsParams;
  result: IReadSlotsResult;
}

const readSlotsIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":125}]}],"statement":"SELECT slot AS \"slot!\", owner_slot AS \"ownerSlot!\", owner_id AS \"ownerId!\" FROM debris\nWHERE solar_system_id = :solarSystemId! AND slot IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT slot AS "slot!", owner_slot AS "ownerSlot!", owner_id AS "ownerId!" FROM debris
 * WHERE solar_system_id = :solarSystemId! AND slot IS NOT NULL
 * ```
 */
export const readSlots = new PreparedQuery<IReadSlotsParams,IReadSlotsResult>(readSlotsIR);


/** 'FindLock' parameters type */
export interface IFindLockParams {
  debrisId: NumberOrString;
  now: DateOrString;
}

/** 'FindLock' return type */
export interface IFindLockResult {
  lockId: number;
  passwordHash: string;
}

/** 'FindLock' query type */
export interface IFindLockQuery {
  params: IFindLockParams;
  result: IFindLockResult;
}

const findLockIR: any = {"usedParamSet":{"debrisId":true,"now":true},"params":[{"name":"debrisId","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":147}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":173,"b":177}]}],"statement":"SELECT lock_id::float8 AS \"lockId!\", password_hash AS \"passwordHash!\"\nFROM debris JOIN debris_lock USING (container_id)\nWHERE debris_id = :debrisId!::bigint AND decays_at > :now!                                                                 "};

/**
 * Query generated from SQL:
 * ```
 * SELECT lock_id::float8 AS "lockId!", password_hash AS "passwordHash!"
 * FROM debris JOIN debris_lock USING (container_id)
 * WHERE debris_id = :debrisId!::bigint AND decays_at > :now!                                                                 
 * ```
 */
export const findLock = new PreparedQuery<IFindLockParams,IFindLockResult>(findLockIR);


/** 'TryDoor' parameters type */
export interface ITryDoorParams {
  characterId: number;
  containerId: NumberOrString;
}

/** 'TryDoor' return type */
export interface ITryDoorResult {
  hasKey: boolean;
  lockId: number;
}

/** 'TryDoor' query type */
export interface ITryDoorQuery {
  params: ITryDoorParams;
  result: ITryDoorResult;
}

const tryDoorIR: any = {"usedParamSet":{"characterId":true,"containerId":true},"params":[{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":136,"b":148}]},{"name":"containerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":214}]}],"statement":"SELECT lock_id::float8 AS \"lockId!\", EXISTS (SELECT FROM debris_key\n  WHERE debris_key.lock_id = debris_lock.lock_id AND character_id = :characterId!) AS \"hasKey!\"\nFROM debris_lock WHERE container_id = :containerId!::bigint                              "};

/**
 * Query generated from SQL:
 * ```
 * SELECT lock_id::float8 AS "lockId!", EXISTS (SELECT FROM debris_key
 *   WHERE debris_key.lock_id = debris_lock.lock_id AND character_id = :characterId!) AS "hasKey!"
 * FROM debris_lock WHERE container_id = :containerId!::bigint                              
 * ```
 */
export const tryDoor = new PreparedQuery<ITryDoorParams,ITryDoorResult>(tryDoorIR);


/** 'RemoveLock' parameters type */
export interface IRemoveLockParams {
  containerId: NumberOrString;
}

/** 'RemoveLock' return type */
export type IRemoveLockResult = void;

/** 'RemoveLock' query type */
export interface IRemoveLockQuery {
  params: IRemoveLockParams;
  result: IRemoveLockResult;
}

const removeLockIR: any = {"usedParamSet":{"containerId":true},"params":[{"name":"containerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":45,"b":57}]}],"statement":"DELETE FROM debris_lock WHERE container_id = :containerId!::bigint"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM debris_lock WHERE container_id = :containerId!::bigint
 * ```
 */
export const removeLock = new PreparedQuery<IRemoveLockParams,IRemoveLockResult>(removeLockIR);


/** 'InsertLock' parameters type */
export interface IInsertLockParams {
  containerId: NumberOrString;
  passwordHash: string;
}

/** 'InsertLock' return type */
export type IInsertLockResult = void;

/** 'InsertLock' query type */
export interface IInsertLockQuery {
  params: IInsertLockParams;
  result: IInsertLockResult;
}

const insertLockIR: any = {"usedParamSet":{"containerId":true,"passwordHash":true},"params":[{"name":"containerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":74}]},{"name":"passwordHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":85,"b":98}]}],"statement":"INSERT INTO debris_lock (container_id, password_hash)\nVALUES (:containerId!::bigint, :passwordHash!)                                                                                 "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO debris_lock (container_id, password_hash)
 * VALUES (:containerId!::bigint, :passwordHash!)                                                                                 
 * ```
 */
export const insertLock = new PreparedQuery<IInsertLockParams,IInsertLockResult>(insertLockIR);


/** 'InsertKey' parameters type */
export interface IInsertKeyParams {
  characterId: number;
  containerId: NumberOrString;
  lockId: NumberOrString;
}

/** 'InsertKey' return type */
export interface IInsertKeyResult {
  lockId: number;
}

/** 'InsertKey' query type */
export interface IInsertKeyQuery {
  params: IInsertKeyParams;
  result: IInsertKeyResult;
}

const insertKeyIR: any = {"usedParamSet":{"characterId":true,"lockId":true,"containerId":true},"params":[{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":63,"b":75}]},{"name":"lockId","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":117}]},{"name":"containerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":158}]}],"statement":"INSERT INTO debris_key (lock_id, character_id)\nSELECT lock_id, :characterId! FROM debris_lock\nWHERE lock_id = :lockId!::bigint AND container_id = :containerId!::bigint\nON CONFLICT (lock_id, character_id) DO UPDATE SET character_id = EXCLUDED.character_id\nRETURNING lock_id::float8 AS \"lockId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO debris_key (lock_id, character_id)
 * SELECT lock_id, :characterId! FROM debris_lock
 * WHERE lock_id = :lockId!::bigint AND container_id = :containerId!::bigint
 * ON CONFLICT (lock_id, character_id) DO UPDATE SET character_id = EXCLUDED.character_id
 * RETURNING lock_id::float8 AS "lockId!"
 * ```
 */
export const insertKey = new PreparedQuery<IInsertKeyParams,IInsertKeyResult>(insertKeyIR);


