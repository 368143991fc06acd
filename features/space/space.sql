/* Ships in space, and who flies them. */

/* @name lockPilot */
SELECT station_id AS "stationId?", solar_system_id AS "solarSystemId?", ship_id::float8 AS "shipId?"
FROM character WHERE id = :characterId! FOR NO KEY UPDATE;

/* @name setPilot */
UPDATE character SET station_id = :stationId, solar_system_id = :solarSystemId, ship_id = :shipId
WHERE id = :characterId!;

/* @name insertShip */
INSERT INTO space_ship (ship_id, solar_system_id, pilot_id, x, y, z, came_at)
VALUES (:shipId!, :solarSystemId!, :pilotId!, :x!, :y!, :z!, :now!);

/* @name moveShip */
UPDATE space_ship SET solar_system_id = :toSystemId!, x = :x!, y = :y!, z = :z!, came_at = :now!,
  is_away = false
WHERE ship_id = :shipId! AND solar_system_id = :fromSystemId!
RETURNING ship_id::float8 AS "shipId!";

/* @name deleteShip */
DELETE FROM space_ship WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId!
RETURNING ship_id::float8 AS "shipId!";

/* @name putAway */
UPDATE space_ship SET x = :x!, y = :y!, z = :z!, is_away = true
WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId!;

/* @name bringBack */
UPDATE space_ship SET is_away = false
WHERE pilot_id = ANY (:pilotIds!::int[]) AND is_away
RETURNING ship_id::float8 AS "shipId!", solar_system_id AS "solarSystemId!";

/* @name readShips */
SELECT space_ship.ship_id::float8 AS "shipId!", pilot_id AS "pilotId?", space_ship.x AS "x!",
  space_ship.y AS "y!", space_ship.z AS "z!", came_at AS "cameAt!",
  item.type_id AS "typeId!", item.owner_id AS "ownerId!", item.name AS "shipName?",
  character.name AS "pilotName?"
FROM space_ship
JOIN inventory_item item ON item.item_id = space_ship.ship_id
LEFT JOIN character ON character.id = pilot_id
WHERE space_ship.solar_system_id = :solarSystemId! AND NOT is_away
  AND (:isAll!::boolean OR space_ship.ship_id = ANY (:shipIds!::bigint[])
    OR pilot_id = ANY (:pilotIds!::int[]))
ORDER BY space_ship.ship_id;

/* @name saveSnapshot */
INSERT INTO space_snapshot (solar_system_id, fence, taken_at, state)
SELECT place_id, fence, :now!, :state! FROM place
WHERE place_id = :solarSystemId! AND server_id = :serverId! AND fence = :fence!
ON CONFLICT (solar_system_id) DO UPDATE SET
  fence = excluded.fence, taken_at = excluded.taken_at, state = excluded.state
RETURNING solar_system_id AS "solarSystemId!";

/* @name readSnapshot */
SELECT state AS "state!", taken_at AS "takenAt!"
FROM space_snapshot WHERE solar_system_id = :solarSystemId!;

/* @name forgetShip */
UPDATE character SET ship_id = NULL WHERE ship_id = :shipId! AND station_id IS NOT NULL;

/* @name findType */
SELECT type_id AS "typeId!" FROM inventory_item WHERE item_id = :itemId!;

/* @name emptySeat */
DELETE FROM seat USING space_ship
WHERE ship_id = :shipId! AND seat.character_id = pilot_id AND lost_at IS NOT NULL;

/* @name setAboard */
UPDATE space_ship SET pilot_id = :pilotId WHERE ship_id = :shipId!;

/* @name lockAboard */
SELECT pilot_id AS "pilotId?" FROM space_ship
WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId! FOR NO KEY UPDATE;
