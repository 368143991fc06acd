// What can be done with things: pure. The server judges again; this says what makes sense to offer.
import type { IconName } from '../ui/icon.tsx';
import { canAssemble, insideOf, isStation, type PlaceRef, type Thing } from './things.ts';

export type ActionName =
  'open' | 'move' | 'split' | 'merge' | 'assemble' | 'repackage' | 'rename' | 'market' | 'trash';

export interface ActionEntry {
  name: ActionName;
  label: string;
  icon: IconName;
  fits: (things: readonly Thing[]) => boolean;
}

const one =
  (fits: (thing: Thing) => boolean) =>
  ([thing, ...rest]: readonly Thing[]): boolean =>
    thing !== undefined && rest.length === 0 && fits(thing);

const isStack = ({ item }: Thing): boolean => !item.singleton && item.runs === null;
const isInHangar = ({ item }: Thing): boolean => isStation(item.locationId);

/** In the order of menus. */
const ACTIONS: readonly ActionEntry[] = [
  { name: 'open', label: 'Open', icon: 'open', fits: one(({ holds }) => holds) },
  { name: 'move', label: 'Move to…', icon: 'move', fits: (things) => things.length > 0 },
  {
    name: 'split',
    label: 'Split…',
    icon: 'split',
    fits: one((thing) => isStack(thing) && thing.item.quantity > 1),
  },
  { name: 'merge', label: 'Merge', icon: 'merge', fits: canMerge },
  {
    name: 'assemble',
    label: 'Assemble',
    icon: 'assemble',
    fits: one((thing) => !thing.item.singleton && canAssemble(thing.type) && isInHangar(thing)),
  },
  {
    name: 'repackage',
    label: 'Repackage',
    icon: 'box',
    fits: one((thing) => thing.holds && isInHangar(thing)),
  },
  { name: 'rename', label: 'Rename…', icon: 'pencil', fits: one(({ holds }) => holds) },
  {
    name: 'market',
    label: 'View in market',
    icon: 'market',
    fits: one(({ type }) => type?.marketGroupId !== null && type !== undefined),
  },
  { name: 'trash', label: 'Trash…', icon: 'trash', fits: (things) => things.length > 0 },
];

export function actionsFor(things: readonly Thing[]): ActionEntry[] {
  return ACTIONS.filter(({ fits }) => fits(things));
}

/** Stacks of one type in one place. */
function canMerge(things: readonly Thing[]): boolean {
  const [first] = things;
  if (!first || things.length < 2) return false;
  return things.every(
    (thing) =>
      isStack(thing) &&
      thing.item.typeId === first.item.typeId &&
      thing.item.locationId === first.item.locationId &&
      thing.item.flag === first.item.flag,
  );
}

/** What happens when things are let go over a place or over another thing. */
export type Drop =
  | { kind: 'move'; things: readonly Thing[]; to: PlaceRef }
  | { kind: 'merge'; things: readonly Thing[] };

export type DropTarget = { place: PlaceRef } | { thing: Thing };

/** Undefined where letting go there does nothing. */
export function dropOf(dragged: readonly Thing[], target: DropTarget): Drop | undefined {
  if (dragged.length === 0) return undefined;
  if ('place' in target) return moveTo(dragged, target.place);
  const { thing } = target;
  if (dragged.some(({ item }) => item.itemId === thing.item.itemId)) return undefined;
  if (thing.holds) {
    return moveTo(dragged, insideOf(thing));
  }
  const things = [thing, ...dragged];
  return canMerge(things) ? { kind: 'merge', things } : undefined;
}

function moveTo(dragged: readonly Thing[], to: PlaceRef): Drop | undefined {
  const things = dragged.filter(
    ({ item }) =>
      item.itemId !== to.locationId &&
      !(item.locationId === to.locationId && item.flag === to.flag),
  );
  return things.length === 0 ? undefined : { kind: 'move', things, to };
}
