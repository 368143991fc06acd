// The only door to the universe's static data: its commands, its queries and its importer.
import type { AnyCommand } from '#features/command.ts';
import { listSkillsQuery } from './list-skills.ts';

export { starterFolder } from '#config/universe/index.ts';
export type { BloodlineType } from './catalogue.ts';
export {
  importUniverse,
  type ImportContext,
  type ImportOptions,
  type ImportProgress,
  type ImportResult,
} from './import/import-universe.ts';
export { UniverseImportError, UniverseMissingError } from './model/errors.ts';
export {
  bloodlines,
  boosterType,
  implantType,
  listSkillTypes,
  skillType,
  startStation,
  type StartStation,
} from './queries.ts';
export type { BoosterType, ImplantType } from './rules.ts';
export { universeStatus, type UniverseCounts, type UniverseStatus } from './status.ts';

export const commands: AnyCommand[] = [listSkillsQuery];
