// Known space as a map shows it: from above, with north at the top.
import type { EntityManager } from 'typeorm';
import type { StarMap } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { partOf, type Part } from './universe.ts';

const METRES_PER_LIGHT_YEAR = 9_460_730_472_580_800;

const map: Part<StarMap> = { read };

export function starMap(tx: Tx): Promise<StarMap> {
  return partOf(tx, map);
}

interface SystemRow {
  readonly solarSystemId: number;
  readonly name: string;
  readonly constellationId: number;
  readonly regionId: number;
  readonly securityStatus: number;
  readonly x: number;
  readonly z: number;
}

const SYSTEMS = `
  SELECT solar_system_id AS "solarSystemId", system.name, constellation_id AS "constellationId",
    region_id AS "regionId", security_status AS "securityStatus", system.x, system.z
  FROM universe_solar_system system JOIN universe_region region USING (region_id)
  WHERE region.space = 'known' ORDER BY solar_system_id`;

const GATES = `
  SELECT near.solar_system_id AS "fromId", far.solar_system_id AS "toId"
  FROM universe_stargate near
  JOIN universe_stargate far ON far.stargate_id = near.destination_stargate_id
  WHERE near.solar_system_id < far.solar_system_id ORDER BY 1, 2`;

const REGIONS = `
  SELECT region_id AS "regionId", name FROM universe_region WHERE space = 'known' ORDER BY name`;

async function read(manager: EntityManager): Promise<StarMap> {
  const systems = await manager.query<SystemRow[]>(SYSTEMS);
  const gates = await manager.query<{ fromId: number; toId: number }[]>(GATES);
  const indices = new Map(systems.map(({ solarSystemId }, index) => [solarSystemId, index]));
  const known = gates.filter(({ fromId, toId }) => indices.has(fromId) && indices.has(toId));
  const column = <T>(of: (system: SystemRow) => T): T[] => systems.map(of);
  return {
    regions: await manager.query<StarMap['regions']>(REGIONS),
    solarSystemIds: column(({ solarSystemId }) => solarSystemId),
    names: column(({ name }) => name),
    constellationIds: column(({ constellationId }) => constellationId),
    regionIds: column(({ regionId }) => regionId),
    securityStatuses: column(({ securityStatus }) => rounded(securityStatus, 3)),
    xs: column(({ x }) => rounded(x / METRES_PER_LIGHT_YEAR, 3)),
    ys: column(({ z }) => rounded(-z / METRES_PER_LIGHT_YEAR, 3)),
    gatesFrom: known.map(({ fromId }) => indices.get(fromId) ?? 0),
    gatesTo: known.map(({ toId }) => indices.get(toId) ?? 0),
  };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
