/* Who chats, and which rooms follow them. */

/* @name findChatters */
SELECT
  session.id AS "sessionId!",
  character.id AS "characterId!",
  character.name AS "name!",
  coalesce(character.solar_system_id, station.solar_system_id) AS "solarSystemId?",
  coalesce(corporation.id, character.corporation_id) AS "corporationId!"
FROM session
JOIN account ON account.id = session.account_id
JOIN character ON character.id = session.character_id
LEFT JOIN universe_station station ON station.station_id = character.station_id
LEFT JOIN corporation ON corporation.leader_id = character.id
WHERE session.id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND expires_at > :now!
  AND (banned_until IS NULL OR banned_until <= :now!);

/* @name findPilotsOf */
SELECT id AS "characterId!", solar_system_id AS "solarSystemId!"
FROM character WHERE ship_id = ANY (:shipIds!::bigint[]) AND solar_system_id IS NOT NULL;
