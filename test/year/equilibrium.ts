// What lives by itself neither dies out nor grows without end: of a long run the last quarter is
// held against the one before it.
import type { Census } from './census.ts';

/** Quarters shorter than this say nothing: incursions come and go in weeks. */
const MIN_QUARTER_DAYS = 30;
/** Of the mean of the third quarter, that the mean of the last one may differ by. */
const MEAN_TOLERANCE = 0.25;
/** How far single days may go beyond the least and the most of the third quarter. */
const DAY_TOLERANCE = 0.5;
/** Small populations differ by chance. */
const LEAST_TOLERANCE = 4;

/** @throws with the populations that do not hold */
export function assertEquilibrium(censuses: readonly Census[]): void {
  const length = Math.floor(censuses.length / 4);
  if (length < MIN_QUARTER_DAYS) return;
  const third = censuses.slice(-2 * length, -length);
  const last = censuses.slice(-length);
  const kinds = new Set(censuses.flatMap(({ counts }) => Object.keys(counts)));
  const unsteady = [...kinds].filter(
    (kind) => !isSteady(countsOf(third, kind), countsOf(last, kind)),
  );
  if (unsteady.length > 0) throw new Error(`no equilibrium: ${unsteady.join(', ')}`);
}

const countsOf = (censuses: readonly Census[], kind: string): number[] =>
  censuses.map(({ counts }) => counts[kind] ?? 0);

function isSteady(before: readonly number[], after: readonly number[]): boolean {
  const mean = meanOf(before);
  const byMean = Math.max(LEAST_TOLERANCE, mean * MEAN_TOLERANCE);
  const byDay = Math.max(LEAST_TOLERANCE, mean * DAY_TOLERANCE);
  return (
    Math.abs(meanOf(after) - mean) <= byMean &&
    Math.min(...after) >= Math.min(...before) - byDay &&
    Math.max(...after) <= Math.max(...before) + byDay
  );
}

const meanOf = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + count, 0) / counts.length;
