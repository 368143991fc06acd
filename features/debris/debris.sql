/* @name insertDebris */
INSERT INTO debris (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at,
  container_id, slot, owner_slot)
SELECT kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at, decays_at, container_id,
  slot, owner_slot
FROM unnest(:kinds!::text[], :typeIds!::int[], :names!::text[], :ownerIds!::int[],
    :solarSystemIds!::int[], :xs!::float8[], :ys!::float8[], :zs!::float8[],
    :madeAts!::timestamptz[], :decaysAts!::timestamptz[], :containerIds!::bigint[],
    :slots!::smallint[], :ownerSlots!::smallint[])
  WITH ORDINALITY AS fresh (kind, type_id, name, owner_id, solar_system_id, x, y, z, made_at,
    decays_at, container_id, slot, owner_slot, position)
ORDER BY position
RETURNING debris_id::float8 AS "debrisId!";

/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockDebris */
SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", decays_at AS "decaysAt!",
  type_id AS "typeId?", owner_id AS "ownerId!", container_id::float8 AS "containerId?"
FROM debris WHERE debris_id = ANY (:debrisIds!::bigint[]) ORDER BY debris_id FOR UPDATE;

/* @name findDebris */
SELECT debris_id::float8 AS "debrisId!", kind AS "kind!", decays_at AS "decaysAt!",
  type_id AS "typeId?", owner_id AS "ownerId!", container_id::float8 AS "containerId?"
FROM debris WHERE debris_id = :debrisId!::bigint;

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

/* Who anchors in a system holds its row until the transaction ends: two get no one slot. */

/* @name holdAnchorage */
INSERT INTO debris_anchorage (solar_system_id) VALUES (:solarSystemId!)
ON CONFLICT (solar_system_id) DO UPDATE SET solar_system_id = EXCLUDED.solar_system_id;

/* @name readSlots */
SELECT slot AS "slot!", owner_slot AS "ownerSlot!", owner_id AS "ownerId!" FROM debris
WHERE solar_system_id = :solarSystemId! AND slot IS NOT NULL;

/* @name findLock */
SELECT lock_id::float8 AS "lockId!", password_hash AS "passwordHash!"
FROM debris JOIN debris_lock USING (container_id)
WHERE debris_id = :debrisId!::bigint AND decays_at > :now!;

/* Whether a can is locked, and whether a character has a key. */

/* @name tryDoor */
SELECT lock_id::float8 AS "lockId!", EXISTS (SELECT FROM debris_key
  WHERE debris_key.lock_id = debris_lock.lock_id AND character_id = :characterId!) AS "hasKey!"
FROM debris_lock WHERE container_id = :containerId!::bigint;

/* Keys go with their lock. */

/* @name removeLock */
DELETE FROM debris_lock WHERE container_id = :containerId!::bigint;

/* @name insertLock */
INSERT INTO debris_lock (container_id, password_hash)
VALUES (:containerId!::bigint, :passwordHash!);

/* Only to the lock whose password was tried: by now there may be another one. */

/* @name insertKey */
INSERT INTO debris_key (lock_id, character_id)
SELECT lock_id, :characterId! FROM debris_lock
WHERE lock_id = :lockId!::bigint AND container_id = :containerId!::bigint
ON CONFLICT (lock_id, character_id) DO UPDATE SET character_id = EXCLUDED.character_id
RETURNING lock_id::float8 AS "lockId!";
