// Which tables of sites apply to which systems, in SQL: the catalogue and the importer's checks ask
// it of different schemas.

/** Pairs `solar_system_id`, `constellation_id`, `site_table_id`, `kind`, `priority`. */
export const appliedSiteTables = (schema: string): string => `
  SELECT place.solar_system_id, place.constellation_id, tab.site_table_id, tab.kind, tab.priority
  FROM (
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
    WHERE region.space IN ('known', 'wormhole')
  ) AS place
  JOIN ${schema}.universe_site_table tab
    ON (tab.bands IS NULL OR place.band = ANY (tab.bands))
    AND (tab.wormhole_class_ids IS NULL OR place.wormhole_class_id = ANY (tab.wormhole_class_ids))
    AND (tab.region_ids IS NULL OR place.region_id = ANY (tab.region_ids))
    AND (tab.faction_ids IS NULL OR place.faction_id = ANY (tab.faction_ids))
    AND (tab.effect_beacon_type_ids IS NULL OR tab.effect_beacon_type_ids && place.effects)`;
