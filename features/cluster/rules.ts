// Pure: when a process of the cluster counts as dead, what its names are, and when a shutdown is
// announced.

/** How often every process of the cluster says that it lives. */
export const BEAT_MS = 1_000;
/** Nobody is sent to who has not said so for this long: it may be gone, and be back in a moment. */
export const SILENCE_MS = 2_500;
/** Who has not said so for this long is dead; it finds out by its next beat, and stops. */
export const LAPSE_MS = 5_000;
/** What was ordered to start and has not by then never will. */
export const START_LAPSE_MS = 30_000;
/** A launcher is shown as gone until then, so that the operator sees which machine it was. */
export const LAUNCHER_LAPSE_MS = 10 * 60_000;

/** Servers that own places; each kind owns its own. */
export type PlaceKind = 'grid' | 'station';

/**
 * Servers that launchers start. They stop in this order: pilots are handed on to the right, and
 * what is due until the last of them has gone is for workers.
 */
export const SERVER_KINDS = ['grid', 'station', 'login', 'chat', 'workers'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

export const before = (now: number, byMs: number): Date => new Date(now - byMs);

/** So long before the end nobody is let in any more. */
export const NO_ENTRY_MS = 30_000;

const MINUTE_S = 60;
/** How long before the end it is announced. */
const ANNOUNCED_S = [
  ...[60, 30, 20, 10, 5, 2, 1].map((minutes) => minutes * MINUTE_S),
  ...[30, 10, 5, 4, 3, 2, 1],
];

/** The last moment to announce that has passed, in seconds before the end; null where none has. */
export function announcedLast(leftMs: number): number | null {
  return ANNOUNCED_S.findLast((seconds) => seconds * 1_000 >= leftMs) ?? null;
}

/** How long until the next announcement or, after the last, the end. */
export function untilNext(leftMs: number): number {
  const next = ANNOUNCED_S.find((seconds) => seconds * 1_000 < leftMs) ?? 0;
  return Math.max(0, leftMs - next * 1_000);
}

export function countdownText(seconds: number, reason: string | null): string {
  const [count, unit] =
    seconds >= 2 * MINUTE_S ? [Math.round(seconds / MINUTE_S), 'minute'] : [seconds, 'second'];
  const why = reason ? `: ${reason}` : '.';
  return `The universe closes in ${count} ${unit}${count === 1 ? '' : 's'}${why}`;
}
