// What is queued, and in which order, so that a skill can be trained.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SkillType } from '#protocol/universe.ts';
import { checkQueue } from '../../../features/skills/rules.ts';
import { moveItem, planTraining, prerequisitesOf, withoutEntry } from './plan.ts';

function skill(typeId: number, needs: [number, number][] = []): SkillType {
  const prerequisites = needs.map(([skillTypeId, level]) => ({ skillTypeId, level }));
  const group = { groupId: 1, groupName: 'Group', description: '' };
  const trained = { rank: 1, primary: 'memory', secondary: 'charisma' } as const;
  return { typeId, name: `Skill ${typeId}`, ...group, ...trained, prerequisites };
}

const byId = (...skills: SkillType[]) => new Map(skills.map((one) => [one.typeId, one]));
const NOTHING = new Map<number, number>();

it('queues all that is missing first, the deepest before all', () => {
  const skills = byId(skill(1), skill(2, [[1, 2]]), skill(3, [[2, 1]]));
  expect(planTraining({ skillTypeId: 3, level: 1 }, skills, NOTHING)).toEqual([
    { skillTypeId: 1, level: 1 },
    { skillTypeId: 1, level: 2 },
    { skillTypeId: 2, level: 1 },
    { skillTypeId: 3, level: 1 },
  ]);
});

it('queues nothing that is trained or queued already', () => {
  const skills = byId(skill(1), skill(2, [[1, 2]]));
  const planned = new Map([[1, 1]]);
  expect(planTraining({ skillTypeId: 2, level: 1 }, skills, planned)).toEqual([
    { skillTypeId: 1, level: 2 },
    { skillTypeId: 2, level: 1 },
  ]);
  expect(planTraining({ skillTypeId: 1, level: 1 }, skills, planned)).toEqual([]);
});

it('ends where prerequisites go in a circle', () => {
  const skills = byId(skill(1, [[2, 1]]), skill(2, [[1, 1]]));
  expect(planTraining({ skillTypeId: 1, level: 1 }, skills, NOTHING)).toHaveLength(2);
});

/** Skills that need only skills of smaller ids, some levels trained, and what to train. */
const universes = fc
  .array(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => {
    const skills = all.map((needs, index) => {
      const known = index === 0 ? [] : needs;
      const below = new Map(known.map(([id, level]) => [(id % index) + 1, level]));
      return skill(index + 1, [...below]);
    });
    return byId(...skills);
  });

const withTarget = universes.chain((skills) =>
  fc.tuple(
    fc.constant(skills),
    fc.integer({ min: 1, max: skills.size }),
    fc.integer({ min: 1, max: 5 }),
  ),
);

it('plans only what the server takes', () => {
  fc.assert(
    fc.property(withTarget, ([skills, skillTypeId, level]) => {
      const items = planTraining({ skillTypeId, level }, skills, NOTHING);
      expect(items.at(-1)).toEqual({ skillTypeId, level });
      expect(checkQueue(items, skills, new Map())).toBeUndefined();
    }),
  );
});

it('takes out with an entry only what cannot be without it', () => {
  fc.assert(
    fc.property(withTarget, fc.nat(), ([skills, skillTypeId, level], at) => {
      const items = planTraining({ skillTypeId, level }, skills, NOTHING);
      const rest = withoutEntry(items, at % items.length, skills, NOTHING);
      expect(rest).not.toContainEqual(items[at % items.length]);
      expect(checkQueue(rest, skills, new Map())).toBeUndefined();
    }),
  );
  const independent = [1, 2, 3].map((id) => ({ skillTypeId: id, level: 1 }));
  const skills = byId(skill(1), skill(2, [[1, 1]]), skill(3));
  expect(withoutEntry(independent, 0, skills, NOTHING)).toEqual([{ skillTypeId: 3, level: 1 }]);
});

it('tells what a skill needs and how far that is', () => {
  const needy = skill(9, [
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const trained = new Map([
    [1, 1],
    [2, 1],
  ]);
  const planned = new Map([
    [1, 1],
    [2, 2],
  ]);
  const states = prerequisitesOf(needy, trained, planned).map(({ state }) => state);
  expect(states).toEqual(['trained', 'queued', 'missing']);
});

it('moves an entry up and down', () => {
  expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a'], 5, 0)).toEqual(['a']);
});
