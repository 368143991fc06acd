// Incursions over the wire: where they are, how strong, and what they do to a system.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Cents } from './money.ts';

/** Of one encounter: a fleet at its largest. */
export const MAX_PARTICIPANTS = 256;

const SystemId = z.int().positive().max(2_147_483_647);
const CharacterId = z.int().positive().max(2_147_483_647);
const SiteId = z.int().positive();

export const IncursionBand = z.enum(['high', 'low', 'null']);
export type IncursionBand = z.infer<typeof IncursionBand>;

export const IncursionState = z.enum(['established', 'mobilising', 'withdrawing', 'ended']);
export type IncursionState = z.infer<typeof IncursionState>;

export const IncursionEnd = z.enum(['mothership-destroyed', 'withdrew']);
export type IncursionEnd = z.infer<typeof IncursionEnd>;

/** What a system of an incursion is to it; in the staging system nothing is to be fought. */
export const SystemRole = z.enum(['staging', 'vanguard', 'assault', 'headquarters']);
export type SystemRole = z.infer<typeof SystemRole>;

/** The mothership is in the headquarters system. */
export const EncounterRole = z.enum(['vanguard', 'assault', 'headquarters', 'mothership']);
export type EncounterRole = z.infer<typeof EncounterRole>;

export const PenaltyEffect = z.enum([
  'bounty-income',
  'shield-and-armor-resistance',
  'damage-output',
]);

export const Penalty = z.object({
  effect: PenaltyEffect,
  /** What is lost of it, from 0 to 1. */
  share: z.number(),
});
export type Penalty = z.infer<typeof Penalty>;

export const Incursion = z.object({
  incursionId: z.int(),
  constellationId: z.int(),
  constellationName: z.string(),
  band: IncursionBand,
  state: IncursionState.exclude(['ended']),
  /** From 0 to 1. */
  influence: z.number(),
  stagingSystemId: z.int(),
  headquartersSystemId: z.int(),
  systems: z.array(z.object({ solarSystemId: z.int(), role: SystemRole })),
  hasMothership: z.boolean(),
  establishedAt: z.number(),
  /** When the state ends. */
  stateUntil: z.number(),
});
export type Incursion = z.infer<typeof Incursion>;

/** Those that there are, the oldest first. */
export const listIncursions = query(
  'incursions.list',
  'anyone',
  z.strictObject({}),
  z.array(Incursion),
);

export const effectsInSystem = query(
  'incursions.effects-in-system',
  'anyone',
  z.strictObject({ solarSystemId: SystemId }),
  z.object({
    /** Null where there is no incursion. */
    incursionId: z.int().nullable(),
    effects: z.array(Penalty),
  }),
);

/** What a fleet does to an encounter; grids will say so once. */
export const completeEncounter = command(
  'incursions.complete-encounter',
  'admin',
  z.strictObject({
    siteId: SiteId,
    characterIds: z
      .array(CharacterId)
      .min(1)
      .max(MAX_PARTICIPANTS)
      .refine((ids) => new Set(ids).size === ids.length, 'names somebody twice'),
  }),
  z.object({
    incursionId: z.int(),
    influence: z.number(),
    /** Of each participant. */
    rewardCents: Cents,
    hasEnded: z.boolean(),
  }),
);

/** Kinds `incursions.established`, `incursions.mobilising` and `incursions.withdrawing`. */
export const IncursionNews = z.object({
  incursionId: z.int(),
  constellationId: z.int(),
  constellationName: z.string(),
  influence: z.number(),
  stagingSystemId: z.int(),
  /** When the state ends. */
  until: z.number(),
});
export type IncursionNews = z.infer<typeof IncursionNews>;

/** Kind `incursions.ended`. */
export const IncursionEnded = z.object({
  incursionId: z.int(),
  constellationId: z.int(),
  constellationName: z.string(),
  reason: IncursionEnd,
});
export type IncursionEnded = z.infer<typeof IncursionEnded>;

/** Kind `incursions.encounter-completed`. */
export const EncounterCompleted = z.object({
  incursionId: z.int(),
  siteId: z.int(),
  role: EncounterRole,
  influence: z.number(),
  rewardCents: Cents,
});
export type EncounterCompleted = z.infer<typeof EncounterCompleted>;

export const commands = [listIncursions, effectsInSystem, completeEncounter] as const;

export const notifications = {
  'incursions.established': IncursionNews,
  'incursions.mobilising': IncursionNews,
  'incursions.withdrawing': IncursionNews,
  'incursions.ended': IncursionEnded,
  'incursions.encounter-completed': EncounterCompleted,
} as const;
