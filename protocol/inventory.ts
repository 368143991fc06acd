// The inventory over the wire: what lies where, and what its owner does with it.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Text } from './text.ts';

export const MAX_MOVED_ITEMS = 1_000;
export const MAX_ITEM_PAGE = 1_000;
export const MAX_QUANTITY = 2_147_483_647;

const OwnerId = z.int().positive().max(2_147_483_647);
/** A station, or an assembled ship or container. */
const PlaceId = z.int().positive();
const ItemId = z.int().positive();
export const Quantity = z.int().positive().max(MAX_QUANTITY);

/** Which part of a place: hangars of stations, bays of ships, the inside of containers. */
export const Flag = z.enum([
  'hangar',
  ...(['hangar-1', 'hangar-2', 'hangar-3', 'hangar-4'] as const),
  ...(['hangar-5', 'hangar-6', 'hangar-7'] as const),
  'contents',
  'cargo',
  'drone-bay',
  'ship-maintenance-bay',
  'fleet-hangar',
  'fuel-bay',
  'ore-hold',
  'gas-hold',
  'mineral-hold',
  'ammo-hold',
]);
export type Flag = z.infer<typeof Flag>;

/** Groups of containers, which hold things once they are assembled, as ships do. */
export const CONTAINER_GROUP_IDS: ReadonlySet<number> = new Set([12, 340, 448, 649]);
export const SHIP_CATEGORY_ID = 6;

const Place = z.strictObject({ locationId: PlaceId, flag: Flag });
/** Whose things: the character's own, where no corporation is named. */
const Owner = { corporationId: OwnerId.optional() };

export const InventoryItem = z.object({
  itemId: ItemId,
  typeId: z.int(),
  ownerId: z.int(),
  locationId: z.int(),
  flag: z.string(),
  quantity: z.int(),
  singleton: z.boolean(),
  name: z.string().nullable(),
  /** Of blueprint copies; null for an original. */
  runs: z.int().nullable(),
  materialEfficiency: z.int().nullable(),
  timeEfficiency: z.int().nullable(),
});
export type InventoryItem = z.infer<typeof InventoryItem>;

export const listItems = query(
  'inventory.list-items',
  'character',
  z.strictObject({
    ...Owner,
    locationId: PlaceId,
    flag: Flag.optional(),
    /** Items after this one, in order of their ids. */
    after: ItemId.default(1),
    limit: z.int().min(1).max(MAX_ITEM_PAGE).default(MAX_ITEM_PAGE),
  }),
  z.array(InventoryItem),
);

/** Stations where an owner has things. */
export const listPlaces = query(
  'inventory.list-places',
  'character',
  z.strictObject(Owner),
  z.array(z.object({ locationId: z.int(), itemCount: z.int() })),
);

/** What a place holds and can hold; a hangar of a station holds everything. */
export const getCapacity = query(
  'inventory.get-capacity',
  'character',
  z.strictObject({ ...Owner, ...Place.shape }),
  z.object({ usedM3: z.number(), capacityM3: z.number().nullable() }),
);

/** All parts of a place that an owner can put things into; as `get-capacity` of each. */
export const listBays = query(
  'inventory.list-bays',
  'character',
  z.strictObject({ ...Owner, locationId: PlaceId }),
  z.array(z.object({ flag: Flag, usedM3: z.number(), capacityM3: z.number().nullable() })),
);

const Moved = z.object({ itemIds: z.array(ItemId) });

/** Moves items or, where a quantity is given, as much of them. All of them, or none. */
export const moveItems = command(
  'inventory.move-items',
  'character',
  z.strictObject({
    ...Owner,
    items: z
      .array(z.strictObject({ itemId: ItemId, quantity: Quantity.optional() }))
      .min(1)
      .max(MAX_MOVED_ITEMS),
    to: Place,
    /** Whose they are then; left out, whose they were. */
    toCorporationId: OwnerId.optional(),
  }),
  Moved,
);
export const splitStack = command(
  'inventory.split-stack',
  'character',
  z.strictObject({ ...Owner, itemId: ItemId, quantity: Quantity }),
  Moved,
);
export const mergeStacks = command(
  'inventory.merge-stacks',
  'character',
  z.strictObject({ ...Owner, itemIds: z.array(ItemId).min(2).max(MAX_MOVED_ITEMS) }),
  Moved,
);
/** Merges all stacks of a place by their types. */
export const stackAll = command(
  'inventory.stack-all',
  'character',
  z.strictObject({ ...Owner, ...Place.shape }),
  Moved,
);
const OneItem = z.strictObject({ ...Owner, itemId: ItemId });
/** Unpacks one of a stack: a ship to board, a container to fill. */
export const assembleItem = command('inventory.assemble-item', 'character', OneItem, Moved);
export const repackageItem = command('inventory.repackage-item', 'character', OneItem, Moved);
export const trashItems = command(
  'inventory.trash-items',
  'character',
  z.strictObject({ ...Owner, itemIds: z.array(ItemId).min(1).max(MAX_MOVED_ITEMS) }),
  Moved,
);
export const nameItem = command(
  'inventory.name-item',
  'character',
  z.strictObject({ ...Owner, itemId: ItemId, name: Text.trim().min(1).max(100).nullable() }),
  Moved,
);

export const commands = [
  listItems,
  listPlaces,
  getCapacity,
  listBays,
  moveItems,
  splitStack,
  mergeStacks,
  stackAll,
  assembleItem,
  repackageItem,
  trashItems,
  nameItem,
] as const;
