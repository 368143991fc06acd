// Pure: when a process of the cluster counts as dead, and what its names are.

/** How often every process of the cluster says that it lives. */
export const BEAT_MS = 1_000;
/** Who has not said so for this long is dead; it finds out by its next beat, and stops. */
export const LAPSE_MS = 5_000;
/** What was ordered to start and has not by then never will. */
export const START_LAPSE_MS = 30_000;

/** Servers that own places; each kind owns its own. */
export type PlaceKind = 'grid' | 'station';

export const before = (now: number, byMs: number): Date => new Date(now - byMs);
