// The only door to the universe's static data: its commands, its queries and its importer.
import type { AnyCommand } from '#features/command.ts';
import { listSkillsQuery } from './list-skills.ts';

export { starterFolder } from '#config/universe/index.ts';
export { importUniverse, type ImportProgress } from './import/import-universe.ts';
export { UniverseImportError, UniverseMissingError } from './model/errors.ts';
export {
  bloodlines,
  boosterType,
  implantType,
  listSkillTypes,
  skillType,
  startStation,
} from './queries.ts';
export { universeStatus, type UniverseStatus } from './status.ts';

export const commands: AnyCommand[] = [listSkillsQuery];
