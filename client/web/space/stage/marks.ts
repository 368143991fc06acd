// Brackets and labels over the view: what is selectable, where, and how far away.
import type { Kind } from '../words.ts';

export interface Mark {
  readonly id: number;
  readonly kind: Kind;
  readonly name: string;
  readonly distance: string;
  readonly x: number;
  readonly y: number;
}

interface Look {
  readonly colour: string;
  /** Half of its bracket's side; a dot where there is none. */
  readonly reach: number;
  /** Those of a higher rank are labelled first; 0 only when pointed at. */
  readonly rank: number;
}

const BRASS = '#e5bb6b';
const SPACE = '#070a11';
const TEXT = '#c9d2e0';
const FAINT = '#8592a8';

const LOOKS: Readonly<Record<Kind, Look>> = {
  ship: { colour: '#74d6ea', reach: 7, rank: 4 },
  station: { colour: '#d8dee9', reach: 8, rank: 6 },
  stargate: { colour: '#d8dee9', reach: 8, rank: 5 },
  structure: { colour: '#d8dee9', reach: 8, rank: 5 },
  wormhole: { colour: '#c9a2ff', reach: 8, rank: 4 },
  site: { colour: '#83d9a4', reach: 6, rank: 3 },
  debris: { colour: '#e5bb6b', reach: 5, rank: 2 },
  star: { colour: '#ffe2b8', reach: 0, rank: 2 },
  'secondary-sun': { colour: '#ffe2b8', reach: 0, rank: 1 },
  planet: { colour: '#9fb4d6', reach: 0, rank: 2 },
  moon: { colour: '#8592a8', reach: 0, rank: 0 },
  'asteroid-belt': { colour: '#a08b6c', reach: 0, rank: 0 },
};

const LINE_PX = 14;
const MAX_LABELS = 40;
const PICK_PX = 18;

export interface Pointed {
  readonly chosenId: number | undefined;
  readonly hoveredId: number | undefined;
}

export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  { chosenId, hoveredId }: Pointed,
): void {
  context.font = '12px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const isPointed = ({ id }: Mark): boolean => id === chosenId || id === hoveredId;
  for (const mark of marks) drawMark(context, mark, mark.id === chosenId);
  const rank = (mark: Mark): number => (isPointed(mark) ? 10 : LOOKS[mark.kind].rank);
  const labelled = marks.filter((mark) => rank(mark) > 0).sort((a, b) => rank(b) - rank(a));
  const taken: Box[] = [];
  for (const mark of labelled.slice(0, MAX_LABELS)) {
    drawLabel(context, mark, isPointed(mark), mark.id === chosenId, taken);
  }
}

/** The own ship, where it is too small to be seen: always in the middle. */
export function drawOwn(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.strokeStyle = LOOKS.ship.colour;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x + 5, y + 6);
  context.lineTo(x, y + 3);
  context.lineTo(x - 5, y + 6);
  context.closePath();
  context.stroke();
}

/** The one that is meant by a pointer there. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  let best: Mark | undefined;
  let least = PICK_PX;
  for (const mark of marks) {
    // What matters more is meant, where both are as near.
    const away = Math.hypot(mark.x - x, mark.y - y) - LOOKS[mark.kind].rank;
    if (away < least) [best, least] = [mark, away];
  }
  return best;
}

function drawMark(context: CanvasRenderingContext2D, mark: Mark, isChosen: boolean): void {
  const { colour, reach } = LOOKS[mark.kind];
  const { x, y } = mark;
  context.strokeStyle = isChosen ? BRASS : colour;
  context.lineWidth = isChosen ? 1.8 : 1.2;
  context.globalAlpha = isChosen ? 1 : 0.8;
  if (reach === 0 && !isChosen) {
    context.beginPath();
    context.arc(x, y, mark.kind === 'moon' ? 1.6 : 3, 0, 2 * Math.PI);
    context.stroke();
  } else if (isChosen) {
    drawCorners(context, x, y, Math.max(reach, 8) + 5);
  } else {
    drawCorners(context, x, y, reach);
  }
  context.globalAlpha = 1;
}

function drawCorners(context: CanvasRenderingContext2D, x: number, y: number, reach: number): void {
  const arm = Math.max(3, reach * 0.55);
  context.beginPath();
  for (const [right, down] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    const [cornerX, cornerY] = [x + right * reach, y + down * reach];
    context.moveTo(cornerX - right * arm, cornerY);
    context.lineTo(cornerX, cornerY);
    context.lineTo(cornerX, cornerY - down * arm);
  }
  context.stroke();
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** What is pointed at says how far away it is; no label lies on another. */
function drawLabel(
  context: CanvasRenderingContext2D,
  { x, y, name, distance, kind }: Mark,
  isPointed: boolean,
  isChosen: boolean,
  taken: Box[],
): void {
  const left = x + Math.max(LOOKS[kind].reach, 5) + (isChosen ? 12 : 7);
  const widest = Math.max(
    context.measureText(name).width,
    isPointed ? context.measureText(distance).width : 0,
  );
  const height = isPointed ? LINE_PX * 2 : LINE_PX;
  const top = y - height / 2;
  const box = { left: x - 6, top, right: left + widest, bottom: top + height };
  if (!isPointed && taken.some((other) => overlaps(box, other))) return;
  taken.push(box);
  const line = top + LINE_PX / 2;
  drawText(context, name, left, line, isChosen ? BRASS : TEXT);
  if (isPointed) drawText(context, distance, left, line + LINE_PX, FAINT);
}

function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
): void {
  context.lineWidth = 3;
  context.strokeStyle = SPACE;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
