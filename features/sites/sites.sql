/* @name lockConstellations */
SELECT constellation_id AS "constellationId!" FROM site_constellation
WHERE constellation_id = ANY (:constellationIds!::int[])
ORDER BY constellation_id FOR NO KEY UPDATE;

/* @name makeConstellations */
INSERT INTO site_constellation (constellation_id)
SELECT id FROM unnest(:constellationIds!::int[]) AS id ORDER BY id
ON CONFLICT DO NOTHING;

/* @name readSites */
SELECT site_id::float8 AS "siteId!", solar_system_id AS "solarSystemId!",
  constellation_id AS "constellationId!", kind AS "kind!", signature AS "signature!"
FROM site WHERE constellation_id = ANY (:constellationIds!::int[]) ORDER BY site_id;

/* @name countSites */
SELECT solar_system_id AS "solarSystemId!", json_object_agg(kind, count) AS "counts!"
FROM (SELECT solar_system_id, kind, count(*) AS count FROM site
  WHERE kind NOT IN ('wormhole', 'incursion') GROUP BY 1, 2) AS counted
GROUP BY 1;

/* @name insertSites */
INSERT INTO site (solar_system_id, constellation_id, kind, site_type_id, signature, name,
  signal_strength, x, y, z, spawned_at, expires_at)
SELECT solar_system_id, constellation_id, kind, site_type_id, signature, name, signal_strength,
  x, y, z, :at!::timestamptz, expires_at
FROM unnest(:solarSystemIds!::int[], :constellationIds!::int[], :kinds!::text[],
    :siteTypeIds!::int[], :signatures!::text[], :names!::text[], :signalStrengths!::float8[],
    :xs!::float8[], :ys!::float8[], :zs!::float8[], :expiresAts!::timestamptz[])
  WITH ORDINALITY AS fresh (solar_system_id, constellation_id, kind, site_type_id, signature, name,
    signal_strength, x, y, z, expires_at, position)
ORDER BY position
RETURNING site_id::float8 AS "siteId!";

/* @name findSites */
SELECT site_id::float8 AS "siteId!", constellation_id AS "constellationId!" FROM site
WHERE site_id = ANY (:siteIds!::bigint[]) AND kind NOT IN ('wormhole', 'incursion')
ORDER BY site_id;

/* @name deleteSites */
DELETE FROM site WHERE site_id = ANY (:siteIds!::bigint[])
RETURNING site_id::float8 AS "siteId!", solar_system_id AS "solarSystemId!",
  constellation_id AS "constellationId!", kind AS "kind!";

/* @name expireSites */
DELETE FROM site USING unnest(:siteIds!::bigint[], :dueAts!::timestamptz[]) AS due (id, at)
WHERE site_id = due.id AND expires_at = due.at;

/* @name readSystem */
SELECT site_id::float8 AS "siteId!", solar_system_id AS "solarSystemId!", kind AS "kind!",
  signature AS "signature!", name AS "name!", signal_strength AS "signalStrength!", x AS "x!",
  y AS "y!", z AS "z!", spawned_at AS "spawnedAt!", expires_at AS "expiresAt?"
FROM site WHERE solar_system_id = :solarSystemId! ORDER BY signature;
