// The categories and dogma attributes of the static data that rules of Ephemeris know by number.
import type { AttributeName } from '#protocol/skills.ts';

export const SKILL_CATEGORY = 16;
export const IMPLANT_CATEGORY = 20;

/**
 * What nobody can have in a hangar: systems, owners, stations, entities of space, bonuses,
 * scenery, effects, lights, cells, and infantry of another game.
 */
export const NOT_ITEMS: readonly number[] = [0, 1, 3, 11, 14, 26, 49, 53, 54, 59, 350_001];

export const PRIMARY_ATTRIBUTE = 180;
export const SECONDARY_ATTRIBUTE = 181;
/** The rank of a skill. */
export const SKILL_TIME_CONSTANT = 275;
export const BOOSTER_DURATION_MS = 330;
/** The slot of an implant. */
export const IMPLANTNESS = 331;
/** The slot of a booster. */
export const BOOSTERNESS = 1087;

/** Values of PRIMARY_ATTRIBUTE and SECONDARY_ATTRIBUTE. */
export const ATTRIBUTE_NAMES: ReadonlyMap<number, AttributeName> = new Map([
  [164, 'charisma'],
  [165, 'intelligence'],
  [166, 'memory'],
  [167, 'perception'],
  [168, 'willpower'],
]);

/** What implants and boosters add. */
export const ATTRIBUTE_BONUSES: ReadonlyMap<number, AttributeName> = new Map([
  [175, 'charisma'],
  [176, 'intelligence'],
  [177, 'memory'],
  [178, 'perception'],
  [179, 'willpower'],
]);

/** The skill that a type requires, and the attribute that holds its level. */
export const REQUIRED_SKILLS: readonly (readonly [skill: number, level: number])[] = [
  [182, 277],
  [183, 278],
  [184, 279],
  [1285, 1286],
  [1289, 1287],
  [1290, 1288],
];

/** What a skill cannot be trained without, and the SQL that its value fulfils. */
export const TRAINING_ATTRIBUTES: readonly { id: number; name: string; isAllowed: string }[] = [
  { id: PRIMARY_ATTRIBUTE, name: 'primary attribute', isAllowed: 'BETWEEN 164 AND 168' },
  { id: SECONDARY_ATTRIBUTE, name: 'secondary attribute', isAllowed: 'BETWEEN 164 AND 168' },
  { id: SKILL_TIME_CONSTANT, name: 'rank', isAllowed: 'BETWEEN 1 AND 100' },
];

/** Everything of a skill, an implant or a booster that the catalogue reads. */
export const CATALOGUE_ATTRIBUTES: readonly number[] = [
  PRIMARY_ATTRIBUTE,
  SECONDARY_ATTRIBUTE,
  SKILL_TIME_CONSTANT,
  BOOSTER_DURATION_MS,
  IMPLANTNESS,
  BOOSTERNESS,
  ...ATTRIBUTE_BONUSES.keys(),
  ...REQUIRED_SKILLS.flat(),
];
