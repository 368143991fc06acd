/* @name readStatics */
SELECT near_system_id AS "nearSystemId!", static_slot AS "staticSlot!" FROM wormhole
WHERE static_slot IS NOT NULL
  AND (:solarSystemIds::int[] IS NULL OR near_system_id = ANY (:solarSystemIds::int[]));

/* @name countWandering */
SELECT near_system_id AS "solarSystemId!", count(*)::int AS "count!" FROM wormhole
WHERE static_slot IS NULL AND near_system_id = ANY (:solarSystemIds!::int[]) GROUP BY 1;

/* @name lockWandering */
SELECT drawn_until AS "drawnUntil!" FROM wormhole_wandering FOR NO KEY UPDATE;

/* @name writeWandering */
INSERT INTO wormhole_wandering (drawn_until) VALUES (:at!)
ON CONFLICT (is_only) DO UPDATE SET drawn_until = excluded.drawn_until;

/* @name insertWormholes */
INSERT INTO wormhole (wormhole_type_id, code, static_slot, near_system_id, far_system_id,
  near_site_id, signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, mass_left_kg,
  mass_left_at, mass_stage, life_stage, born_at, stage_changes_at, collapses_at)
SELECT wormhole_type_id, code, static_slot, near_system_id, far_system_id, near_site_id,
  signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, total_mass_kg, born_at,
  'stable', 'fresh', born_at, stage_changes_at, collapses_at
FROM unnest(:wormholeTypeIds!::int[], :codes!::text[], :staticSlots!::int[],
    :nearSystemIds!::int[], :farSystemIds!::int[], :nearSiteIds!::bigint[],
    :signalStrengths!::float8[], :jumpMassesKg!::bigint[], :totalMassesKg!::bigint[],
    :regenerationsKgPerS!::float8[], :bornAts!::timestamptz[], :stageChangesAts!::timestamptz[],
    :collapsesAts!::timestamptz[])
  WITH ORDINALITY AS fresh (wormhole_type_id, code, static_slot, near_system_id, far_system_id,
    near_site_id, signal_strength, jump_mass_kg, total_mass_kg, regeneration_kg_per_s, born_at,
    stage_changes_at, collapses_at, position)
ORDER BY position
RETURNING wormhole_id::float8 AS "wormholeId!";

/* @name findWormholes */
SELECT near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!" FROM wormhole
WHERE wormhole_id = ANY (:wormholeIds!::bigint[]) ORDER BY wormhole_id;

/* @name lockWormholes */
SELECT wormhole_id::float8 AS "wormholeId!", static_slot AS "staticSlot?",
  near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!",
  near_site_id::float8 AS "nearSiteId!", far_site_id::float8 AS "farSiteId?",
  signal_strength AS "signalStrength!", jump_mass_kg::float8 AS "jumpMassKg!",
  total_mass_kg::float8 AS "totalMassKg!", regeneration_kg_per_s AS "regenerationKgPerS!",
  mass_left_kg AS "massLeftKg!", mass_left_at AS "massLeftAt!", mass_stage AS "massStage!",
  life_stage AS "lifeStage!", born_at AS "bornAt!", stage_changes_at AS "stageChangesAt?",
  collapses_at AS "collapsesAt!"
FROM wormhole WHERE wormhole_id = ANY (:wormholeIds!::bigint[])
ORDER BY wormhole_id FOR UPDATE;

/* @name revealFarSides */
UPDATE wormhole SET far_site_id = site_id
FROM unnest(:wormholeIds!::bigint[], :siteIds!::bigint[]) AS revealed (id, site_id)
WHERE wormhole_id = revealed.id;

/* @name writeMasses */
UPDATE wormhole SET mass_left_kg = passed.mass_left_kg,
  mass_left_at = greatest(mass_left_at, :at!::timestamptz), mass_stage = passed.mass_stage
FROM unnest(:wormholeIds!::bigint[], :massesLeftKg!::float8[], :massStages!::text[])
  AS passed (id, mass_left_kg, mass_stage)
WHERE wormhole_id = passed.id;

/* @name writeStages */
UPDATE wormhole SET life_stage = aged.life_stage, stage_changes_at = aged.stage_changes_at
FROM unnest(:wormholeIds!::bigint[], :lifeStages!::text[], :stageChangesAts!::timestamptz[])
  AS aged (id, life_stage, stage_changes_at)
WHERE wormhole_id = aged.id;

/* @name deleteWormholes */
DELETE FROM wormhole WHERE wormhole_id = ANY (:wormholeIds!::bigint[]);

/* @name readPolarities */
SELECT wormhole_id::float8 AS "wormholeId!", character_id AS "characterId!",
  passed_at AS "passedAt!", passed_before_at AS "passedBeforeAt?"
FROM wormhole_polarity
WHERE wormhole_id = ANY (:wormholeIds!::bigint[]) AND character_id = ANY (:characterIds!::int[]);

/* @name writePolarities */
INSERT INTO wormhole_polarity (wormhole_id, character_id, passed_at, passed_before_at)
SELECT * FROM unnest(:wormholeIds!::bigint[], :characterIds!::int[], :passedAts!::timestamptz[],
  :passedBeforeAts!::timestamptz[])
ON CONFLICT (wormhole_id, character_id) DO UPDATE
SET passed_at = excluded.passed_at, passed_before_at = excluded.passed_before_at;

/* @name readUsers */
SELECT wormhole_id::float8 AS "wormholeId!", character_id AS "characterId!" FROM wormhole_polarity
WHERE wormhole_id = ANY (:wormholeIds!::bigint[]) ORDER BY character_id, wormhole_id;

/* @name readSystem */
SELECT wormhole_id::float8 AS "wormholeId!", code AS "code!", static_slot AS "staticSlot?",
  near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!",
  near.signature AS "nearSignature!", far.signature AS "farSignature?",
  jump_mass_kg::float8 AS "jumpMassKg!", total_mass_kg::float8 AS "totalMassKg!",
  regeneration_kg_per_s AS "regenerationKgPerS!", mass_left_kg AS "massLeftKg!",
  mass_left_at AS "massLeftAt!", mass_stage AS "massStage!", life_stage AS "lifeStage!",
  born_at AS "bornAt!", collapses_at AS "collapsesAt!"
FROM wormhole
JOIN site near ON near.site_id = near_site_id
LEFT JOIN site far ON far.site_id = far_site_id
WHERE near_system_id = :solarSystemId! OR far_system_id = :solarSystemId!
ORDER BY wormhole_id;

/* @name readPassed */
SELECT wormhole_id::float8 AS "wormholeId!", code AS "code!", static_slot AS "staticSlot?",
  near_system_id AS "nearSystemId!", far_system_id AS "farSystemId!",
  near.signature AS "nearSignature!", far.signature AS "farSignature!",
  mass_stage AS "massStage!", life_stage AS "lifeStage!", passed_at AS "passedAt!"
FROM wormhole_polarity
JOIN wormhole USING (wormhole_id)
JOIN site near ON near.site_id = near_site_id
JOIN site far ON far.site_id = far_site_id
WHERE character_id = :characterId! AND collapses_at > :now!
ORDER BY passed_at DESC, wormhole_id LIMIT :most!::int;

/* @name findBySite */
SELECT wormhole_id::float8 AS "wormholeId!", near_site_id = :siteId! AS "isNear!",
  CASE WHEN near_site_id = :siteId! THEN far_system_id ELSE near_system_id END AS "toSystemId!"
FROM wormhole WHERE near_site_id = :siteId! OR far_site_id = :siteId!;

/* @name findEnd */
SELECT site.x AS "x!", site.y AS "y!", site.z AS "z!"
FROM wormhole
JOIN site ON site_id = CASE WHEN :isNear!::boolean THEN near_site_id ELSE far_site_id END
WHERE wormhole_id = :wormholeId!;
