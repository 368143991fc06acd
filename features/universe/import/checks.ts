// Checks a staged universe as a whole: ids that stand twice, names that are missing, references
// that lead nowhere, gates without counterpart, skills that cannot be trained.
import type { QueryRunner } from 'typeorm';
import { UNIVERSE_TABLES, type UniverseTable } from '#entities/universe.ts';
import { REQUIRED_SKILLS, SKILL_CATEGORY, TRAINING_ATTRIBUTES } from '../model/dogma.ts';
import { MARKET_SERVICE } from '../model/services.ts';
import { UniverseImportError } from '../model/errors.ts';
import { appliedSiteTables } from '../model/site-tables.ts';
import { select, unknownConditions, type Check } from './check.ts';
import { STAGING } from './copy.ts';
import { incursionChecks } from './incursion-checks.ts';
import { isCommon, pathIn } from './layouts.ts';
import { lineOf } from './reading/locate.ts';
import { REFERENCES, type Reference } from './references.ts';
import { wormholeChecks } from './wormhole-checks.ts';

export interface StagedFiles {
  readonly folder: string;
  /** By number. */
  readonly files: readonly string[];
}

interface Found {
  file_id: number;
  line: number;
  key: string;
  path: string;
  problem: string;
}

/** @throws UniverseImportError with the first thing that is wrong */
export async function checkStaging(
  runner: QueryRunner,
  keys: ReadonlyMap<UniverseTable, readonly string[]>,
  staged: StagedFiles,
): Promise<void> {
  for (const check of allChecks(keys, staged.files)) {
    const [found] = await runner.manager.query<Found[]>(`${check} ORDER BY file_id, line LIMIT 1`);
    if (found) throw await named(found, staged);
  }
}

function allChecks(
  keys: ReadonlyMap<UniverseTable, readonly string[]>,
  files: readonly string[],
): Check[] {
  const common = files.flatMap((file, id) => (isCommon(file) ? [id] : []));
  return [
    ...UNIVERSE_TABLES.map((table) => duplicates(table, keys.get(table) ?? [])),
    ...REFERENCES.map(broken),
    ...NAMED.map(nameless),
    ...RULES,
    ...wormholeChecks(common),
    ...incursionChecks(common),
  ];
}

async function named(found: Found, { folder, files }: StagedFiles): Promise<UniverseImportError> {
  const { file_id: fileId, line: start, key: entryKey, path, problem } = found;
  const file = files[fileId] ?? '';
  const field = path.split('.').filter((part) => part !== '');
  const place = { path: pathIn(folder, file), line: start, key: entryKey, field };
  const line = await lineOf(place);
  const key = [entryKey, ...field].filter((part) => part !== '').join('.');
  return new UniverseImportError({ file, key, line, problem });
}

function duplicates(table: UniverseTable, key: readonly string[]): Check {
  const columns = key.join(', ');
  return `${select(table, '', `'stands twice'`)}
    WHERE (${columns}) IN (
      SELECT ${columns} FROM ${STAGING}.${table} GROUP BY ${columns} HAVING count(*) > 1)`;
}

function broken({ table, column, field, target, targetColumn, noun }: Reference): Check {
  return `${select(table, field, `'unknown ${noun} ' || child.${column}`)}
    WHERE child.${column} IS NOT NULL AND NOT EXISTS (
      SELECT FROM ${STAGING}.${target} parent WHERE parent.${targetColumn} = child.${column})`;
}

const NAMED: readonly (readonly [table: UniverseTable, id: string])[] = [
  ['universe_region', 'region_id'],
  ['universe_constellation', 'constellation_id'],
  ['universe_solar_system', 'solar_system_id'],
  ['universe_celestial', 'celestial_id'],
];

const nameless = ([table, id]: (typeof NAMED)[number]): Check =>
  `${select(table, '', `child.${id} || ' has no name'`)} WHERE child.name IS NULL`;

const numbers = (ids: readonly number[]) => ids.join(', ');

const RULES: readonly Check[] = [
  `${select(
    'universe_stargate',
    'destination',
    `'unknown stargate ' || child.destination_stargate_id`,
  )}
   WHERE NOT EXISTS (SELECT FROM ${STAGING}.universe_stargate far
     WHERE far.stargate_id = child.destination_stargate_id)`,
  `${select(
    'universe_stargate',
    'destination',
    `'stargate ' || child.destination_stargate_id || ' does not lead back'`,
  )}
   WHERE NOT EXISTS (SELECT FROM ${STAGING}.universe_stargate far
     WHERE far.stargate_id = child.destination_stargate_id
       AND far.destination_stargate_id = child.stargate_id
       AND far.stargate_id <> child.stargate_id)`,
  `${select('universe_type_attribute', 'value', `'unknown skill ' || child.value`)}
   JOIN ${STAGING}.universe_type own ON own.type_id = child.type_id AND own.published
   WHERE child.attribute_id IN (${numbers(REQUIRED_SKILLS.map(([skill]) => skill))})
     AND child.value <> 0 AND NOT EXISTS (
       SELECT FROM ${STAGING}.universe_type type JOIN ${STAGING}.universe_group USING (group_id)
       WHERE type.type_id = child.value AND category_id = ${SKILL_CATEGORY})`,
  `${select(
    'universe_npc_order',
    'stationID',
    `'station ' || child.station_id || ' has no market'`,
  )}
   JOIN ${STAGING}.universe_station station ON station.station_id = child.station_id
   JOIN ${STAGING}.universe_station_operation operation
     ON operation.operation_id = station.operation_id
   WHERE ${MARKET_SERVICE} <> ALL (operation.service_ids)`,
  `${select('universe_npc_order', 'typeID', `'the market does not list type ' || child.type_id`)}
   JOIN ${STAGING}.universe_type type ON type.type_id = child.type_id
   WHERE NOT type.published OR type.market_group_id IS NULL`,
  ...unknownConditions('universe_site_table', 'where'),
  `${select(
    'universe_site_table',
    'where',
    `'has the priority of table ' || rival.rival_id || ' where both apply'`,
  )}
   JOIN (SELECT site_table_id, lag(site_table_id) OVER same AS rival_id
     FROM (${appliedSiteTables(STAGING)}) AS applied
     WINDOW same AS (PARTITION BY solar_system_id, kind, priority ORDER BY site_table_id)
   ) AS rival ON rival.site_table_id = child.site_table_id AND rival.rival_id IS NOT NULL`,
  ...TRAINING_ATTRIBUTES.map(
    ({ id, name, isAllowed }) => `
      ${select('universe_type', '', `'skill without ${name} (dogma attribute ${id})'`)}
      JOIN ${STAGING}.universe_group USING (group_id)
      LEFT JOIN ${STAGING}.universe_type_attribute attribute
        ON attribute.type_id = child.type_id AND attribute.attribute_id = ${id}
      WHERE category_id = ${SKILL_CATEGORY} AND child.published
        AND (attribute.value ${isAllowed}) IS NOT TRUE`,
  ),
];
