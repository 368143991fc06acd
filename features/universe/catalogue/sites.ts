// Where sites appear, and which: for each system the tables that apply to it, one of each kind.
import type { EntityManager } from 'typeorm';
import type { SiteKind } from '#protocol/sites.ts';
import type { Tx } from '#queues/runtime.ts';
import { appliedSiteTables } from '../model/site-tables.ts';
import { partOf, type Part } from './universe.ts';

export interface SiteType {
  readonly siteTypeId: number;
  readonly name: string;
  /** From 0 to 1; 1 is seen without probes. */
  readonly signalStrength: number;
  readonly lifeMs: number;
  readonly weight: number;
}

export interface SiteTable {
  readonly siteTableId: number;
  readonly kind: SiteKind;
  /** Sites in one system at the most. */
  readonly room: number;
  /** How much of the room of a constellation is filled. */
  readonly share: number;
  readonly types: readonly SiteType[];
}

/** A system in which sites appear. */
export interface SiteSystem {
  readonly solarSystemId: number;
  readonly tables: readonly SiteTable[];
}

/** By constellation. */
export const siteSpace: Part<ReadonlyMap<number, readonly SiteSystem[]>> = { read };

export function siteSystems(tx: Tx): Promise<ReadonlyMap<number, readonly SiteSystem[]>> {
  return partOf(tx, siteSpace);
}

const SYSTEMS_AT_ONCE = 2_000;

const TABLES = `
  SELECT site_table_id AS "siteTableId", kind, room, share,
    json_agg(json_build_object('siteTypeId', site_type_id, 'name', type.name,
      'signalStrength', signal_strength, 'lifeMs', life_ms, 'weight', weight)
      ORDER BY site_type_id) AS types
  FROM universe_site_table tab JOIN universe_site_type type USING (site_table_id)
  GROUP BY site_table_id`;

const APPLIED = `
  SELECT solar_system_id AS "solarSystemId", constellation_id AS "constellationId",
    array_agg(site_table_id ORDER BY kind) AS "tableIds"
  FROM (SELECT DISTINCT ON (solar_system_id, kind) *
    FROM (${appliedSiteTables('public')}) AS applied
    WHERE solar_system_id = ANY ($1::int[])
    ORDER BY solar_system_id, kind, priority DESC) AS used
  GROUP BY 1, 2 ORDER BY 1`;

interface Applied {
  readonly solarSystemId: number;
  readonly constellationId: number;
  readonly tableIds: readonly number[];
}

async function read(manager: EntityManager): Promise<Map<number, readonly SiteSystem[]>> {
  const rows = await manager.query<SiteTable[]>(TABLES);
  const tables = new Map(rows.map((table) => [table.siteTableId, table]));
  const applied = await readApplied(manager);
  const byConstellation = Map.groupBy(applied, ({ constellationId }) => constellationId);
  return new Map(
    [...byConstellation].map(([constellationId, own]) => [
      constellationId,
      own.map(({ solarSystemId, tableIds }) => ({
        solarSystemId,
        tables: tableIds.flatMap((id) => tables.get(id) ?? []),
      })),
    ]),
  );
}

/** Statement by statement: over all of a large universe one would hold up others for too long. */
async function readApplied(manager: EntityManager): Promise<Applied[]> {
  const rows = await manager.query<{ id: number }[]>(
    'SELECT solar_system_id AS id FROM universe_solar_system ORDER BY 1',
  );
  const ids = rows.map(({ id }) => id);
  const applied: Applied[] = [];
  for (let from = 0; from < ids.length; from += SYSTEMS_AT_ONCE) {
    const some = ids.slice(from, from + SYSTEMS_AT_ONCE);
    applied.push(...(await manager.query<Applied[]>(APPLIED, [some])));
  }
  return applied;
}
