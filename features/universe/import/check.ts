// What checks of a staged universe are made of.
import type { UniverseTable } from '#entities/universe.ts';
import { STAGING } from './copy.ts';
import type { StagedTable } from './datasets/dataset.ts';

/** A query for rows with something wrong: `file_id, line, key, path, problem`. */
export type Check = string;

/** Rows of a table, called `child`: where they are from, and what is wrong with them. */
export const select = (table: StagedTable, field: string, problem: string): string =>
  `SELECT child.file_id, child.line, child.key,
     concat_ws('.', nullif(child.path, ''), nullif('${field}', '')) AS path, ${problem} AS problem
   FROM ${STAGING}.${table} child`;

/** Conditions of our own tables on systems: a column, its field, and what its ids are of. */
const CONDITIONS = [
  ['region_ids', 'regionIDs', 'region', 'universe_region', 'region_id'],
  ['faction_ids', 'factionIDs', 'faction', 'universe_faction', 'faction_id'],
  ['effect_beacon_type_ids', 'effectBeaconTypeIDs', 'type', 'universe_type', 'type_id'],
] as const;

/** @param field that has the conditions */
export const unknownConditions = (table: UniverseTable, field: string): Check[] =>
  CONDITIONS.map(
    ([column, name, noun, target, id]) => `
      ${select(table, `${field}.${name}`, `'unknown ${noun} ' || listed.id`)},
      unnest(child.${column}) AS listed (id)
      WHERE NOT EXISTS (SELECT FROM ${STAGING}.${target} parent WHERE parent.${id} = listed.id)`,
  );
