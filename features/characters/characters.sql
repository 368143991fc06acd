/* Characters: where they are. */

/* @name readPlaces */
SELECT id AS "characterId!", station_id AS "stationId?", solar_system_id AS "solarSystemId?"
FROM character WHERE id = ANY (:characterIds!::int[]);
