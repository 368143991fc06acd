/** Types generated for queries found in "features/market/market.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type booleanArray = (boolean)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'MakeBooks' parameters type */
export interface IMakeBooksParams {
  regionIds: numberArray;
  typeIds: numberArray;
}

/** 'MakeBooks' return type */
export type IMakeBooksResult = void;

/** 'MakeBooks' query type */
export interface IMakeBooksQuery {
  params: IMakeBooksParams;
  result: IMakeBooksResult;
}

const makeBooksIR: any = {"usedParamSet":{"regionIds":true,"typeIds":true},"params":[{"name":"regionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":85}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":103}]}],"statement":"INSERT INTO market_book (region_id, type_id)\nSELECT DISTINCT * FROM unnest(:regionIds!::int[], :typeIds!::int[]) AS book (region_id, type_id)\nORDER BY 1, 2\nON CONFLICT DO NOTHING                                                                                                                                                               "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO market_book (region_id, type_id)
 * SELECT DISTINCT * FROM unnest(:regionIds!::int[], :typeIds!::int[]) AS book (region_id, type_id)
 * ORDER BY 1, 2
 * ON CONFLICT DO NOTHING                                                                                                                                                               
 * ```
 */
export const makeBooks = new PreparedQuery<IMakeBooksParams,IMakeBooksResult>(makeBooksIR);


/** 'LockBooks' parameters type */
export interface ILockBooksParams {
  regionIds: numberArray;
  typeIds: numberArray;
}

/** 'LockBooks' return type */
export interface ILockBooksResult {
  region_id: number;
  type_id: number;
}

/** 'LockBooks' query type */
export interface ILockBooksQuery {
  params: ILockBooksParams;
  result: ILockBooksResult;
}

const lockBooksIR: any = {"usedParamSet":{"regionIds":true,"typeIds":true},"params":[{"name":"regionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":105}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":123}]}],"statement":"SELECT region_id, type_id FROM market_book\nWHERE (region_id, type_id) IN (SELECT * FROM unnest(:regionIds!::int[], :typeIds!::int[]))\nORDER BY region_id, type_id FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT region_id, type_id FROM market_book
 * WHERE (region_id, type_id) IN (SELECT * FROM unnest(:regionIds!::int[], :typeIds!::int[]))
 * ORDER BY region_id, type_id FOR NO KEY UPDATE
 * ```
 */
export const lockBooks = new PreparedQuery<ILockBooksParams,ILockBooksResult>(lockBooksIR);


/** 'TakeNumbers' parameters type */
export interface ITakeNumbersParams {
  count: number;
}

/** 'TakeNumbers' return type */
export interface ITakeNumbersResult {
  id: number;
}

/** 'TakeNumbers' query type */
export interface ITakeNumbersQuery {
  params: ITakeNumbersParams;
  result: ITakeNumbersResult;
}

const takeNumbersIR: any = {"usedParamSet":{"count":true},"params":[{"name":"count","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":74}]}],"statement":"SELECT nextval('place_id')::float8 AS \"id!\" FROM generate_series(1, :count!::int)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT nextval('place_id')::float8 AS "id!" FROM generate_series(1, :count!::int)
 * ```
 */
export const takeNumbers = new PreparedQuery<ITakeNumbersParams,ITakeNumbersResult>(takeNumbersIR);


/** 'ReadOrders' parameters type */
export interface IReadOrdersParams {
  orderIds: NumberOrStringArray;
}

/** 'ReadOrders' return type */
export interface IReadOrdersResult {
  characterId: number | null;
  division: number;
  escrowCents: string;
  expiresAt: Date | null;
  isBuy: boolean;
  issuedAt: Date;
  minVolume: number;
  orderId: number;
  ownerId: number;
  priceCents: string;
  range: number;
  regionId: number;
  salesTaxPpm: number;
  solarSystemId: number;
  state: string;
  stationId: number;
  typeId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'ReadOrders' query type */
export interface IReadOrdersQuery {
  params: IReadOrdersParams;
  result: IReadOrdersResult;
}

const readOrdersIR: any = {"usedParamSet":{"orderIds":true},"params":[{"name":"orderIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":591,"b":600}]}],"statement":"SELECT order_id::float8 AS \"orderId!\", region_id AS \"regionId!\",\n  solar_system_id AS \"solarSystemId!\", station_id AS \"stationId!\", type_id AS \"typeId!\",\n  owner_id AS \"ownerId!\", character_id AS \"characterId?\", division AS \"division!\",\n  is_buy AS \"isBuy!\", price_cents AS \"priceCents!\", volume_total AS \"volumeTotal!\",\n  volume_remaining AS \"volumeRemaining!\", min_volume AS \"minVolume!\", range AS \"range!\",\n  escrow_cents AS \"escrowCents!\", sales_tax_ppm AS \"salesTaxPpm!\", issued_at AS \"issuedAt!\",\n  expires_at AS \"expiresAt?\", state AS \"state!\"\nFROM market_order WHERE order_id = ANY (:orderIds!::bigint[]) ORDER BY order_id                                                                                                                                                "};

/**
 * Query generated from SQL:
 * ```
 * SELECT order_id::float8 AS "orderId!", region_id AS "regionId!",
 *   solar_system_id AS "solarSystemId!", station_id AS "stationId!", type_id AS "typeId!",
 *   owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
 *   is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
 *   volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", range AS "range!",
 *   escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
 *   expires_at AS "expiresAt?", state AS "state!"
 * FROM market_order WHERE order_id = ANY (:orderIds!::bigint[]) ORDER BY order_id                                                                                                                                                
 * ```
 */
export const readOrders = new PreparedQuery<IReadOrdersParams,IReadOrdersResult>(readOrdersIR);


/** 'FindSells' parameters type */
export interface IFindSellsParams {
  demands: numberArray;
  limitsCents: NumberOrStringArray;
  now: DateOrString;
  page: NumberOrString;
  ranges: numberArray;
  regionIds: numberArray;
  stationIds: numberArray;
  systems: stringArray;
  typeIds: numberArray;
  volumes: numberArray;
}

/** 'FindSells' return type */
export interface IFindSellsResult {
  characterId: number | null;
  demand: number;
  division: number;
  escrowCents: string;
  expiresAt: Date | null;
  isBuy: boolean;
  issuedAt: Date;
  minVolume: number;
  orderId: number;
  ownerId: number;
  priceCents: string;
  range: number;
  regionId: number;
  salesTaxPpm: number;
  solarSystemId: number;
  state: string;
  stationId: number;
  typeId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'FindSells' query type */
export interface IFindSellsQuery {
  params: IFindSellsParams;
  result: IFindSellsResult;
}

const findSellsIR: any = {"usedParamSet":{"demands":true,"regionIds":true,"typeIds":true,"limitsCents":true,"volumes":true,"stationIds":true,"ranges":true,"systems":true,"now":true,"page":true},"params":[{"name":"demands","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":159}]},{"name":"regionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":179}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":197}]},{"name":"limitsCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":219}]},{"name":"volumes","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":244}]},{"name":"stationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":257,"b":268}]},{"name":"ranges","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":285}]},{"name":"systems","required":true,"transform":{"type":"scalar"},"locs":[{"a":295,"b":303}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":1396,"b":1400}]},{"name":"page","required":true,"transform":{"type":"scalar"},"locs":[{"a":1593,"b":1598}]}],"statement":"WITH wanted AS MATERIALIZED (\n  SELECT demand, region_id, type_id, limit_cents, volume, station_id, range,\n    systems::int[] AS systems\n  FROM unnest(:demands!::int[], :regionIds!::int[], :typeIds!::int[], :limitsCents!::bigint[],\n    :volumes!::float8[], :stationIds!::int[], :ranges!::int[], :systems!::text[])\n    AS wanted (demand, region_id, type_id, limit_cents, volume, station_id, range, systems)\n)\nSELECT demand AS \"demand!\", order_id::float8 AS \"orderId!\", found.region_id AS \"regionId!\",\n  solar_system_id AS \"solarSystemId!\", found.station_id AS \"stationId!\", found.type_id AS \"typeId!\",\n  owner_id AS \"ownerId!\", character_id AS \"characterId?\", division AS \"division!\",\n  is_buy AS \"isBuy!\", price_cents AS \"priceCents!\", volume_total AS \"volumeTotal!\",\n  volume_remaining AS \"volumeRemaining!\", min_volume AS \"minVolume!\", found.range AS \"range!\",\n  escrow_cents AS \"escrowCents!\", sales_tax_ppm AS \"salesTaxPpm!\", issued_at AS \"issuedAt!\",\n  expires_at AS \"expiresAt?\", state AS \"state!\"\nFROM wanted CROSS JOIN LATERAL (\n  SELECT *, sum(volume_remaining) OVER (ORDER BY price_cents, issued_at, order_id\n    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS better\n  FROM market_order AS sell\n  WHERE sell.region_id = wanted.region_id AND sell.type_id = wanted.type_id AND state = 'open'\n    AND NOT is_buy AND price_cents <= limit_cents AND (expires_at IS NULL OR expires_at > :now!)\n    AND (wanted.range = 32767 OR sell.station_id = wanted.station_id\n      OR (wanted.range >= 0 AND sell.solar_system_id = ANY (systems)))\n  ORDER BY price_cents, issued_at, order_id LIMIT :page!\n) AS found WHERE better IS NULL OR better < volume                                                                                                                      "};

/**
 * Query generated from SQL:
 * ```
 * WITH wanted AS MATERIALIZED (
 *   SELECT demand, region_id, type_id, limit_cents, volume, station_id, range,
 *     systems::int[] AS systems
 *   FROM unnest(:demands!::int[], :regionIds!::int[], :typeIds!::int[], :limitsCents!::bigint[],
 *     :volumes!::float8[], :stationIds!::int[], :ranges!::int[], :systems!::text[])
 *     AS wanted (demand, region_id, type_id, limit_cents, volume, station_id, range, systems)
 * )
 * SELECT demand AS "demand!", order_id::float8 AS "orderId!", found.region_id AS "regionId!",
 *   solar_system_id AS "solarSystemId!", found.station_id AS "stationId!", found.type_id AS "typeId!",
 *   owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
 *   is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
 *   volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", found.range AS "range!",
 *   escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
 *   expires_at AS "expiresAt?", state AS "state!"
 * FROM wanted CROSS JOIN LATERAL (
 *   SELECT *, sum(volume_remaining) OVER (ORDER BY price_cents, issued_at, order_id
 *     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS better
 *   FROM market_order AS sell
 *   WHERE sell.region_id = wanted.region_id AND sell.type_id = wanted.type_id AND state = 'open'
 *     AND NOT is_buy AND price_cents <= limit_cents AND (expires_at IS NULL OR expires_at > :now!)
 *     AND (wanted.range = 32767 OR sell.station_id = wanted.station_id
 *       OR (wanted.range >= 0 AND sell.solar_system_id = ANY (systems)))
 *   ORDER BY price_cents, issued_at, order_id LIMIT :page!
 * ) AS found WHERE better IS NULL OR better < volume                                                                                                                      
 * ```
 */
export const findSells = new PreparedQuery<IFindSellsParams,IFindSellsResult>(findSellsIR);


/** 'FindBuys' parameters type */
export interface IFindBuysParams {
  demands: numberArray;
  jumps: stringArray;
  limitsCents: NumberOrStringArray;
  now: DateOrString;
  page: NumberOrString;
  regionIds: numberArray;
  stationIds: numberArray;
  systems: stringArray;
  typeIds: numberArray;
  volumes: numberArray;
}

/** 'FindBuys' return type */
export interface IFindBuysResult {
  characterId: number | null;
  demand: number;
  division: number;
  escrowCents: string;
  expiresAt: Date | null;
  isBuy: boolean;
  issuedAt: Date;
  minVolume: number;
  orderId: number;
  ownerId: number;
  priceCents: string;
  range: number;
  regionId: number;
  salesTaxPpm: number;
  solarSystemId: number;
  state: string;
  stationId: number;
  typeId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'FindBuys' query type */
export interface IFindBuysQuery {
  params: IFindBuysParams;
  result: IFindBuysResult;
}

const findBuysIR: any = {"usedParamSet":{"demands":true,"regionIds":true,"typeIds":true,"limitsCents":true,"volumes":true,"stationIds":true,"systems":true,"jumps":true,"now":true,"page":true},"params":[{"name":"demands","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":175}]},{"name":"regionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":185,"b":195}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":213}]},{"name":"limitsCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":235}]},{"name":"volumes","required":true,"transform":{"type":"scalar"},"locs":[{"a":252,"b":260}]},{"name":"stationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":273,"b":284}]},{"name":"systems","required":true,"transform":{"type":"scalar"},"locs":[{"a":294,"b":302}]},{"name":"jumps","required":true,"transform":{"type":"scalar"},"locs":[{"a":313,"b":319}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":1456,"b":1460}]},{"name":"page","required":true,"transform":{"type":"scalar"},"locs":[{"a":1679,"b":1684}]}],"statement":"WITH wanted AS MATERIALIZED (\n  SELECT demand, region_id, type_id, limit_cents, volume, station_id, systems::int[] AS systems,\n    jumps::int[] AS jumps\n  FROM unnest(:demands!::int[], :regionIds!::int[], :typeIds!::int[], :limitsCents!::bigint[],\n    :volumes!::float8[], :stationIds!::int[], :systems!::text[], :jumps!::text[])\n    AS wanted (demand, region_id, type_id, limit_cents, volume, station_id, systems, jumps)\n)\nSELECT demand AS \"demand!\", order_id::float8 AS \"orderId!\", found.region_id AS \"regionId!\",\n  solar_system_id AS \"solarSystemId!\", found.station_id AS \"stationId!\", found.type_id AS \"typeId!\",\n  owner_id AS \"ownerId!\", character_id AS \"characterId?\", division AS \"division!\",\n  is_buy AS \"isBuy!\", price_cents AS \"priceCents!\", volume_total AS \"volumeTotal!\",\n  volume_remaining AS \"volumeRemaining!\", min_volume AS \"minVolume!\", found.range AS \"range!\",\n  escrow_cents AS \"escrowCents!\", sales_tax_ppm AS \"salesTaxPpm!\", issued_at AS \"issuedAt!\",\n  expires_at AS \"expiresAt?\", state AS \"state!\"\nFROM wanted CROSS JOIN LATERAL (\n  SELECT *, sum(CASE WHEN min_volume = 1 THEN volume_remaining ELSE 0 END) OVER (\n    ORDER BY price_cents DESC, issued_at, order_id\n    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS better\n  FROM market_order AS buy\n  WHERE buy.region_id = wanted.region_id AND buy.type_id = wanted.type_id AND state = 'open'\n    AND is_buy AND price_cents >= limit_cents AND (expires_at IS NULL OR expires_at > :now!)\n    AND (buy.range = 32767 OR buy.station_id = wanted.station_id\n      OR (buy.range >= 0 AND buy.range >= jumps[array_position(systems, buy.solar_system_id)]))\n  ORDER BY price_cents DESC, issued_at, order_id LIMIT :page!\n) AS found WHERE better IS NULL OR better < volume                                                                                           "};

/**
 * Query generated from SQL:
 * ```
 * WITH wanted AS MATERIALIZED (
 *   SELECT demand, region_id, type_id, limit_cents, volume, station_id, systems::int[] AS systems,
 *     jumps::int[] AS jumps
 *   FROM unnest(:demands!::int[], :regionIds!::int[], :typeIds!::int[], :limitsCents!::bigint[],
 *     :volumes!::float8[], :stationIds!::int[], :systems!::text[], :jumps!::text[])
 *     AS wanted (demand, region_id, type_id, limit_cents, volume, station_id, systems, jumps)
 * )
 * SELECT demand AS "demand!", order_id::float8 AS "orderId!", found.region_id AS "regionId!",
 *   solar_system_id AS "solarSystemId!", found.station_id AS "stationId!", found.type_id AS "typeId!",
 *   owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
 *   is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
 *   volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", found.range AS "range!",
 *   escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
 *   expires_at AS "expiresAt?", state AS "state!"
 * FROM wanted CROSS JOIN LATERAL (
 *   SELECT *, sum(CASE WHEN min_volume = 1 THEN volume_remaining ELSE 0 END) OVER (
 *     ORDER BY price_cents DESC, issued_at, order_id
 *     ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS better
 *   FROM market_order AS buy
 *   WHERE buy.region_id = wanted.region_id AND buy.type_id = wanted.type_id AND state = 'open'
 *     AND is_buy AND price_cents >= limit_cents AND (expires_at IS NULL OR expires_at > :now!)
 *     AND (buy.range = 32767 OR buy.station_id = wanted.station_id
 *       OR (buy.range >= 0 AND buy.range >= jumps[array_position(systems, buy.solar_system_id)]))
 *   ORDER BY price_cents DESC, issued_at, order_id LIMIT :page!
 * ) AS found WHERE better IS NULL OR better < volume                                                                                           
 * ```
 */
export const findBuys = new PreparedQuery<IFindBuysParams,IFindBuysResult>(findBuysIR);


/** 'ReadStacks' parameters type */
export interface IReadStacksParams {
  limit: NumberOrString;
  ownerId: number;
  typeId: number;
}

/** 'ReadStacks' return type */
export interface IReadStacksResult {
  itemId: number;
  quantity: number;
  stationId: number;
}

/** 'ReadStacks' query type */
export interface IReadStacksQuery {
  params: IReadStacksParams;
  result: IReadStacksResult;
}

const readStacksIR: any = {"usedParamSet":{"ownerId":true,"typeId":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":143}]},{"name":"typeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":166}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":248,"b":254}]}],"statement":"SELECT item_id::float8 AS \"itemId!\", location_id::float8 AS \"stationId!\", quantity AS \"quantity!\"\nFROM inventory_item\nWHERE owner_id = :ownerId! AND type_id = :typeId! AND NOT singleton AND flag LIKE 'hangar%'\nORDER BY quantity DESC, item_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT item_id::float8 AS "itemId!", location_id::float8 AS "stationId!", quantity AS "quantity!"
 * FROM inventory_item
 * WHERE owner_id = :ownerId! AND type_id = :typeId! AND NOT singleton AND flag LIKE 'hangar%'
 * ORDER BY quantity DESC, item_id LIMIT :limit!
 * ```
 */
export const readStacks = new PreparedQuery<IReadStacksParams,IReadStacksResult>(readStacksIR);


/** 'CountOpenOrders' parameters type */
export interface ICountOpenOrdersParams {
  characterIds: numberArray;
}

/** 'CountOpenOrders' return type */
export interface ICountOpenOrdersResult {
  characterId: number;
  count: number;
}

/** 'CountOpenOrders' query type */
export interface ICountOpenOrdersQuery {
  params: ICountOpenOrdersParams;
  result: ICountOpenOrdersResult;
}

const countOpenOrdersIR: any = {"usedParamSet":{"characterIds":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":122}]}],"statement":"SELECT character_id AS \"characterId!\", count(*)::int AS \"count!\" FROM market_order\nWHERE character_id = ANY (:characterIds!::int[]) AND state = 'open' GROUP BY character_id                                                                                    "};

/**
 * Query generated from SQL:
 * ```
 * SELECT character_id AS "characterId!", count(*)::int AS "count!" FROM market_order
 * WHERE character_id = ANY (:characterIds!::int[]) AND state = 'open' GROUP BY character_id                                                                                    
 * ```
 */
export const countOpenOrders = new PreparedQuery<ICountOpenOrdersParams,ICountOpenOrdersResult>(countOpenOrdersIR);


/** 'WriteFloor' parameters type */
export interface IWriteFloorParams {
  areBuys: booleanArray;
  at: DateOrString;
  buyerIds: numberArray;
  buyOrderIds: NumberOrStringArray;
  changedEscrowsCents: NumberOrStringArray;
  changedIds: NumberOrStringArray;
  changedIssuedAts: DateOrStringArray;
  changedPricesCents: NumberOrStringArray;
  changedRemaining: numberArray;
  changedSalesTaxesPpm: numberArray;
  changedStates: stringArray;
  changedTotals: numberArray;
  characterIds: numberArray;
  divisions: numberArray;
  escrowsCents: NumberOrStringArray;
  expiresAts: DateOrStringArray;
  issuedAts: DateOrStringArray;
  minVolumes: numberArray;
  orderIds: NumberOrStringArray;
  ownerIds: numberArray;
  pricesCents: NumberOrStringArray;
  ranges: numberArray;
  regionIds: numberArray;
  salesTaxesPpm: numberArray;
  sellerIds: numberArray;
  sellOrderIds: NumberOrStringArray;
  solarSystemIds: numberArray;
  states: stringArray;
  stationIds: numberArray;
  tradePricesCents: NumberOrStringArray;
  tradeQuantities: numberArray;
  tradeRegionIds: numberArray;
  tradeStationIds: numberArray;
  tradeTypeIds: numberArray;
  typeIds: numberArray;
  volumesRemaining: numberArray;
  volumesTotal: numberArray;
}

/** 'WriteFloor' return type */
export interface IWriteFloorResult {
  changed: number;
}

/** 'WriteFloor' query type */
export interface IWriteFloorQuery {
  params: IWriteFloorParams;
  result: IWriteFloorResult;
}

const writeFloorIR: any = {"usedParamSet":{"at":true,"orderIds":true,"regionIds":true,"solarSystemIds":true,"stationIds":true,"typeIds":true,"ownerIds":true,"characterIds":true,"divisions":true,"areBuys":true,"pricesCents":true,"volumesTotal":true,"volumesRemaining":true,"minVolumes":true,"ranges":true,"escrowsCents":true,"salesTaxesPpm":true,"issuedAts":true,"expiresAts":true,"states":true,"changedIds":true,"changedPricesCents":true,"changedTotals":true,"changedRemaining":true,"changedEscrowsCents":true,"changedSalesTaxesPpm":true,"changedIssuedAts":true,"changedStates":true,"buyOrderIds":true,"sellOrderIds":true,"tradeRegionIds":true,"tradeStationIds":true,"tradeTypeIds":true,"tradePricesCents":true,"tradeQuantities":true,"buyerIds":true,"sellerIds":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":309,"b":312},{"a":1115,"b":1118},{"a":1764,"b":1767}]},{"name":"orderIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":339,"b":348}]},{"name":"regionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":361,"b":371}]},{"name":"solarSystemIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":385,"b":400}]},{"name":"stationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":410,"b":421}]},{"name":"typeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":431,"b":439}]},{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":449,"b":458}]},{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":472,"b":485}]},{"name":"divisions","required":true,"transform":{"type":"scalar"},"locs":[{"a":495,"b":505}]},{"name":"areBuys","required":true,"transform":{"type":"scalar"},"locs":[{"a":520,"b":528}]},{"name":"pricesCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":542,"b":554}]},{"name":"volumesTotal","required":true,"transform":{"type":"scalar"},"locs":[{"a":571,"b":584}]},{"name":"volumesRemaining","required":true,"transform":{"type":"scalar"},"locs":[{"a":594,"b":611}]},{"name":"minVolumes","required":true,"transform":{"type":"scalar"},"locs":[{"a":621,"b":632}]},{"name":"ranges","required":true,"transform":{"type":"scalar"},"locs":[{"a":642,"b":649}]},{"name":"escrowsCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":668,"b":681}]},{"name":"salesTaxesPpm","required":true,"transform":{"type":"scalar"},"locs":[{"a":694,"b":708}]},{"name":"issuedAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":718,"b":728}]},{"name":"expiresAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":750,"b":761}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":779,"b":786}]},{"name":"changedIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1134,"b":1145}]},{"name":"changedPricesCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":1158,"b":1177}]},{"name":"changedTotals","required":true,"transform":{"type":"scalar"},"locs":[{"a":1190,"b":1204}]},{"name":"changedRemaining","required":true,"transform":{"type":"scalar"},"locs":[{"a":1218,"b":1235}]},{"name":"changedEscrowsCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":1245,"b":1265}]},{"name":"changedSalesTaxesPpm","required":true,"transform":{"type":"scalar"},"locs":[{"a":1278,"b":1299}]},{"name":"changedIssuedAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":1313,"b":1330}]},{"name":"changedStates","required":true,"transform":{"type":"scalar"},"locs":[{"a":1348,"b":1362}]},{"name":"buyOrderIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1781,"b":1793}]},{"name":"sellOrderIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1806,"b":1819}]},{"name":"tradeRegionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1836,"b":1851}]},{"name":"tradeStationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1861,"b":1877}]},{"name":"tradeTypeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1887,"b":1900}]},{"name":"tradePricesCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":1914,"b":1931}]},{"name":"tradeQuantities","required":true,"transform":{"type":"scalar"},"locs":[{"a":1944,"b":1960}]},{"name":"buyerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1970,"b":1979}]},{"name":"sellerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1989,"b":1999}]}],"statement":"WITH placed AS (\n  INSERT INTO market_order (order_id, region_id, solar_system_id, station_id, type_id, owner_id,\n    character_id, division, is_buy, price_cents, volume_total, volume_remaining, min_volume, range,\n    escrow_cents, sales_tax_ppm, issued_at, expires_at, state, modified_at)\n  SELECT placed.*, :at!::timestamptz FROM unnest(:orderIds!::bigint[], :regionIds!::int[],\n    :solarSystemIds!::int[], :stationIds!::int[], :typeIds!::int[], :ownerIds!::int[],\n    :characterIds!::int[], :divisions!::smallint[], :areBuys!::boolean[], :pricesCents!::bigint[],\n    :volumesTotal!::int[], :volumesRemaining!::int[], :minVolumes!::int[], :ranges!::smallint[],\n    :escrowsCents!::bigint[], :salesTaxesPpm!::int[], :issuedAts!::timestamptz[],\n    :expiresAts!::timestamptz[], :states!::text[]) AS placed\n), changed AS (\n  UPDATE market_order SET price_cents = change.price_cents, volume_total = change.volume_total,\n    volume_remaining = change.volume_remaining, escrow_cents = change.escrow_cents,\n    sales_tax_ppm = change.sales_tax_ppm, issued_at = change.issued_at, state = change.state,\n    modified_at = :at!\n  FROM unnest(:changedIds!::bigint[], :changedPricesCents!::bigint[], :changedTotals!::int[],\n    :changedRemaining!::int[], :changedEscrowsCents!::bigint[], :changedSalesTaxesPpm!::int[],\n    :changedIssuedAts!::timestamptz[], :changedStates!::text[])\n    AS change (order_id, price_cents, volume_total, volume_remaining, escrow_cents, sales_tax_ppm,\n      issued_at, state)\n  WHERE market_order.order_id = change.order_id AND market_order.state = 'open'\n  RETURNING 1\n), traded AS (\n  INSERT INTO market_trade (buy_order_id, sell_order_id, region_id, station_id, type_id,\n    price_cents, quantity, buyer_id, seller_id, at)\n  SELECT trade.*, :at! FROM unnest(:buyOrderIds!::bigint[], :sellOrderIds!::bigint[],\n    :tradeRegionIds!::int[], :tradeStationIds!::int[], :tradeTypeIds!::int[],\n    :tradePricesCents!::bigint[], :tradeQuantities!::int[], :buyerIds!::int[], :sellerIds!::int[])\n    AS trade\n)\nSELECT count(*)::int AS \"changed!\" FROM changed                                                                              "};

/**
 * Query generated from SQL:
 * ```
 * WITH placed AS (
 *   INSERT INTO market_order (order_id, region_id, solar_system_id, station_id, type_id, owner_id,
 *     character_id, division, is_buy, price_cents, volume_total, volume_remaining, min_volume, range,
 *     escrow_cents, sales_tax_ppm, issued_at, expires_at, state, modified_at)
 *   SELECT placed.*, :at!::timestamptz FROM unnest(:orderIds!::bigint[], :regionIds!::int[],
 *     :solarSystemIds!::int[], :stationIds!::int[], :typeIds!::int[], :ownerIds!::int[],
 *     :characterIds!::int[], :divisions!::smallint[], :areBuys!::boolean[], :pricesCents!::bigint[],
 *     :volumesTotal!::int[], :volumesRemaining!::int[], :minVolumes!::int[], :ranges!::smallint[],
 *     :escrowsCents!::bigint[], :salesTaxesPpm!::int[], :issuedAts!::timestamptz[],
 *     :expiresAts!::timestamptz[], :states!::text[]) AS placed
 * ), changed AS (
 *   UPDATE market_order SET price_cents = change.price_cents, volume_total = change.volume_total,
 *     volume_remaining = change.volume_remaining, escrow_cents = change.escrow_cents,
 *     sales_tax_ppm = change.sales_tax_ppm, issued_at = change.issued_at, state = change.state,
 *     modified_at = :at!
 *   FROM unnest(:changedIds!::bigint[], :changedPricesCents!::bigint[], :changedTotals!::int[],
 *     :changedRemaining!::int[], :changedEscrowsCents!::bigint[], :changedSalesTaxesPpm!::int[],
 *     :changedIssuedAts!::timestamptz[], :changedStates!::text[])
 *     AS change (order_id, price_cents, volume_total, volume_remaining, escrow_cents, sales_tax_ppm,
 *       issued_at, state)
 *   WHERE market_order.order_id = change.order_id AND market_order.state = 'open'
 *   RETURNING 1
 * ), traded AS (
 *   INSERT INTO market_trade (buy_order_id, sell_order_id, region_id, station_id, type_id,
 *     price_cents, quantity, buyer_id, seller_id, at)
 *   SELECT trade.*, :at! FROM unnest(:buyOrderIds!::bigint[], :sellOrderIds!::bigint[],
 *     :tradeRegionIds!::int[], :tradeStationIds!::int[], :tradeTypeIds!::int[],
 *     :tradePricesCents!::bigint[], :tradeQuantities!::int[], :buyerIds!::int[], :sellerIds!::int[])
 *     AS trade
 * )
 * SELECT count(*)::int AS "changed!" FROM changed                                                                              
 * ```
 */
export const writeFloor = new PreparedQuery<IWriteFloorParams,IWriteFloorResult>(writeFloorIR);


/** 'ReadSells' parameters type */
export interface IReadSellsParams {
  issuedAt: DateOrString;
  limit: NumberOrString;
  now: DateOrString;
  orderId: NumberOrString;
  priceCents: NumberOrString;
  regionId: number;
  typeId: number;
}

/** 'ReadSells' return type */
export interface IReadSellsResult {
  expiresAt: Date | null;
  issuedAt: Date;
  minVolume: number;
  orderId: number;
  priceCents: string;
  range: number;
  solarSystemId: number;
  stationId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'ReadSells' query type */
export interface IReadSellsQuery {
  params: IReadSellsParams;
  result: IReadSellsResult;
}

const readSellsIR: any = {"usedParamSet":{"regionId":true,"typeId":true,"priceCents":true,"issuedAt":true,"orderId":true,"now":true,"limit":true},"params":[{"name":"regionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":350,"b":359}]},{"name":"typeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":375,"b":382}]},{"name":"priceCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":477}]},{"name":"issuedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":488,"b":497}]},{"name":"orderId","required":true,"transform":{"type":"scalar"},"locs":[{"a":513,"b":521}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":574,"b":578}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":629,"b":635}]}],"statement":"SELECT order_id::float8 AS \"orderId!\", station_id AS \"stationId!\",\n  solar_system_id AS \"solarSystemId!\", price_cents AS \"priceCents!\",\n  volume_total AS \"volumeTotal!\", volume_remaining AS \"volumeRemaining!\",\n  min_volume AS \"minVolume!\", range AS \"range!\", issued_at AS \"issuedAt!\",\n  expires_at AS \"expiresAt?\"\nFROM market_order\nWHERE region_id = :regionId! AND type_id = :typeId! AND state = 'open' AND NOT is_buy\n  AND (price_cents, issued_at, order_id)\n    > (:priceCents!::bigint, :issuedAt!::timestamptz, :orderId!::bigint)\n  AND (expires_at IS NULL OR expires_at > :now!)\nORDER BY price_cents, issued_at, order_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT order_id::float8 AS "orderId!", station_id AS "stationId!",
 *   solar_system_id AS "solarSystemId!", price_cents AS "priceCents!",
 *   volume_total AS "volumeTotal!", volume_remaining AS "volumeRemaining!",
 *   min_volume AS "minVolume!", range AS "range!", issued_at AS "issuedAt!",
 *   expires_at AS "expiresAt?"
 * FROM market_order
 * WHERE region_id = :regionId! AND type_id = :typeId! AND state = 'open' AND NOT is_buy
 *   AND (price_cents, issued_at, order_id)
 *     > (:priceCents!::bigint, :issuedAt!::timestamptz, :orderId!::bigint)
 *   AND (expires_at IS NULL OR expires_at > :now!)
 * ORDER BY price_cents, issued_at, order_id LIMIT :limit!
 * ```
 */
export const readSells = new PreparedQuery<IReadSellsParams,IReadSellsResult>(readSellsIR);


/** 'ReadBuys' parameters type */
export interface IReadBuysParams {
  issuedAt: DateOrString;
  limit: NumberOrString;
  now: DateOrString;
  orderId: NumberOrString;
  priceCents: NumberOrString;
  regionId: number;
  typeId: number;
}

/** 'ReadBuys' return type */
export interface IReadBuysResult {
  expiresAt: Date | null;
  issuedAt: Date;
  minVolume: number;
  orderId: number;
  priceCents: string;
  range: number;
  solarSystemId: number;
  stationId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'ReadBuys' query type */
export interface IReadBuysQuery {
  params: IReadBuysParams;
  result: IReadBuysResult;
}

const readBuysIR: any = {"usedParamSet":{"regionId":true,"typeId":true,"priceCents":true,"issuedAt":true,"orderId":true,"now":true,"limit":true},"params":[{"name":"regionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":350,"b":359}]},{"name":"typeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":375,"b":382}]},{"name":"priceCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":435,"b":446},{"a":477,"b":488}]},{"name":"issuedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":522,"b":531}]},{"name":"orderId","required":true,"transform":{"type":"scalar"},"locs":[{"a":547,"b":555}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":609,"b":613}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":669,"b":675}]}],"statement":"SELECT order_id::float8 AS \"orderId!\", station_id AS \"stationId!\",\n  solar_system_id AS \"solarSystemId!\", price_cents AS \"priceCents!\",\n  volume_total AS \"volumeTotal!\", volume_remaining AS \"volumeRemaining!\",\n  min_volume AS \"minVolume!\", range AS \"range!\", issued_at AS \"issuedAt!\",\n  expires_at AS \"expiresAt?\"\nFROM market_order\nWHERE region_id = :regionId! AND type_id = :typeId! AND state = 'open' AND is_buy\n  AND price_cents <= :priceCents!::bigint\n  AND (price_cents < :priceCents!\n    OR (issued_at, order_id) > (:issuedAt!::timestamptz, :orderId!::bigint))\n  AND (expires_at IS NULL OR expires_at > :now!)\nORDER BY price_cents DESC, issued_at, order_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT order_id::float8 AS "orderId!", station_id AS "stationId!",
 *   solar_system_id AS "solarSystemId!", price_cents AS "priceCents!",
 *   volume_total AS "volumeTotal!", volume_remaining AS "volumeRemaining!",
 *   min_volume AS "minVolume!", range AS "range!", issued_at AS "issuedAt!",
 *   expires_at AS "expiresAt?"
 * FROM market_order
 * WHERE region_id = :regionId! AND type_id = :typeId! AND state = 'open' AND is_buy
 *   AND price_cents <= :priceCents!::bigint
 *   AND (price_cents < :priceCents!
 *     OR (issued_at, order_id) > (:issuedAt!::timestamptz, :orderId!::bigint))
 *   AND (expires_at IS NULL OR expires_at > :now!)
 * ORDER BY price_cents DESC, issued_at, order_id LIMIT :limit!
 * ```
 */
export const readBuys = new PreparedQuery<IReadBuysParams,IReadBuysResult>(readBuysIR);


/** 'ReadOwnOrders' parameters type */
export interface IReadOwnOrdersParams {
  before: NumberOrString;
  isOpen: boolean;
  limit: NumberOrString;
  ownerId: number;
}

/** 'ReadOwnOrders' return type */
export interface IReadOwnOrdersResult {
  characterId: number;
  division: number;
  escrowCents: string;
  expiresAt: Date;
  isBuy: boolean;
  issuedAt: Date;
  minVolume: number;
  modifiedAt: Date;
  orderId: number;
  priceCents: string;
  range: number;
  regionId: number;
  state: string;
  stationId: number;
  typeId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'ReadOwnOrders' query type */
export interface IReadOwnOrdersQuery {
  params: IReadOwnOrdersParams;
  result: IReadOwnOrdersResult;
}

const readOwnOrdersIR: any = {"usedParamSet":{"ownerId":true,"isOpen":true,"before":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":520,"b":528}]},{"name":"isOpen","required":true,"transform":{"type":"scalar"},"locs":[{"a":582,"b":589}]},{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":608,"b":615}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":654,"b":660}]}],"statement":"SELECT order_id::float8 AS \"orderId!\", region_id AS \"regionId!\", station_id AS \"stationId!\",\n  type_id AS \"typeId!\", character_id AS \"characterId!\", division AS \"division!\",\n  is_buy AS \"isBuy!\", price_cents AS \"priceCents!\", volume_total AS \"volumeTotal!\",\n  volume_remaining AS \"volumeRemaining!\", min_volume AS \"minVolume!\", range AS \"range!\",\n  escrow_cents AS \"escrowCents!\", issued_at AS \"issuedAt!\", expires_at AS \"expiresAt!\",\n  state AS \"state!\", modified_at AS \"modifiedAt!\"\nFROM market_order\nWHERE owner_id = :ownerId! AND character_id IS NOT NULL AND (state = 'open') = :isOpen!\n  AND order_id < :before!::bigint\nORDER BY order_id DESC LIMIT :limit!                                                                      "};

/**
 * Query generated from SQL:
 * ```
 * SELECT order_id::float8 AS "orderId!", region_id AS "regionId!", station_id AS "stationId!",
 *   type_id AS "typeId!", character_id AS "characterId!", division AS "division!",
 *   is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
 *   volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", range AS "range!",
 *   escrow_cents AS "escrowCents!", issued_at AS "issuedAt!", expires_at AS "expiresAt!",
 *   state AS "state!", modified_at AS "modifiedAt!"
 * FROM market_order
 * WHERE owner_id = :ownerId! AND character_id IS NOT NULL AND (state = 'open') = :isOpen!
 *   AND order_id < :before!::bigint
 * ORDER BY order_id DESC LIMIT :limit!                                                                      
 * ```
 */
export const readOwnOrders = new PreparedQuery<IReadOwnOrdersParams,IReadOwnOrdersResult>(readOwnOrdersIR);


/** 'ReadTransactions' parameters type */
export interface IReadTransactionsParams {
  before: NumberOrString;
  limit: NumberOrString;
  ownerId: number;
}

/** 'ReadTransactions' return type */
export interface IReadTransactionsResult {
  at: Date;
  isBuy: boolean;
  orderId: number;
  otherOwnerId: number;
  priceCents: string;
  quantity: number;
  stationId: number;
  tradeId: number;
  typeId: number;
}

/** 'ReadTransactions' query type */
export interface IReadTransactionsQuery {
  params: IReadTransactionsParams;
  result: IReadTransactionsResult;
}

const readTransactionsIR: any = {"usedParamSet":{"ownerId":true,"before":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":423,"b":431},{"a":656,"b":664}]},{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":448,"b":455},{"a":681,"b":688}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":497,"b":503},{"a":730,"b":736},{"a":785,"b":791}]}],"statement":"SELECT trade_id::float8 AS \"tradeId!\", is_buy AS \"isBuy!\", order_id::float8 AS \"orderId!\",\n  station_id AS \"stationId!\", type_id AS \"typeId!\", price_cents AS \"priceCents!\",\n  quantity AS \"quantity!\", other_id AS \"otherOwnerId!\", at AS \"at!\"\nFROM (\n  (SELECT trade_id, true AS is_buy, buy_order_id AS order_id, station_id, type_id, price_cents,\n     quantity, seller_id AS other_id, at\n   FROM market_trade WHERE buyer_id = :ownerId! AND trade_id < :before!::bigint\n   ORDER BY trade_id DESC LIMIT :limit!)\n  UNION ALL\n  (SELECT trade_id, false, sell_order_id, station_id, type_id, price_cents, quantity, buyer_id, at\n   FROM market_trade WHERE seller_id = :ownerId! AND trade_id < :before!::bigint\n   ORDER BY trade_id DESC LIMIT :limit!)\n) AS own ORDER BY trade_id DESC, is_buy LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT trade_id::float8 AS "tradeId!", is_buy AS "isBuy!", order_id::float8 AS "orderId!",
 *   station_id AS "stationId!", type_id AS "typeId!", price_cents AS "priceCents!",
 *   quantity AS "quantity!", other_id AS "otherOwnerId!", at AS "at!"
 * FROM (
 *   (SELECT trade_id, true AS is_buy, buy_order_id AS order_id, station_id, type_id, price_cents,
 *      quantity, seller_id AS other_id, at
 *    FROM market_trade WHERE buyer_id = :ownerId! AND trade_id < :before!::bigint
 *    ORDER BY trade_id DESC LIMIT :limit!)
 *   UNION ALL
 *   (SELECT trade_id, false, sell_order_id, station_id, type_id, price_cents, quantity, buyer_id, at
 *    FROM market_trade WHERE seller_id = :ownerId! AND trade_id < :before!::bigint
 *    ORDER BY trade_id DESC LIMIT :limit!)
 * ) AS own ORDER BY trade_id DESC, is_buy LIMIT :limit!
 * ```
 */
export const readTransactions = new PreparedQuery<IReadTransactionsParams,IReadTransactionsResult>(readTransactionsIR);


/** 'ReadHistory' parameters type */
export interface IReadHistoryParams {
  regionId: number;
  since: DateOrString;
  typeId: number;
}

/** 'ReadHistory' return type */
export interface IReadHistoryResult {
  averageCents: string;
  day: string;
  highestCents: string;
  lowestCents: string;
  trades: number;
  volume: number;
}

/** 'ReadHistory' query type */
export interface IReadHistoryQuery {
  params: IReadHistoryParams;
  result: IReadHistoryResult;
}

const readHistoryIR: any = {"usedParamSet":{"regionId":true,"typeId":true,"since":true},"params":[{"name":"regionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":245}]},{"name":"typeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":261,"b":268}]},{"name":"since","required":true,"transform":{"type":"scalar"},"locs":[{"a":281,"b":287}]}],"statement":"SELECT to_char(day, 'YYYY-MM-DD') AS \"day!\", trades AS \"trades!\", volume::float8 AS \"volume!\",\n  lowest_cents AS \"lowestCents!\", average_cents AS \"averageCents!\",\n  highest_cents AS \"highestCents!\"\nFROM market_history\nWHERE region_id = :regionId! AND type_id = :typeId! AND day >= :since!::date\nORDER BY day                                                                                     "};

/**
 * Query generated from SQL:
 * ```
 * SELECT to_char(day, 'YYYY-MM-DD') AS "day!", trades AS "trades!", volume::float8 AS "volume!",
 *   lowest_cents AS "lowestCents!", average_cents AS "averageCents!",
 *   highest_cents AS "highestCents!"
 * FROM market_history
 * WHERE region_id = :regionId! AND type_id = :typeId! AND day >= :since!::date
 * ORDER BY day                                                                                     
 * ```
 */
export const readHistory = new PreparedQuery<IReadHistoryParams,IReadHistoryResult>(readHistoryIR);


/** 'CloseDays' parameters type */
export interface ICloseDaysParams {
  from: DateOrString;
  to: DateOrString;
}

/** 'CloseDays' return type */
export type ICloseDaysResult = void;

/** 'CloseDays' query type */
export interface ICloseDaysQuery {
  params: ICloseDaysParams;
  result: ICloseDaysResult;
}

const closeDaysIR: any = {"usedParamSet":{"from":true,"to":true},"params":[{"name":"from","required":true,"transform":{"type":"scalar"},"locs":[{"a":335,"b":340}]},{"name":"to","required":true,"transform":{"type":"scalar"},"locs":[{"a":364,"b":367}]}],"statement":"INSERT INTO market_history (region_id, type_id, day, trades, volume, lowest_cents, average_cents,\n  highest_cents)\nSELECT region_id, type_id, (at AT TIME ZONE 'UTC')::date AS day, count(*), sum(quantity),\n  min(price_cents),\n  trunc(sum(price_cents::numeric * quantity) / sum(quantity)), max(price_cents)\nFROM market_trade WHERE at >= :from!::timestamptz AND at < :to!::timestamptz\nGROUP BY 1, 2, 3\nON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO market_history (region_id, type_id, day, trades, volume, lowest_cents, average_cents,
 *   highest_cents)
 * SELECT region_id, type_id, (at AT TIME ZONE 'UTC')::date AS day, count(*), sum(quantity),
 *   min(price_cents),
 *   trunc(sum(price_cents::numeric * quantity) / sum(quantity)), max(price_cents)
 * FROM market_trade WHERE at >= :from!::timestamptz AND at < :to!::timestamptz
 * GROUP BY 1, 2, 3
 * ON CONFLICT DO NOTHING
 * ```
 */
export const closeDays = new PreparedQuery<ICloseDaysParams,ICloseDaysResult>(closeDaysIR);


/** 'LastClosedDay' parameters type */
export type ILastClosedDayParams = void;

/** 'LastClosedDay' return type */
export interface ILastClosedDayResult {
  nextDay: Date | null;
}

/** 'LastClosedDay' query type */
export interface ILastClosedDayQuery {
  params: ILastClosedDayParams;
  result: ILastClosedDayResult;
}

const lastClosedDayIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT (max(day) + 1)::timestamp AT TIME ZONE 'UTC' AS \"nextDay?\" FROM market_history                            "};

/**
 * Query generated from SQL:
 * ```
 * SELECT (max(day) + 1)::timestamp AT TIME ZONE 'UTC' AS "nextDay?" FROM market_history                            
 * ```
 */
export const lastClosedDay = new PreparedQuery<ILastClosedDayParams,ILastClosedDayResult>(lastClosedDayIR);


/** 'ReadUniverseVolumes' parameters type */
export type IReadUniverseVolumesParams = void;

/** 'ReadUniverseVolumes' return type */
export interface IReadUniverseVolumesResult {
  isBuy: boolean;
  priceCents: string;
  stationId: number;
  typeId: number;
  volumeRemaining: number;
}

/** 'ReadUniverseVolumes' query type */
export interface IReadUniverseVolumesQuery {
  params: IReadUniverseVolumesParams;
  result: IReadUniverseVolumesResult;
}

const readUniverseVolumesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT station_id AS \"stationId!\", type_id AS \"typeId!\", is_buy AS \"isBuy!\",\n  price_cents AS \"priceCents!\", volume_remaining AS \"volumeRemaining!\"\nFROM market_order WHERE character_id IS NULL AND state = 'open'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT station_id AS "stationId!", type_id AS "typeId!", is_buy AS "isBuy!",
 *   price_cents AS "priceCents!", volume_remaining AS "volumeRemaining!"
 * FROM market_order WHERE character_id IS NULL AND state = 'open'
 * ```
 */
export const readUniverseVolumes = new PreparedQuery<IReadUniverseVolumesParams,IReadUniverseVolumesResult>(readUniverseVolumesIR);


/** 'ReadUniverseOrders' parameters type */
export type IReadUniverseOrdersParams = void;

/** 'ReadUniverseOrders' return type */
export interface IReadUniverseOrdersResult {
  characterId: number | null;
  division: number;
  escrowCents: string;
  expiresAt: Date | null;
  isBuy: boolean;
  issuedAt: Date;
  minVolume: number;
  orderId: number;
  ownerId: number;
  priceCents: string;
  range: number;
  regionId: number;
  salesTaxPpm: number;
  solarSystemId: number;
  state: string;
  stationId: number;
  typeId: number;
  volumeRemaining: number;
  volumeTotal: number;
}

/** 'ReadUniverseOrders' query type */
export interface IReadUniverseOrdersQuery {
  params: IReadUniverseOrdersParams;
  result: IReadUniverseOrdersResult;
}

const readUniverseOrdersIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT order_id::float8 AS \"orderId!\", region_id AS \"regionId!\",\n  solar_system_id AS \"solarSystemId!\", station_id AS \"stationId!\", type_id AS \"typeId!\",\n  owner_id AS \"ownerId!\", character_id AS \"characterId?\", division AS \"division!\",\n  is_buy AS \"isBuy!\", price_cents AS \"priceCents!\", volume_total AS \"volumeTotal!\",\n  volume_remaining AS \"volumeRemaining!\", min_volume AS \"minVolume!\", range AS \"range!\",\n  escrow_cents AS \"escrowCents!\", sales_tax_ppm AS \"salesTaxPpm!\", issued_at AS \"issuedAt!\",\n  expires_at AS \"expiresAt?\", state AS \"state!\"\nFROM market_order WHERE character_id IS NULL AND state = 'open' ORDER BY order_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT order_id::float8 AS "orderId!", region_id AS "regionId!",
 *   solar_system_id AS "solarSystemId!", station_id AS "stationId!", type_id AS "typeId!",
 *   owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
 *   is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
 *   volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", range AS "range!",
 *   escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
 *   expires_at AS "expiresAt?", state AS "state!"
 * FROM market_order WHERE character_id IS NULL AND state = 'open' ORDER BY order_id
 * ```
 */
export const readUniverseOrders = new PreparedQuery<IReadUniverseOrdersParams,IReadUniverseOrdersResult>(readUniverseOrdersIR);


