// The only door to the universe's static data: its commands, its queries and its importer.
import type { AnyCommand } from '#features/command.ts';
import { listSkillsQuery } from './list-skills.ts';

export type { BloodlineType } from './catalogue.ts';
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

export const commands: AnyCommand[] = [listSkillsQuery];
