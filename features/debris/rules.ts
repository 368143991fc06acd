// Pure: how long debris lasts, by its kind and by whether there is anything in it; how much cans
// hold, and how many there are.
import type { DebrisKind } from '#protocol/debris.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

interface Life {
  readonly fullMs: number;
  /** 0 where there is nothing left once it is empty. */
  readonly emptyMs: number;
  /** Whoever puts hands on it makes it last anew. */
  readonly isRenewed: boolean;
}

const LIVES: Record<DebrisKind, Life> = {
  wreck: { fullMs: 2 * HOUR_MS, emptyMs: 30 * MINUTE_MS, isRenewed: false },
  'jet-can': { fullMs: 2 * HOUR_MS, emptyMs: 0, isRenewed: false },
  drone: { fullMs: DAY_MS, emptyMs: 0, isRenewed: false },
  deployable: { fullMs: 30 * DAY_MS, emptyMs: 0, isRenewed: true },
  'anchored-can': { fullMs: 30 * DAY_MS, emptyMs: 30 * DAY_MS, isRenewed: true },
};

/** What a jet can holds. */
export const JET_CAN_M3 = 27_500;
/** Stacks in one can: as many as one transaction moves well. */
export const MAX_CAN_STACKS = 1_000;
/** Anchored cans of one owner in a system, and of all in it. */
export const MAX_CANS_PER_OWNER = 10;
export const MAX_CANS_PER_SYSTEM = 500;

/** The first that is not taken; undefined where all are. */
export function freeSlot(taken: ReadonlySet<number>, most: number): number | undefined {
  for (let slot = 1; slot <= most; slot += 1) if (!taken.has(slot)) return slot;
  return undefined;
}

const later = (at: Date, byMs: number): Date => new Date(at.getTime() + byMs);

/** When new debris decays. An empty can that is left in space lasts as one that is full. */
export function firstDecay(kind: DebrisKind, holdsItems: boolean, madeAt: Date): Date {
  const { fullMs, emptyMs } = LIVES[kind];
  return later(madeAt, holdsItems || emptyMs === 0 ? fullMs : emptyMs);
}

/** When it decays after somebody had hands on it; undefined where nothing is left of it. */
export function decayAfterChange(
  kind: DebrisKind,
  decaysAt: Date,
  isEmpty: boolean,
  now: Date,
): Date | undefined {
  const { fullMs, emptyMs, isRenewed } = LIVES[kind];
  if (isEmpty && emptyMs === 0) return undefined;
  const anew = later(now, isEmpty ? emptyMs : fullMs);
  if (isRenewed) return anew;
  return isEmpty && anew < decaysAt ? anew : decaysAt;
}
