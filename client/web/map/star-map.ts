// Pure: the systems of the map, what lies next to what, and the way between the map and the screen.
import type { StarMap } from '#protocol/universe.ts';

export interface MapSystem {
  readonly solarSystemId: number;
  readonly name: string;
  readonly constellationId: number;
  readonly regionId: number;
  readonly securityStatus: number;
  /** Light years. */
  readonly x: number;
  readonly y: number;
}

interface MapRegion {
  readonly regionId: number;
  readonly name: string;
  /** The middle of its systems. */
  readonly x: number;
  readonly y: number;
}

export interface Chart {
  readonly systems: readonly MapSystem[];
  readonly byId: ReadonlyMap<number, MapSystem>;
  readonly gates: readonly (readonly [MapSystem, MapSystem])[];
  readonly neighbours: ReadonlyMap<number, readonly MapSystem[]>;
  readonly regions: readonly MapRegion[];
  /** How far a gate leads inside a constellation, commonly; light years. */
  readonly gateLength: number;
}

export function chartOf(map: StarMap): Chart {
  const systems = map.solarSystemIds.map((solarSystemId, index) => ({
    solarSystemId,
    name: map.names[index] ?? '',
    constellationId: map.constellationIds[index] ?? 0,
    regionId: map.regionIds[index] ?? 0,
    securityStatus: map.securityStatuses[index] ?? 0,
    x: map.xs[index] ?? 0,
    y: map.ys[index] ?? 0,
  }));
  const gates = map.gatesFrom.flatMap((from, index) => {
    const [near, far] = [systems[from], systems[map.gatesTo[index] ?? -1]];
    return near && far ? [[near, far] as const] : [];
  });
  return {
    systems,
    byId: new Map(systems.map((system) => [system.solarSystemId, system])),
    gates,
    neighbours: neighboursOf(gates),
    regions: regionsOf(map, systems),
    gateLength: gateLengthOf(gates),
  };
}

const lengthOf = ([near, far]: readonly [Point, Point]): number =>
  Math.hypot(near.x - far.x, near.y - far.y);

function gateLengthOf(gates: Chart['gates']): number {
  const inside = gates.filter(([near, far]) => near.constellationId === far.constellationId);
  const lengths = inside.map(lengthOf).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 1;
}

/** The same for the gates of one system. */
export function gateLengthAt(chart: Chart, system: MapSystem): number {
  const gates = (chart.neighbours.get(system.solarSystemId) ?? []).map(
    (far) => [system, far] as const,
  );
  return gates.some(([, far]) => far.constellationId === system.constellationId)
    ? gateLengthOf(gates)
    : chart.gateLength;
}

function neighboursOf(gates: Chart['gates']): Map<number, MapSystem[]> {
  const neighbours = new Map<number, MapSystem[]>();
  const add = (near: MapSystem, far: MapSystem): void => {
    const known = neighbours.get(near.solarSystemId) ?? [];
    neighbours.set(near.solarSystemId, known);
    known.push(far);
  };
  for (const [near, far] of gates) {
    add(near, far);
    add(far, near);
  }
  return neighbours;
}

function regionsOf(map: StarMap, systems: readonly MapSystem[]): MapRegion[] {
  const byRegion = Map.groupBy(systems, ({ regionId }) => regionId);
  return map.regions.flatMap(({ regionId, name }) => {
    const own = byRegion.get(regionId) ?? [];
    if (own.length === 0) return [];
    const mean = (of: (system: MapSystem) => number): number =>
      own.reduce((sum, system) => sum + of(system), 0) / own.length;
    return [{ regionId, name, x: mean(({ x }) => x), y: mean(({ y }) => y) }];
  });
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Screen = `x * k + left`, `y * k + top`. */
export interface View {
  readonly k: number;
  readonly left: number;
  readonly top: number;
}

/** Around the map, for names and halos. */
const MARGIN_PX = 56;

/** The view in which all of the map is seen. */
export function fit(systems: readonly MapSystem[], { width, height }: Size): View {
  const [minX, maxX] = extentOf(systems.map(({ x }) => x));
  const [minY, maxY] = extentOf(systems.map(({ y }) => y));
  const across = Math.max(1, width - 2 * MARGIN_PX) / Math.max(maxX - minX, 1e-6);
  const down = Math.max(1, height - 2 * MARGIN_PX) / Math.max(maxY - minY, 1e-6);
  const k = Math.min(across, down);
  return {
    k,
    left: width / 2 - (k * (minX + maxX)) / 2,
    top: height / 2 - (k * (minY + maxY)) / 2,
  };
}

function extentOf(values: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least > most ? [0, 0] : [least, most];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const toScreen = ({ k, left, top }: View, { x, y }: Point): Point => ({
  x: x * k + left,
  y: y * k + top,
});

/** The system that a pointer means, if there is one within reach. */
export function systemAt(
  systems: readonly MapSystem[],
  view: View,
  pointer: Point,
  reachPx: number,
): MapSystem | undefined {
  let found: MapSystem | undefined;
  let leastSquare = reachPx ** 2;
  for (const system of systems) {
    const { x, y } = toScreen(view, system);
    const square = (x - pointer.x) ** 2 + (y - pointer.y) ** 2;
    if (square > leastSquare) continue;
    leastSquare = square;
    found = system;
  }
  return found;
}

/** The neighbour that lies most in a direction, for whoever walks the map by keyboard. */
export function neighbourTowards(
  { neighbours, byId }: Chart,
  fromId: number,
  { x: towardsX, y: towardsY }: Point,
): MapSystem | undefined {
  const from = byId.get(fromId);
  if (!from) return undefined;
  let found: MapSystem | undefined;
  let best = 0;
  for (const system of neighbours.get(fromId) ?? []) {
    const [x, y] = [system.x - from.x, system.y - from.y];
    const along = (x * towardsX + y * towardsY) / (Math.hypot(x, y) || 1);
    if (along <= best) continue;
    best = along;
    found = system;
  }
  return found;
}

/** Names that begin with the text stand first. */
export function findSystems(chart: Chart, text: string, limit: number): MapSystem[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const places = chart.systems.flatMap((system) => {
    const place = system.name.toLowerCase().indexOf(wanted);
    return place === -1 ? [] : [{ system, place }];
  });
  places.sort((a, b) => a.place - b.place || a.system.name.localeCompare(b.system.name));
  return places.slice(0, limit).map(({ system }) => system);
}

/** One digit, as players know it: what is above nothing is never shown as nothing. */
export function shownSecurity(securityStatus: number): number {
  if (securityStatus > 0 && securityStatus < 0.05) return 0.1;
  return Math.round(securityStatus * 10) / 10;
}

/** From safe to lawless. */
const COLOURS = [
  '#d0567f',
  '#e0545c',
  '#e3655a',
  '#e77b55',
  '#ec9450',
  '#e8d06a',
  '#a9e08a',
  '#7fe0b3',
  '#69d8e4',
  '#63b6f2',
  '#6f98f2',
] as const;

export function securityColour(securityStatus: number): string {
  const digit = Math.round(shownSecurity(securityStatus) * 10);
  return COLOURS[Math.min(10, Math.max(0, digit))] ?? COLOURS[0];
}
