// Which skills the browser shows: pure.
import type { SkillType } from '#protocol/universe.ts';

export type Filter = 'all' | 'trained' | 'trainable' | 'queued';

export interface Group {
  groupId: number;
  name: string;
  skills: SkillType[];
}

export interface SkillState {
  skill: SkillType;
  trained: number;
  /** The level that is reached once the queue is trained. */
  planned: number;
  /** Nothing that it needs is missing. */
  ready: boolean;
}

export function groupSkills(skills: Iterable<SkillType>): Group[] {
  const groups = new Map<number, Group>();
  for (const skill of skills) {
    const { groupId, groupName: name } = skill;
    const group = groups.get(groupId) ?? { groupId, name, skills: [] };
    group.skills.push(skill);
    groups.set(groupId, group);
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function stateOf(
  skill: SkillType,
  trained: ReadonlyMap<number, number>,
  planned: ReadonlyMap<number, number>,
): SkillState {
  const level = trained.get(skill.typeId) ?? 0;
  return {
    skill,
    trained: level,
    planned: Math.max(level, planned.get(skill.typeId) ?? 0),
    ready: skill.prerequisites.every((one) => (trained.get(one.skillTypeId) ?? 0) >= one.level),
  };
}

const PASSES: Record<Filter, (state: SkillState) => boolean> = {
  all: () => true,
  trained: ({ trained }) => trained > 0,
  trainable: ({ trained, ready }) => ready && trained < 5,
  queued: ({ trained, planned }) => planned > trained,
};

export function passes(state: SkillState, filter: Filter, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return PASSES[filter](state) && state.skill.name.toLowerCase().includes(wanted);
}
