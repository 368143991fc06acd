// Who sees what in a system. Space is cut into cells; a pilot sees what moves in its ship's cell
// and in those around it. What stands still for ever is told once, with the scene.
import { encodeRemovals, encodeRows, type Space } from '#protocol/space/index.ts';
import { rowsFrame } from './frames.ts';

/** Edge of a cell: a pilot sees at least as far. */
const CELL_M = 250_000;

/**
 * Beyond so many cells, numbers of cells repeat. A system is wider; what stands at the same place
 * of two such blocks in all three directions is seen from too far away, and that is all.
 */
const SPAN = 2 ** 17;
const OFFSET = SPAN / 2;
const wrap = (index: number): number => (((index + OFFSET) % SPAN) + SPAN) % SPAN;
const keyOf = (x: number, y: number, z: number): number =>
  (wrap(x) * SPAN + wrap(y)) * SPAN + wrap(z);

type Cell = readonly [x: number, y: number, z: number];

/** Of a cell and those around it. */
function keysAround([x, y, z]: Cell): number[] {
  const keys: number[] = [];
  for (let dx = -1; dx <= 1; dx += 1) {
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let dz = -1; dz <= 1; dz += 1) keys.push(keyOf(x + dx, y + dy, z + dz));
    }
  }
  return keys;
}

const NOTHING: readonly number[] = [];

/** What those in one cell see, and the bytes that tell them of it. */
interface View {
  /** Ascending. */
  readonly ids: readonly number[];
  readonly seen: ReadonlySet<number>;
  /** Frames of what changed of it in the last tick. */
  readonly changes: readonly Uint8Array[];
}

/** What one pilot has been shown. */
export class Sight {
  seen: ReadonlySet<number> = new Set();
}

export interface Shown {
  /** Ids that came into sight. */
  readonly came: readonly number[];
  /** Frames, in the order in which they are to be sent; the objects that came go before `rows`. */
  readonly gone: readonly Uint8Array[];
  readonly rows: readonly Uint8Array[];
  /** Of what was in sight and changed its course. */
  readonly changes: readonly Uint8Array[];
}

/** Rows by parts, for a crowd is more than a frame holds. */
export function rowsFrames(space: Space, ids: readonly number[]): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let index = 0; index < ids.length; index += MAX_ROWS) {
    frames.push(rowsFrame(encodeRows(space, ids.slice(index, index + MAX_ROWS))));
  }
  return frames;
}

/** Some hundred bytes each. */
const MAX_ROWS = 400;

/** The sights of one tick: made after it, kept up until the next one. */
export class Sights {
  readonly #space: Space;
  readonly #changed: ReadonlySet<number>;
  /** Views of the tick before: what is the same in them is the same object, compared at once. */
  readonly #before: ReadonlyMap<number, View>;
  readonly #cells = new Map<number, number[]>();
  readonly #cellOf = new Map<number, Cell>();
  readonly #views = new Map<number, View>();

  /**
   * @param ids of everything that moves, or comes and goes
   * @param before the sights of the tick before
   */
  constructor(
    space: Space,
    ids: Iterable<number>,
    changed: readonly number[],
    before: Sights | null,
  ) {
    this.#space = space;
    this.#before = before ? before.#views : new Map();
    this.#changed = new Set(changed);
    const at = new Float64Array(3);
    for (const id of ids) if (space.readPosition(id, at)) this.#put(id, at);
  }

  has(id: number): boolean {
    return this.#cellOf.has(id);
  }

  /** Something came since the tick. */
  add(id: number): void {
    const at = new Float64Array(3);
    if (this.has(id) || !this.#space.readPosition(id, at)) return;
    this.#forgetAround(this.#put(id, at));
  }

  /** Something went since the tick. */
  remove(id: number): void {
    const cell = this.#cellOf.get(id);
    if (!cell) return;
    this.#cellOf.delete(id);
    const key = keyOf(...cell);
    const left = this.#cells.get(key)?.filter((other) => other !== id);
    if (left) this.#cells.set(key, left);
    this.#forgetAround(cell);
  }

  /** What is to be shown to a pilot, who has it from now on. */
  show(sight: Sight, shipId: number): Shown {
    const view = this.#viewOf(shipId);
    const isSame = sight.seen === view.seen;
    const came = isSame ? NOTHING : view.ids.filter((id) => !sight.seen.has(id));
    const gone = isSame ? NOTHING : [...sight.seen].filter((id) => !view.seen.has(id));
    const changes = sight.seen.size > 0 ? view.changes : [];
    sight.seen = view.seen;
    return {
      came,
      gone: gone.length > 0 ? [rowsFrame(encodeRemovals(this.#space, gone))] : [],
      rows: rowsFrames(this.#space, came),
      changes,
    };
  }

  #put(id: number, at: Float64Array): Cell {
    const [x, y, z] = at as unknown as Cell;
    const cell = [Math.floor(x / CELL_M), Math.floor(y / CELL_M), Math.floor(z / CELL_M)] as const;
    this.#cellOf.set(id, cell);
    const key = keyOf(...cell);
    const ids = this.#cells.get(key);
    if (ids) ids.push(id);
    else this.#cells.set(key, [id]);
    return cell;
  }

  #forgetAround(cell: Cell): void {
    for (const key of keysAround(cell)) this.#views.delete(key);
  }

  /** Those in one cell share one. */
  #viewOf(shipId: number): View {
    const cell = this.#cellOf.get(shipId);
    if (!cell) return { ids: NOTHING, seen: new Set(), changes: [] };
    const key = keyOf(...cell);
    const known = this.#views.get(key);
    if (known) return known;
    const view = this.#look(cell, this.#before.get(key));
    this.#views.set(key, view);
    return view;
  }

  #look(cell: Cell, before: View | undefined): View {
    const ids = keysAround(cell).flatMap((key) => this.#cells.get(key) ?? NOTHING);
    ids.sort((a, b) => a - b);
    const changed = ids.filter((id) => this.#changed.has(id));
    const changes = rowsFrames(this.#space, changed);
    if (before && areEqual(ids, before.ids)) return { ...before, changes };
    return { ids, seen: new Set(ids), changes };
  }
}

const areEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
