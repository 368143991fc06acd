// Completes the staged rows: names that stand in a file apart, or follow from what a thing orbits,
// and what a system has from its constellation and region.
import type { QueryRunner } from 'typeorm';
import type { UniverseTable } from '#entities/universe.ts';
import { STAGING } from './copy.ts';

const NAMED_APART: Partial<Record<UniverseTable, string>> = {
  universe_region: 'region_id',
  universe_constellation: 'constellation_id',
  universe_solar_system: 'solar_system_id',
  universe_celestial: 'celestial_id',
  universe_agent: 'agent_id',
};

const INHERITED = `
  UPDATE ${STAGING}.universe_solar_system system
  SET wormhole_class_id = coalesce(
        system.wormhole_class_id, constellation.wormhole_class_id, region.wormhole_class_id),
      faction_id = coalesce(system.faction_id, constellation.faction_id, region.faction_id)
  FROM ${STAGING}.universe_constellation constellation
  JOIN ${STAGING}.universe_region region USING (region_id)
  WHERE constellation.constellation_id = system.constellation_id
`;

// As the export documents them: "<system> <Roman index>", "<planet> - Moon <index>".
const CELESTIALS = [
  `UPDATE ${STAGING}.universe_celestial celestial
   SET name = system.name || CASE celestial.kind
     WHEN 'planet' THEN ' ' || to_char(celestial.celestial_index, 'FMRN') ELSE '' END
   FROM ${STAGING}.universe_solar_system system
   WHERE celestial.name IS NULL AND system.solar_system_id = celestial.solar_system_id
     AND celestial.kind IN ('star', 'planet', 'secondary-sun')`,
  `UPDATE ${STAGING}.universe_celestial celestial
   SET name = planet.name || CASE celestial.kind
     WHEN 'moon' THEN ' - Moon ' ELSE ' - Asteroid Belt ' END || celestial.orbit_index
   FROM ${STAGING}.universe_celestial planet
   WHERE celestial.name IS NULL AND planet.celestial_id = celestial.orbit_id`,
];

// "<what it orbits> - <corporation> <operation>", the operation only where the station says so.
const STATIONS = `
  UPDATE ${STAGING}.universe_station station
  SET name = coalesce(orbit.name, system.name) || ' - ' || corporation.name
    || CASE WHEN station.use_operation_name THEN ' ' || operation.name ELSE '' END
  FROM ${STAGING}.universe_station same
  JOIN ${STAGING}.universe_solar_system system USING (solar_system_id)
  JOIN ${STAGING}.universe_npc_corporation corporation USING (corporation_id)
  JOIN ${STAGING}.universe_station_operation operation USING (operation_id)
  LEFT JOIN ${STAGING}.universe_celestial orbit ON orbit.celestial_id = same.orbit_id
  WHERE same.station_id = station.station_id
`;

// The real export has agents without a name, and fields of research of agents that are gone.
const AGENTS = [
  `UPDATE ${STAGING}.universe_agent SET name = 'Agent ' || agent_id WHERE name IS NULL`,
  `DELETE FROM ${STAGING}.universe_agent_skill skill WHERE NOT EXISTS (
     SELECT FROM ${STAGING}.universe_agent agent WHERE agent.agent_id = skill.agent_id)`,
];

export async function completeRows(runner: QueryRunner): Promise<void> {
  for (const [table, key] of Object.entries(NAMED_APART)) {
    await runner.query(
      `UPDATE ${STAGING}.${table} named SET name = name.name FROM ${STAGING}.name
       WHERE named.name IS NULL AND name.item_id = named.${key}`,
    );
  }
  for (const sql of [INHERITED, ...CELESTIALS, STATIONS, ...AGENTS]) await runner.query(sql);
}
