// Wormholes as the universe has them: their types, where each can lead, and what systems have.
import type { EntityManager } from 'typeorm';
import type { SpaceBand } from '#protocol/wormholes.ts';
import type { Tx } from '#queues/runtime.ts';
import { startSystems, usedWormholeTables, wormholeTargets } from '../model/wormhole-tables.ts';
import { StargateGraph, type Gate } from './stargate-graph.ts';
import { partOf, type Part } from './universe.ts';

export interface WormholeType {
  readonly wormholeTypeId: number;
  /** Such as N110. */
  readonly code: string;
  readonly totalMassKg: number;
  /** Of one ship. */
  readonly jumpMassKg: number;
  readonly regenerationKgPerS: number;
  readonly lifeMs: number;
  readonly signalStrength: number;
  /** Systems that may be on the far side, in ascending order; none where it leads nowhere here. */
  readonly targetIds: readonly number[];
}

export interface WormholeChoice {
  readonly type: WormholeType;
  readonly weight: number;
}

interface WanderingWormholes {
  /** How many appear on average. */
  readonly perSystemAndDay: number;
  /** In one system at the most. */
  readonly room: number;
  readonly choices: readonly WormholeChoice[];
}

interface WormholeTable {
  readonly wormholeTableId: number;
  /** What each static is one of, by its slot, which counts from 1. */
  readonly statics: ReadonlyMap<number, readonly WormholeChoice[]>;
  readonly wandering: WanderingWormholes | null;
}

/** A system that can be reached. */
export interface WormholeSystem {
  readonly solarSystemId: number;
  readonly constellationId: number;
  readonly band: SpaceBand;
  /** Undefined where no table applies. */
  readonly table: WormholeTable | undefined;
}

/** By system, in ascending order. */
export const wormholeSpace: Part<ReadonlyMap<number, WormholeSystem>> = { read };

export function wormholeSystems(tx: Tx): Promise<ReadonlyMap<number, WormholeSystem>> {
  return partOf(tx, wormholeSpace);
}

const TYPES_AT_ONCE = 20;

const TYPES = `
  SELECT wormhole_type_id AS "wormholeTypeId", code, total_mass_kg::float8 AS "totalMassKg",
    jump_mass_kg::float8 AS "jumpMassKg", regeneration_kg_per_s AS "regenerationKgPerS",
    life_ms::float8 AS "lifeMs", signal_strength AS "signalStrength",
    coalesce(target_ids, '{}') AS "targetIds"
  FROM universe_wormhole_type
  LEFT JOIN (
    SELECT wormhole_type_id, array_agg(solar_system_id ORDER BY solar_system_id) AS target_ids
    FROM (${wormholeTargets('public')}) AS target
    WHERE wormhole_type_id = ANY ($1::int[]) GROUP BY 1) AS reach USING (wormhole_type_id)
  WHERE wormhole_type_id = ANY ($1::int[])`;

const TABLES = `
  SELECT wormhole_table_id AS "wormholeTableId",
    wandering_per_system_and_day AS "perSystemAndDay", wandering_room AS room,
    json_agg(json_build_object('slot', slot, 'typeId', wormhole_type_id, 'weight', weight)
      ORDER BY slot, wormhole_type_id) AS choices
  FROM universe_wormhole_table JOIN universe_wormhole_choice USING (wormhole_table_id)
  GROUP BY wormhole_table_id`;

const SYSTEMS = `
  SELECT solar_system_id AS "solarSystemId", constellation_id AS "constellationId", band,
    wormhole_table_id AS "tableId"
  FROM (${usedWormholeTables('public')}) AS used ORDER BY solar_system_id`;

const GATES = `
  SELECT near.solar_system_id AS "fromSystemId", far.solar_system_id AS "toSystemId"
  FROM universe_stargate near
  JOIN universe_stargate far ON far.stargate_id = near.destination_stargate_id`;

interface TableRow {
  readonly wormholeTableId: number;
  readonly perSystemAndDay: number | null;
  readonly room: number | null;
  readonly choices: readonly { slot: number; typeId: number; weight: number }[];
}

type SystemRow = Omit<WormholeSystem, 'table'> & { readonly tableId: number | null };

async function read(manager: EntityManager): Promise<Map<number, WormholeSystem>> {
  const systems = await reachableSystems(manager);
  const ids = new Set(systems.map(({ solarSystemId }) => solarSystemId));
  const typeRows = await readTypes(manager);
  const types = new Map(
    typeRows.map((type) => {
      const targetIds = type.targetIds.filter((id) => ids.has(id));
      return [type.wormholeTypeId, { ...type, targetIds }];
    }),
  );
  const tableRows = await manager.query<TableRow[]>(TABLES);
  const tables = new Map(tableRows.map((row) => [row.wormholeTableId, tableOf(row, types)]));
  return new Map(
    systems.map(({ tableId, ...system }) => [
      system.solarSystemId,
      { ...system, table: tables.get(tableId ?? 0) },
    ]),
  );
}

/** Statement by statement: over all types of a large universe one would hold up others for long. */
async function readTypes(manager: EntityManager): Promise<WormholeType[]> {
  const rows = await manager.query<{ id: number }[]>(
    'SELECT wormhole_type_id AS id FROM universe_wormhole_type ORDER BY 1',
  );
  const ids = rows.map(({ id }) => id);
  const types: WormholeType[] = [];
  for (let from = 0; from < ids.length; from += TYPES_AT_ONCE) {
    const some = ids.slice(from, from + TYPES_AT_ONCE);
    types.push(...(await manager.query<WormholeType[]>(TYPES, [some])));
  }
  return types;
}

/** All of wormhole space, and where stargates lead from the stations at which pilots begin. */
async function reachableSystems(manager: EntityManager): Promise<SystemRow[]> {
  const systems = await manager.query<SystemRow[]>(SYSTEMS);
  const gates = await manager.query<Gate[]>(GATES);
  const starts = await manager.query<{ id: number }[]>(
    `SELECT solar_system_id AS id FROM (${startSystems('public')}) AS start`,
  );
  const graph = new StargateGraph(
    systems.map(({ solarSystemId }) => solarSystemId),
    gates,
  );
  const reached = new Set<number>();
  for (const { id } of starts) {
    if (reached.has(id)) continue;
    for (const near of graph.within(id, Infinity).keys()) reached.add(near);
  }
  return systems.filter(({ solarSystemId: id, band }) => band === 'wormhole' || reached.has(id));
}

function tableOf(row: TableRow, types: ReadonlyMap<number, WormholeType>): WormholeTable {
  const { wormholeTableId, perSystemAndDay, room } = row;
  const bySlot = new Map<number, WormholeChoice[]>();
  for (const { slot, typeId, weight } of row.choices) {
    const type = types.get(typeId);
    const choices = bySlot.get(slot) ?? [];
    bySlot.set(slot, choices);
    if (type) choices.push({ type, weight });
  }
  const choices = bySlot.get(0) ?? [];
  bySlot.delete(0);
  const wanders = perSystemAndDay !== null && room !== null;
  return {
    wormholeTableId,
    statics: bySlot,
    wandering: wanders ? { perSystemAndDay, room, choices } : null,
  };
}
