/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockItems */
SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
  location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
  singleton AS "singleton!", name AS "name?", runs AS "runs?",
  material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[])
ORDER BY item_id FOR NO KEY UPDATE;

/* Stacks of some types in one hangar, such as the materials of a job. */

/* @name lockStacks */
SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
  location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
  singleton AS "singleton!", name AS "name?", runs AS "runs?",
  material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
FROM inventory_item
WHERE location_id = :locationId!::bigint AND owner_id = :ownerId! AND flag = :flag!
  AND type_id = ANY (:typeIds!::int[]) AND NOT singleton
ORDER BY item_id FOR NO KEY UPDATE;

/* Takes from stacks what was counted under their locks, makes new stacks, and writes down both.
   Whatever is not as it was counted is left alone, and missing in the answer. */

/* @name writeStock */
WITH taken AS (
  SELECT * FROM unnest(:takenIds!::bigint[], :takenQuantities!::int[], :remainders!::int[])
    AS taken (item_id, quantity, remainder)
), removed AS (
  DELETE FROM inventory_item AS item USING taken
  WHERE item.item_id = taken.item_id AND remainder = 0 AND item.quantity = taken.quantity
  RETURNING 1
), reduced AS (
  UPDATE inventory_item AS item SET quantity = remainder FROM taken
  WHERE item.item_id = taken.item_id AND remainder > 0
    AND item.quantity = taken.quantity + remainder
  RETURNING 1
), given AS (
  SELECT nextval('place_id') AS item_id, given.* FROM unnest(:typeIds!::int[], :quantities!::int[],
    :ownerIds!::int[], :locationIds!::bigint[], :flags!::text[], :singletons!::boolean[],
    :runs!::int[], :materialEfficiencies!::smallint[], :timeEfficiencies!::smallint[],
    :fromOwnerIds!::int[], :fromLocationIds!::bigint[], :givenReasons!::text[],
    :givenContextIds!::bigint[])
    WITH ORDINALITY AS given (type_id, quantity, owner_id, location_id, flag, singleton, runs,
      material_efficiency, time_efficiency, from_owner_id, from_location_id, reason, context_id,
      position)
), made AS (
  INSERT INTO inventory_item (item_id, type_id, quantity, owner_id, location_id, flag, singleton,
    runs, material_efficiency, time_efficiency)
  SELECT item_id, type_id, quantity, owner_id, location_id, flag, singleton, runs,
    material_efficiency, time_efficiency FROM given
), written AS (
  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,
    from_location_id, to_owner_id, to_location_id, at)
  SELECT item_id, type_id, quantity, reason, context_id, from_owner_id, from_location_id, owner_id,
    location_id, :at!::timestamptz FROM given
  UNION ALL
  SELECT movement.*, :at! FROM unnest(:movedItemIds!::bigint[], :movedTypeIds!::int[],
    :movedQuantities!::int[], :movedReasons!::text[], :movedContextIds!::bigint[],
    :movedFromOwnerIds!::int[], :movedFromLocationIds!::bigint[], :movedToOwnerIds!::int[],
    :movedToLocationIds!::bigint[]) AS movement
)
SELECT (SELECT count(*)::int FROM removed) + (SELECT count(*)::int FROM reduced) AS "changed!",
  COALESCE((SELECT array_agg(item_id::float8 ORDER BY position) FROM given), '{}') AS "itemIds!";

/* Moves whole items, each only if it is where it was and whose it was. One statement, however many
   there are; what it does not answer did not move. */

/* @name moveItems */
WITH wanted AS (
  SELECT * FROM unnest(:itemIds!::bigint[], :fromOwnerIds!::int[], :fromLocationIds!::bigint[],
    :toOwnerIds!::int[], :toLocationIds!::bigint[], :toFlags!::text[]) AS wanted (item_id,
    from_owner_id, from_location_id, to_owner_id, to_location_id, to_flag)
), moved AS (
  UPDATE inventory_item AS item
  SET owner_id = to_owner_id, location_id = to_location_id, flag = to_flag
  FROM wanted
  WHERE item.item_id = wanted.item_id
    /* No plain comparison: an item would be looked for by its place, among all that are there. */
    AND item.owner_id IS NOT DISTINCT FROM from_owner_id
    AND item.location_id IS NOT DISTINCT FROM from_location_id
  RETURNING item.item_id, type_id, quantity, from_owner_id, from_location_id, to_owner_id,
    to_location_id
), written AS (
  INSERT INTO inventory_movement (item_id, type_id, quantity, from_owner_id, from_location_id,
    to_owner_id, to_location_id, reason, context_id, at)
  SELECT moved.*, :reason!, :contextId::bigint, :at! FROM moved
)
SELECT item_id::float8 AS "itemId!" FROM moved;

/* Without a lock: where items are, before they are locked together with the places they are in. */

/* @name findItems */
SELECT item_id::float8 AS "itemId!", location_id::float8 AS "locationId!"
FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[]);

/* @name readItems */
SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
  location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
  singleton AS "singleton!", name AS "name?", runs AS "runs?",
  material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
FROM inventory_item
WHERE location_id = :locationId!::bigint AND owner_id = :ownerId!
  AND (:flag::text IS NULL OR flag = :flag) AND item_id > :after!::bigint
ORDER BY item_id LIMIT :limit!;

/* Stations alone: what lies in ships and containers is counted where those are listed. */

/* @name readPlaces */
SELECT location_id::float8 AS "locationId!", count(*)::int AS "itemCount!"
FROM inventory_item WHERE owner_id = :ownerId! AND location_id < 1000000000000
GROUP BY location_id ORDER BY location_id LIMIT :limit!;

/* @name readContents */
SELECT location_id::float8 AS "locationId!", flag AS "flag!", type_id AS "typeId!",
  singleton AS "singleton!", sum(quantity)::float8 AS "quantity!"
FROM inventory_item WHERE location_id = ANY (:locationIds!::bigint[])
GROUP BY location_id, flag, type_id, singleton;

/* @name readLeases */
SELECT location_id::float8 AS "locationId!", holder AS "holder!", fence::float8 AS "fence!"
FROM inventory_lease
WHERE location_id = ANY (:locationIds!::bigint[]) AND expires_at > :now!;

/* @name lockHangarStacks */
SELECT item_id::float8 AS "itemId!" FROM inventory_item
WHERE location_id = :locationId!::bigint AND owner_id = :ownerId! AND flag = :flag!
  AND NOT singleton
ORDER BY item_id LIMIT :limit! FOR NO KEY UPDATE;

/* Stacks of one type in one place become the oldest of them; the caller has locked them all. */

/* @name mergeLocked */
WITH stack AS (
  SELECT item_id, type_id, owner_id, location_id, quantity,
    min(item_id) OVER same AS target_id, sum(quantity) OVER same AS total,
    count(*) OVER same AS count
  FROM inventory_item WHERE item_id = ANY (:itemIds!::bigint[]) AND NOT singleton
  WINDOW same AS (PARTITION BY type_id, owner_id, location_id, flag)
), mergeable AS (
  SELECT * FROM stack WHERE count > 1 AND total <= 2147483647
), removed AS (
  DELETE FROM inventory_item AS item USING mergeable
  WHERE item.item_id = mergeable.item_id AND item.item_id <> target_id
), grown AS (
  UPDATE inventory_item AS item SET quantity = total::int FROM mergeable
  WHERE item.item_id = mergeable.item_id AND item.item_id = target_id
), written AS (
  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, context_id, from_owner_id,
    from_location_id, to_owner_id, to_location_id, at)
  SELECT item_id, type_id, quantity, 'merge', target_id, owner_id, location_id, owner_id,
    location_id, :at! FROM mergeable WHERE item_id <> target_id
)
SELECT item_id::float8 AS "itemId!", target_id::float8 AS "targetId!" FROM mergeable;

/* @name setPackaging */
UPDATE inventory_item SET singleton = :singleton!, name = NULL
WHERE item_id = :itemId!::bigint RETURNING item_id::float8 AS "itemId!";

/* @name setName */
UPDATE inventory_item SET name = :name
WHERE item_id = :itemId!::bigint RETURNING item_id::float8 AS "itemId!";

/* A lease is taken where there is none, or where the last one ran out; its number only grows. */

/* @name takeLease */
INSERT INTO inventory_lease AS lease (location_id, holder, fence, expires_at)
VALUES (:locationId!::bigint, :holder!, 1, :expiresAt!)
ON CONFLICT (location_id) DO UPDATE
  SET holder = EXCLUDED.holder, fence = lease.fence + 1, expires_at = EXCLUDED.expires_at
  WHERE lease.expires_at <= :now! OR lease.holder = EXCLUDED.holder
RETURNING fence::float8 AS "fence!";

/* Locks the lease if it is still the holder's; answers nothing where it is lost. */

/* @name renewLease */
UPDATE inventory_lease SET expires_at = :expiresAt!
WHERE location_id = :locationId!::bigint AND fence = :fence!::bigint AND expires_at > :now!
RETURNING fence::float8 AS "fence!";

/* @name lockContents */
SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", owner_id AS "ownerId!",
  location_id::float8 AS "locationId!", flag AS "flag!", quantity AS "quantity!",
  singleton AS "singleton!", name AS "name?", runs AS "runs?",
  material_efficiency AS "materialEfficiency?", time_efficiency AS "timeEfficiency?"
FROM inventory_item WHERE location_id = ANY (:locationIds!::bigint[])
ORDER BY item_id FOR NO KEY UPDATE;

/* Whosever it is: what lies in a wreck has many owners. */

/* @name readPlace */
SELECT item_id::float8 AS "itemId!", type_id AS "typeId!", quantity AS "quantity!",
  singleton AS "singleton!", name AS "name?"
FROM inventory_item WHERE location_id = :locationId!::bigint AND item_id > :after!::bigint
ORDER BY item_id LIMIT :limit!;

/* @name findOwned */
SELECT type_id AS "typeId!" FROM inventory_item
WHERE item_id = :itemId!::bigint AND owner_id = :ownerId! AND singleton;
