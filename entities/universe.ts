// The universe's static data: its tables in the order of their foreign keys, and what was imported.
import { EntitySchema } from 'typeorm';

type ImportState = 'loading' | 'finished' | 'failed' | 'abandoned';

export interface UniverseImportRow {
  importId: number;
  source: string;
  layout: string;
  /** Of the files and of the importer that read them. */
  digest: string;
  state: ImportState;
  unitsDone: number;
  unitsTotal: number;
  problem: string | null;
  startedAt: Date;
  finishedAt: Date | null;
}

export const UniverseImportEntity = new EntitySchema<UniverseImportRow>({
  name: 'UniverseImport',
  tableName: 'universe_import',
  columns: {
    importId: { name: 'import_id', type: 'integer', primary: true, generated: 'increment' },
    source: { type: 'text' },
    layout: { type: 'text' },
    digest: { type: 'text' },
    state: { type: 'text' },
    unitsDone: { name: 'units_done', type: 'integer' },
    unitsTotal: { name: 'units_total', type: 'integer' },
    problem: { type: 'text', nullable: true },
    startedAt: { name: 'started_at', type: 'timestamptz' },
    finishedAt: { name: 'finished_at', type: 'timestamptz', nullable: true },
  },
});

export const universeEntities = [UniverseImportEntity] as unknown as EntitySchema[];

/** Every table of static data; parents stand before their children. */
export const UNIVERSE_TABLES = [
  'universe_category',
  'universe_group',
  'universe_market_group',
  'universe_meta_group',
  'universe_type',
  'universe_dogma_attribute',
  'universe_dogma_effect',
  'universe_type_attribute',
  'universe_type_effect',
  'universe_blueprint',
  'universe_blueprint_activity',
  'universe_faction',
  'universe_race',
  'universe_bloodline',
  'universe_ancestry',
  'universe_npc_corporation',
  'universe_npc_division',
  'universe_region',
  'universe_constellation',
  'universe_solar_system',
  'universe_stargate',
  'universe_celestial',
  'universe_station_service',
  'universe_station_operation',
  'universe_station',
  'universe_agent',
  'universe_agent_skill',
  'universe_npc_order',
  'universe_site_table',
  'universe_site_type',
  'universe_wormhole_type',
  'universe_wormhole_table',
  'universe_wormhole_choice',
  'universe_incursion_table',
  'universe_incursion_penalty',
  'universe_incursion_encounter',
  'universe_incursion_site',
] as const;

export type UniverseTable = (typeof UNIVERSE_TABLES)[number];
