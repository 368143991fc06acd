// What stands in a solar system for ever: star, planets, moons, belts, stations and stargates.
import type { EntityManager } from 'typeorm';
import type { Tx } from '#queues/runtime.ts';
import { shelvedOf, type Shelf } from './universe.ts';

type CelestialKind =
  'star' | 'planet' | 'moon' | 'asteroid-belt' | 'secondary-sun' | 'station' | 'stargate';

export interface Celestial {
  readonly celestialId: number;
  readonly kind: CelestialKind;
  readonly typeId: number;
  readonly name: string;
  /** Metres from the star. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radiusM: number;
  /** Of stargates: the gate at the other end, and the system that it stands in. */
  readonly destinationGateId: number | null;
  readonly destinationSystemId: number | null;
}

/** A large system has some two hundred. */
const MAX_SYSTEMS = 200;

interface CelestialRow extends Celestial {
  readonly solarSystemId: number;
}

const shelf: Shelf<readonly Celestial[]> = { maxEntries: MAX_SYSTEMS, read };

/** In the order of their ids; none where there is no such system. */
export async function celestials(tx: Tx, solarSystemId: number): Promise<readonly Celestial[]> {
  return (await shelvedOf(tx, shelf, [solarSystemId])).get(solarSystemId) ?? [];
}

const BODIES = `
  SELECT solar_system_id AS "solarSystemId", celestial_id AS "celestialId", kind,
    type_id AS "typeId", name, x, y, z, coalesce(radius_m, 0) AS "radiusM",
    NULL::int AS "destinationGateId", NULL::int AS "destinationSystemId"
  FROM universe_celestial WHERE solar_system_id = ANY ($1::int[])
  UNION ALL
  SELECT solar_system_id, station_id, 'station', station.type_id, station.name, station.x,
    station.y, station.z, type.radius_m, NULL, NULL
  FROM universe_station station JOIN universe_type type USING (type_id)
  WHERE solar_system_id = ANY ($1::int[])
  UNION ALL
  SELECT gate.solar_system_id, gate.stargate_id, 'stargate', gate.type_id, system.name, gate.x,
    gate.y, gate.z, type.radius_m, far.stargate_id, far.solar_system_id
  FROM universe_stargate gate JOIN universe_type type ON type.type_id = gate.type_id
  JOIN universe_stargate far ON far.stargate_id = gate.destination_stargate_id
  JOIN universe_solar_system system ON system.solar_system_id = far.solar_system_id
  WHERE gate.solar_system_id = ANY ($1::int[])
  ORDER BY 1, 2`;

async function read(
  manager: EntityManager,
  solarSystemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Celestial[]>> {
  const rows = await manager.query<CelestialRow[]>(BODIES, [solarSystemIds]);
  return Map.groupBy(rows, ({ solarSystemId }) => solarSystemId);
}
