// Which tables of sites apply to which systems, in SQL: the catalogue and the importer's checks ask
// it of different schemas.
import { isMetBy, placesOf } from './places.ts';

/** Pairs `solar_system_id`, `constellation_id`, `site_table_id`, `kind`, `priority`. */
export const appliedSiteTables = (schema: string): string => `
  SELECT place.solar_system_id, place.constellation_id, tab.site_table_id, tab.kind, tab.priority
  FROM (${placesOf(schema)}) AS place
  JOIN ${schema}.universe_site_table tab ON ${isMetBy('tab')}`;
