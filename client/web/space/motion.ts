// Where things are between two ticks: what is shown is on its way from where the last tick began to
// where it ended, so that a second a tick looks like flight.
import type { SpaceView } from '../../sdk/space-view.ts';

const TICK_MS = 1_000;
/** Faster than ships fly by themselves: on a straight line, for it is a warp. */
const WARP_MPS = 20_000;
/** Who is farther away after a tick than this has not flown there. */
const LEAP_M = 50_000;

interface Before {
  readonly ids: Float64Array;
  readonly positionM: Float64Array;
  readonly velocityMps: Float64Array;
}

const NOTHING = new Float64Array(0);
const NEVER: Before = { ids: NOTHING, positionM: NOTHING, velocityMps: NOTHING };

export class Motion {
  readonly #view: SpaceView;
  #before = NEVER;
  #tickedAt = 0;

  constructor(view: SpaceView) {
    this.#view = view;
  }

  /** To be called before the view takes a tick. */
  beforeTick(nowMs: number): void {
    const { id, positionM, velocityMps } = this.#view.space.table;
    this.#before = {
      ids: id.slice(),
      positionM: positionM.slice(),
      velocityMps: velocityMps.slice(),
    };
    this.#tickedAt = nowMs;
  }

  /** Nothing that was known is here any more. */
  forget(): void {
    this.#before = NEVER;
  }

  /** How much of the last tick is over, from 0 to 1. Dilated ticks take longer. */
  share(nowMs: number): number {
    const durationMs = TICK_MS / this.#view.dilation;
    return Math.min(1, Math.max(0, (nowMs - this.#tickedAt) / durationMs));
  }

  /** Metres; false where it is not there. */
  readPosition(id: number, share: number, into: Float64Array): boolean {
    const { table } = this.#view.space;
    const slot = table.slotOf(id);
    if (slot < 0) return false;
    const { ids, positionM, velocityMps } = this.#before;
    const wasThere = ids[slot] === id;
    const leaps = wasThere && this.#leaps(slot);
    const isWarp = this.#speedOf(slot) > WARP_MPS;
    for (let axis = 0; axis < 3; axis += 1) {
      const at = slot * 3 + axis;
      const to = table.positionM[at] ?? 0;
      const from = positionM[at] ?? to;
      if (!wasThere || leaps) into[axis] = to;
      else if (isWarp) into[axis] = from + (to - from) * share;
      else {
        into[axis] = between(from, velocityMps[at] ?? 0, to, table.velocityMps[at] ?? 0, share);
      }
    }
    return true;
  }

  /** Metres a second in the last tick, warps included; NaN where it is not there. */
  speed(id: number): number {
    const slot = this.#view.space.table.slotOf(id);
    return slot < 0 ? Number.NaN : this.#speedOf(slot);
  }

  /** Along what the last tick moved it; false where it rested. */
  readDirection(id: number, into: Float64Array): boolean {
    const { table } = this.#view.space;
    const slot = table.slotOf(id);
    if (slot < 0) return false;
    const way = this.#way(slot);
    const length = Math.hypot(...way);
    if (!(length > 0.5)) return false;
    for (let axis = 0; axis < 3; axis += 1) into[axis] = (way[axis] ?? 0) / length;
    return true;
  }

  #speedOf(slot: number): number {
    return Math.hypot(...this.#way(slot));
  }

  #way(slot: number): [number, number, number] {
    const { table } = this.#view.space;
    const { ids, positionM } = this.#before;
    const isKnown = ids[slot] === table.id[slot];
    const along = (axis: number): number => {
      const at = slot * 3 + axis;
      const velocity = table.velocityMps[at] ?? 0;
      return isKnown ? (table.positionM[at] ?? 0) - (positionM[at] ?? 0) : velocity;
    };
    return [along(0), along(1), along(2)];
  }

  #leaps(slot: number): boolean {
    const isWarping = this.#view.space.modeOf(this.#view.space.table.id[slot] ?? 0) === 'warp';
    const wasFast = Math.hypot(...this.#velocityBefore(slot)) > WARP_MPS;
    return !isWarping && !wasFast && this.#speedOf(slot) > LEAP_M;
  }

  #velocityBefore(slot: number): number[] {
    return [0, 1, 2].map((axis) => this.#before.velocityMps[slot * 3 + axis] ?? 0);
  }
}

/** The cubic curve with these ends and velocities, over one second. */
function between(from: number, fromMps: number, to: number, toMps: number, t: number): number {
  const t2 = t * t;
  const t3 = t2 * t;
  return (
    from * (2 * t3 - 3 * t2 + 1) +
    fromMps * (t3 - 2 * t2 + t) +
    to * (3 * t2 - 2 * t3) +
    toMps * (t3 - t2)
  );
}
