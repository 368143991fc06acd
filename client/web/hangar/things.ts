// Things of a hangar as a player looks at them: pure.
import {
  CONTAINER_GROUP_IDS,
  SHIP_CATEGORY_ID,
  type Flag,
  type InventoryItem,
} from '#protocol/inventory.ts';
import type { TypeSummary } from '#protocol/universe.ts';

export type Types = ReadonlyMap<number, TypeSummary>;

/** A part of a place that things can lie in. */
export interface PlaceRef {
  locationId: number;
  flag: Flag;
}

export interface Thing {
  item: InventoryItem;
  /** Undefined while it is on its way. */
  type: TypeSummary | undefined;
  /** What the owner calls it, or what it is. */
  name: string;
  volumeM3: number;
  /** Whether things can be put into it, as it is. */
  holds: boolean;
}

/** Numbers of items begin here; those of stations and systems lie below. */
const FIRST_ITEM_ID = 1_000_000_000_000;

export const isStation = (locationId: number): boolean => locationId < FIRST_ITEM_ID;

export const isShip = (type: TypeSummary | undefined): boolean =>
  type?.categoryId === SHIP_CATEGORY_ID;

/** Whether it is worked with unpacked, and holds things then. */
export const canAssemble = (type: TypeSummary | undefined): boolean =>
  type !== undefined && (isShip(type) || CONTAINER_GROUP_IDS.has(type.groupId));

/** Where the things in it are: ships have a cargo hold, containers an inside. */
export function insideOf({ item, type }: Thing): PlaceRef {
  return { locationId: item.itemId, flag: isShip(type) ? 'cargo' : 'contents' };
}

export function toThing(item: InventoryItem, types: Types): Thing {
  const type = types.get(item.typeId);
  const unitM3 = (item.singleton ? type?.volumeM3 : type?.packagedVolumeM3) ?? 0;
  return {
    item,
    type,
    name: item.name ?? type?.name ?? `Type ${item.typeId}`,
    volumeM3: unitM3 * item.quantity,
    holds: item.singleton && canAssemble(type),
  };
}

/** What is known of a blueprint or of anything else that is not like others of its type. */
export function particulars({ item }: Thing): string {
  const { materialEfficiency, timeEfficiency, runs } = item;
  if (materialEfficiency === null && timeEfficiency === null && runs === null) return '';
  const kind = runs === null ? 'Original' : `Copy, ${runs} ${runs === 1 ? 'run' : 'runs'}`;
  return `${kind} · ME ${materialEfficiency ?? 0} · TE ${timeEfficiency ?? 0}`;
}

export type SortKey = 'name' | 'group' | 'quantity' | 'volume';

/** The largest first, and by name where they are alike. */
const COMPARE: Record<SortKey, (a: Thing, b: Thing) => number> = {
  name: () => 0,
  group: (a, b) => (a.type?.groupName ?? '').localeCompare(b.type?.groupName ?? ''),
  quantity: (a, b) => b.item.quantity - a.item.quantity,
  volume: (a, b) => b.volumeM3 - a.volumeM3,
};

export function sortThings(things: readonly Thing[], key: SortKey): Thing[] {
  return things.toSorted(
    (a, b) => COMPARE[key](a, b) || a.name.localeCompare(b.name) || a.item.itemId - b.item.itemId,
  );
}

/** By a part of what it is called, what it is, or the group that it is of. */
export function filterThings(things: readonly Thing[], text: string): Thing[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [...things];
  return things.filter(({ name, type }) =>
    [name, type?.name, type?.groupName].some((words) => words?.toLowerCase().includes(wanted)),
  );
}

export function totalVolume(things: readonly Thing[]): number {
  return things.reduce((sum, { volumeM3 }) => sum + volumeM3, 0);
}

/** `Pale Iron`, or `Pale Iron and 2 more`. */
export function nameOf(things: readonly Thing[]): string {
  const [first, ...rest] = things;
  if (!first) return 'Nothing';
  return rest.length === 0 ? first.name : `${first.name} and ${rest.length} more`;
}
