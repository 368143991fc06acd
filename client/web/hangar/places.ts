// The tree of places: stations, the hangars in them, ships and containers, and what is in those.
// Pure.
import type { Flag } from '#protocol/inventory.ts';
import type { StationSummary } from '#protocol/universe.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Bay, Contents } from './read-hangar.ts';
import { isShip, toThing, type PlaceRef, type Thing, type Types } from './things.ts';

export interface PlaceNode extends PlaceRef {
  name: string;
  icon: IconName;
  /** What is known of its capacity; undefined until it is opened. */
  bay: Bay | undefined;
  /** Things in it; undefined until it is opened. */
  count: number | undefined;
  /** Whether hands reach it: only what is in the station where the pilot is docked. */
  inReach: boolean;
  /** Whether there may be more places in it than are known. */
  canOpen: boolean;
  isOpen: boolean;
  children: readonly PlaceNode[];
}

export interface Surroundings {
  contents: Contents;
  types: Types;
  stations: ReadonlyMap<number, StationSummary>;
  dockedId: number;
  /** Whether a corporation's hangars are shown, which has seven in a station. */
  isCorporation: boolean;
}

const BAY_NAMES: Partial<Record<Flag, string>> = {
  cargo: 'Cargo hold',
  'drone-bay': 'Drone bay',
  'ship-maintenance-bay': 'Ship maintenance bay',
  'fleet-hangar': 'Fleet hangar',
  'fuel-bay': 'Fuel bay',
  'ore-hold': 'Ore hold',
  'gas-hold': 'Gas hold',
  'mineral-hold': 'Mineral hold',
  'ammo-hold': 'Ammunition hold',
  contents: 'Inside',
  hangar: 'Hangar',
};

export function bayName(flag: Flag): string {
  const division = /^hangar-(\d)$/.exec(flag)?.[1];
  return division ? `Division ${division}` : (BAY_NAMES[flag] ?? flag);
}

/** The station where the pilot is stands first, whether or not there is anything. */
export function placeTree(around: Surroundings, expanded: ReadonlySet<number>): PlaceNode[] {
  const { contents, dockedId, stations } = around;
  const others = contents.stations.filter(({ locationId }) => locationId !== dockedId);
  const ids = [dockedId, ...others.map(({ locationId }) => locationId)];
  return ids.map((locationId) => {
    const name = stations.get(locationId)?.name ?? 'A station';
    const counted = contents.stations.find((one) => one.locationId === locationId);
    const node = stationNode(around, expanded, locationId, name);
    return node.count === undefined ? { ...node, count: counted?.itemCount ?? 0 } : node;
  });
}

function stationNode(
  around: Surroundings,
  expanded: ReadonlySet<number>,
  locationId: number,
  name: string,
): PlaceNode {
  const { contents, isCorporation, dockedId } = around;
  const opened = contents.opened.get(locationId);
  const inReach = locationId === dockedId;
  const isOpen = expanded.has(locationId) && opened !== undefined;
  const flag = isCorporation ? 'hangar-1' : 'hangar';
  const base = { locationId, icon: 'station', inReach, canOpen: true, isOpen } as const;
  const holdersIn = (inside: Flag | undefined): PlaceNode[] =>
    holders(around, expanded, locationId, inside, inReach);
  if (!isCorporation) {
    const children = isOpen ? holdersIn(undefined) : [];
    return { ...base, name, flag, bay: opened?.bays[0], count: opened?.items.length, children };
  }
  const divisions = (opened?.bays ?? []).map((bay): PlaceNode => ({
    ...base,
    ...bayNode(bay, opened?.items.filter((item) => item.flag === bay.flag).length),
    icon: 'hangar',
    children: holdersIn(bay.flag),
  }));
  const children = isOpen ? divisions : [];
  return { ...base, name, flag, bay: undefined, count: opened?.items.length, children };
}

const bayNode = (bay: Bay, count: number | undefined) => ({
  flag: bay.flag,
  name: bayName(bay.flag),
  bay,
  count,
  canOpen: false,
  isOpen: true,
});

/** Assembled ships and containers in a part of a place; in all of it where no part is named. */
function holders(
  around: Surroundings,
  expanded: ReadonlySet<number>,
  locationId: number,
  flag: Flag | undefined,
  inReach: boolean,
): PlaceNode[] {
  const items = around.contents.opened.get(locationId)?.items ?? [];
  return items
    .filter((item) => item.singleton && (flag === undefined || item.flag === flag))
    .map((item) => toThing(item, around.types))
    .filter(({ holds }) => holds)
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.item.itemId - b.item.itemId)
    .map((thing) => holderNode(around, expanded, thing, inReach));
}

function holderNode(
  around: Surroundings,
  expanded: ReadonlySet<number>,
  thing: Thing,
  inReach: boolean,
): PlaceNode {
  const locationId = thing.item.itemId;
  const isHull = isShip(thing.type);
  const opened = around.contents.opened.get(locationId);
  const isOpen = expanded.has(locationId) && opened !== undefined;
  const flag = isHull ? 'cargo' : 'contents';
  const [main, ...further] = opened?.bays ?? [];
  const countIn = (part: Flag) => opened?.items.filter((item) => item.flag === part).length;
  const bays = further.map((bay): PlaceNode => ({
    locationId,
    ...bayNode(bay, countIn(bay.flag)),
    icon: 'box',
    inReach,
    children: holders(around, expanded, locationId, bay.flag, inReach),
  }));
  return {
    locationId,
    flag: main?.flag ?? flag,
    name: thing.name,
    icon: isHull ? 'ship' : 'box',
    bay: main,
    count: countIn(main?.flag ?? flag),
    inReach,
    canOpen: isHull,
    isOpen,
    children: isOpen
      ? [...bays, ...holders(around, expanded, locationId, main?.flag ?? flag, inReach)]
      : [],
  };
}

/** The way down to a place: the station first. Empty where it is not in the tree. */
export function pathTo(nodes: readonly PlaceNode[], place: PlaceRef): PlaceNode[] {
  for (const node of nodes) {
    if (node.locationId === place.locationId && node.flag === place.flag) {
      // The first division of a corporation has the address of its station.
      const division = node.children.find((child) => child.locationId === node.locationId);
      const isDivision = division?.flag === place.flag;
      return isDivision ? [node, division] : [node];
    }
    const rest = pathTo(node.children, place);
    if (rest.length > 0) return [node, ...rest];
  }
  return [];
}

/** All places that things can be put into, each with the depth at which it stands. */
export function flatten(
  nodes: readonly PlaceNode[],
  depth = 0,
): { node: PlaceNode; depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...flatten(node.children, depth + 1)]);
}
