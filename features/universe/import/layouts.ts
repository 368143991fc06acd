// The two layouts of the export: which file holds which dataset, and in what units it is loaded.
import { access, glob, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { commonFolder } from '#config/universe/index.ts';
import { UniverseImportError } from '../model/errors.ts';
import * as blueprints from './datasets/blueprints.ts';
import type { Dataset } from './datasets/dataset.ts';
import * as dogma from './datasets/dogma.ts';
import { incursionTables } from './datasets/incursion-tables.ts';
import * as inventory from './datasets/inventory.ts';
import * as map from './datasets/map.ts';
import { names } from './datasets/names.ts';
import { npcOrders } from './datasets/npc-orders.ts';
import * as people from './datasets/people.ts';
import { siteTables } from './datasets/site-tables.ts';
import * as stations from './datasets/stations.ts';
import { wormholeTables, wormholeTypes } from './datasets/wormhole-tables.ts';

export type Layout = 'yaml' | 'jsonl';

/** What is loaded in one transaction: a file of entries, or the folder of a region. */
export interface Unit {
  readonly name: string;
  /** Undefined for the folder of a region. */
  readonly dataset: string | undefined;
  /** Inside the folder of the source, or of what is common to all universes. */
  readonly files: readonly string[];
  readonly bytes: number;
}

export interface Plan {
  readonly folder: string;
  readonly layout: Layout;
  readonly units: readonly Unit[];
}

interface FileSpec {
  readonly dataset: Dataset;
  readonly isOptional?: true;
  /** Where a source has no such file, ours is taken. */
  readonly isCommon?: true;
}

const SHARED: Readonly<Record<string, FileSpec>> = {
  categories: { dataset: inventory.categories },
  groups: { dataset: inventory.groups },
  marketGroups: { dataset: inventory.marketGroups },
  metaGroups: { dataset: inventory.metaGroups },
  types: { dataset: inventory.types },
  dogmaAttributes: { dataset: dogma.dogmaAttributes },
  dogmaEffects: { dataset: dogma.dogmaEffects },
  typeDogma: { dataset: dogma.typeDogma },
  blueprints: { dataset: blueprints.blueprints },
  factions: { dataset: people.factions },
  races: { dataset: people.races },
  bloodlines: { dataset: people.bloodlines },
  ancestries: { dataset: people.ancestries },
  npcCorporations: { dataset: people.npcCorporations },
  npcCorporationDivisions: { dataset: people.npcCorporationDivisions },
  stationOperations: { dataset: stations.stationOperations },
  stationServices: { dataset: stations.stationServices },
  npcOrders: { dataset: npcOrders, isOptional: true },
  siteTables: { dataset: siteTables, isCommon: true },
  wormholeTypes: { dataset: wormholeTypes, isCommon: true },
  wormholeTables: { dataset: wormholeTables, isCommon: true },
  incursionTables: { dataset: incursionTables, isCommon: true },
};

const YAML: Readonly<Record<string, FileSpec>> = {
  ...SHARED,
  agents: { dataset: stations.agents },
  researchAgents: { dataset: stations.researchAgents, isOptional: true },
  invNames: { dataset: names },
};

const JSONL: Readonly<Record<string, FileSpec>> = {
  ...SHARED,
  npcCharacters: { dataset: stations.npcCharacters },
  npcStations: { dataset: stations.npcStations },
  mapRegions: { dataset: map.mapRegions },
  mapConstellations: { dataset: map.mapConstellations },
  mapSolarSystems: { dataset: map.mapSolarSystems },
  mapStargates: { dataset: map.mapStargates },
  mapStars: { dataset: map.mapStars },
  mapPlanets: { dataset: map.mapPlanets },
  mapMoons: { dataset: map.mapMoons },
  mapAsteroidBelts: { dataset: map.mapAsteroidBelts },
  mapSecondarySuns: { dataset: map.mapSecondarySuns, isOptional: true },
};

const FILES = { yaml: YAML, jsonl: JSONL };

/** The folders of YAML that are not `fsd`. */
const YAML_FOLDERS: Readonly<Record<string, string>> = { invNames: 'bsd' };

export function datasetOf(layout: Layout, name: string): Dataset {
  const spec = FILES[layout][name];
  if (!spec) throw new Error(`no dataset ${name}`);
  return spec.dataset;
}

const COMMON = 'common/';

/** Whether a file is ours, because the source has none. */
export const isCommon = (file: string): boolean => file.startsWith(COMMON);

/** Where a file of a unit is. */
export const pathIn = (folder: string, file: string): string =>
  isCommon(file) ? join(commonFolder, file.slice(COMMON.length)) : join(folder, file);

const fileOf = (layout: Layout, name: string): string =>
  layout === 'jsonl' ? `${name}.jsonl` : `${YAML_FOLDERS[name] ?? 'fsd'}/${name}.yaml`;

/**
 * What a folder has to be loaded; the folder may be that of the npm package.
 * @throws UniverseImportError where it has neither layout or a file is missing
 */
export async function planOf(source: string): Promise<Plan> {
  const { folder, layout } = await layoutOf(source);
  const units: Unit[] = [];
  for (const [name, { isOptional, isCommon }] of Object.entries(FILES[layout])) {
    const own = fileOf(layout, name);
    const file = isCommon && !(await exists(join(folder, own))) ? `${COMMON}${name}.yaml` : own;
    const bytes = await sizeOf(pathIn(folder, file));
    if (bytes === undefined && !isOptional) throw refused(file, 'is missing');
    if (bytes !== undefined) units.push({ name: file, dataset: name, files: [file], bytes });
  }
  if (layout === 'yaml') units.push(...(await regionsOf(folder)));
  return { folder, layout, units: units.sort((a, b) => b.bytes - a.bytes) };
}

async function layoutOf(source: string): Promise<{ folder: string; layout: Layout }> {
  for (const folder of [source, join(source, 'sde')]) {
    if (await exists(join(folder, 'types.jsonl'))) return { folder, layout: 'jsonl' };
    if (await exists(join(folder, 'fsd'))) return { folder, layout: 'yaml' };
  }
  const problem = 'is no universe: it has neither fsd, bsd and universe in YAML nor types.jsonl';
  throw refused(source, problem);
}

async function regionsOf(folder: string): Promise<Unit[]> {
  const byRegion = new Map<string, string[]>();
  for await (const path of glob('universe/*/*/**/*.yaml', { cwd: folder })) {
    const region = path.split('/').slice(0, 3).join('/');
    const files = byRegion.get(region) ?? [];
    byRegion.set(region, files);
    files.push(path);
  }
  if (byRegion.size === 0) throw refused('universe', 'has no regions');
  return Promise.all([...byRegion].map(([name, files]) => regionUnit(folder, name, files)));
}

async function regionUnit(folder: string, name: string, found: string[]): Promise<Unit> {
  // A constellation stands before the folders of its systems, a region before its constellations.
  const files = found.sort((a, b) => (dirname(a) < dirname(b) ? -1 : 1));
  const stray = files.find(
    (file) => !/^(region|constellation|solarsystem)\.yaml$/.test(basename(file)),
  );
  if (stray) throw refused(stray, 'is neither region, constellation nor solarsystem');
  const sizes = await Promise.all(files.map((file) => sizeOf(join(folder, file))));
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return { name, dataset: undefined, files, bytes };
}

const refused = (file: string, problem: string) =>
  new UniverseImportError({ file, key: '', line: 0, problem });

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
