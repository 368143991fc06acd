/* Sessions: what each command, each edge and each level trained asks of them. */

/* @name findSession */
SELECT
  session.id AS "sessionId!",
  account_id AS "accountId!",
  character_id AS "characterId?",
  heard_after AS "heardAfter!",
  seen_at AS "seenAt!",
  account.roles AS "roles!"
FROM session JOIN account ON account.id = account_id
WHERE token_hash = :tokenHash! AND revoked_at IS NULL
  AND expires_at > :now! AND seen_at > :idleSince!;

/* @name touchSessions */
UPDATE session SET seen_at = :now!
WHERE id IN (
  SELECT id FROM session
  WHERE id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND seen_at < :touchedBefore!
  ORDER BY id FOR NO KEY UPDATE
);

/* @name readLiveSessions */
SELECT
  id AS "sessionId!",
  character_id AS "characterId?",
  heard_after AS "heardAfter!",
  needs_refresh AS "needsRefresh!"
FROM session
WHERE id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND expires_at > :now!;

/* @name flagSessions */
UPDATE session SET needs_refresh = true
WHERE id IN (
  SELECT id FROM session
  WHERE character_id = ANY (:characterIds!::int[]) AND revoked_at IS NULL
    AND expires_at > :now! AND NOT needs_refresh
  ORDER BY id FOR NO KEY UPDATE
);

/* @name clearFlags */
UPDATE session SET needs_refresh = false
WHERE id IN (
  SELECT id FROM session WHERE id = ANY (:sessionIds!::int[]) ORDER BY id FOR NO KEY UPDATE
);

/* @name revokeSurplus */
UPDATE session SET revoked_at = :now!
WHERE id IN (
  SELECT id FROM session WHERE account_id = :accountId! AND revoked_at IS NULL
  ORDER BY seen_at DESC, id DESC OFFSET :kept!::int
);

/* @name bindCharacter */
UPDATE session SET
  character_id = character.id,
  heard_after = least(coalesce(:heardAfter::int, inbox.last_sequence), inbox.last_sequence),
  needs_refresh = false
FROM character JOIN inbox ON inbox.character_id = character.id
WHERE session.id = :sessionId! AND session.account_id = :accountId! AND revoked_at IS NULL
  AND character.id = :characterId! AND character.account_id = :accountId!
RETURNING
  character.id AS "characterId!",
  character.name AS "name!",
  session.heard_after AS "lastSequence!";

/* @name readLastSequences */
SELECT character_id AS "characterId!", last_sequence AS "lastSequence!"
FROM inbox WHERE character_id = ANY (:characterIds!::int[]);

/* @name deleteExpired */
DELETE FROM session WHERE id IN (
  SELECT id FROM session
  WHERE expires_at < :now! OR seen_at < :idleSince! OR revoked_at < :revokedBefore!
  ORDER BY id LIMIT :limit!::int
);

/* Seats: where pilots are played. */

/* @name takeSeats */
INSERT INTO seat (character_id, session_id, server_id, place_id, taken_at)
SELECT character_id, session_id, server_id, place_id, :now!
FROM unnest(:characterIds!::int[], :sessionIds!::int[], :serverIds!::int[], :placeIds!::int[])
  AS taker (character_id, session_id, server_id, place_id)
ORDER BY character_id
ON CONFLICT (character_id) DO UPDATE SET
  session_id = excluded.session_id, server_id = excluded.server_id, place_id = excluded.place_id,
  fence = nextval('fence'), taken_at = excluded.taken_at, lost_at = NULL
WHERE seat.session_id = excluded.session_id OR seat.lost_at IS NOT NULL
  OR seat.character_id = ANY (:takenOver!::int[])
RETURNING character_id AS "characterId!", fence::float8 AS "fence!";

/* @name moveSeat */
UPDATE seat SET server_id = :serverId!, place_id = :placeId!, fence = nextval('fence'),
  taken_at = :now!, lost_at = NULL
WHERE character_id = :characterId! AND fence = :fence!
RETURNING fence::float8 AS "fence!";

/* @name lockSeat */
SELECT session_id AS "sessionId!", server_id AS "serverId!", place_id AS "placeId!",
  fence::float8 AS "fence!"
FROM seat WHERE character_id = :characterId! FOR NO KEY UPDATE;

/* @name loseSeat */
UPDATE seat SET lost_at = :now! WHERE character_id = :characterId! AND fence = :fence!;

/* @name leaveSeat */
DELETE FROM seat WHERE character_id = :characterId! AND fence = :fence!;

/* @name findSeated */
SELECT
  session.id AS "sessionId!",
  session.account_id AS "accountId!",
  seat.character_id AS "characterId!",
  seat.place_id AS "placeId!",
  seat.fence::float8 AS "fence!",
  heard_after AS "heardAfter!",
  account.roles AS "roles!"
FROM unnest(:fences!::bigint[]) AS wanted (fence)
JOIN seat ON seat.fence = wanted.fence AND seat.server_id = :serverId!
JOIN session ON session.id = seat.session_id AND session.character_id = seat.character_id
JOIN account ON account.id = session.account_id
WHERE revoked_at IS NULL AND expires_at > :now!
  AND (banned_until IS NULL OR banned_until <= :now!);
