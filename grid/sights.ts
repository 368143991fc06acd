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

/** The sights of one tick: made after it, and used up before the next one. */
export class Sights {
  readonly #space: Space;
  readonly #changed: ReadonlySet<number>;
  /** Views of the tick before: what is the same in them is the same object, compared at once. */
  readonly #before: ReadonlyMap<number, View>;
  readonly #cells = new Map<number, number[]>();
  readonly #cellOf = new Map<number, readonly [x: number, y: number, z: number]>();
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

  /** What is to be shown to a pilot, who has it from now on. */
  show(sight: Sight, shipId: number): Shown {
    const view = this.#viewOf(shipId);
    const isSame = sight.seen === view.seen;
    const came = isSame ? NOTHING : view.ids.filter((id) => !sight.seen.has(id));
    const gone = isSame ? NOTHING : [...sight.seen].filter((id) => !view.seen.has(id));
    sight.seen = view.seen;
    return {
      came,
      gone: gone.length > 0 ? [rowsFrame(encodeRemovals(this.#space, gone))] : [],
      rows: rowsFrames(this.#space, came),
      changes: view.changes,
    };
  }

  #put(id: number, at: Float64Array): void {
    const cell = [0, 1, 2].map((axis) => Math.floor((at[axis] ?? 0) / CELL_M));
    const [x = 0, y = 0, z = 0] = cell;
    this.#cellOf.set(id, [x, y, z]);
    const key = keyOf(x, y, z);
    const ids = this.#cells.get(key);
    if (ids) ids.push(id);
    else this.#cells.set(key, [id]);
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

  #look([x, y, z]: readonly [number, number, number], before: View | undefined): View {
    const ids: number[] = [];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dz = -1; dz <= 1; dz += 1) {
          ids.push(...(this.#cells.get(keyOf(x + dx, y + dy, z + dz)) ?? NOTHING));
        }
      }
    }
    ids.sort((a, b) => a - b);
    const changed = ids.filter((id) => this.#changed.has(id));
    const changes = rowsFrames(this.#space, changed);
    if (before && areEqual(ids, before.ids)) return { ...before, changes };
    return { ids, seen: new Set(ids), changes };
  }
}

const areEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
