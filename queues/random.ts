// Chance: like time it comes from the runtime, so that a simulation with a seed repeats itself.
import { randomInt } from 'node:crypto';

/** Answers a number from 0 up to, but not including, 1. */
export type Random = () => number;

const RANGE = 2 ** 47;

/** Nobody can tell the next number from those before. */
export const systemRandom: Random = () => randomInt(RANGE) / RANGE;

/** An index into weights, each as likely as it is heavy. At least one weight is above zero. */
export function drawWeighted(random: Random, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  // What rounding leaves over belongs to the last that has any weight.
  return weights.findLastIndex((weight) => weight > 0);
}
