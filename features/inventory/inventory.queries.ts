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

const moveItemsIR: any = {"usedParamSet":{"itemIds":true,"fromOwnerIds":true,"fromLocationIds":true,"toOwnerIds":true,"toLocationIds":true,"toFlags":true,"reason":true,"contextId":true,"at":true},"params":[{"name":"itemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":40,"b":48}]},{"name":"fromOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":74}]},{"name":"fromLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":84,"b":100}]},{"name":"toOwnerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":117,"b":128}]},{"name":"toLocationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":152}]},{"name":"toFlags","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":173}]},{"name":"reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":967,"b":974}]},{"name":"contextId","required":false,"transform":{"type":"scalar"},"locs":[{"a":977,"b":986}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":997,"b":1000}]}],"statement":"WITH wanted AS (\n  SELECT * FROM unnest(:itemIds!::bigint[], :fromOwnerIds!::int[], :fromLocationIds!::bigint[],\n    :toOwnerIds!::int[], :toLocationIds!::bigint[], :toFlags!::text[]) AS wanted (item_id,\n    from_owner_id, from_location_id, to_owner_id, to_location_id, to_flag)\n), moved AS (\n  UPDATE inventory_item AS item\n  SET owner_id = to_owner_id, location_id = to_location_id, flag = to_flag\n  FROM wanted\n  WHERE item.item_id = wanted.item_id\n                                                                                                  \n    AND item.owner_id IS NOT DISTINCT FROM from_owner_id\n    AND item.location_id IS NOT DISTINCT FROM from_location_id\n  RETURNING item.item_id, type_id, quantity, from_owner_id, from_location_id, to_owner_id,\n    to_location_id\n), written AS (\n  INSERT INTO inventory_movement (item_id, type_id, quantity, from_owner_id, from_location_id,\n    to_owner_id, to_location_id, reason, context_id, at)\n  SELECT moved.*, :reason!, :contextId::bigint, :at! FROM moved\n)\nSELECT item_id::float8 AS \"itemId!\" FROM moved                                                                                                   "};

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
 *   WHERE item.item_id = wanted.item_id
 *                                                                                                   
 *     AND item.owner_id IS NOT DISTINCT FROM from_owner_id
 *     AND item.location_id IS NOT DISTINCT FROM from_location_id
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


/** 'FindItems' parameters type */
export interface IFindItemsParams {
  itemIds: NumberOrStringArray;
}

/** 'FindItems' return type */
export interface IFindItemsResult {
  itemId: number;
  locationId: number;
}

/** 'FindItems' query type */
export interface IFindItemsQuery {
  params: IFindItemsParams;
  result: IFindItemsResult;
}

const findItemsIR: any = {"usedParamSet":{"itemIds":true},"params":[{"name":"itemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":123}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", location_id::float8 AS \"locationId!\"\nFROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", location_id::float8 AS "locationId!"
 * FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[])
 * ```
 */
export const findItems = new PreparedQuery<IFindItemsParams,IFindItemsResult>(findItemsIR);


/** 'ReadItems' parameters type */
export interface IReadItemsParams {
  after: NumberOrString;
  flag?: string | null | void;
  limit: NumberOrString;
  locationId: NumberOrString;
  ownerId: number;
}

/** 'ReadItems' return type */
export interface IReadItemsResult {
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

/** 'ReadItems' query type */
export interface IReadItemsQuery {
  params: IReadItemsParams;
  result: IReadItemsResult;
}

const readItemsIR: any = {"usedParamSet":{"locationId":true,"ownerId":true,"flag":true,"after":true,"limit":true},"params":[{"name":"locationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":353,"b":364}]},{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":389,"b":397}]},{"name":"flag","required":false,"transform":{"type":"scalar"},"locs":[{"a":406,"b":410},{"a":436,"b":440}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":457,"b":463}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":496,"b":502}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  location_id::float8 AS \"locationId!\", flag AS \"flag!\", quantity AS \"quantity!\",\n  singleton AS \"singleton!\", name AS \"name?\", runs AS \"runs?\",\n  material_efficiency AS \"materialEfficiency?\", time_efficiency AS \"timeEfficiency?\"\nFROM inventory_item\nWHERE location_id = :locationId!::bigint AND owner_id = :ownerId!\n  AND (:flag::text IS NULL OR flag = :flag) AND item_id > :after!::bigint\nORDER BY item_id LIMIT :limit!                                                                                          "};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
 *   singleton AS "singleton!", name AS "name?", runs AS "runs?",
 *   material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
 * FROM inventory_item
 * WHERE location_id = :locationId!::bigint AND owner_id = :ownerId!
 *   AND (:flag::text IS NULL OR flag = :flag) AND item_id > :after!::bigint
 * ORDER BY item_id LIMIT :limit!                                                                                          
 * ```
 */
export const readItems = new PreparedQuery<IReadItemsParams,IReadItemsResult>(readItemsIR);


/** 'ReadPlaces' parameters type */
export interface IReadPlacesParams {
  limit: NumberOrString;
  ownerId: number;
}

/** 'ReadPlaces' return type */
export interface IReadPlacesResult {
  itemCount: number;
  locationId: number;
}

/** 'ReadPlaces' query type */
export interface IReadPlacesQuery {
  params: IReadPlacesParams;
  result: IReadPlacesResult;
}

const readPlacesIR: any = {"usedParamSet":{"ownerId":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":120}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":208}]}],"statement":"SELECT location_id::float8 AS \"locationId!\", count(*)::int AS \"itemCount!\"\nFROM inventory_item WHERE owner_id = :ownerId! AND location_id < 1000000000000\nGROUP BY location_id ORDER BY location_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT location_id::float8 AS "locationId!", count(*)::int AS "itemCount!"
 * FROM inventory_item WHERE owner_id = :ownerId! AND location_id < 1000000000000
 * GROUP BY location_id ORDER BY location_id LIMIT :limit!
 * ```
 */
export const readPlaces = new PreparedQuery<IReadPlacesParams,IReadPlacesResult>(readPlacesIR);


/** 'ReadContents' parameters type */
export interface IReadContentsParams {
  locationIds: NumberOrStringArray;
}

/** 'ReadContents' return type */
export interface IReadContentsResult {
  flag: string;
  locationId: number;
  quantity: number;
  singleton: boolean;
  typeId: number;
}

/** 'ReadContents' query type */
export interface IReadContentsQuery {
  params: IReadContentsParams;
  result: IReadContentsResult;
}

const readContentsIR: any = {"usedParamSet":{"locationIds":true},"params":[{"name":"locationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":195,"b":207}]}],"statement":"SELECT location_id::float8 AS \"locationId!\", flag AS \"flag!\", type_id AS \"typeId!\",\n  singleton AS \"singleton!\", sum(quantity)::float8 AS \"quantity!\"\nFROM inventory_item WHERE location_id = ANY (:locationIds!::bigint[])\nGROUP BY location_id, flag, type_id, singleton"};

/**
 * Query generated from SQL:
 * ```
 * SELECT location_id::float8 AS "locationId!", flag AS "flag!", type_id AS "typeId!",
 *   singleton AS "singleton!", sum(quantity)::float8 AS "quantity!"
 * FROM inventory_item WHERE location_id = ANY (:locationIds!::bigint[])
 * GROUP BY location_id, flag, type_id, singleton
 * ```
 */
export const readContents = new PreparedQuery<IReadContentsParams,IReadContentsResult>(readContentsIR);


/** 'ReadLeases' parameters type */
export interface IReadLeasesParams {
  locationIds: NumberOrStringArray;
  now: DateOrString;
}

/** 'ReadLeases' return type */
export interface IReadLeasesResult {
  fence: number;
  holder: string;
  locationId: number;
}

/** 'ReadLeases' query type */
export interface IReadLeasesQuery {
  params: IReadLeasesParams;
  result: IReadLeasesResult;
}

const readLeasesIR: any = {"usedParamSet":{"locationIds":true,"now":true},"params":[{"name":"locationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":150}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":180,"b":184}]}],"statement":"SELECT location_id::float8 AS \"locationId!\", holder AS \"holder!\", fence::float8 AS \"fence!\"\nFROM inventory_lease\nWHERE location_id = ANY (:locationIds!::bigint[]) AND expires_at > :now!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT location_id::float8 AS "locationId!", holder AS "holder!", fence::float8 AS "fence!"
 * FROM inventory_lease
 * WHERE location_id = ANY (:locationIds!::bigint[]) AND expires_at > :now!
 * ```
 */
export const readLeases = new PreparedQuery<IReadLeasesParams,IReadLeasesResult>(readLeasesIR);


/** 'LockHangarStacks' parameters type */
export interface ILockHangarStacksParams {
  flag: string;
  limit: NumberOrString;
  locationId: NumberOrString;
  ownerId: number;
}

/** 'LockHangarStacks' return type */
export interface ILockHangarStacksResult {
  itemId: number;
}

/** 'LockHangarStacks' query type */
export interface ILockHangarStacksQuery {
  params: ILockHangarStacksParams;
  result: ILockHangarStacksResult;
}

const lockHangarStacksIR: any = {"usedParamSet":{"locationId":true,"ownerId":true,"flag":true,"limit":true},"params":[{"name":"locationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":87}]},{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":120}]},{"name":"flag","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":138}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":183,"b":189}]}],"statement":"SELECT item_id::float8 AS \"itemId!\" FROM inventory_item\nWHERE location_id = :locationId!::bigint AND owner_id = :ownerId! AND flag = :flag!\n  AND NOT singleton\nORDER BY item_id LIMIT :limit! FOR NO KEY UPDATE                                                                                                "};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!" FROM inventory_item
 * WHERE location_id = :locationId!::bigint AND owner_id = :ownerId! AND flag = :flag!
 *   AND NOT singleton
 * ORDER BY item_id LIMIT :limit! FOR NO KEY UPDATE                                                                                                
 * ```
 */
export const lockHangarStacks = new PreparedQuery<ILockHangarStacksParams,ILockHangarStacksResult>(lockHangarStacksIR);


/** 'MergeLocked' parameters type */
export interface IMergeLockedParams {
  at: DateOrString;
  itemIds: NumberOrStringArray;
}

/** 'MergeLocked' return type */
export interface IMergeLockedResult {
  itemId: number;
  targetId: number;
}

/** 'MergeLocked' query type */
export interface IMergeLockedQuery {
  params: IMergeLockedParams;
  result: IMergeLockedResult;
}

const mergeLockedIR: any = {"usedParamSet":{"itemIds":true,"at":true},"params":[{"name":"itemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":234}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":986,"b":989}]}],"statement":"WITH stack AS (\n  SELECT item_id, type_id, owner_id, location_id, quantity,\n    min(item_id) OVER same AS target_id, sum(quantity) OVER same AS total,\n    count(*) OVER same AS count\n  FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[]) AND NOT singleton\n  WINDOW same AS (PARTITION BY type_id, owner_id, location_id, flag)\n), mergeable AS (\n  SELECT * FROM stack WHERE count > 1 AND total <= 2147483647\n), removed AS (\n  DELETE FROM inventory_item AS item USING mergeable\n  WHERE item.item_id = mergeable.item_id AND item.item_id <> target_id\n), grown AS (\n  UPDATE inventory_item AS item SET quantity = total::int FROM mergeable\n  WHERE item.item_id = mergeable.item_id AND item.item_id = target_id\n), written AS (\n  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,\n    from_location_id, to_owner_id, to_location_id, at)\n  SELECT item_id, type_id, quantity, 'merge', target_id, owner_id, location_id, owner_id,\n    location_id, :at! FROM mergeable WHERE item_id <> target_id\n)\nSELECT item_id::float8 AS \"itemId!\", target_id::float8 AS \"targetId!\" FROM mergeable"};

/**
 * Query generated from SQL:
 * ```
 * WITH stack AS (
 *   SELECT item_id, type_id, owner_id, location_id, quantity,
 *     min(item_id) OVER same AS target_id, sum(quantity) OVER same AS total,
 *     count(*) OVER same AS count
 *   FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[]) AND NOT singleton
 *   WINDOW same AS (PARTITION BY type_id, owner_id, location_id, flag)
 * ), mergeable AS (
 *   SELECT * FROM stack WHERE count > 1 AND total <= 2147483647
 * ), removed AS (
 *   DELETE FROM inventory_item AS item USING mergeable
 *   WHERE item.item_id = mergeable.item_id AND item.item_id <> target_id
 * ), grown AS (
 *   UPDATE inventory_item AS item SET quantity = total::int FROM mergeable
 *   WHERE item.item_id = mergeable.item_id AND item.item_id = target_id
 * ), written AS (
 *   INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,
 *     from_location_id, to_owner_id, to_location_id, at)
 *   SELECT item_id, type_id, quantity, 'merge', target_id, owner_id, location_id, owner_id,
 *     location_id, :at! FROM mergeable WHERE item_id <> target_id
 * )
 * SELECT item_id::float8 AS "itemId!", target_id::float8 AS "targetId!" FROM mergeable
 * ```
 */
export const mergeLocked = new PreparedQuery<IMergeLockedParams,IMergeLockedResult>(mergeLockedIR);


/** 'SetPackaging' parameters type */
export interface ISetPackagingParams {
  itemId: NumberOrString;
  singleton: boolean;
}

/** 'SetPackaging' return type */
export interface ISetPackagingResult {
  itemId: number;
}

/** 'SetPackaging' query type */
export interface ISetPackagingQuery {
  params: ISetPackagingParams;
  result: ISetPackagingResult;
}

const setPackagingIR: any = {"usedParamSet":{"singleton":true,"itemId":true},"params":[{"name":"singleton","required":true,"transform":{"type":"scalar"},"locs":[{"a":38,"b":48}]},{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":86}]}],"statement":"UPDATE inventory_item SET singleton = :singleton!, name = NULL\nWHERE item_id = :itemId!::bigint RETURNING item_id::float8 AS \"itemId!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE inventory_item SET singleton = :singleton!, name = NULL
 * WHERE item_id = :itemId!::bigint RETURNING item_id::float8 AS "itemId!"
 * ```
 */
export const setPackaging = new PreparedQuery<ISetPackagingParams,ISetPackagingResult>(setPackagingIR);


/** 'SetName' parameters type */
export interface ISetNameParams {
  itemId: NumberOrString;
  name?: string | null | void;
}

/** 'SetName' return type */
export interface ISetNameResult {
  itemId: number;
}

/** 'SetName' query type */
export interface ISetNameQuery {
  params: ISetNameParams;
  result: ISetNameResult;
}

const setNameIR: any = {"usedParamSet":{"name":true,"itemId":true},"params":[{"name":"name","required":false,"transform":{"type":"scalar"},"locs":[{"a":33,"b":37}]},{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":62}]}],"statement":"UPDATE inventory_item SET name = :name\nWHERE item_id = :itemId!::bigint RETURNING item_id::float8 AS \"itemId!\"                                                                                                 "};

/**
 * Query generated from SQL:
 * ```
 * UPDATE inventory_item SET name = :name
 * WHERE item_id = :itemId!::bigint RETURNING item_id::float8 AS "itemId!"                                                                                                 
 * ```
 */
export const setName = new PreparedQuery<ISetNameParams,ISetNameResult>(setNameIR);


/** 'TakeLease' parameters type */
export interface ITakeLeaseParams {
  expiresAt: DateOrString;
  holder: string;
  locationId: NumberOrString;
  now: DateOrString;
}

/** 'TakeLease' return type */
export interface ITakeLeaseResult {
  fence: number;
}

/** 'TakeLease' query type */
export interface ITakeLeaseQuery {
  params: ITakeLeaseParams;
  result: ITakeLeaseResult;
}

const takeLeaseIR: any = {"usedParamSet":{"locationId":true,"holder":true,"expiresAt":true,"now":true},"params":[{"name":"locationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":97}]},{"name":"holder","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":115}]},{"name":"expiresAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":131}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":292}]}],"statement":"INSERT INTO inventory_lease AS lease (location_id, holder, fence, expires_at)\nVALUES (:locationId!::bigint, :holder!, 1, :expiresAt!)\nON CONFLICT (location_id) DO UPDATE\n  SET holder = EXCLUDED.holder, fence = lease.fence + 1, expires_at = EXCLUDED.expires_at\n  WHERE lease.expires_at <= :now! OR lease.holder = EXCLUDED.holder\nRETURNING fence::float8 AS \"fence!\"                                                                                    "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO inventory_lease AS lease (location_id, holder, fence, expires_at)
 * VALUES (:locationId!::bigint, :holder!, 1, :expiresAt!)
 * ON CONFLICT (location_id) DO UPDATE
 *   SET holder = EXCLUDED.holder, fence = lease.fence + 1, expires_at = EXCLUDED.expires_at
 *   WHERE lease.expires_at <= :now! OR lease.holder = EXCLUDED.holder
 * RETURNING fence::float8 AS "fence!"                                                                                    
 * ```
 */
export const takeLease = new PreparedQuery<ITakeLeaseParams,ITakeLeaseResult>(takeLeaseIR);


/** 'RenewLease' parameters type */
export interface IRenewLeaseParams {
  expiresAt: DateOrString;
  fence: NumberOrString;
  locationId: NumberOrString;
  now: DateOrString;
}

/** 'RenewLease' return type */
export interface IRenewLeaseResult {
  fence: number;
}

/** 'RenewLease' query type */
export interface IRenewLeaseQuery {
  params: IRenewLeaseParams;
  result: IRenewLeaseResult;
}

const renewLeaseIR: any = {"usedParamSet":{"expiresAt":true,"locationId":true,"fence":true,"now":true},"params":[{"name":"expiresAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":40,"b":50}]},{"name":"locationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":72,"b":83}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":105,"b":111}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":142}]}],"statement":"UPDATE inventory_lease SET expires_at = :expiresAt!\nWHERE location_id = :locationId!::bigint AND fence = :fence!::bigint AND expires_at > :now!\nRETURNING fence::float8 AS \"fence!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE inventory_lease SET expires_at = :expiresAt!
 * WHERE location_id = :locationId!::bigint AND fence = :fence!::bigint AND expires_at > :now!
 * RETURNING fence::float8 AS "fence!"
 * ```
 */
export const renewLease = new PreparedQuery<IRenewLeaseParams,IRenewLeaseResult>(renewLeaseIR);


/** 'LockContents' parameters type */
export interface ILockContentsParams {
  locationIds: NumberOrStringArray;
}

/** 'LockContents' return type */
export interface ILockContentsResult {
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

/** 'LockContents' query type */
export interface ILockContentsQuery {
  params: ILockContentsParams;
  result: ILockContentsResult;
}

const lockContentsIR: any = {"usedParamSet":{"locationIds":true},"params":[{"name":"locationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":358,"b":370}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  location_id::float8 AS \"locationId!\", flag AS \"flag!\", quantity AS \"quantity!\",\n  singleton AS \"singleton!\", name AS \"name?\", runs AS \"runs?\",\n  material_efficiency AS \"materialEfficiency?\", time_efficiency AS \"timeEfficiency?\"\nFROM inventory_item WHERE location_id = ANY (:locationIds!::bigint[])\nORDER BY item_id FOR NO KEY UPDATE                                                           "};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
 *   singleton AS "singleton!", name AS "name?", runs AS "runs?",
 *   material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
 * FROM inventory_item WHERE location_id = ANY (:locationIds!::bigint[])
 * ORDER BY item_id FOR NO KEY UPDATE                                                           
 * ```
 */
export const lockContents = new PreparedQuery<ILockContentsParams,ILockContentsResult>(lockContentsIR);


/** 'ReadPlace' parameters type */
export interface IReadPlaceParams {
  after: NumberOrString;
  limit: NumberOrString;
  locationId: NumberOrString;
}

/** 'ReadPlace' return type */
export interface IReadPlaceResult {
  itemId: number;
  name: string | null;
  quantity: number;
  singleton: boolean;
  typeId: number;
}

/** 'ReadPlace' query type */
export interface IReadPlaceQuery {
  params: IReadPlaceParams;
  result: IReadPlaceResult;
}

const readPlaceIR: any = {"usedParamSet":{"locationId":true,"after":true,"limit":true},"params":[{"name":"locationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":180}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":210}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":243,"b":249}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", type_id AS \"typeId!\", quantity AS \"quantity!\",\n  singleton AS \"singleton!\", name AS \"name?\"\nFROM inventory_item WHERE location_id = :locationId!::bigint AND item_id > :after!::bigint\nORDER BY item_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", quantity AS "quantity!",
 *   singleton AS "singleton!", name AS "name?"
 * FROM inventory_item WHERE location_id = :locationId!::bigint AND item_id > :after!::bigint
 * ORDER BY item_id LIMIT :limit!
 * ```
 */
export const readPlace = new PreparedQuery<IReadPlaceParams,IReadPlaceResult>(readPlaceIR);


/** 'FindOwned' parameters type */
export interface IFindOwnedParams {
  itemId: NumberOrString;
  ownerId: number;
}

/** 'FindOwned' return type */
export interface IFindOwnedResult {
  typeId: number;
}

/** 'FindOwned' query type */
export interface IFindOwnedQuery {
  params: IFindOwnedParams;
  result: IFindOwnedResult;
}

const findOwnedIR: any = {"usedParamSet":{"itemId":true,"ownerId":true},"params":[{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":64,"b":71}]},{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":104}]}],"statement":"SELECT type_id AS \"typeId!\" FROM inventory_item\nWHERE item_id = :itemId!::bigint AND owner_id = :ownerId! AND singleton"};

/**
 * Query generated from SQL:
 * ```
 * SELECT type_id AS "typeId!" FROM inventory_item
 * WHERE item_id = :itemId!::bigint AND owner_id = :ownerId! AND singleton
 * ```
 */
export const findOwned = new PreparedQuery<IFindOwnedParams,IFindOwnedResult>(findOwnedIR);


