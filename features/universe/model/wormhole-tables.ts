// Which tables of wormholes apply to which systems, and where wormholes lead, in SQL: the catalogue
// and the importer's checks ask it of different schemas.
import { isMetBy, placesOf } from './places.ts';

/** Systems with a way in or out of their own: wormhole space, and those with a stargate. */
const connected = (schema: string): string => `
  SELECT place.* FROM (${placesOf(schema)}) AS place
  WHERE place.band = 'wormhole'
    OR place.solar_system_id IN (SELECT solar_system_id FROM ${schema}.universe_stargate)`;

/** Systems of stations at which pilots begin, or may. */
export const startSystems = (schema: string): string => `
  SELECT DISTINCT station.solar_system_id FROM ${schema}.universe_bloodline
  JOIN ${schema}.universe_race race USING (race_id)
  JOIN ${schema}.universe_npc_corporation first USING (corporation_id)
  JOIN ${schema}.universe_npc_corporation own
    ON own.corporation_id = first.corporation_id OR own.faction_id = first.faction_id
  JOIN ${schema}.universe_station station ON station.corporation_id = own.corporation_id
  WHERE race.ship_type_id IS NOT NULL`;

/** Systems to which stargates lead from where pilots begin. It takes a while to find them. */
const reached = (schema: string): string => `
  WITH RECURSIVE gate AS MATERIALIZED (
    SELECT near.solar_system_id AS from_id, far.solar_system_id AS to_id
    FROM ${schema}.universe_stargate near
    JOIN ${schema}.universe_stargate far ON far.stargate_id = near.destination_stargate_id
  ), reached AS (
    ${startSystems(schema)}
    UNION SELECT to_id FROM reached JOIN gate ON from_id = solar_system_id
  ) SELECT solar_system_id FROM reached`;

/** Of each connected system, `band` and what applies: `wormhole_table_id`, `priority`. */
export const appliedWormholeTables = (schema: string): string => `
  SELECT place.solar_system_id, place.constellation_id, place.band, tab.wormhole_table_id,
    tab.priority
  FROM (${connected(schema)}) AS place
  LEFT JOIN ${schema}.universe_wormhole_table tab ON ${isMetBy('tab')}`;

/** Of the tables that apply to a system, the one that is used. */
export const usedWormholeTables = (schema: string): string => `
  SELECT DISTINCT ON (solar_system_id) *
  FROM (${appliedWormholeTables(schema)}) AS applied
  ORDER BY solar_system_id, priority DESC`;

/** Pairs `wormhole_type_id`, `solar_system_id`: which connected systems are like its target. */
export const wormholeTargets = (schema: string): string => `
  SELECT type.wormhole_type_id, place.solar_system_id
  FROM (${connected(schema)}) AS place
  JOIN ${schema}.universe_wormhole_type type ON ${isMetBy('type')}`;

/** Types that lead to systems which pilots can reach. */
export const reachingTypes = (schema: string): string => `
  SELECT type.wormhole_type_id FROM (${placesOf(schema)}) AS place
  JOIN ${schema}.universe_wormhole_type type ON ${isMetBy('type')}
  WHERE place.band = 'wormhole' OR place.solar_system_id IN (${reached(schema)})`;
