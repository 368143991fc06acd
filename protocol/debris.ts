// Debris over the wire: what lies about in space, and until when.
import { z } from 'zod';
import { command, query } from './command.ts';
import { MAX_MOVED_ITEMS } from './inventory.ts';

const MAX_INT4 = 2_147_483_647;
const MAX_DISTANCE_M = 1e14;
export const MAX_DEBRIS_PAGE = 1_000;

export const DebrisKind = z.enum(['wreck', 'jet-can', 'drone', 'deployable', 'anchored-can']);
export type DebrisKind = z.infer<typeof DebrisKind>;

const DebrisId = z.int().positive();
const ItemIds = z.array(z.int().positive()).min(1).max(MAX_MOVED_ITEMS);
const Metres = z.number().min(-MAX_DISTANCE_M).max(MAX_DISTANCE_M);
/** Metres from the star. */
const Position = z.strictObject({ x: Metres, y: Metres, z: Metres });

export const Debris = z.object({
  debrisId: DebrisId,
  kind: DebrisKind,
  /** Of what it was; null for jet cans. */
  typeId: z.int().nullable(),
  name: z.string(),
  ownerId: z.int(),
  position: Position,
  decaysAt: z.number(),
});
export type Debris = z.infer<typeof Debris>;

/** Things in it that are told at once. */
export const MAX_CONTENTS_PAGE = 250;

/** What a pilot sees who looks into a can or wreck. */
export const DebrisContents = z.object({
  kind: DebrisKind,
  ownerId: z.int(),
  /** A container that its owner can take up again. */
  isAnchored: z.boolean(),
  /** Whether others can open it who know the password. */
  hasPassword: z.boolean(),
  decaysAt: z.number(),
  /** Null where nothing can be put in. */
  capacityM3: z.number().nullable(),
  usedM3: z.number(),
  items: z.array(
    z.object({
      itemId: z.int().positive(),
      typeId: z.int(),
      quantity: z.int(),
      singleton: z.boolean(),
      name: z.string().nullable(),
    }),
  ),
});
export type DebrisContents = z.infer<typeof DebrisContents>;

/** In the system where the character is, those that decay last first. */
export const listDebris = query(
  'debris.list-in-system',
  'character',
  z.strictObject({}),
  z.array(Debris),
);

/** Things out of a station's hangar into space: what a ship does, until there are grids. */
export const jettison = command(
  'debris.jettison',
  'admin',
  z.strictObject({ itemIds: ItemIds, kind: DebrisKind.default('jet-can'), position: Position }),
  z.object({ debrisId: DebrisId }),
);

/** Things out of debris into a character's hangar. */
export const scoop = command(
  'debris.scoop',
  'admin',
  z.strictObject({
    debrisId: DebrisId,
    itemIds: ItemIds,
    characterId: z.int().positive().max(MAX_INT4),
  }),
  z.object({ itemIds: ItemIds }),
);

export const commands = [listDebris, jettison, scoop] as const;
