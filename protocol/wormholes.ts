// Wormholes over the wire: which are known, passing through one, and what those who used it hear.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Signature } from './sites.ts';

export const SpaceBand = z.enum(['high', 'low', 'null', 'wormhole']);
export type SpaceBand = z.infer<typeof SpaceBand>;

export const WormholeSide = z.enum(['near', 'far']);
export type WormholeSide = z.infer<typeof WormholeSide>;

/** By what is left of its mass: more than half, less, less than a tenth. */
export const MassStage = z.enum(['stable', 'below-half', 'critical']);
export type MassStage = z.infer<typeof MassStage>;

export const LifeStage = z.enum(['fresh', 'decaying', 'end-of-life']);
export type LifeStage = z.infer<typeof LifeStage>;

const WormholeId = z.int().positive();
const SystemId = z.int().positive().max(2_147_483_647);
const CharacterId = z.int().positive().max(2_147_483_647);
const MAX_SHIP_MASS_KG = 1e10;

/** One side of a wormhole, as pilots see it. How much mass it bears in all nobody is told. */
const SeenWormhole = z.object({
  wormholeId: WormholeId,
  signature: Signature,
  /** Such as N110; K162 on the far side. */
  code: z.string(),
  side: WormholeSide,
  leadsTo: SpaceBand,
  /** The heaviest ship that it lets through. */
  jumpMassKg: z.number(),
  massStage: MassStage,
  lifeStage: LifeStage,
});
export type SeenWormhole = z.infer<typeof SeenWormhole>;

/** Those of one's own system that somebody has found. */
export const listWormholes = query(
  'wormholes.list',
  'character',
  z.strictObject({}),
  z.object({ solarSystemId: SystemId, wormholes: z.array(SeenWormhole) }),
);

/** One that a pilot has passed, and what it joins. */
const PassedWormhole = z.object({
  wormholeId: WormholeId,
  code: z.string(),
  /** Whether its near system always has one of its kind. */
  isStatic: z.boolean(),
  nearSystemId: SystemId,
  farSystemId: SystemId,
  nearSignature: Signature,
  farSignature: Signature,
  massStage: MassStage,
  lifeStage: LifeStage,
  passedAt: z.number(),
});
export type PassedWormhole = z.infer<typeof PassedWormhole>;
export const MAX_PASSED_WORMHOLES = 500;

/** Those that the pilot has passed and that still stand, wherever it is: the latest first. */
export const listPassedWormholes = query(
  'wormholes.list-passed',
  'character',
  z.strictObject({}),
  z.array(PassedWormhole).max(MAX_PASSED_WORMHOLES),
);

/** Everything that there is about one, for operators. */
const Wormhole = z.object({
  wormholeId: WormholeId,
  code: z.string(),
  isStatic: z.boolean(),
  nearSystemId: SystemId,
  farSystemId: SystemId,
  nearSignature: Signature,
  /** Null until it is found, or somebody passes. */
  farSignature: Signature.nullable(),
  jumpMassKg: z.number(),
  totalMassKg: z.number(),
  massLeftKg: z.number(),
  massStage: MassStage,
  lifeStage: LifeStage,
  bornAt: z.number(),
  collapsesAt: z.number(),
});
export type Wormhole = z.infer<typeof Wormhole>;

/** Those with a side in the system. */
export const surveyWormholes = query(
  'wormholes.survey',
  'admin',
  z.strictObject({ solarSystemId: SystemId }),
  z.array(Wormhole),
);

/** Stands in for probes until there are grids: somebody has found the wormhole. */
export const findWormhole = command(
  'wormholes.find',
  'admin',
  z.strictObject({ wormholeId: WormholeId }),
  z.object({ wormholeId: WormholeId }),
);

/** Stands in for a ship in space until there are grids. */
export const jump = command(
  'wormholes.jump',
  'admin',
  z.strictObject({
    wormholeId: WormholeId,
    characterId: CharacterId,
    shipMassKg: z.number().positive().max(MAX_SHIP_MASS_KG),
    /** Where the ship comes from. */
    side: WormholeSide,
  }),
  z.object({
    wormholeId: WormholeId,
    toSystemId: SystemId,
    /** Null where the passage was its last. */
    massStage: MassStage.nullable(),
  }),
);

export const commands = [
  listWormholes,
  listPassedWormholes,
  surveyWormholes,
  findWormhole,
  jump,
] as const;

const StageChanged = z.object({
  wormholeId: WormholeId,
  nearSystemId: SystemId,
  farSystemId: SystemId,
  massStage: MassStage,
  lifeStage: LifeStage,
});

const Collapsed = z.object({
  wormholeId: WormholeId,
  nearSystemId: SystemId,
  farSystemId: SystemId,
  cause: z.enum(['mass', 'life']),
});

export const notifications = {
  'wormholes.stage-changed': StageChanged,
  'wormholes.collapsed': Collapsed,
} as const;
