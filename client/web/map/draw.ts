// Draws the map onto a canvas.
import {
  securityColour,
  shownSecurity,
  toScreen,
  type Chart,
  type MapSystem,
  type Size,
  type View,
} from './star-map.ts';

export interface Marks {
  /** Systems of incursions, and whether it is the headquarters. */
  readonly incursions: ReadonlyMap<number, boolean>;
  /** Systems with structures of one's own. */
  readonly structures: ReadonlySet<number>;
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
const SPACE = '#070a11';
const FULL_TURN = 2 * Math.PI;
/** Names need that much room between systems. */
const NAMES_FROM_PX = 46;

export function drawMap(
  context: CanvasRenderingContext2D,
  chart: Chart,
  view: View,
  size: Size,
  marks: Marks,
): void {
  const spacing = spacingOf(chart, view, size);
  context.clearRect(0, 0, size.width, size.height);
  drawRegions(context, chart, view, spacing);
  drawGates(context, chart, view);
  const seen = chart.systems.filter((system) => isSeen(view, size, system));
  for (const system of seen) drawHalos(context, view, system, marks);
  const radius = Math.min(6, Math.max(1.5, spacing / 9));
  for (const system of seen) drawSystem(context, view, system, radius);
  if (spacing >= NAMES_FROM_PX) drawNames(context, view, seen, radius);
  else
    drawNames(
      context,
      view,
      seen.filter((system) => isMarked(system, marks)),
      radius,
    );
}

/** How far systems are apart on average, in pixels. */
function spacingOf({ systems }: Chart, view: View, size: Size): number {
  const seen = systems.filter((system) => isSeen(view, size, system)).length;
  return Math.sqrt((size.width * size.height) / Math.max(1, seen)) / 2;
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

function drawRegions(
  context: CanvasRenderingContext2D,
  { regions }: Chart,
  view: View,
  spacing: number,
): void {
  const size = Math.round(Math.min(26, Math.max(11, spacing / 4)));
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#8592a83d';
  for (const region of regions) {
    const { x, y } = toScreen(view, region);
    context.fillText(region.name.toUpperCase(), x, y);
  }
}

function drawHalos(
  context: CanvasRenderingContext2D,
  view: View,
  system: MapSystem,
  { incursions, structures, ownId, chosenId }: Marks,
): void {
  const { x, y } = toScreen(view, system);
  const { solarSystemId } = system;
  const isHeadquarters = incursions.get(solarSystemId);
  if (isHeadquarters !== undefined) {
    fillCircle(context, x, y, isHeadquarters ? 22 : 17, `${BAD}38`);
    strokeCircle(context, x, y, isHeadquarters ? 22 : 17, `${BAD}b0`);
  }
  if (structures.has(solarSystemId)) strokeCircle(context, x, y, 11, BRASS, [3, 3]);
  if (solarSystemId === ownId) strokeCircle(context, x, y, 9, BRASS);
  if (solarSystemId === chosenId) strokeCircle(context, x, y, 13, SKY);
}

function drawSystem(
  context: CanvasRenderingContext2D,
  view: View,
  system: MapSystem,
  radius: number,
): void {
  const { x, y } = toScreen(view, system);
  fillCircle(context, x, y, radius + 1.5, SPACE);
  fillCircle(context, x, y, radius, securityColour(system.securityStatus));
}

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
  for (const system of systems) {
    const { x, y } = toScreen(view, system);
    const left = x + radius + 8;
    context.lineWidth = 3;
    context.strokeStyle = SPACE;
    context.strokeText(system.name, left, y);
    context.fillStyle = TEXT;
    context.fillText(system.name, left, y);
    const security = shownSecurity(system.securityStatus).toFixed(1);
    context.fillStyle = FAINT;
    context.fillText(security, left + context.measureText(`${system.name} `).width + 2, y);
  }
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
