// Pure: the formulas of industry. Sources: EVE University Wiki, "Manufacturing", "Research",
// "Invention", "Reactions"; support.eveonline.com, "Industry". See the README.
import { createHash } from 'node:crypto';
import type { SlotGroup } from '#protocol/industry.ts';
import type { ActivityName } from '#protocol/universe.ts';

export const MAX_MATERIAL_EFFICIENCY = 10;
export const MAX_TIME_EFFICIENCY = 20;
/** A level of time efficiency is worth two percent. */
export const TIME_EFFICIENCY_STEP = 2;

/** Percent, to two places, before it is rounded up: so that 9.000000001 is not 10. */
const round2 = (value: number): number => Math.round(value * 100) / 100;

/**
 * Units of a material for all runs; one a run at the least. `factor` is what facility and rigs
 * leave of it. EVE University, "Manufacturing", "Required materials".
 */
export function materialQuantity(
  runs: number,
  baseQuantity: number,
  materialEfficiency: number,
  factor = 1,
): number {
  const needed = runs * baseQuantity * (1 - materialEfficiency / 100) * factor;
  return Math.max(runs, Math.ceil(round2(needed)));
}

/** Whole seconds in ms, one at the least. `factor` is what skills and facility leave of it. */
export function jobDurationMs(seconds: number, factor: number): number {
  return Math.max(1, Math.round(seconds * factor)) * 1000;
}

/**
 * What each level of research takes, the first being 105. EVE University, "Research",
 * "Level multipliers".
 */
const LEVEL_WEIGHTS = [105, 250, 595, 1414, 3360, 8000, 19_000, 45_255, 107_700, 256_000];
const FIRST_LEVEL_WEIGHT = 105;

/** How often the time, or the cost, of the first level the levels after `fromLevel` take. */
export function researchWeight(fromLevel: number, levels: number): number {
  const weights = LEVEL_WEIGHTS.slice(fromLevel, fromLevel + levels);
  return weights.reduce((sum, weight) => sum + weight, 0) / FIRST_LEVEL_WEIGHT;
}

/** EVE University, "Invention", "Invention chance". Levels are those of the skills required. */
export function inventionProbability(
  base: number,
  encryptionLevel: number,
  scienceLevels: number,
  decryptorMultiplier: number,
): number {
  const skills = 1 + encryptionLevel / 40 + scienceLevels / 30;
  return Math.min(1, base * skills * decryptorMultiplier);
}

export interface Decryptor {
  readonly probabilityMultiplier: number;
  readonly materialEfficiency: number;
  readonly timeEfficiency: number;
  readonly runs: number;
}

/** What an invention is like without one. */
export const NO_DECRYPTOR: Decryptor = {
  probabilityMultiplier: 1,
  materialEfficiency: 0,
  timeEfficiency: 0,
  runs: 0,
};

const INVENTED = { materialEfficiency: 2, timeEfficiency: 4 };

/** The copy that an invention makes, whose product gives `runs` of it. */
export function inventedBlueprint(runs: number, decryptor: Decryptor) {
  const between = (value: number, max: number): number => Math.min(max, Math.max(0, value));
  return {
    runs: Math.max(1, runs + decryptor.runs),
    materialEfficiency: between(
      INVENTED.materialEfficiency + decryptor.materialEfficiency,
      MAX_MATERIAL_EFFICIENCY,
    ),
    timeEfficiency: between(
      INVENTED.timeEfficiency + decryptor.timeEfficiency,
      MAX_TIME_EFFICIENCY,
    ),
  };
}

/**
 * How many runs of an invention succeed: the same answer for the same job for ever, and not
 * foreseen by whoever does not know the number drawn for it.
 */
export function successfulRuns(
  jobId: number,
  luck: string,
  runs: number,
  probability: number,
): number {
  if (probability >= 1) return runs;
  let successes = 0;
  for (let run = 0; run < runs; run += 1) {
    const hash = createHash('sha256').update(`${jobId} ${luck} ${run}`).digest();
    if (hash.readUInt32BE(0) / 2 ** 32 < probability) successes += 1;
  }
  return successes;
}

/** Fractions of money are counted in billionths, which a float holds exactly enough. */
const BILLION = 1_000_000_000;

/** A part of an amount, rounded to the nearest cent. */
export function shareOf(cents: bigint, fraction: number): bigint {
  const numerator = cents * BigInt(Math.round(fraction * BILLION));
  return (numerator + BigInt(BILLION) / 2n) / BigInt(BILLION);
}

/** Of the value of what is made, where the activity makes nothing new of it. */
export const PROCESS_VALUE_SHARE = 0.02;
/** What stations of the universe take. */
export const STATION_TAX_RATE = 0.0025;
/** To the SCC. */
const SURCHARGE_RATE = 0.04;

export interface Costs {
  readonly estimatedItemValueCents: bigint;
  readonly systemCents: bigint;
  readonly taxCents: bigint;
  readonly surchargeCents: bigint;
  readonly totalCents: bigint;
}

/** support.eveonline.com, "Industry", "Job installation cost". */
export function jobCosts(
  estimatedItemValueCents: bigint,
  { index, costFactor, taxRate }: { index: number; costFactor: number; taxRate: number },
): Costs {
  const systemCents = shareOf(estimatedItemValueCents, index * costFactor);
  const taxCents = shareOf(estimatedItemValueCents, taxRate);
  const surchargeCents = shareOf(estimatedItemValueCents, SURCHARGE_RATE);
  const totalCents = systemCents + taxCents + surchargeCents;
  return { estimatedItemValueCents, systemCents, taxCents, surchargeCents, totalCents };
}

/** What systems without work cost. */
export const MIN_COST_INDEX = 0.0014;

/** The root of a system's share in the work of four weeks. EVE University, "System cost index". */
export function costIndex(jobMs: number, allJobMs: number): number {
  const share = allJobMs > 0 ? jobMs / allJobMs : 0;
  return Math.min(1, Math.max(MIN_COST_INDEX, Math.sqrt(share)));
}

export function slotGroupOf(activity: ActivityName): SlotGroup {
  if (activity === 'manufacturing' || activity === 'reaction') return activity;
  return 'science';
}

/** Structures of high security refine, but react nothing. Security is shown with one digit. */
export const MAX_REACTION_SECURITY = 0.45;
