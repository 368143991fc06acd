// pg-boss hands out jobs by falling priority along an index. A firing's priority is its due second,
// counted down, so that the index is in due order and a fetch reads only what is due, however many
// firings are pending.

/** Priorities are int4: seconds are counted from here, which lasts until 2088. */
const EPOCH_S = Date.UTC(2020, 0, 1) / 1000;
const LEAST = -2_147_483_647;

export function priorityOf(dueAtMs: number): number {
  return clamp(EPOCH_S - Math.floor(dueAtMs / 1000));
}

/** The least priority that can be due at this moment. */
export function leastDuePriority(nowMs: number): number {
  return priorityOf(nowMs);
}

function clamp(priority: number): number {
  return Math.min(Math.max(priority, LEAST), -LEAST);
}
