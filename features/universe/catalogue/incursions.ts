// Incursions as the universe has them: a table for each band, and where they can be.
import type { EntityManager } from 'typeorm';
import type { EncounterRole, IncursionBand, Penalty } from '#protocol/incursions.ts';
import type { Tx } from '#queues/runtime.ts';
import { incursionGroundsOf } from '../model/incursion-grounds.ts';
import { pilots } from './pilots.ts';
import { stations } from './places.ts';
import { partOf, type Part } from './universe.ts';

export interface EncounterSite {
  readonly siteTypeId: number;
  readonly name: string;
  readonly weight: number;
}

export interface EncounterTable {
  readonly role: EncounterRole;
  /** In each system of the role. */
  readonly perSystem: number;
  /** What its completion takes from the influence. */
  readonly influenceStep: number;
  readonly minPilots: number;
  readonly maxPilots: number;
  /** Of each pilot. */
  readonly rewardCents: number;
  readonly sites: readonly EncounterSite[];
}

export interface IncursionTable {
  readonly incursionTableId: number;
  readonly band: IncursionBand;
  readonly atOnce: number;
  /** That one begins, in an hour in which there may be one more. */
  readonly chance: number;
  readonly cooldownMinMs: number;
  readonly cooldownMaxMs: number;
  readonly establishedMs: number;
  readonly mobilisingMs: number;
  readonly withdrawingMs: number;
  readonly initialInfluence: number;
  readonly influenceRisePerHour: number;
  /** At full influence. */
  readonly penalties: readonly Penalty[];
  readonly encounters: readonly EncounterTable[];
}

/** A constellation that an incursion can be in. */
export interface IncursionGround {
  readonly constellationId: number;
  readonly band: IncursionBand;
  /** Ascending. */
  readonly solarSystemIds: readonly number[];
}

export const tables: Part<readonly IncursionTable[]> = { read: readTables };
export const grounds: Part<readonly IncursionGround[]> = { read: readGrounds };

/** By id; of each band one at the most. */
export function incursionTables(tx: Tx): Promise<readonly IncursionTable[]> {
  return partOf(tx, tables);
}

/** By constellation. Where newcomers begin there is none. */
export async function incursionGrounds(tx: Tx): Promise<IncursionGround[]> {
  const { bloodlines } = await partOf(tx, pilots);
  const places = await stations(tx);
  const begins = [...bloodlines.values()].map(({ stationId }) => places.get(stationId ?? 0));
  const spared = new Set(begins.map((place) => place?.constellationId));
  return (await partOf(tx, grounds)).filter(({ constellationId }) => !spared.has(constellationId));
}

const ENCOUNTERS = `
  SELECT incursion_table_id, json_agg(json_build_object('role', encounter.role,
    'perSystem', per_system, 'influenceStep', influence_step, 'minPilots', min_pilots,
    'maxPilots', max_pilots, 'rewardCents', reward_cents, 'sites', sites)
    ORDER BY encounter.role) AS encounters
  FROM universe_incursion_encounter encounter JOIN (
    SELECT incursion_table_id, role, json_agg(json_build_object('siteTypeId', site_type_id,
      'name', name, 'weight', weight) ORDER BY site_type_id) AS sites
    FROM universe_incursion_site GROUP BY 1, 2) AS site USING (incursion_table_id, role)
  GROUP BY 1`;

const PENALTIES = `
  SELECT incursion_table_id, json_agg(json_build_object('effect', effect, 'share', share)
    ORDER BY effect) AS penalties
  FROM universe_incursion_penalty GROUP BY 1`;

function readTables(manager: EntityManager): Promise<IncursionTable[]> {
  return manager.query<IncursionTable[]>(
    `SELECT incursion_table_id AS "incursionTableId", band, at_once AS "atOnce", chance,
       cooldown_min_ms::float8 AS "cooldownMinMs", cooldown_max_ms::float8 AS "cooldownMaxMs",
       established_ms::float8 AS "establishedMs", mobilising_ms::float8 AS "mobilisingMs",
       withdrawing_ms::float8 AS "withdrawingMs", initial_influence AS "initialInfluence",
       influence_rise_per_hour AS "influenceRisePerHour", encounters,
       coalesce(penalties, '[]') AS penalties
     FROM universe_incursion_table JOIN (${ENCOUNTERS}) AS met USING (incursion_table_id)
     LEFT JOIN (${PENALTIES}) AS suffered USING (incursion_table_id)
     ORDER BY incursion_table_id`,
  );
}

function readGrounds(manager: EntityManager): Promise<IncursionGround[]> {
  return manager.query<IncursionGround[]>(
    `SELECT constellation_id AS "constellationId", band, solar_system_ids AS "solarSystemIds"
     FROM (${incursionGroundsOf('public')}) AS ground ORDER BY constellation_id`,
  );
}
