/* Servers of a cluster and the places that they own. */

/* @name registerServer */
INSERT INTO server (cluster, kind, name, incarnation, state, host, port, started_at, beat_at)
VALUES (:cluster!, :kind!, :name!, 1, 'ready', :host, :port, :now!, :now!)
ON CONFLICT ON CONSTRAINT server_name DO UPDATE SET
  kind = excluded.kind, incarnation = server.incarnation + 1, state = 'ready',
  host = excluded.host, port = excluded.port, pilots = 0, load = 0,
  started_at = excluded.started_at, beat_at = excluded.beat_at
RETURNING server_id AS "serverId!", incarnation AS "incarnation!";

/* @name lockLaunches */
SELECT pg_advisory_xact_lock(hashtext('launch'), hashtext(:cluster! || ' ' || :kind!)) ::text AS "locked!";

/* @name expectServer */
INSERT INTO server (cluster, kind, name, launcher_id, started_at, beat_at)
SELECT :cluster!, :kind!, :name!, :launcherId!, :now!, :now!
WHERE NOT EXISTS (
  SELECT FROM server
  WHERE cluster = :cluster! AND (name = :name! OR kind = :kind! AND (
    state = 'starting'
    OR state = 'ready' AND :mostPlaces! >
      (SELECT count(*) FROM place WHERE place.server_id = server.server_id)
  ))
)
RETURNING server_id AS "serverId!";

/* @name forgetExpected */
DELETE FROM server
WHERE cluster = :cluster! AND name = ANY(:names!::text[]) AND state = 'starting';

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
  server.beat_at >= :beatSince! AS "isHeard!",
  server.incarnation AS "incarnation!", server.host AS "host?", server.port AS "port?"
FROM place JOIN server ON server.server_id = place.server_id
WHERE place_id = :placeId!;

/* @name holdServers */
SELECT server.server_id AS "serverId!", server.incarnation AS "incarnation!"
FROM server JOIN unnest(:serverIds!::int[], :incarnations!::int[]) AS wanted (server_id, incarnation)
  ON wanted.server_id = server.server_id AND wanted.incarnation = server.incarnation
ORDER BY server.server_id FOR KEY SHARE OF server;

/* @name findEldest */
SELECT server_id AS "serverId!", incarnation AS "incarnation!", host AS "host!", port AS "port!",
  pilots AS "pilots!", beat_at >= :beatSince! AS "isHeard!"
FROM server
WHERE cluster = :cluster! AND kind = :kind! AND state = 'ready'
ORDER BY server_id LIMIT 1;

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
SELECT launcher.launcher_id AS "launcherId!", machine AS "machine!", launcher.host AS "host!",
  launcher.port AS "port!", count(server.server_id)::int AS "servers!",
  count(*) FILTER (WHERE server.kind = :kind!)::int AS "ofKind!"
FROM launcher LEFT JOIN server USING (launcher_id)
WHERE launcher.cluster = :cluster! AND launcher.beat_at >= :beatSince! AND NOT is_draining
GROUP BY launcher.launcher_id
ORDER BY launcher.load / cores, 5, 1;

/* @name registerLauncher */
INSERT INTO launcher (cluster, machine, host, port, seen_from, cores, memory_bytes, free_bytes, load,
  started_at, beat_at)
VALUES (:cluster!, :machine!, :host!, :port!, inet_client_addr(), :cores!, :memoryBytes!, :freeBytes!,
  :load!, :now!, :now!)
ON CONFLICT ON CONSTRAINT launcher_of_machine DO UPDATE SET
  host = excluded.host, port = excluded.port, seen_from = excluded.seen_from,
  cores = excluded.cores, memory_bytes = excluded.memory_bytes, free_bytes = excluded.free_bytes,
  load = excluded.load, is_draining = false, orders_taken = 0, orders_dropped = 0,
  started_at = excluded.started_at, beat_at = excluded.beat_at
WHERE launcher.beat_at < :beatBefore!
  OR (launcher.host = excluded.host AND launcher.port = excluded.port)
RETURNING launcher_id AS "launcherId!", host(seen_from) AS "seenFrom?";

/* @name beatLauncher */
UPDATE launcher SET beat_at = :now!, free_bytes = :freeBytes!, load = :load!,
  orders_taken = :ordersTaken!, orders_dropped = :ordersDropped!
WHERE launcher_id = :launcherId! AND host = :host! AND port = :port!
RETURNING launcher_id AS "launcherId!";

/* @name signOffLauncher */
UPDATE launcher SET beat_at = :lapsedAt!
WHERE launcher_id = :launcherId! AND host = :host! AND port = :port!;

/* @name claimServers */
UPDATE server SET launcher_id = :launcherId!
WHERE cluster = :cluster! AND name = ANY(:names!::text[])
  AND launcher_id IS DISTINCT FROM :launcherId!;

/* @name readServersOfLauncher */
SELECT name AS "name!", state AS "state!" FROM server
WHERE launcher_id = :launcherId! ORDER BY name;

/* @name drainLauncher */
UPDATE launcher SET is_draining = true
WHERE launcher_id = :launcherId!;

/* @name removeLaunchers */
DELETE FROM launcher WHERE cluster = :cluster! AND beat_at < :beatBefore!
RETURNING machine AS "machine!";

/* @name listLaunchers */
SELECT launcher_id AS "launcherId!", machine AS "machine!", launcher.host AS "host!",
  launcher.port AS "port!", host(seen_from) AS "seenFrom?", cores AS "cores!",
  memory_bytes::float8 AS "memoryBytes!", free_bytes::float8 AS "freeBytes!",
  launcher.load AS "load!", is_draining AS "isDraining!",
  launcher.started_at AS "startedAt!", orders_taken::int AS "ordersTaken!",
  orders_dropped::int AS "ordersDropped!", launcher.beat_at >= :beatSince! AS "isAlive!",
  (SELECT count(*) FROM server WHERE server.launcher_id = launcher.launcher_id)::int AS "servers!"
FROM launcher WHERE cluster = :cluster! ORDER BY machine;

/* @name listServers */
SELECT server.name AS "name!", server.kind AS "kind!", server.state AS "state!",
  server.incarnation AS "incarnation!", server.host AS "host?", server.port AS "port?",
  server.pilots AS "pilots!", server.load AS "load!", server.started_at AS "startedAt!",
  server.launcher_id AS "launcherId?", machine AS "machine?", launcher.host AS "launcherHost?",
  launcher.port AS "launcherPort?",
  (SELECT count(*) FROM place WHERE place.server_id = server.server_id)::int AS "places!"
FROM server LEFT JOIN launcher USING (launcher_id)
WHERE server.cluster = :cluster! ORDER BY server.kind, server.name;

/* @name listSessions */
SELECT session.id AS "sessionId!", account.email AS "email!", character.name AS "character?",
  session.client AS "client!", session.address AS "address!", server.name AS "server?",
  seat.place_id AS "placeId?", seat.lost_at AS "lostAt?", session.seen_at AS "seenAt!"
FROM session JOIN account ON account.id = session.account_id
LEFT JOIN character ON character.id = session.character_id
LEFT JOIN seat ON seat.session_id = session.id
LEFT JOIN server ON server.server_id = seat.server_id
WHERE session.revoked_at IS NULL AND session.expires_at > :now!
ORDER BY session.seen_at DESC, session.id LIMIT :most!;

/* @name holdName */
INSERT INTO cluster (name, holder_id, beat_at) VALUES (:name!, :holderId!::uuid, :now!)
ON CONFLICT (name) DO UPDATE SET holder_id = excluded.holder_id, beat_at = excluded.beat_at
WHERE cluster.holder_id = excluded.holder_id OR cluster.beat_at < :beatBefore!
RETURNING shutdown_at AS "shutdownAt?", reason AS "reason?";

/* @name releaseName */
UPDATE cluster SET beat_at = '-infinity' WHERE name = :name! AND holder_id = :holderId!::uuid;

/* @name readCluster */
SELECT beat_at >= :beatSince! AS "isHeld!", shutdown_at AS "shutdownAt?", reason AS "reason?"
FROM cluster WHERE name = :name!;

/* @name planShutdown */
UPDATE cluster SET shutdown_at = :shutdownAt!, reason = :reason
WHERE name = :name! AND beat_at >= :beatSince!
RETURNING name AS "name!";

/* @name cancelShutdown */
UPDATE cluster SET shutdown_at = NULL, reason = NULL
WHERE name = :name! AND shutdown_at > :now!
RETURNING name AS "name!";

/* @name endShutdown */
UPDATE cluster SET shutdown_at = NULL, reason = NULL WHERE name = :name!;
