/* Servers of a cluster and the places that they own. */

/* @name registerServer */
INSERT INTO server (cluster, kind, name, incarnation, state, host, port, started_at, beat_at)
VALUES (:cluster!, :kind!, :name!, 1, 'ready', :host!, :port!, :now!, :now!)
ON CONFLICT ON CONSTRAINT server_name DO UPDATE SET
  kind = excluded.kind, incarnation = server.incarnation + 1, state = 'ready',
  host = excluded.host, port = excluded.port, pilots = 0, load = 0,
  started_at = excluded.started_at, beat_at = excluded.beat_at
RETURNING server_id AS "serverId!", incarnation AS "incarnation!";

/* @name expectServer */
INSERT INTO server (cluster, kind, name, launcher_id, started_at, beat_at)
VALUES (:cluster!, :kind!, :name!, :launcherId!, :now!, :now!)
ON CONFLICT ON CONSTRAINT server_name DO NOTHING
RETURNING server_id AS "serverId!";

/* @name beatServer */
UPDATE server SET beat_at = :now!, pilots = :pilots!, load = :load!, state = :state!
WHERE server_id = :serverId! AND incarnation = :incarnation!
RETURNING server_id AS "serverId!";

/* @name removeServer */
DELETE FROM server WHERE server_id = :serverId! AND incarnation = :incarnation!;

/* @name removeLapsed */
DELETE FROM server WHERE server_id IN (
  SELECT server_id FROM server
  WHERE cluster = :cluster!
    AND beat_at < CASE state WHEN 'starting' THEN :startedBefore!::timestamptz
                  ELSE :beatBefore!::timestamptz END
  ORDER BY server_id FOR UPDATE SKIP LOCKED
)
RETURNING name AS "name!";

/* @name renewPlaces */
UPDATE place SET fence = nextval('fence'), is_open = false
WHERE server_id = :serverId!;

/* @name emptySeats */
DELETE FROM seat WHERE server_id = :serverId!;

/* @name readPlaces */
SELECT place_id AS "placeId!", fence::float8 AS "fence!", is_open AS "isOpen!"
FROM place WHERE server_id = :serverId! ORDER BY place_id;

/* @name findPlace */
SELECT place.server_id AS "serverId!", place.fence::float8 AS "fence!", is_open AS "isOpen!",
  server.incarnation AS "incarnation!", server.host AS "host?", server.port AS "port?"
FROM place JOIN server ON server.server_id = place.server_id
WHERE place_id = :placeId!;

/* @name findRoom */
SELECT server_id AS "serverId!", state = 'ready' AS "isReady!",
  (SELECT count(*) FROM place WHERE place.server_id = server.server_id)::int AS "places!"
FROM server
WHERE cluster = :cluster! AND kind = :kind! AND state IN ('ready', 'starting')
ORDER BY 2 DESC, 3, load, server_id;

/* @name takePlace */
INSERT INTO place (place_id, server_id, taken_at) VALUES (:placeId!, :serverId!, :now!)
ON CONFLICT (place_id) DO NOTHING
RETURNING place_id AS "placeId!";

/* @name openPlace */
UPDATE place SET is_open = true
WHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!
RETURNING place_id AS "placeId!";

/* @name releasePlace */
DELETE FROM place
WHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!
  AND NOT EXISTS (SELECT FROM seat WHERE seat.place_id = place.place_id)
RETURNING place_id AS "placeId!";

/* @name holdPlace */
SELECT place_id AS "placeId!" FROM place
WHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!
FOR KEY SHARE;

/* @name findLaunchers */
SELECT launcher.launcher_id AS "launcherId!", launcher.host AS "host!", launcher.port AS "port!",
  count(server.server_id)::int AS "servers!"
FROM launcher LEFT JOIN server USING (launcher_id)
WHERE launcher.cluster = :cluster! AND launcher.beat_at >= :beatSince! AND NOT is_draining
GROUP BY launcher.launcher_id
ORDER BY launcher.load / cores, 4, 1;
