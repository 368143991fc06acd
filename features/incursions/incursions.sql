/* @name lockBands */
SELECT band AS "band!" FROM incursion_band ORDER BY band FOR NO KEY UPDATE;

/* What keeps another incursion from beginning: one that is under way, or cools down. */

/* @name readOccupied */
SELECT band AS "band!", constellation_id AS "constellationId!" FROM incursion
WHERE state <> 'ended' OR cooldown_until > :at! ORDER BY incursion_id;

/* @name insertIncursions */
INSERT INTO incursion (incursion_table_id, band, constellation_id, staging_system_id,
  headquarters_system_id, state, influence, established_at, state_until, tick_at)
SELECT incursion_table_id, band, constellation_id, staging_system_id, headquarters_system_id,
  'established', influence, :at!::timestamptz, state_until, :tickAt!::timestamptz
FROM unnest(:incursionTableIds!::int[], :bands!::text[], :constellationIds!::int[],
    :stagingSystemIds!::int[], :headquartersSystemIds!::int[], :influences!::float8[],
    :stateUntils!::timestamptz[])
  WITH ORDINALITY AS fresh (incursion_table_id, band, constellation_id, staging_system_id,
    headquarters_system_id, influence, state_until, position)
ORDER BY position
RETURNING incursion_id::float8 AS "incursionId!";

/* @name insertSystems */
INSERT INTO incursion_system (incursion_id, solar_system_id, role)
SELECT * FROM unnest(:incursionIds!::bigint[], :solarSystemIds!::int[], :roles!::text[]);

/* @name insertEncounters */
INSERT INTO incursion_encounter (site_id, incursion_id, role)
SELECT * FROM unnest(:siteIds!::bigint[], :incursionIds!::bigint[], :roles!::text[]);

/* @name deleteEncounters */
DELETE FROM incursion_encounter WHERE site_id = ANY (:siteIds!::bigint[]);

/* @name findEncounter */
SELECT incursion_id::float8 AS "incursionId!" FROM incursion_encounter WHERE site_id = :siteId!;

/* @name findPlaces */
SELECT constellation_id AS "constellationId!" FROM incursion
WHERE incursion_id = ANY (:incursionIds!::bigint[]) AND state <> 'ended' ORDER BY incursion_id;

/* @name lockIncursions */
SELECT incursion_id FROM incursion WHERE incursion_id = ANY (:incursionIds!::bigint[])
ORDER BY incursion_id FOR NO KEY UPDATE;

/* Those that are under way; of no ids, all of them. */

/* @name readIncursions */
SELECT incursion_id::float8 AS "incursionId!", incursion_table_id AS "incursionTableId!",
  band AS "band!", constellation_id AS "constellationId!", staging_system_id AS "stagingSystemId!",
  headquarters_system_id AS "headquartersSystemId!", state AS "state!", influence AS "influence!",
  established_at AS "establishedAt!", state_until AS "stateUntil!", tick_at AS "tickAt!",
  (SELECT json_agg(json_build_object('solarSystemId', solar_system_id, 'role', role)
     ORDER BY solar_system_id)
   FROM incursion_system own WHERE own.incursion_id = incursion.incursion_id) AS "systems!",
  (SELECT coalesce(json_agg(json_build_object('siteId', site_id, 'role', role,
     'solarSystemId', solar_system_id) ORDER BY site_id), '[]')
   FROM incursion_encounter own JOIN site USING (site_id)
   WHERE own.incursion_id = incursion.incursion_id) AS "encounters!"
FROM incursion
WHERE state <> 'ended'
  AND (incursion_id = ANY (:incursionIds!::bigint[]) OR cardinality(:incursionIds!::bigint[]) = 0)
ORDER BY incursion_id;

/* @name writeIncursions */
UPDATE incursion SET state = fresh.state, influence = fresh.influence,
  state_until = fresh.state_until, tick_at = fresh.tick_at
FROM unnest(:incursionIds!::bigint[], :states!::text[], :influences!::float8[],
    :stateUntils!::timestamptz[], :tickAts!::timestamptz[])
  AS fresh (incursion_id, state, influence, state_until, tick_at)
WHERE incursion.incursion_id = fresh.incursion_id;

/* @name endIncursions */
UPDATE incursion SET state = 'ended', influence = fresh.influence, state_until = NULL,
  tick_at = NULL, ended_at = fresh.ended_at, ended_reason = fresh.reason,
  cooldown_until = fresh.cooldown_until
FROM unnest(:incursionIds!::bigint[], :influences!::float8[], :endedAts!::timestamptz[],
    :reasons!::text[], :cooldownUntils!::timestamptz[])
  AS fresh (incursion_id, influence, ended_at, reason, cooldown_until)
WHERE incursion.incursion_id = fresh.incursion_id;

/* @name joinIncursion */
INSERT INTO incursion_participant (incursion_id, character_id)
SELECT :incursionId!, character_id FROM unnest(:characterIds!::int[]) AS character_id
ON CONFLICT DO NOTHING;

/* Each side is read by its own index, a page at the most. */

/* @name findConcerned */
SELECT id AS "characterId!" FROM (
  (SELECT docked.id FROM unnest(:stationIds!::int[]) AS station (station_id), LATERAL (
     SELECT id FROM character WHERE character.station_id = station.station_id
       AND id > :afterCharacterId! ORDER BY id LIMIT :limit!) AS docked)
  UNION
  (SELECT flying.id FROM unnest(:solarSystemIds!::int[]) AS system (solar_system_id), LATERAL (
     SELECT id FROM character WHERE character.solar_system_id = system.solar_system_id
       AND id > :afterCharacterId! ORDER BY id LIMIT :limit!) AS flying)
  UNION
  (SELECT character_id FROM incursion_participant
   WHERE incursion_id = :incursionId! AND character_id > :afterCharacterId!
   ORDER BY character_id LIMIT :limit!)
) AS concerned ORDER BY id LIMIT :limit!;

/* @name forgetParticipants */
DELETE FROM incursion_participant WHERE incursion_id = :incursionId!;

/* @name findEffects */
SELECT incursion_id::float8 AS "incursionId!", incursion_table_id AS "incursionTableId!",
  influence AS "influence!"
FROM incursion JOIN incursion_system USING (incursion_id)
WHERE solar_system_id = :solarSystemId! AND state <> 'ended';
