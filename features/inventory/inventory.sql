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
  WHERE item.item_id = wanted.item_id AND item.owner_id = from_owner_id
    AND item.location_id = from_location_id
  RETURNING item.item_id, type_id, quantity, from_owner_id, from_location_id, to_owner_id,
    to_location_id
), written AS (
  INSERT INTO inventory_movement (item_id, type_id, quantity, from_owner_id, from_location_id,
    to_owner_id, to_location_id, reason, context_id, at)
  SELECT moved.*, :reason!, :contextId::bigint, :at! FROM moved
)
SELECT item_id::float8 AS "itemId!" FROM moved;
