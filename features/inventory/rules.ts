// Pure: what fits where. Bays of ships are dogma attributes of their type, with what they take.
import { CONTAINER_GROUP_IDS, SHIP_CATEGORY_ID, type Flag } from '#protocol/inventory.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';

/** Of a type, as far as the inventory asks. */
export interface Thing {
  readonly groupId: number;
  readonly categoryId: number;
  /** Assembled. */
  readonly volumeM3: number;
  readonly packagedVolumeM3: number;
  readonly capacityM3: number;
}

const CHARGE_CATEGORY = 8;
const DRONE_CATEGORY = 18;
const ASTEROID_CATEGORY = 25;
const MINERAL_GROUP = 18;
const FUEL_GROUPS = new Set([423, 1136]);
const GAS_GROUP = 711;

export const isShip = (thing: Thing): boolean => thing.categoryId === SHIP_CATEGORY_ID;
export const isContainer = (thing: Thing): boolean => CONTAINER_GROUP_IDS.has(thing.groupId);
/** Whether it is worked with unpacked, and holds things then. */
export const canAssemble = (thing: Thing): boolean => isShip(thing) || isContainer(thing);

interface Bay {
  /** The dogma attribute with its capacity in m³. */
  readonly attributeId: number;
  takes(thing: Thing, singleton: boolean): boolean;
}

const packedOrNoShip = (thing: Thing, singleton: boolean): boolean => !(isShip(thing) && singleton);

const BAYS: Partial<Record<Flag, Bay>> = {
  'drone-bay': { attributeId: 283, takes: ({ categoryId }) => categoryId === DRONE_CATEGORY },
  'ship-maintenance-bay': {
    attributeId: 908,
    takes: (thing, singleton) => isShip(thing) && singleton,
  },
  'fleet-hangar': { attributeId: 912, takes: packedOrNoShip },
  'fuel-bay': { attributeId: 1549, takes: ({ groupId }) => FUEL_GROUPS.has(groupId) },
  'ore-hold': { attributeId: 1556, takes: ({ categoryId }) => categoryId === ASTEROID_CATEGORY },
  'gas-hold': { attributeId: 1557, takes: ({ groupId }) => groupId === GAS_GROUP },
  'mineral-hold': { attributeId: 1558, takes: ({ groupId }) => groupId === MINERAL_GROUP },
  'ammo-hold': { attributeId: 1573, takes: ({ categoryId }) => categoryId === CHARGE_CATEGORY },
};

/** The volume of so many of a thing, in m³. */
export function volumeOf(thing: Thing, quantity: number, singleton: boolean): number {
  return quantity * (singleton ? thing.volumeM3 : thing.packagedVolumeM3);
}

/**
 * What a part of an assembled ship or container holds at the most, in m³; undefined where it has no
 * such part. `attribute` reads a dogma attribute of its type.
 */
export function capacityOf(
  holder: Thing,
  flag: Flag,
  attribute: (attributeId: number) => number | undefined,
): number | undefined {
  if (flag === 'contents') return isContainer(holder) ? holder.capacityM3 : undefined;
  if (!isShip(holder)) return undefined;
  if (flag === 'cargo') return holder.capacityM3;
  const bay = BAYS[flag];
  return (bay && attribute(bay.attributeId)) || undefined;
}

/** Whether a part of a ship or container takes a thing at all. */
export function checkTakes(flag: Flag, thing: Thing, singleton: boolean): Refusal | null {
  const takes = BAYS[flag]?.takes(thing, singleton) ?? packedOrNoShip(thing, singleton);
  const isNested = flag === 'contents' && isContainer(thing) && singleton;
  return takes && !isNested ? null : refuse('DOES_NOT_FIT', { flag });
}

/** Tolerates what binary fractions add up to over a thousand stacks, in m³. */
const TOLERANCE_M3 = 1e-6;

export function checkCapacity(usedM3: number, addedM3: number, capacityM3: number): Refusal | null {
  if (usedM3 + addedM3 <= capacityM3 + TOLERANCE_M3) return null;
  return refuse('NOT_ENOUGH_SPACE', { usedM3, addedM3, capacityM3 });
}
