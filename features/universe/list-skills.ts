// universe.list-skills: every skill of the universe, for plans of what to train.
import { implement } from '#features/command.ts';
import { listSkills } from '#protocol/universe.ts';
import { listSkillTypes } from './queries.ts';

export const listSkillsQuery = implement(listSkills, (tx) => listSkillTypes(tx));
