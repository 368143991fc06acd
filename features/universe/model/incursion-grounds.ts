// Which constellations are large enough for an incursion, in SQL: the catalogue and the importer's
// checks ask it of different schemas.
import { placesOf } from './places.ts';

/** A staging system, a headquarters, and a front between them. */
const MIN_SYSTEMS = 3;

/**
 * Rows `constellation_id`, `band`, `solar_system_ids` of known space. The band is that of most of
 * the systems; of two with as many, the more secure one.
 */
export const incursionGroundsOf = (schema: string): string => `
  SELECT place.constellation_id, mode() WITHIN GROUP (ORDER BY place.band) AS band,
    array_agg(place.solar_system_id ORDER BY place.solar_system_id) AS solar_system_ids
  FROM (${placesOf(schema)}) AS place WHERE place.band <> 'wormhole'
  GROUP BY 1 HAVING count(*) >= ${MIN_SYSTEMS}`;
