// What a network does to datagrams, by chance that a seed repeats.
import type { Random } from '../random.ts';

export interface Conditions {
  /** One way. */
  readonly latencyMs: number;
  /** At most so much sooner or later than the latency, whereby datagrams overtake each other. */
  readonly jitterMs: number;
  readonly lossPercent: number;
  readonly duplicatePercent: number;
}

export const PERFECT: Conditions = {
  latencyMs: 10,
  jitterMs: 0,
  lossPercent: 0,
  duplicatePercent: 0,
};

export const TERRIBLE: Conditions = {
  latencyMs: 1000,
  jitterMs: 100,
  lossPercent: 25,
  duplicatePercent: 25,
};

/** When each copy of a datagram arrives: none where it is lost. */
export function delaysMs(random: Random, conditions: Conditions): number[] {
  const { latencyMs, jitterMs, lossPercent, duplicatePercent } = conditions;
  const happens = (percent: number): boolean => random.between(1, 100) <= percent;
  if (happens(lossPercent)) return [];
  const copies = happens(duplicatePercent) ? 2 : 1;
  return Array.from({ length: copies }, () => latencyMs + random.between(-jitterMs, jitterMs));
}
