/* @name insertDebris */
INSERT INTO debris (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at)
SELECT kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at
FROM unnest(:kinds!::text[], :typeIds!::int[], :names!::text[], :ownerIds!::int[],
    :solarSystemIds!::int[], :xs!::float8[], :ys!::float8[], :zs!::float8[],
    :madeAts!::timestamptz[], :decaysAts!::timestamptz[])
  WITH ORDINALITY AS fresh (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at,
    decays_at, position)
ORDER BY position
RETURNING debris_id::float8 AS "debrisId!";

/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockDebris */
SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", decays_at AS "decaysAt!" FROM debris
WHERE debris_id = ANY (:debrisIds!::bigint[]) ORDER BY debris_id FOR UPDATE;

/* @name deleteDebris */
DELETE FROM debris WHERE debris_id = ANY (:debrisIds!::bigint[]);

/* @name setDecay */
UPDATE debris SET decays_at = :decaysAt! WHERE debris_id = :debrisId!::bigint;

/* @name readSystem */
SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", type_id AS "typeId?", name AS "name!",
  owner_id AS "ownerId!", x AS "x!", y AS "y!", z AS "z!", decays_at AS "decaysAt!"
FROM debris WHERE solar_system_id = :solarSystemId! AND decays_at > :now!
ORDER BY decays_at DESC, debris.debris_id LIMIT :limit!;

/* What should be gone for a while already. What somebody works with is left to him. */

/* @name lockOverdue */
SELECT debris_id::float8 AS "debrisId!", decays_at AS "decaysAt!" FROM debris
WHERE decays_at <= :before! ORDER BY decays_at, debris.debris_id LIMIT :limit!
FOR UPDATE SKIP LOCKED;

/* @name lockSweep */
SELECT last_item_id::float8 AS "lastItemId!" FROM debris_sweep FOR NO KEY UPDATE;

/* @name moveSweep */
UPDATE debris_sweep SET last_item_id = :lastItemId!::bigint;

/* @name pageOfItems */
SELECT COALESCE(max(item_id), 0)::float8 AS "lastItemId!", count(*)::int AS "count!" FROM (
  SELECT item_id FROM inventory_item WHERE item_id > :after!::bigint
  ORDER BY item_id LIMIT :limit!) AS page;

/* Items whose place was a thing, and is there no more. */

/* @name findOrphans */
SELECT item_id::float8 AS "itemId!", location_id::float8 AS "locationId!"
FROM inventory_item AS item
WHERE item_id > :after!::bigint AND item_id <= :lastItemId!::bigint AND location_id >= 1000000000000
  AND NOT EXISTS (SELECT FROM inventory_item AS holder WHERE holder.item_id = item.location_id)
  AND NOT EXISTS (SELECT FROM industry_job WHERE job_id = item.location_id)
  AND NOT EXISTS (SELECT FROM industry_facility WHERE facility_id = item.location_id)
  AND NOT EXISTS (SELECT FROM debris WHERE debris_id = item.location_id)
  AND NOT EXISTS (SELECT FROM structure WHERE structure_id = item.location_id
    AND state NOT IN ('unanchored', 'destroyed'))
ORDER BY item_id;
