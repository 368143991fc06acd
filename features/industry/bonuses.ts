// Pure: what skills, structures and rigs do to jobs, as dogma attributes of their types say.
import type { ActivityName } from '#protocol/universe.ts';
import type { SlotGroup } from '#protocol/industry.ts';
import { slotGroupOf } from './rules.ts';

export type Attributes = ReadonlyMap<number, number>;
export type Levels = ReadonlyMap<number, number>;

const SLOTS: Record<SlotGroup, number> = { manufacturing: 450, science: 471, reaction: 2661 };

/** Percent a level. 1961 is Advanced Industry's, which reactions do not feel. */
const TIME_PER_LEVEL: Record<ActivityName, readonly number[]> = {
  manufacturing: [440, 1961],
  research_material: [468, 1961],
  research_time: [453, 1961],
  copying: [452, 1961],
  invention: [1961],
  reaction: [2660],
};
/** Percent a level, of the skills that the blueprint itself asks for. */
const REQUIRED_SKILL_TIME = 1982;

/** How many jobs of an activity's kind a character can have at once. */
export function slotsOf(
  activity: ActivityName,
  levels: Levels,
  skills: ReadonlyMap<number, Attributes>,
): number {
  const attributeId = SLOTS[slotGroupOf(activity)];
  let slots = 1;
  for (const [skillTypeId, level] of levels) {
    slots += level * (skills.get(skillTypeId)?.get(attributeId) ?? 0);
  }
  return slots;
}

/** What skills leave of a job's time. */
export function skillTimeFactor(
  activity: ActivityName,
  requiredTypeIds: ReadonlySet<number>,
  levels: Levels,
  skills: ReadonlyMap<number, Attributes>,
): number {
  let factor = 1;
  for (const [skillTypeId, level] of levels) {
    const attributes = skills.get(skillTypeId);
    if (!attributes) continue;
    for (const attributeId of TIME_PER_LEVEL[activity]) {
      factor *= 1 + ((attributes.get(attributeId) ?? 0) * level) / 100;
    }
    if (activity === 'manufacturing' && requiredTypeIds.has(skillTypeId)) {
      factor *= 1 + ((attributes.get(REQUIRED_SKILL_TIME) ?? 0) * level) / 100;
    }
  }
  return factor;
}

/** Factors on what a job takes; 1 is no bonus. */
export interface FacilityFactors {
  readonly materials: number;
  readonly time: number;
  readonly cost: number;
}

export const NO_FACTORS: FacilityFactors = { materials: 1, time: 1, cost: 1 };

const STRUCTURE = { materials: 2600, cost: 2601, time: 2602 };
const REACTION_STRUCTURE_TIME = 2721;
const RIG = { time: 2593, materials: 2594, cost: 2595 };
const REACTION_RIG = { time: 2713, materials: 2714 };
const SECURITY_BANDS = { high: 2355, low: 2356, none: 2357 };

export interface Rig {
  readonly attributes: Attributes;
  /** Says what it is made for, as its type's group does. */
  readonly groupName: string;
}

/** What a job makes, as far as rigs tell it apart. */
export interface Product {
  readonly categoryId: number;
}

/** A structure with its rigs. Materials are saved by making things, not by science. */
export function facilityFactors(
  activity: ActivityName,
  structure: Attributes,
  rigs: readonly Rig[],
  securityStatus: number,
  product: Product,
): FacilityFactors {
  const isReaction = activity === 'reaction';
  const value = (attributeId: number): number => structure.get(attributeId) ?? 1;
  let { materials, time, cost } = isReaction
    ? { materials: 1, time: value(REACTION_STRUCTURE_TIME), cost: value(STRUCTURE.cost) }
    : {
        materials: activity === 'manufacturing' ? value(STRUCTURE.materials) : 1,
        time: value(STRUCTURE.time),
        cost: value(STRUCTURE.cost),
      };
  for (const { attributes, groupName } of rigs) {
    if (!isRigFor(groupName, activity, product)) continue;
    const band = attributes.get(bandOf(securityStatus)) ?? (isReaction ? 0 : 1);
    const saved = (attributeId: number): number =>
      1 + ((attributes.get(attributeId) ?? 0) * band) / 100;
    time *= saved(isReaction ? REACTION_RIG.time : RIG.time);
    materials *= saved(isReaction ? REACTION_RIG.materials : RIG.materials);
    if (!isReaction) cost *= saved(RIG.cost);
  }
  return { materials, time, cost };
}

/** Security as players see it: with one digit, and what is above zero never shown as zero. */
function bandOf(securityStatus: number): number {
  if (securityStatus >= 0.45) return SECURITY_BANDS.high;
  return securityStatus > 0 ? SECURITY_BANDS.low : SECURITY_BANDS.none;
}

const REACTOR = /\bReact(or|ion)/;
/** Words of a rig's group, of EVE and of the starter universe, and what they stand for. */
const SCIENCE_RIGS: readonly [RegExp, readonly ActivityName[]][] = [
  [/\b(ME|Material) Research/, ['research_material']],
  [/\b(TE|Time) Research/, ['research_time']],
  [/\b(Blueprint Copy|Copying)/, ['copying']],
  [/\bInvention/, ['invention']],
  [/\bLaboratory/, ['research_material', 'research_time', 'copying', 'invention']],
  [REACTOR, ['reaction']],
];

const SHIP = 6;
const MODULE = 7;
const CHARGE = 8;
const COMMODITY = 17;
const DRONE = 18;
const IMPLANT = 20;
const DEPLOYABLE = 22;
const STARBASE = 23;
const SUBSYSTEM = 32;
const STRUCTURE_CATEGORY = 65;
const STRUCTURE_MODULE = 66;
const FIGHTER = 87;

const MANUFACTURING_RIGS: readonly [RegExp, readonly number[]][] = [
  [/\bEquipment/, [MODULE, IMPLANT, DEPLOYABLE]],
  [/\bAmmunition|\bConsumable/, [CHARGE]],
  [/\bDrone and Fighter/, [DRONE, FIGHTER]],
  [/\bShip/, [SHIP, SUBSYSTEM]],
  [/\bStructure (and|E|M)/, [STARBASE, STRUCTURE_CATEGORY, STRUCTURE_MODULE]],
  [/\bComponent/, [COMMODITY]],
];

/** The prefix says that it is a rig, and for what size of structure. */
const RIG_PREFIX = /^.*\bRig (M|L|XL) - /;

function isRigFor(groupName: string, activity: ActivityName, { categoryId }: Product): boolean {
  const purpose = groupName.replace(RIG_PREFIX, '');
  const isReactor = REACTOR.test(groupName);
  const science = SCIENCE_RIGS.find(([words]) => words.test(isReactor ? groupName : purpose));
  if (science) return science[1].includes(activity);
  if (activity !== 'manufacturing') return false;
  return MANUFACTURING_RIGS.some(
    ([words, categories]) => words.test(purpose) && categories.includes(categoryId),
  );
}
