// Results of the universe, in words.
import type { Result } from '../../sdk/index.ts';
import { notifications } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import { formatNumber, roman } from './format.ts';

export interface Description {
  title: string;
  help: string;
  /** What one reads at leisure. */
  more: string;
}

type Skills = ReadonlyMap<number, SkillType>;

function skillName(skills: Skills, skillTypeId: number): string {
  return skills.get(skillTypeId)?.name ?? `Skill ${skillTypeId}`;
}

export function levelName(
  skills: Skills,
  { skillTypeId, level }: { skillTypeId: number; level: number },
): string {
  return `${skillName(skills, skillTypeId)} ${roman(level)}`;
}

export function describeResult({ kind, body }: Result, skills: Skills): Description {
  const trained =
    kind === 'skills.level-trained'
      ? notifications['skills.level-trained'].safeParse(body).data
      : undefined;
  if (!trained) return { title: 'Something happened', help: kind, more: '' };
  const next = trained.next
    ? `Now training ${levelName(skills, trained.next)}.`
    : 'The training queue is empty.';
  const points = `${formatNumber(trained.totalSkillPoints)} skill points in all.`;
  return { title: `${levelName(skills, trained)} finished`, help: next, more: points };
}
