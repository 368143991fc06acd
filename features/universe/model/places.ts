// Which systems there are, and which of them conditions of our own tables are met by, in SQL: the
// catalogue and the importer's checks ask it of different schemas.

/**
 * Rows `solar_system_id`, `constellation_id`, `region_id`, `faction_id`, `wormhole_class_id`,
 * `band`, `effects` of known and wormhole space.
 */
export const placesOf = (schema: string): string => `
  SELECT system.solar_system_id, system.constellation_id, system.region_id, system.faction_id,
    system.wormhole_class_id,
    CASE WHEN region.space = 'wormhole' THEN 'wormhole'
      WHEN system.security_status >= 0.45 THEN 'high'
      WHEN system.security_status > 0 THEN 'low' ELSE 'null' END AS band,
    effects
  FROM ${schema}.universe_solar_system system
  JOIN ${schema}.universe_region region USING (region_id)
  LEFT JOIN (
    SELECT solar_system_id, array_agg(effect_beacon_type_id) AS effects
    FROM ${schema}.universe_celestial WHERE kind = 'secondary-sun' GROUP BY 1
  ) AS beacon USING (solar_system_id)
  WHERE region.space IN ('known', 'wormhole')`;

/** Whether a row of `placesOf` called `place` fulfils each condition of a row that is given. */
export const isMetBy = (row: string): string => `
  (${row}.bands IS NULL OR place.band = ANY (${row}.bands))
  AND (${row}.wormhole_class_ids IS NULL
    OR place.wormhole_class_id = ANY (${row}.wormhole_class_ids))
  AND (${row}.region_ids IS NULL OR place.region_id = ANY (${row}.region_ids))
  AND (${row}.faction_ids IS NULL OR place.faction_id = ANY (${row}.faction_ids))
  AND (${row}.effect_beacon_type_ids IS NULL OR ${row}.effect_beacon_type_ids && place.effects)`;
