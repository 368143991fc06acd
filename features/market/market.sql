/* @name makeBooks */
INSERT INTO market_book (region_id, type_id)
SELECT DISTINCT * FROM unnest(:regionIds!::int[], :typeIds!::int[]) AS book (region_id, type_id)
ORDER BY 1, 2
ON CONFLICT DO NOTHING;

/* Its own statement, so that what runs after it sees all that was committed before the lock. The
   numbers are for what the transaction is going to place. */

/* @name lockBooks */
SELECT region_id, type_id FROM market_book
WHERE (region_id, type_id) IN (SELECT * FROM unnest(:regionIds!::int[], :typeIds!::int[]))
ORDER BY region_id, type_id FOR NO KEY UPDATE;

/* @name takeNumbers */
SELECT nextval('place_id')::float8 AS "id!" FROM generate_series(1, :count!::int);

/* @name readOrders */
SELECT order_id::float8 AS "orderId!", region_id AS "regionId!",
  solar_system_id AS "solarSystemId!", station_id AS "stationId!", type_id AS "typeId!",
  owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
  is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
  volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", range AS "range!",
  escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
  expires_at AS "expiresAt?", state AS "state!"
FROM market_order WHERE order_id = ANY (:orderIds!::bigint[]) ORDER BY order_id;

/* The best sell orders that each of some buy orders reaches: a page of each, or as many as it takes
   to come to the volume that is wanted. */

/* @name findSells */
WITH wanted AS MATERIALIZED (
  SELECT demand, region_id, type_id, limit_cents, volume, station_id, range,
    systems::int[] AS systems
  FROM unnest(:demands!::int[], :regionIds!::int[], :typeIds!::int[], :limitsCents!::bigint[],
    :volumes!::float8[], :stationIds!::int[], :ranges!::int[], :systems!::text[])
    AS wanted (demand, region_id, type_id, limit_cents, volume, station_id, range, systems)
)
SELECT demand AS "demand!", order_id::float8 AS "orderId!", found.region_id AS "regionId!",
  solar_system_id AS "solarSystemId!", found.station_id AS "stationId!", found.type_id AS "typeId!",
  owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
  is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
  volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", found.range AS "range!",
  escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
  expires_at AS "expiresAt?", state AS "state!"
FROM wanted CROSS JOIN LATERAL (
  SELECT *, sum(volume_remaining) OVER (ORDER BY price_cents, issued_at, order_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS better
  FROM market_order AS sell
  WHERE sell.region_id = wanted.region_id AND sell.type_id = wanted.type_id AND state = 'open'
    AND NOT is_buy AND price_cents <= limit_cents AND (expires_at IS NULL OR expires_at > :now!)
    AND (wanted.range = 32767 OR sell.station_id = wanted.station_id
      OR (wanted.range >= 0 AND sell.solar_system_id = ANY (systems)))
  ORDER BY price_cents, issued_at, order_id LIMIT :page!
) AS found WHERE better IS NULL OR better < volume;

/* The best buy orders that reach each of some sell orders, likewise. What has a least volume may
   trade nothing. */

/* @name findBuys */
WITH wanted AS MATERIALIZED (
  SELECT demand, region_id, type_id, limit_cents, volume, station_id, systems::int[] AS systems,
    jumps::int[] AS jumps
  FROM unnest(:demands!::int[], :regionIds!::int[], :typeIds!::int[], :limitsCents!::bigint[],
    :volumes!::float8[], :stationIds!::int[], :systems!::text[], :jumps!::text[])
    AS wanted (demand, region_id, type_id, limit_cents, volume, station_id, systems, jumps)
)
SELECT demand AS "demand!", order_id::float8 AS "orderId!", found.region_id AS "regionId!",
  solar_system_id AS "solarSystemId!", found.station_id AS "stationId!", found.type_id AS "typeId!",
  owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
  is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
  volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", found.range AS "range!",
  escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
  expires_at AS "expiresAt?", state AS "state!"
FROM wanted CROSS JOIN LATERAL (
  SELECT *, sum(CASE WHEN min_volume = 1 THEN volume_remaining ELSE 0 END) OVER (
    ORDER BY price_cents DESC, issued_at, order_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS better
  FROM market_order AS buy
  WHERE buy.region_id = wanted.region_id AND buy.type_id = wanted.type_id AND state = 'open'
    AND is_buy AND price_cents >= limit_cents AND (expires_at IS NULL OR expires_at > :now!)
    AND (buy.range = 32767 OR buy.station_id = wanted.station_id
      OR (buy.range >= 0 AND buy.range >= jumps[array_position(systems, buy.solar_system_id)]))
  ORDER BY price_cents DESC, issued_at, order_id LIMIT :page!
) AS found WHERE better IS NULL OR better < volume;

/* Packaged, in hangars. What lies in places that are no stations is left to the caller. */

/* @name readStacks */
SELECT item_id::float8 AS "itemId!", location_id::float8 AS "stationId!", quantity AS "quantity!"
FROM inventory_item
WHERE owner_id = :ownerId! AND type_id = :typeId! AND NOT singleton AND flag LIKE 'hangar%'
ORDER BY quantity DESC, item_id LIMIT :limit!;

/* @name countOpenOrders */
SELECT character_id AS "characterId!", count(*)::int AS "count!" FROM market_order
WHERE character_id = ANY (:characterIds!::int[]) AND state = 'open' GROUP BY character_id;

/* Everything that happened on the floor. Numbers of orders come from the caller. */

/* @name writeFloor */
WITH placed AS (
  INSERT INTO market_order (order_id, region_id, solar_system_id, station_id, type_id, owner_id,
    character_id, division, is_buy, price_cents, volume_total, volume_remaining, min_volume, range,
    escrow_cents, sales_tax_ppm, issued_at, expires_at, state, modified_at)
  SELECT placed.*, :at!::timestamptz FROM unnest(:orderIds!::bigint[], :regionIds!::int[],
    :solarSystemIds!::int[], :stationIds!::int[], :typeIds!::int[], :ownerIds!::int[],
    :characterIds!::int[], :divisions!::smallint[], :areBuys!::boolean[], :pricesCents!::bigint[],
    :volumesTotal!::int[], :volumesRemaining!::int[], :minVolumes!::int[], :ranges!::smallint[],
    :escrowsCents!::bigint[], :salesTaxesPpm!::int[], :issuedAts!::timestamptz[],
    :expiresAts!::timestamptz[], :states!::text[]) AS placed
), changed AS (
  UPDATE market_order SET price_cents = change.price_cents, volume_total = change.volume_total,
    volume_remaining = change.volume_remaining, escrow_cents = change.escrow_cents,
    sales_tax_ppm = change.sales_tax_ppm, issued_at = change.issued_at, state = change.state,
    modified_at = :at!
  FROM unnest(:changedIds!::bigint[], :changedPricesCents!::bigint[], :changedTotals!::int[],
    :changedRemaining!::int[], :changedEscrowsCents!::bigint[], :changedSalesTaxesPpm!::int[],
    :changedIssuedAts!::timestamptz[], :changedStates!::text[])
    AS change (order_id, price_cents, volume_total, volume_remaining, escrow_cents, sales_tax_ppm,
      issued_at, state)
  WHERE market_order.order_id = change.order_id AND market_order.state = 'open'
  RETURNING 1
), traded AS (
  INSERT INTO market_trade (buy_order_id, sell_order_id, region_id, station_id, type_id,
    price_cents, quantity, buyer_id, seller_id, at)
  SELECT trade.*, :at! FROM unnest(:buyOrderIds!::bigint[], :sellOrderIds!::bigint[],
    :tradeRegionIds!::int[], :tradeStationIds!::int[], :tradeTypeIds!::int[],
    :tradePricesCents!::bigint[], :tradeQuantities!::int[], :buyerIds!::int[], :sellerIds!::int[])
    AS trade
)
SELECT count(*)::int AS "changed!" FROM changed;

/* One side of a book, a page at a time, by the index that it is sorted by. */

/* @name readSells */
SELECT order_id::float8 AS "orderId!", station_id AS "stationId!",
  solar_system_id AS "solarSystemId!", price_cents AS "priceCents!",
  volume_total AS "volumeTotal!", volume_remaining AS "volumeRemaining!",
  min_volume AS "minVolume!", range AS "range!", issued_at AS "issuedAt!",
  expires_at AS "expiresAt?"
FROM market_order
WHERE region_id = :regionId! AND type_id = :typeId! AND state = 'open' AND NOT is_buy
  AND (price_cents, issued_at, order_id)
    > (:priceCents!::bigint, :issuedAt!::timestamptz, :orderId!::bigint)
  AND (expires_at IS NULL OR expires_at > :now!)
ORDER BY price_cents, issued_at, order_id LIMIT :limit!;

/* @name readBuys */
SELECT order_id::float8 AS "orderId!", station_id AS "stationId!",
  solar_system_id AS "solarSystemId!", price_cents AS "priceCents!",
  volume_total AS "volumeTotal!", volume_remaining AS "volumeRemaining!",
  min_volume AS "minVolume!", range AS "range!", issued_at AS "issuedAt!",
  expires_at AS "expiresAt?"
FROM market_order
WHERE region_id = :regionId! AND type_id = :typeId! AND state = 'open' AND is_buy
  AND price_cents <= :priceCents!::bigint
  AND (price_cents < :priceCents!
    OR (issued_at, order_id) > (:issuedAt!::timestamptz, :orderId!::bigint))
  AND (expires_at IS NULL OR expires_at > :now!)
ORDER BY price_cents DESC, issued_at, order_id LIMIT :limit!;

/* @name readOwnOrders */
SELECT order_id::float8 AS "orderId!", region_id AS "regionId!", station_id AS "stationId!",
  type_id AS "typeId!", character_id AS "characterId!", division AS "division!",
  is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
  volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", range AS "range!",
  escrow_cents AS "escrowCents!", issued_at AS "issuedAt!", expires_at AS "expiresAt!",
  state AS "state!", modified_at AS "modifiedAt!"
FROM market_order
WHERE owner_id = :ownerId! AND character_id IS NOT NULL AND (state = 'open') = :isOpen!
  AND order_id < :before!::bigint
ORDER BY order_id DESC LIMIT :limit!;

/* Both sides are read by their own index, each a page at the most. */

/* @name readTransactions */
SELECT trade_id::float8 AS "tradeId!", is_buy AS "isBuy!", order_id::float8 AS "orderId!",
  station_id AS "stationId!", type_id AS "typeId!", price_cents AS "priceCents!",
  quantity AS "quantity!", other_id AS "otherOwnerId!", at AS "at!"
FROM (
  (SELECT trade_id, true AS is_buy, buy_order_id AS order_id, station_id, type_id, price_cents,
     quantity, seller_id AS other_id, at
   FROM market_trade WHERE buyer_id = :ownerId! AND trade_id < :before!::bigint
   ORDER BY trade_id DESC LIMIT :limit!)
  UNION ALL
  (SELECT trade_id, false, sell_order_id, station_id, type_id, price_cents, quantity, buyer_id, at
   FROM market_trade WHERE seller_id = :ownerId! AND trade_id < :before!::bigint
   ORDER BY trade_id DESC LIMIT :limit!)
) AS own ORDER BY trade_id DESC, is_buy LIMIT :limit!;

/* @name readHistory */
SELECT to_char(day, 'YYYY-MM-DD') AS "day!", trades AS "trades!", volume::float8 AS "volume!",
  lowest_cents AS "lowestCents!", average_cents AS "averageCents!",
  highest_cents AS "highestCents!"
FROM market_history
WHERE region_id = :regionId! AND type_id = :typeId! AND day >= :since!::date
ORDER BY day;

/* Days that are over and that nobody has closed yet. A day is closed whole, once. */

/* @name closeDays */
INSERT INTO market_history (region_id, type_id, day, trades, volume, lowest_cents, average_cents,
  highest_cents)
SELECT region_id, type_id, (at AT TIME ZONE 'UTC')::date AS day, count(*), sum(quantity),
  min(price_cents),
  trunc(sum(price_cents::numeric * quantity) / sum(quantity)), max(price_cents)
FROM market_trade WHERE at >= :from!::timestamptz AND at < :to!::timestamptz
GROUP BY 1, 2, 3
ON CONFLICT DO NOTHING;

/* @name lastClosedDay */
SELECT (max(day) + 1)::timestamp AT TIME ZONE 'UTC' AS "nextDay?" FROM market_history;

/* Those of the universe. */

/* @name readUniverseVolumes */
SELECT station_id AS "stationId!", type_id AS "typeId!", is_buy AS "isBuy!",
  price_cents AS "priceCents!", volume_remaining AS "volumeRemaining!"
FROM market_order WHERE character_id IS NULL AND state = 'open';

/* @name readUniverseOrders */
SELECT order_id::float8 AS "orderId!", region_id AS "regionId!",
  solar_system_id AS "solarSystemId!", station_id AS "stationId!", type_id AS "typeId!",
  owner_id AS "ownerId!", character_id AS "characterId?", division AS "division!",
  is_buy AS "isBuy!", price_cents AS "priceCents!", volume_total AS "volumeTotal!",
  volume_remaining AS "volumeRemaining!", min_volume AS "minVolume!", range AS "range!",
  escrow_cents AS "escrowCents!", sales_tax_ppm AS "salesTaxPpm!", issued_at AS "issuedAt!",
  expires_at AS "expiresAt?", state AS "state!"
FROM market_order WHERE character_id IS NULL AND state = 'open' ORDER BY order_id;
