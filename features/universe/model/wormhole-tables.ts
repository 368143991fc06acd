// Which tables of wormholes apply to which systems, and where wormholes lead, in SQL: the catalogue
// and the importer's checks ask it of different schemas.
import { isMetBy, placesOf } from './places.ts';

/** Every system of wormhole space, and each to which gates lead from where pilots begin. */
const reachable = (schema: string): string => `
  SELECT place.* FROM (${placesOf(schema)}) AS place
  WHERE place.band = 'wormhole' OR place.solar_system_id IN (
    WITH RECURSIVE reached AS (
      SELECT station.solar_system_id FROM ${schema}.universe_bloodline
      JOIN ${schema}.universe_race race USING (race_id)
      JOIN ${schema}.universe_npc_corporation first USING (corporation_id)
      JOIN ${schema}.universe_npc_corporation own
        ON own.corporation_id = first.corporation_id OR own.faction_id = first.faction_id
      JOIN ${schema}.universe_station station ON station.corporation_id = own.corporation_id
      WHERE race.ship_type_id IS NOT NULL
      UNION
      SELECT far.solar_system_id FROM reached
      JOIN ${schema}.universe_stargate near USING (solar_system_id)
      JOIN ${schema}.universe_stargate far ON far.stargate_id = near.destination_stargate_id
    ) SELECT solar_system_id FROM reached)`;

/** Of each system that can be reached, `band` and what applies: `wormhole_table_id`, `priority`. */
export const appliedWormholeTables = (schema: string): string => `
  SELECT place.solar_system_id, place.constellation_id, place.band, tab.wormhole_table_id,
    tab.priority
  FROM (${reachable(schema)}) AS place
  LEFT JOIN ${schema}.universe_wormhole_table tab ON ${isMetBy('tab')}`;

/** Of the tables that apply to a system, the one that is used. */
export const usedWormholeTables = (schema: string): string => `
  SELECT DISTINCT ON (solar_system_id) *
  FROM (${appliedWormholeTables(schema)}) AS applied
  ORDER BY solar_system_id, priority DESC`;

/** Pairs `wormhole_type_id`, `solar_system_id`: where a type can lead. */
export const wormholeTargets = (schema: string): string => `
  SELECT type.wormhole_type_id, place.solar_system_id
  FROM (${reachable(schema)}) AS place
  JOIN ${schema}.universe_wormhole_type type ON ${isMetBy('type')}`;
