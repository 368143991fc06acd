// Draws the map onto a canvas.
import {
  securityColour,
  shownSecurity,
  toScreen,
  type Chart,
  type MapSystem,
  type Point,
  type Size,
  type View,
} from './star-map.ts';

export interface Marks {
  /** Systems of incursions, and whether it is the headquarters. */
  readonly incursions: ReadonlyMap<number, boolean>;
  /** Systems with structures of one's own. */
  readonly structures: ReadonlySet<number>;
  /** The near and the far system of each wormhole that the pilot has passed. */
  readonly wormholes: readonly (readonly [number, number])[];
  /** Where the pilot is. */
  readonly ownId: number | undefined;
  readonly chosenId: number | undefined;
}

const LINE = '#31405a';
const BORDER_LINE = '#5b4a6e';
const BRASS = '#e5bb6b';
const SKY = '#74d6ea';
const BAD = '#ff6f61';
const TEXT = '#c9d2e0';
const FAINT = '#8592a8';
const VIOLET = '#b48cf2';
const SPACE = '#070a11';
const REGION = '#8592a83d';
const FULL_TURN = 2 * Math.PI;
/** Names need gates of that length, so that there is room for them. */
const NAMES_FROM_PX = 18;

interface Sizes {
  /** Of a system. */
  readonly radius: number;
  readonly halo: number;
}

export function drawMap(
  context: CanvasRenderingContext2D,
  chart: Chart,
  view: View,
  size: Size,
  marks: Marks,
): void {
  const gatePx = chart.gateLength * view.k;
  const radius = Math.min(6, Math.max(1.5, gatePx / 6));
  const sizes = { radius, halo: Math.min(20, Math.max(radius + 2.5, gatePx / 3)) };
  context.clearRect(0, 0, size.width, size.height);
  drawRegions(context, chart, view, gatePx);
  drawGates(context, chart, view);
  drawWormholes(context, chart, view, marks);
  const seen = chart.systems.filter((system) => isSeen(view, size, system));
  for (const system of seen) drawHalos(context, toScreen(view, system), system, marks, sizes);
  for (const system of seen) drawSystem(context, toScreen(view, system), system, radius);
  const marked = seen.filter((system) => isMarked(system, marks));
  const others = gatePx >= NAMES_FROM_PX ? seen.filter((system) => !marked.includes(system)) : [];
  drawNames(context, view, [...marked, ...others], radius);
}

const isMarked = ({ solarSystemId }: MapSystem, { ownId, chosenId }: Marks): boolean =>
  solarSystemId === ownId || solarSystemId === chosenId;

const EDGE_PX = 40;

function isSeen(view: View, { width, height }: Size, system: MapSystem): boolean {
  const { x, y } = toScreen(view, system);
  return x > -EDGE_PX && y > -EDGE_PX && x < width + EDGE_PX && y < height + EDGE_PX;
}

function drawGates(context: CanvasRenderingContext2D, { gates }: Chart, view: View): void {
  context.lineWidth = 1;
  for (const isBorder of [false, true]) {
    context.strokeStyle = isBorder ? BORDER_LINE : LINE;
    context.setLineDash(isBorder ? [4, 4] : []);
    context.beginPath();
    for (const [near, far] of gates) {
      if ((near.regionId !== far.regionId) !== isBorder) continue;
      const [from, to] = [toScreen(view, near), toScreen(view, far)];
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
  context.setLineDash([]);
}

/** How far the way of a wormhole swings out beside the straight line, of its length. */
const SWING = 0.18;

/** A bent line between systems of the map; what leads off it is marked at its one end. */
function drawWormholes(
  context: CanvasRenderingContext2D,
  { byId }: Chart,
  view: View,
  { wormholes }: Marks,
): void {
  context.strokeStyle = VIOLET;
  context.lineWidth = 1.6;
  context.setLineDash([2, 4]);
  for (const [nearId, farId] of wormholes) {
    const ends = [nearId, farId].flatMap((id) => byId.get(id) ?? []);
    const [from, to] = ends.map((system) => toScreen(view, system));
    if (from && to) strokeBend(context, from, to);
    else if (from) strokeCircle(context, from.x, from.y, WORMHOLE_PX, VIOLET, [2, 4]);
  }
  context.setLineDash([]);
}

const WORMHOLE_PX = 11;

function strokeBend(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  context.beginPath();
  context.moveTo(from.x, from.y);
  const middle = { x: (from.x + to.x) / 2 - dy * SWING, y: (from.y + to.y) / 2 + dx * SWING };
  context.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
  context.stroke();
}

function drawRegions(
  context: CanvasRenderingContext2D,
  { regions }: Chart,
  view: View,
  gatePx: number,
): void {
  const size = Math.round(Math.min(26, Math.max(11, gatePx)));
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = REGION;
  for (const region of regions) {
    const { x, y } = toScreen(view, region);
    context.fillText(region.name.toUpperCase(), x, y);
  }
}

function drawHalos(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  { solarSystemId }: MapSystem,
  { incursions, structures, ownId, chosenId }: Marks,
  { radius, halo }: Sizes,
): void {
  const isHeadquarters = incursions.get(solarSystemId);
  if (isHeadquarters !== undefined) {
    fillCircle(context, x, y, halo, `${BAD}38`);
    strokeCircle(context, x, y, halo, `${BAD}b0`);
    if (isHeadquarters) strokeCircle(context, x, y, halo + 4, `${BAD}b0`);
  }
  if (structures.has(solarSystemId)) strokeCircle(context, x, y, radius + 6, BRASS, [3, 3]);
  if (solarSystemId === ownId) strokeCircle(context, x, y, radius + 4, BRASS);
  if (solarSystemId === chosenId) strokeCircle(context, x, y, radius + 8, SKY);
}

function drawSystem(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  { securityStatus }: MapSystem,
  radius: number,
): void {
  fillCircle(context, x, y, radius + 1.5, SPACE);
  fillCircle(context, x, y, radius, securityColour(securityStatus));
}

const NAME_HEIGHT_PX = 14;
const NAME_GAP_PX = 8;

interface Label {
  readonly left: number;
  readonly y: number;
  readonly right: number;
}

/**
 * Those that come first: a name stands beside its system, below or above it, and is left out where
 * it would lie on another name or system.
 */
function drawNames(
  context: CanvasRenderingContext2D,
  view: View,
  systems: readonly MapSystem[],
  radius: number,
): void {
  context.font = '12px system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const points = systems.map((system) => toScreen(view, system));
  const dots = points.map(({ x, y }) => ({ left: x - radius, y, right: x + radius }));
  const drawn: Label[] = [];
  for (const [index, system] of systems.entries()) {
    const security = shownSecurity(system.securityStatus).toFixed(1);
    const width = context.measureText(`${system.name} ${security}`).width + 2;
    const places = placesFor(points[index] as Point, width, radius);
    const free = places.find(
      (label) =>
        label.left > 0 &&
        [...drawn, ...dots].every((other) => other === dots[index] || !overlaps(label, other)),
    );
    if (!free) continue;
    drawn.push(free);
    drawName(context, free, system.name, security);
  }
}

function placesFor({ x, y }: Point, width: number, radius: number): Label[] {
  const beside = radius + NAME_GAP_PX;
  const apart = radius + NAME_HEIGHT_PX;
  const at = (left: number, middle: number): Label => ({ left, y: middle, right: left + width });
  return [
    at(x + beside, y),
    at(x - beside - width, y),
    at(x - width / 2, y + apart),
    at(x - width / 2, y - apart),
  ];
}

const overlaps = (one: Label, other: Label): boolean =>
  Math.abs(one.y - other.y) < NAME_HEIGHT_PX && one.left < other.right && other.left < one.right;

function drawName(
  context: CanvasRenderingContext2D,
  { left, y }: Label,
  name: string,
  security: string,
): void {
  context.lineWidth = 3;
  context.strokeStyle = SPACE;
  context.strokeText(name, left, y);
  context.fillStyle = TEXT;
  context.fillText(name, left, y);
  context.fillStyle = FAINT;
  context.fillText(security, left + context.measureText(`${name} `).width + 2, y);
}

function fillCircle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, FULL_TURN);
  context.fill();
}

function strokeCircle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  dash: number[] = [],
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.8;
  context.setLineDash(dash);
  context.beginPath();
  context.arc(x, y, radius, 0, FULL_TURN);
  context.stroke();
  context.setLineDash([]);
}
