// Structures over the wire: what players anchor in space, who may see how it stands, and what its
// owner does with it.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Quantity } from './inventory.ts';
import { Text } from './text.ts';

const MAX_INT4 = 2_147_483_647;
const MAX_DISTANCE_M = 1e14;
export const MAX_STRUCTURE_PAGE = 100;
export const MAX_ATTACKERS = 100;

/** What each of them means: features/structures/README.md. */
export const StructureState = z.enum([
  'anchoring',
  'shielded',
  'low-power',
  'vulnerable-shield',
  'armour-reinforced',
  'vulnerable-armour',
  'hull-reinforced',
  'vulnerable-hull',
  'unanchoring',
  'unanchored',
  'destroyed',
]);
export type StructureState = z.infer<typeof StructureState>;

export const StructureLayer = z.enum(['shield', 'armour', 'hull']);
export type StructureLayer = z.infer<typeof StructureLayer>;

const StructureId = z.int().positive();
const OwnerId = z.int().positive().max(MAX_INT4);
const Metres = z.number().min(-MAX_DISTANCE_M).max(MAX_DISTANCE_M);
/** Metres from the star. */
const Position = z.strictObject({ x: Metres, y: Metres, z: Metres });
const Name = Text.trim().min(3).max(50);
/** UTC; 0 is Sunday. */
const Weekday = z.int().min(0).max(6);
const Hour = z.int().min(0).max(23);
/** The character's own, where no corporation is named. */
const Owner = { corporationId: OwnerId.optional() };
const OwnStructureId = z.strictObject({ ...Owner, structureId: StructureId });
const Moment = z.number().nullable();

/** What anybody in the system sees. */
export const SeenStructure = z.object({
  structureId: StructureId,
  typeId: z.int(),
  ownerId: z.int(),
  name: z.string(),
  solarSystemId: z.int(),
  position: Position,
  state: StructureState,
  stateSince: z.number(),
  /** When the state ends by itself; null where it does not. */
  stateUntil: Moment,
  /** Which layer can be harmed now. */
  vulnerableLayer: StructureLayer.nullable(),
});
export type SeenStructure = z.infer<typeof SeenStructure>;

const Layer = z.object({ hitPoints: z.int(), maxHitPoints: z.int() });
const Hours = z.object({ weekday: Weekday, hour: Hour });

/** What its owner sees. */
export const OwnStructure = SeenStructure.extend({
  shield: Layer,
  armour: Layer,
  hull: Layer,
  vulnerability: Hours,
  /** Chosen already, and in force from that moment. */
  nextVulnerability: Hours.extend({ from: z.number() }).nullable(),
  /** Null without fuel. */
  fuelUntil: Moment,
});
export type OwnStructure = z.infer<typeof OwnStructure>;

/** One of a stack in the hangar of the station that the character is docked in goes into space. */
export const anchorStructure = command(
  'structures.anchor',
  'character',
  z.strictObject({
    ...Owner,
    itemId: z.int().positive(),
    name: Name,
    position: Position,
    weekday: Weekday,
    hour: Hour,
  }),
  OwnStructure,
);

export const setVulnerability = command(
  'structures.set-vulnerability',
  'character',
  OwnStructureId.extend({ weekday: Weekday, hour: Hour }),
  OwnStructure,
);

/** Fuel blocks out of the hangar of a station in the same system. */
export const addFuel = command(
  'structures.add-fuel',
  'character',
  OwnStructureId.extend({ itemId: z.int().positive(), quantity: Quantity }),
  OwnStructure,
);

export const startUnanchoring = command(
  'structures.start-unanchoring',
  'character',
  OwnStructureId,
  OwnStructure,
);
export const cancelUnanchoring = command(
  'structures.cancel-unanchoring',
  'character',
  OwnStructureId,
  OwnStructure,
);
export const renameStructure = command(
  'structures.rename',
  'character',
  OwnStructureId.extend({ name: Name }),
  OwnStructure,
);

export const listOwnStructures = query(
  'structures.list-own',
  'character',
  z.strictObject({
    ...Owner,
    /** Structures after this one, in order of their ids. */
    after: StructureId.default(1),
    limit: z.int().min(1).max(MAX_STRUCTURE_PAGE).default(MAX_STRUCTURE_PAGE),
  }),
  z.array(OwnStructure),
);
export const listInSystem = query(
  'structures.list-in-system',
  'character',
  z.strictObject({}),
  z.array(SeenStructure),
);
/** One in the system where the character is. */
export const getStructure = query(
  'structures.get',
  'character',
  z.strictObject({ structureId: StructureId }),
  SeenStructure,
);

/** What guns do, until there are grids to fire them. */
export const damageStructure = command(
  'structures.damage',
  'admin',
  z.strictObject({
    structureId: StructureId,
    attackerIds: z.array(OwnerId).min(1).max(MAX_ATTACKERS),
    /** Hit points of the layer that is vulnerable. */
    damage: z.int().positive().max(MAX_INT4),
  }),
  z.object({
    /** What it took: one call takes a tenth of a layer at the most. */
    dealt: z.int(),
    structure: SeenStructure,
  }),
);

export const commands = [
  anchorStructure,
  setVulnerability,
  addFuel,
  startUnanchoring,
  cancelUnanchoring,
  renameStructure,
  listOwnStructures,
  listInSystem,
  getStructure,
  damageStructure,
] as const;

/** What its owner, and who attacked it, hear of a structure. */
export const StructureNews = z.object({
  structureId: StructureId,
  typeId: z.int(),
  name: z.string(),
  solarSystemId: z.int(),
  role: z.enum(['owner', 'attacker']),
  state: StructureState,
  stateUntil: Moment,
  /** When its fuel runs out. */
  fuelUntil: Moment,
});
export type StructureNews = z.infer<typeof StructureNews>;

export const notifications = {
  'structures.anchored': StructureNews,
  'structures.attacked': StructureNews,
  'structures.reinforced': StructureNews,
  'structures.vulnerable': StructureNews,
  'structures.repaired': StructureNews,
  'structures.destroyed': StructureNews,
  'structures.fuel-low': StructureNews,
  'structures.fuel-out': StructureNews,
  'structures.unanchored': StructureNews,
} as const;

export type StructureNewsKind = keyof typeof notifications;
