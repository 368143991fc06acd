/** Types generated for queries found in "features/inventory/inventory.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type booleanArray = (boolean)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'LockItems' parameters type */
export interface ILockItemsParams {
  itemIds: NumberOrStringArray;
}

/** 'LockItems' return type */
export interface ILockItemsResult {
  flag: string;
  itemId: number;
  locationId: number;
  materialEfficiency: number | null;
  name: string | null;
  ownerId: number;
  quantity: number;
  runs: number | null;
  singleton: boolean;
  timeEfficiency: number | null;
  typeId: number;
}

/** 'LockItems' query type */
export interface ILockItemsQuery {
  params: ILockItemsParams;
  result: ILockItemsResult;
}

const lockItemsIR: any = {"usedParamSet":{"itemIds":true},"params":[{"name":"itemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":354,"b":362}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  location_id::float8 AS \"locationId!\", flag AS \"flag!\", quantity AS \"quantity!\",\n  singleton AS \"singleton!\", name AS \"name?\", runs AS \"runs?\",\n  material_efficiency AS \"materialEfficiency?\", time_efficiency AS \"timeEfficiency?\"\nFROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[])\nORDER BY item_id FOR NO KEY UPDATE                                                                         "};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
 *   singleton AS "singleton!", name AS "name?", runs AS "runs?",
 *   material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
 * FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[])
 * ORDER BY item_id FOR NO KEY UPDATE                                                                         
 * ```
 */
export const lockItems = new PreparedQuery<ILockItemsParams,ILockItemsResult>(lockItemsIR);


/** 'LockStacks' parameters type */
export interface ILockStacksParams {
  flag: string;
  locationId: NumberOrString;
  ownerId: number;
  typeIds: numberArray;
}

/** 'LockStacks' return type */
export interface ILockStacksResult {
  flag: string;
  itemId: number;
  locationId: number;
  materialEfficiency: number | null;
  name: string | null;
  ownerId: number;
  quantity: number;
  runs: number | null;
  singleton: boolean;
  timeEfficiency: number | null;
  typeId: number;
}

/** 'LockStacks' query type */
export interface ILockStacksQuery {
  params: ILockStacksParams;
  result: ILockStacksResult;
}

const lockStacksIR: any = {"usedParamSet":{"locationId":true,"ownerId":true,"flag":true,"typeIds":true},"params":[{"name":"locationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":353,"b":364}]},{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":389,"b":397}]},{"name":"flag","required":true,"transform":{"type":"scalar"},"locs":[{"a":410,"b":415}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":438,"b":446}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  location_id::float8 AS \"locationId!\", flag AS \"flag!\", quantity AS \"quantity!\",\n  singleton AS \"singleton!\", name AS \"name?\", runs AS \"runs?\",\n  material_efficiency AS \"materialEfficiency?\", time_efficiency AS \"timeEfficiency?\"\nFROM inventory_item\nWHERE location_id = :locationId!::bigint AND owner_id = :ownerId! AND flag = :flag!\n  AND type_id = ANY (:typeIds!::int[]) AND NOT singleton\nORDER BY item_id FOR NO KEY UPDATE                                                                                                                                                                                  "};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
 *   singleton AS "singleton!", name AS "name?", runs AS "runs?",
 *   material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
 * FROM inventory_item
 * WHERE location_id = :locationId!::bigint AND owner_id = :ownerId! AND flag = :flag!
 *   AND type_id = ANY (:typeIds!::int[]) AND NOT singleton
 * ORDER BY item_id FOR NO KEY UPDATE                                                                                                                                                                                  
 * ```
 */
export const lockStacks = new PreparedQuery<ILockStacksParams,ILockStacksResult>(lockStacksIR);


/** 'WriteStock' parameters type */
export interface IWriteStockParams {
  at: DateOrString;
  flags: stringArray;
  fromLocationIds: NumberOrStringArray;
  fromOwnerIds: numberArray;
  givenContextIds: NumberOrStringArray;
  givenReasons: stringArray;
  locationIds: NumberOrStringArray;
  materialEfficiencies: numberArray;
  movedContextIds: NumberOrStringArray;
  movedFromLocationIds: NumberOrStringArray;
  movedFromOwnerIds: numberArray;
  movedItemIds: NumberOrStringArray;
  movedQuantities: numberArray;
  movedReasons: stringArray;
  movedToLocationIds: NumberOrStringArray;
  movedToOwnerIds: numberArray;
  movedTypeIds: numberArray;
  ownerIds: numberArray;
  quantities: numberArray;
  remainders: numberArray;
  runs: numberArray;
  singletons: booleanArray;
  takenIds: NumberOrStringArray;
  takenQuantities: numberArray;
  timeEfficiencies: numberArray;
  typeIds: numberArray;
}

/** 'WriteStock' return type */
export interface IWriteStockResult {
  changed: number;
  itemIds: numberArray;
}

/** 'WriteStock' query type */
export interface IWriteStockQuery {
  params: IWriteStockParams;
  result: IWriteStockResult;
}

const writeStockIR: any = {"usedParamSet":{"takenIds":true,"takenQuantities":true,"remainders":true,"typeIds":true,"quantities":true,"ownerIds":true,"locationIds":true,"flags":true,"singletons":true,"runs":true,"materialEfficiencies":true,"timeEfficiencies":true,"fromOwnerIds":true,"fromLocationIds":true,"givenReasons":true,"givenContextIds":true,"at":true,"movedItemIds":true,"movedTypeIds":true,"movedQuantities":true,"movedReasons":true,"movedContextIds":true,"movedFromOwnerIds":true,"movedFromLocationIds":true,"movedToOwnerIds":true,"movedToLocationIds":true},"params":[{"name":"takenIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":48}]},{"name":"takenQuantities","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":77}]},{"name":"remainders","required":true,"transform":{"type":"scalar"},"locs":[{"a":87,"b":98}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":600,"b":608}]},{"name":"quantities","required":true,"transform":{"type":"scalar"},"locs":[{"a":618,"b":629}]},{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":643,"b":652}]},{"name":"locationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":662,"b":674}]},{"name":"flags","required":true,"transform":{"type":"scalar"},"locs":[{"a":687,"b":693}]},{"name":"singletons","required":true,"transform":{"type":"scalar"},"locs":[{"a":704,"b":715}]},{"name":"runs","required":true,"transform":{"type":"scalar"},"locs":[{"a":733,"b":738}]},{"name":"materialEfficiencies","required":true,"transform":{"type":"scalar"},"locs":[{"a":748,"b":769}]},{"name":"timeEfficiencies","required":true,"transform":{"type":"scalar"},"locs":[{"a":784,"b":801}]},{"name":"fromOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":820,"b":833}]},{"name":"fromLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":843,"b":859}]},{"name":"givenReasons","required":true,"transform":{"type":"scalar"},"locs":[{"a":872,"b":885}]},{"name":"givenContextIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":900,"b":916}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":1716,"b":1719},{"a":1778,"b":1781}]},{"name":"movedItemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1795,"b":1808}]},{"name":"movedTypeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1821,"b":1834}]},{"name":"movedQuantities","required":true,"transform":{"type":"scalar"},"locs":[{"a":1848,"b":1864}]},{"name":"movedReasons","required":true,"transform":{"type":"scalar"},"locs":[{"a":1874,"b":1887}]},{"name":"movedContextIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1898,"b":1914}]},{"name":"movedFromOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1931,"b":1949}]},{"name":"movedFromLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1959,"b":1980}]},{"name":"movedToOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1993,"b":2009}]},{"name":"movedToLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":2023,"b":2042}]}],"statement":"WITH taken AS (\n  SELECT * FROM unnest(:takenIds!::bigint[], :takenQuantities!::int[], :remainders!::int[])\n    AS taken (item_id, quantity, remainder)\n), removed AS (\n  DELETE FROM inventory_item AS item USING taken\n  WHERE item.item_id = taken.item_id AND remainder = 0 AND item.quantity = taken.quantity\n  RETURNING 1\n), reduced AS (\n  UPDATE inventory_item AS item SET quantity = remainder FROM taken\n  WHERE item.item_id = taken.item_id AND remainder > 0\n    AND item.quantity = taken.quantity + remainder\n  RETURNING 1\n), given AS (\n  SELECT nextval('place_id') AS item_id, given.* FROM unnest(:typeIds!::int[], :quantities!::int[],\n    :ownerIds!::int[], :locationIds!::bigint[], :flags!::text[], :singletons!::boolean[],\n    :runs!::int[], :materialEfficiencies!::smallint[], :timeEfficiencies!::smallint[],\n    :fromOwnerIds!::int[], :fromLocationIds!::bigint[], :givenReasons!::text[],\n    :givenContextIds!::bigint[])\n    WITH ORDINALITY AS given (type_id, quantity, owner_id, location_id, flag, singleton, runs,\n      material_efficiency, time_efficiency, from_owner_id, from_location_id, reason, context_id,\n      position)\n), made AS (\n  INSERT INTO inventory_item (item_id, type_id, quantity, owner_id, location_id, flag, singleton,\n    runs, material_efficiency, time_efficiency)\n  SELECT item_id, type_id, quantity, owner_id, location_id, flag, singleton, runs,\n    material_efficiency, time_efficiency FROM given\n), written AS (\n  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,\n    from_location_id, to_owner_id, to_location_id, at)\n  SELECT item_id, type_id, quantity, reason, context_id, from_owner_id, from_location_id, owner_id,\n    location_id, :at!::timestamptz FROM given\n  UNION ALL\n  SELECT movement.*, :at! FROM unnest(:movedItemIds!::bigint[], :movedTypeIds!::int[],\n    :movedQuantities!::int[], :movedReasons!::text[], :movedContextIds!::bigint[],\n    :movedFromOwnerIds!::int[], :movedFromLocationIds!::bigint[], :movedToOwnerIds!::int[],\n    :movedToLocationIds!::bigint[]) AS movement\n)\nSELECT (SELECT count(*)::int FROM removed) + (SELECT count(*)::int FROM reduced) AS \"changed!\",\n  COALESCE((SELECT array_agg(item_id::float8 ORDER BY position) FROM given), '{}') AS \"itemIds!\"                                                                                                                                                          "};

/**
 * Query generated from SQL:
 * ```
 * WITH taken AS (
 *   SELECT * FROM unnest(:takenIds!::bigint[], :takenQuantities!::int[], :remainders!::int[])
 *     AS taken (item_id, quantity, remainder)
 * ), removed AS (
 *   DELETE FROM inventory_item AS item USING taken
 *   WHERE item.item_id = taken.item_id AND remainder = 0 AND item.quantity = taken.quantity
 *   RETURNING 1
 * ), reduced AS (
 *   UPDATE inventory_item AS item SET quantity = remainder FROM taken
 *   WHERE item.item_id = taken.item_id AND remainder > 0
 *     AND item.quantity = taken.quantity + remainder
 *   RETURNING 1
 * ), given AS (
 *   SELECT nextval('place_id') AS item_id, given.* FROM unnest(:typeIds!::int[], :quantities!::int[],
 *     :ownerIds!::int[], :locationIds!::bigint[], :flags!::text[], :singletons!::boolean[],
 *     :runs!::int[], :materialEfficiencies!::smallint[], :timeEfficiencies!::smallint[],
 *     :fromOwnerIds!::int[], :fromLocationIds!::bigint[], :givenReasons!::text[],
 *     :givenContextIds!::bigint[])
 *     WITH ORDINALITY AS given (type_id, quantity, owner_id, location_id, flag, singleton, runs,
 *       material_efficiency, time_efficiency, from_owner_id, from_location_id, reason, context_id,
 *       position)
 * ), made AS (
 *   INSERT INTO inventory_item (item_id, type_id, quantity, owner_id, location_id, flag, singleton,
 *     runs, material_efficiency, time_efficiency)
 *   SELECT item_id, type_id, quantity, owner_id, location_id, flag, singleton, runs,
 *     material_efficiency, time_efficiency FROM given
 * ), written AS (
 *   INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,
 *     from_location_id, to_owner_id, to_location_id, at)
 *   SELECT item_id, type_id, quantity, reason, context_id, from_owner_id, from_location_id, owner_id,
 *     location_id, :at!::timestamptz FROM given
 *   UNION ALL
 *   SELECT movement.*, :at! FROM unnest(:movedItemIds!::bigint[], :movedTypeIds!::int[],
 *     :movedQuantities!::int[], :movedReasons!::text[], :movedContextIds!::bigint[],
 *     :movedFromOwnerIds!::int[], :movedFromLocationIds!::bigint[], :movedToOwnerIds!::int[],
 *     :movedToLocationIds!::bigint[]) AS movement
 * )
 * SELECT (SELECT count(*)::int FROM removed) + (SELECT count(*)::int FROM reduced) AS "changed!",
 *   COALESCE((SELECT array_agg(item_id::float8 ORDER BY position) FROM given), '{}') AS "itemIds!"                                                                                                                                                          
 * ```
 */
export const writeStock = new PreparedQuery<IWriteStockParams,IWriteStockResult>(writeStockIR);


/** 'MoveItems' parameters type */
export interface IMoveItemsParams {
  at: DateOrString;
  contextId?: NumberOrString | null | void;
  fromLocationIds: NumberOrStringArray;
  fromOwnerIds: numberArray;
  itemIds: NumberOrStringArray;
  reason: string;
  toFlags: stringArray;
  toLocationIds: NumberOrStringArray;
  toOwnerIds: numberArray;
}

/** 'MoveItems' return type */
export interface IMoveItemsResult {
  itemId: number;
}

/** 'MoveItems' query type */
export interface IMoveItemsQuery {
  params: IMoveItemsParams;
  result: IMoveItemsResult;
}

const moveItemsIR: any = {"usedParamSet":{"itemIds":true,"fromOwnerIds":true,"fromLocationIds":true,"toOwnerIds":true,"toLocationIds":true,"toFlags":true,"reason":true,"contextId":true,"at":true},"params":[{"name":"itemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":40,"b":48}]},{"name":"fromOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":74}]},{"name":"fromLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":84,"b":100}]},{"name":"toOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":117,"b":128}]},{"name":"toLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":152}]},{"name":"toFlags","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":173}]},{"name":"reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":826,"b":833}]},{"name":"contextId","required":false,"transform":{"type":"scalar"},"locs":[{"a":836,"b":845}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":856,"b":859}]}],"statement":"WITH wanted AS (\n  SELECT * FROM unnest(:itemIds!::bigint[], :fromOwnerIds!::int[], :fromLocationIds!::bigint[],\n    :toOwnerIds!::int[], :toLocationIds!::bigint[], :toFlags!::text[]) AS wanted (item_id,\n    from_owner_id, from_location_id, to_owner_id, to_location_id, to_flag)\n), moved AS (\n  UPDATE inventory_item AS item\n  SET owner_id = to_owner_id, location_id = to_location_id, flag = to_flag\n  FROM wanted\n  WHERE item.item_id = wanted.item_id AND item.owner_id = from_owner_id\n    AND item.location_id = from_location_id\n  RETURNING item.item_id, type_id, quantity, from_owner_id, from_location_id, to_owner_id,\n    to_location_id\n), written AS (\n  INSERT INTO inventory_movement (item_id, type_id, quantity, from_owner_id, from_location_id,\n    to_owner_id, to_location_id, reason, context_id, at)\n  SELECT moved.*, :reason!, :contextId::bigint, :at! FROM moved\n)\nSELECT item_id::float8 AS \"itemId!\" FROM moved"};

/**
 * Query generated from SQL:
 * ```
 * WITH wanted AS (
 *   SELECT * FROM unnest(:itemIds!::bigint[], :fromOwnerIds!::int[], :fromLocationIds!::bigint[],
 *     :toOwnerIds!::int[], :toLocationIds!::bigint[], :toFlags!::text[]) AS wanted (item_id,
 *     from_owner_id, from_location_id, to_owner_id, to_location_id, to_flag)
 * ), moved AS (
 *   UPDATE inventory_item AS item
 *   SET owner_id = to_owner_id, location_id = to_location_id, flag = to_flag
 *   FROM wanted
 *   WHERE item.item_id = wanted.item_id AND item.owner_id = from_owner_id
 *     AND item.location_id = from_location_id
 *   RETURNING item.item_id, type_id, quantity, from_owner_id, from_location_id, to_owner_id,
 *     to_location_id
 * ), written AS (
 *   INSERT INTO inventory_movement (item_id, type_id, quantity, from_owner_id, from_location_id,
 *     to_owner_id, to_location_id, reason, context_id, at)
 *   SELECT moved.*, :reason!, :contextId::bigint, :at! FROM moved
 * )
 * SELECT item_id::float8 AS "itemId!" FROM moved
 * ```
 */
export const moveItems = new PreparedQuery<IMoveItemsParams,IMoveItemsResult>(moveItemsIR);


