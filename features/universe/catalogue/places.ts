// Where things are: regions, solar systems, stations, and how many jumps lie between systems.
import type { EntityManager } from 'typeorm';
import type { RegionSummary } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { NameIndex } from './name-index.ts';
import { StargateGraph, type Gate } from './stargate-graph.ts';
import { partOf, type Part } from './universe.ts';

export interface SolarSystem {
  readonly solarSystemId: number;
  readonly name: string;
  readonly constellationId: number;
  readonly regionId: number;
  /** From -1 to 1, as it is; players are shown one digit of it. */
  readonly securityStatus: number;
  readonly wormholeClassId: number | null;
}

export interface Constellation {
  readonly constellationId: number;
  readonly name: string;
  readonly regionId: number;
}

export interface Station {
  readonly stationId: number;
  readonly name: string;
  readonly typeId: number;
  readonly solarSystemId: number;
  readonly constellationId: number;
  readonly regionId: number;
  readonly securityStatus: number;
  readonly corporationId: number;
  readonly factionId: number | null;
  /** As operations have them: 7 is the market, 14 the factory, 15 the laboratory. */
  readonly serviceIds: readonly number[];
}

interface Places {
  readonly regions: ReadonlyMap<number, RegionSummary>;
  readonly constellations: ReadonlyMap<number, Constellation>;
  readonly systems: ReadonlyMap<number, SolarSystem>;
  readonly stations: ReadonlyMap<number, Station>;
  readonly stationNames: NameIndex<Station>;
  readonly gates: StargateGraph;
}

export const places: Part<Places> = { read };

/** By name. */
export async function regions(tx: Tx): Promise<ReadonlyMap<number, RegionSummary>> {
  return (await partOf(tx, places)).regions;
}

export async function constellations(tx: Tx): Promise<ReadonlyMap<number, Constellation>> {
  return (await partOf(tx, places)).constellations;
}

export async function solarSystems(tx: Tx): Promise<ReadonlyMap<number, SolarSystem>> {
  return (await partOf(tx, places)).systems;
}

export async function solarSystem(tx: Tx, solarSystemId: number): Promise<SolarSystem | undefined> {
  return (await solarSystems(tx)).get(solarSystemId);
}

export async function stations(tx: Tx): Promise<ReadonlyMap<number, Station>> {
  return (await partOf(tx, places)).stations;
}

export async function station(tx: Tx, stationId: number): Promise<Station | undefined> {
  return (await stations(tx)).get(stationId);
}

/** Those that begin with the text stand first. */
export async function findStations(tx: Tx, text: string, limit: number): Promise<Station[]> {
  return (await partOf(tx, places)).stationNames.find(text, limit);
}

/** On the shortest way through stargates; undefined where none leads there. */
export async function jumpsBetween(
  tx: Tx,
  fromSystemId: number,
  toSystemId: number,
): Promise<number | undefined> {
  return (await partOf(tx, places)).gates.jumpsBetween(fromSystemId, toSystemId);
}

/** Jumps by system, for those that are at most so far away; the one itself is 0 away. */
export async function systemsWithin(
  tx: Tx,
  fromSystemId: number,
  jumps: number,
): Promise<ReadonlyMap<number, number>> {
  return (await partOf(tx, places)).gates.within(fromSystemId, jumps);
}

async function read(manager: EntityManager): Promise<Places> {
  const regionRows = await manager.query<RegionSummary[]>(
    `SELECT region_id AS "regionId", name, faction_id AS "factionId"
     FROM universe_region ORDER BY name`,
  );
  const constellationRows = await manager.query<Constellation[]>(
    `SELECT constellation_id AS "constellationId", name, region_id AS "regionId"
     FROM universe_constellation ORDER BY constellation_id`,
  );
  const systemRows = await manager.query<SolarSystem[]>(
    `SELECT solar_system_id AS "solarSystemId", name, constellation_id AS "constellationId",
       region_id AS "regionId", security_status AS "securityStatus",
       wormhole_class_id AS "wormholeClassId"
     FROM universe_solar_system ORDER BY solar_system_id`,
  );
  const gateRows = await manager.query<Gate[]>(
    `SELECT near.solar_system_id AS "fromSystemId", far.solar_system_id AS "toSystemId"
     FROM universe_stargate near
     JOIN universe_stargate far ON far.stargate_id = near.destination_stargate_id`,
  );
  const stationRows = await readStations(manager);
  const systems = new Map(systemRows.map((system) => [system.solarSystemId, system]));
  return {
    regions: new Map(regionRows.map((region) => [region.regionId, region])),
    constellations: new Map(constellationRows.map((row) => [row.constellationId, row])),
    systems,
    stations: new Map(stationRows.map((station) => [station.stationId, station])),
    stationNames: new NameIndex(stationRows),
    gates: new StargateGraph([...systems.keys()], gateRows),
  };
}

type StationRow = Omit<Station, 'serviceIds'> & { readonly operationId: number };

/** Stations of one operation share the list of its services. */
async function readStations(manager: EntityManager): Promise<Station[]> {
  const operations = await manager.query<{ operationId: number; serviceIds: number[] }[]>(
    `SELECT operation_id AS "operationId", service_ids AS "serviceIds"
     FROM universe_station_operation`,
  );
  const services = new Map(operations.map((row) => [row.operationId, row.serviceIds]));
  const rows = await manager.query<StationRow[]>(
    `SELECT station.station_id AS "stationId", station.name, station.type_id AS "typeId",
       system.solar_system_id AS "solarSystemId", system.constellation_id AS "constellationId",
       system.region_id AS "regionId", system.security_status AS "securityStatus",
       corporation.corporation_id AS "corporationId", corporation.faction_id AS "factionId",
       station.operation_id AS "operationId"
     FROM universe_station station
     JOIN universe_solar_system system USING (solar_system_id)
     JOIN universe_npc_corporation corporation
       ON corporation.corporation_id = station.corporation_id
     ORDER BY station.station_id`,
  );
  return rows.map(({ operationId, ...row }) => ({
    ...row,
    serviceIds: services.get(operationId) ?? [],
  }));
}
