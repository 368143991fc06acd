// The rules of skill training: pure, and the same for the preview and the operation.
// Sources of the formulas: see README.md.
import {
  BASE_ATTRIBUTE,
  FREE_ATTRIBUTE_POINTS,
  MAX_FREE_POINTS_IN_ONE,
  MAX_LEVEL,
  MAX_QUEUE_ENTRIES,
  type AttributeName,
  type Attributes,
  type QueueItem,
} from '#protocol/skills.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';

/** What training needs to know of a skill type. */
export interface Skill {
  readonly typeId: number;
  readonly rank: number;
  readonly primary: AttributeName;
  readonly secondary: AttributeName;
  readonly prerequisites: readonly { readonly skillTypeId: number; readonly level: number }[];
}

/** What a character has of one skill. */
export interface Trained {
  readonly level: number;
  readonly skillPoints: number;
}

/** Attributes as they are until a moment; windows follow each other, the last has no end. */
export interface AttributeWindow {
  readonly untilMs: number;
  readonly attributes: Attributes;
}

export interface ScheduledEntry extends QueueItem {
  readonly startSkillPoints: number;
  readonly finishSkillPoints: number;
  readonly startAtMs: number;
  readonly finishAtMs: number;
}

const BASE_SKILL_POINTS = 250;
/** Points come at primary + secondary / 2 a minute: work is counted in 1/120,000 of a point. */
const WORK_PER_SKILL_POINT = 2 * 60_000;

export const START_BONUS_REMAPS = 2;
export const REMAP_COOLDOWN_MS = 365 * 86_400_000;

/** Skill points at which a level is reached: 250 · rank · 32^((level − 1) / 2), rounded up. */
export function skillPointsAtLevel(rank: number, level: number): number {
  if (level === 0) return 0;
  const points = BASE_SKILL_POINTS * rank * 2 ** (2.5 * (level - 1));
  // Powers of √32 come out a hair above or below the whole number that they are.
  return Math.ceil(points - 1e-6);
}

/** Work done in one millisecond. */
function workPerMs(skill: Skill, attributes: Attributes): number {
  return 2 * attributes[skill.primary] + attributes[skill.secondary];
}

/** The moment at which so many skill points have been trained, to the millisecond. */
export function finishMoment(
  skill: Skill,
  skillPoints: number,
  startAtMs: number,
  windows: readonly AttributeWindow[],
  rate: number,
): number {
  let work = Math.ceil((skillPoints * WORK_PER_SKILL_POINT) / rate);
  let fromMs = startAtMs;
  for (const { untilMs, attributes } of windows) {
    if (untilMs <= fromMs) continue;
    const speed = workPerMs(skill, attributes);
    const durationMs = Math.ceil(work / speed);
    if (fromMs + durationMs <= untilMs) return fromMs + durationMs;
    work -= speed * (untilMs - fromMs);
    fromMs = untilMs;
  }
  throw new Error('the last attribute window has an end');
}

/** Whole skill points trained between two moments. */
export function skillPointsTrained(
  skill: Skill,
  startAtMs: number,
  nowMs: number,
  windows: readonly AttributeWindow[],
  rate: number,
): number {
  let work = 0;
  let fromMs = startAtMs;
  for (const { untilMs, attributes } of windows) {
    const toMs = Math.min(untilMs, nowMs);
    if (toMs <= fromMs) continue;
    work += workPerMs(skill, attributes) * (toMs - fromMs);
    fromMs = toMs;
  }
  return Math.floor((work * rate) / WORK_PER_SKILL_POINT);
}

export interface TrainingPlan {
  readonly items: readonly QueueItem[];
  readonly skills: ReadonlyMap<number, Skill>;
  readonly trained: ReadonlyMap<number, Trained>;
  readonly windows: readonly AttributeWindow[];
  readonly startAtMs: number;
  /** Times the normal speed. */
  readonly rate: number;
}

/** When each entry starts and finishes. The items have passed `checkQueue`. */
export function schedule(plan: TrainingPlan): ScheduledEntry[] {
  const points = new Map<number, number>();
  let startAtMs = plan.startAtMs;
  return plan.items.map((item) => {
    const skill = plan.skills.get(item.skillTypeId) as Skill;
    const startSkillPoints =
      points.get(item.skillTypeId) ?? plan.trained.get(item.skillTypeId)?.skillPoints ?? 0;
    const finishSkillPoints = skillPointsAtLevel(skill.rank, item.level);
    const needed = finishSkillPoints - startSkillPoints;
    const finishAtMs = finishMoment(skill, needed, startAtMs, plan.windows, plan.rate);
    const entry = { ...item, startSkillPoints, finishSkillPoints, startAtMs, finishAtMs };
    points.set(item.skillTypeId, finishSkillPoints);
    startAtMs = finishAtMs;
    return entry;
  });
}

/** Whether the queue may be trained in this order, each entry judged as of when it starts. */
export function checkQueue(
  items: readonly QueueItem[],
  skills: ReadonlyMap<number, Skill>,
  trained: ReadonlyMap<number, Trained>,
): Refusal | undefined {
  if (items.length > MAX_QUEUE_ENTRIES) {
    return refuse('QUEUE_TOO_LONG', { entries: items.length, max: MAX_QUEUE_ENTRIES });
  }
  const levels = new Map([...trained].map(([typeId, { level }]) => [typeId, level]));
  for (const [index, item] of items.entries()) {
    const refusal = checkEntry(item, skills.get(item.skillTypeId), levels);
    if (refusal) return refuse(refusal.code, { ...refusal.details, entry: index });
    levels.set(item.skillTypeId, item.level);
  }
  return undefined;
}

function checkEntry(
  item: QueueItem,
  skill: Skill | undefined,
  levels: ReadonlyMap<number, number>,
): Refusal | undefined {
  const { skillTypeId, level } = item;
  if (!skill) return refuse('UNKNOWN_SKILL', { skillTypeId });
  const current = levels.get(skillTypeId) ?? 0;
  if (level <= current) return refuse('LEVEL_ALREADY_TRAINED', { skillTypeId, level });
  if (level !== current + 1 || level > MAX_LEVEL) {
    return refuse('LEVEL_OUT_OF_ORDER', { skillTypeId, level, next: current + 1 });
  }
  const missing = skill.prerequisites.filter(
    ({ skillTypeId: needed, level: least }) => (levels.get(needed) ?? 0) < least,
  );
  return missing.length > 0
    ? refuse('PREREQUISITES_NOT_MET', { skillTypeId, level, missing })
    : undefined;
}

/** Whether these are base attributes that a remap may lead to. */
export function checkAttributes(attributes: Attributes): Refusal | undefined {
  const free = Object.values(attributes).map((value) => value - BASE_ATTRIBUTE);
  const spent = free.reduce((sum, points) => sum + points, 0);
  const fits = free.every((points) => points >= 0 && points <= MAX_FREE_POINTS_IN_ONE);
  return fits && spent === FREE_ATTRIBUTE_POINTS
    ? undefined
    : refuse('ATTRIBUTES_INVALID', {
        base: BASE_ATTRIBUTE,
        free: FREE_ATTRIBUTE_POINTS,
        maxInOne: MAX_FREE_POINTS_IN_ONE,
      });
}

/** Spreads a new pilot's free points as its bloodline leans: largest remainders, ties by name. */
export function startAttributes(leaning: Attributes): Attributes {
  const names = Object.keys(leaning).sort() as AttributeName[];
  const sum = names.reduce((total, name) => total + leaning[name], 0);
  const shares = names.map((name) => {
    const exact =
      sum === 0 ? FREE_ATTRIBUTE_POINTS / 5 : (leaning[name] * FREE_ATTRIBUTE_POINTS) / sum;
    const points = Math.min(Math.floor(exact), MAX_FREE_POINTS_IN_ONE);
    return { name, points, remainder: exact - points };
  });
  let left = FREE_ATTRIBUTE_POINTS - shares.reduce((total, { points }) => total + points, 0);
  while (left > 0) {
    const open = shares.filter(({ points }) => points < MAX_FREE_POINTS_IN_ONE);
    const next = open.reduce((best, share) => (share.remainder > best.remainder ? share : best));
    next.points += 1;
    next.remainder -= 1;
    left -= 1;
  }
  return Object.fromEntries(
    shares.map(({ name, points }) => [name, BASE_ATTRIBUTE + points]),
  ) as Attributes;
}

/** Something that raises attributes, for good or until a moment. */
export interface Enhancement {
  readonly bonuses: Partial<Attributes>;
  readonly expiresAtMs?: number;
}

/** Attributes from a moment on, as implants and boosters raise them and boosters run out. */
export function attributeWindows(
  base: Attributes,
  enhancements: readonly Enhancement[],
  fromMs: number,
): AttributeWindow[] {
  const ends = enhancements
    .map(({ expiresAtMs }) => expiresAtMs ?? Infinity)
    .filter((endMs) => endMs > fromMs && endMs < Infinity);
  const moments = [...new Set(ends)].sort((a, b) => a - b);
  return [...moments, Infinity].map((untilMs) => ({
    untilMs,
    attributes: raise(
      base,
      enhancements.filter(({ expiresAtMs }) => (expiresAtMs ?? Infinity) >= untilMs),
    ),
  }));
}

function raise(base: Attributes, enhancements: readonly Enhancement[]): Attributes {
  const raised = { ...base };
  for (const { bonuses } of enhancements) {
    for (const [name, bonus] of Object.entries(bonuses)) raised[name as AttributeName] += bonus;
  }
  return raised;
}
