// Pure: what a type is to a pilot, read out of its dogma attributes.
import type { AttributeName, Attributes } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import {
  ATTRIBUTE_BONUSES,
  ATTRIBUTE_NAMES,
  BOOSTER_DURATION_MS,
  BOOSTERNESS,
  IMPLANTNESS,
  PRIMARY_ATTRIBUTE,
  REQUIRED_SKILLS,
  SECONDARY_ATTRIBUTE,
  SKILL_TIME_CONSTANT,
} from './model/dogma.ts';

/** A type with values of dogma attributes by their ids. */
export interface TypeWithDogma {
  readonly typeId: number;
  readonly name: string;
  readonly description: string;
  readonly groupId: number;
  readonly groupName: string;
  readonly attributes: ReadonlyMap<number, number>;
}

export interface ImplantType {
  readonly typeId: number;
  readonly name: string;
  readonly slot: number;
  readonly bonuses: Partial<Attributes>;
}

export interface BoosterType extends ImplantType {
  readonly durationMs: number;
}

/** Undefined where the type cannot be trained, for it lacks a rank or an attribute. */
export function skillOf(type: TypeWithDogma): SkillType | undefined {
  const { typeId, name, description, groupId, groupName, attributes } = type;
  const primary = attributeNamed(attributes.get(PRIMARY_ATTRIBUTE));
  const secondary = attributeNamed(attributes.get(SECONDARY_ATTRIBUTE));
  const rank = attributes.get(SKILL_TIME_CONSTANT);
  if (!primary || !secondary || !rank) return undefined;
  const prerequisites = prerequisitesOf(attributes);
  const shown = { typeId, name, description, groupId, groupName };
  return { ...shown, rank, primary, secondary, prerequisites };
}

/** Undefined where the type is no implant. */
export function implantOf({ typeId, name, attributes }: TypeWithDogma): ImplantType | undefined {
  const slot = attributes.get(IMPLANTNESS);
  return slot === undefined ? undefined : { typeId, name, slot, bonuses: bonusesOf(attributes) };
}

/** Undefined where the type is no booster. */
export function boosterOf({ typeId, name, attributes }: TypeWithDogma): BoosterType | undefined {
  const slot = attributes.get(BOOSTERNESS);
  const durationMs = attributes.get(BOOSTER_DURATION_MS);
  if (slot === undefined || !durationMs) return undefined;
  return { typeId, name, slot, durationMs, bonuses: bonusesOf(attributes) };
}

const attributeNamed = (id: number | undefined): AttributeName | undefined =>
  id === undefined ? undefined : ATTRIBUTE_NAMES.get(id);

function prerequisitesOf(attributes: ReadonlyMap<number, number>): SkillType['prerequisites'] {
  return REQUIRED_SKILLS.flatMap(([skill, level]) => {
    const skillTypeId = attributes.get(skill);
    return skillTypeId ? [{ skillTypeId, level: attributes.get(level) ?? 1 }] : [];
  });
}

function bonusesOf(attributes: ReadonlyMap<number, number>): Partial<Attributes> {
  const bonuses: Partial<Attributes> = {};
  for (const [id, name] of ATTRIBUTE_BONUSES) {
    const bonus = attributes.get(id);
    if (bonus) bonuses[name] = bonus;
  }
  return bonuses;
}
