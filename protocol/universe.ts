// The universe's static data over the wire, as far as clients need it.
import { z } from 'zod';
import { query } from './command.ts';
import { AttributeName } from './skills.ts';

export const SkillType = z.object({
  typeId: z.int(),
  name: z.string(),
  description: z.string(),
  groupId: z.int(),
  groupName: z.string(),
  rank: z.int(),
  primary: AttributeName,
  secondary: AttributeName,
  prerequisites: z.array(z.object({ skillTypeId: z.int(), level: z.int() })),
});
export type SkillType = z.infer<typeof SkillType>;

export const listSkills = query(
  'universe.list-skills',
  'anyone',
  z.strictObject({}),
  z.array(SkillType),
);

export const commands = [listSkills] as const;
