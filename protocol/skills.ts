// Skills over the wire: the training queue, the trained skills and what is heard of them.
import { z } from 'zod';
import { command, query } from './command.ts';

export const MAX_QUEUE_ENTRIES = 150;
export const MAX_LEVEL = 5;

const Level = z.int().min(1).max(MAX_LEVEL);
const TypeId = z.int().positive().max(2_147_483_647);
/** Milliseconds since the epoch. */
const Moment = z.number();
/** The last one that a date can hold. */
const MAX_MOMENT = 8.64e15;

export const QueueItem = z.strictObject({ skillTypeId: TypeId, level: Level });
export type QueueItem = z.infer<typeof QueueItem>;

export const AttributeName = z.enum([
  'perception',
  'memory',
  'willpower',
  'intelligence',
  'charisma',
]);
export type AttributeName = z.infer<typeof AttributeName>;

/** A remap spreads the free points over attributes that have the base each. */
export const BASE_ATTRIBUTE = 17;
export const FREE_ATTRIBUTE_POINTS = 14;
export const MAX_FREE_POINTS_IN_ONE = 10;

export const Attributes = z.strictObject({
  perception: z.int().min(0).max(100),
  memory: z.int().min(0).max(100),
  willpower: z.int().min(0).max(100),
  intelligence: z.int().min(0).max(100),
  charisma: z.int().min(0).max(100),
});
export type Attributes = z.infer<typeof Attributes>;

/** One entry of the queue. Moments are null while training is paused. */
export const QueueEntry = z.object({
  position: z.int(),
  skillTypeId: TypeId,
  level: Level,
  /** Skill points when the entry starts, and when it is finished. */
  startSkillPoints: z.int(),
  finishSkillPoints: z.int(),
  startAt: Moment.nullable(),
  finishAt: Moment.nullable(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

export const Queue = z.object({ training: z.boolean(), entries: z.array(QueueEntry) });
export type Queue = z.infer<typeof Queue>;

export const TrainedSkill = z.object({
  skillTypeId: TypeId,
  level: z.int().min(0).max(MAX_LEVEL),
  skillPoints: z.int().nonnegative(),
});

export const Sheet = z.object({
  totalSkillPoints: z.int(),
  skills: z.array(TrainedSkill),
  queue: Queue,
  attributes: Attributes,
  /** Attributes with implants and active boosters. */
  effectiveAttributes: Attributes,
  implants: z.array(z.object({ slot: z.int(), typeId: TypeId })),
  boosters: z.array(z.object({ slot: z.int(), typeId: TypeId, expiresAt: Moment })),
  bonusRemaps: z.int(),
  remapAvailableAt: Moment,
  at: Moment,
});
export type Sheet = z.infer<typeof Sheet>;

const Nothing = z.strictObject({});
const Items = z.array(QueueItem).max(MAX_QUEUE_ENTRIES * 2);

/** Replaces the whole queue: adds, removes and reorders at once. Starts training unless paused. */
export const setQueue = command(
  'skills.set-queue',
  'character',
  z.strictObject({ entries: Items }),
  Queue,
);
export const appendQueue = command(
  'skills.append-queue',
  'character',
  z.strictObject({ entries: Items.min(1) }),
  Queue,
);
export const removeEntry = command(
  'skills.remove-entry',
  'character',
  z.strictObject({ skillTypeId: TypeId, level: Level }),
  Queue,
);
export const startTraining = command('skills.start-training', 'character', Nothing, Queue);
export const pauseTraining = command('skills.pause-training', 'character', Nothing, Queue);
export const remapAttributes = command(
  'skills.remap-attributes',
  'character',
  z.strictObject({ attributes: Attributes }),
  Queue,
);
const Grant = z.strictObject({ characterId: TypeId, typeId: TypeId });
export const grantImplant = command('skills.grant-implant', 'admin', Grant, Queue);
export const grantBooster = command('skills.grant-booster', 'admin', Grant, Queue);
export const getSheet = query('skills.get-sheet', 'character', Nothing, Sheet);

export const HistoryEntry = z.object({
  skillTypeId: TypeId,
  level: Level,
  skillPoints: z.int(),
  at: Moment,
});
export const getHistory = query(
  'skills.get-history',
  'character',
  z.strictObject({
    before: Moment.min(0).max(MAX_MOMENT).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  z.array(HistoryEntry),
);

/** Kind `skills.level-trained`. */
export const LevelTrained = z.object({
  skillTypeId: TypeId,
  level: Level,
  skillPoints: z.int(),
  totalSkillPoints: z.int(),
  /** What is trained from here on; null where the queue has come to its end. */
  next: z.object({ skillTypeId: TypeId, level: Level, finishAt: Moment }).nullable(),
});
export type LevelTrained = z.infer<typeof LevelTrained>;

export const commands = [
  setQueue,
  appendQueue,
  removeEntry,
  startTraining,
  pauseTraining,
  remapAttributes,
  grantImplant,
  grantBooster,
  getSheet,
  getHistory,
] as const;

export const notifications = { 'skills.level-trained': LevelTrained } as const;
