// Pure: what a wormhole bears and how it ages, who may pass, and which one is drawn.
import { createHash } from 'node:crypto';
import type { LifeStage, MassStage } from '#protocol/wormholes.ts';
import { drawWeighted, type Random } from '#queues/random.ts';
import type { WormholeChoice, WormholeSystem, WormholeType } from '../universe/index.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Each wormhole bears so much more or less than its type says. */
const MASS_VARIATION = 0.1;
const BELOW_HALF = 0.5;
const CRITICAL = 0.1;

const DECAYING_MS = 24 * HOUR_MS;
const END_OF_LIFE_MS = 4 * HOUR_MS;

/** There and back is free; a third passage has to wait so long from the first of them. */
export const POLARITY_MS = 5 * 60_000;

/** After a longer standstill no more wandering ones appear at once than this long brings. */
const MAX_WANDERING_MS = DAY_MS;

export const drawTotalMassKg = (random: Random, typeMassKg: number): number =>
  Math.round(typeMassKg * (1 - MASS_VARIATION + 2 * MASS_VARIATION * random()));

interface Mass {
  readonly totalMassKg: number;
  readonly massLeftKg: number;
  /** When that was left. */
  readonly massLeftAt: Date;
  readonly regenerationKgPerS: number;
}

export function massLeftAt(mass: Mass, at: Date): number {
  const elapsedS = Math.max(0, at.getTime() - mass.massLeftAt.getTime()) / 1_000;
  return Math.min(mass.totalMassKg, mass.massLeftKg + elapsedS * mass.regenerationKgPerS);
}

export function massStageOf(massLeftKg: number, totalMassKg: number): MassStage {
  if (massLeftKg < CRITICAL * totalMassKg) return 'critical';
  return massLeftKg < BELOW_HALF * totalMassKg ? 'below-half' : 'stable';
}

interface Life {
  readonly bornAt: Date;
  readonly collapsesAt: Date;
}

/** The stage at a moment, and when it ends; null where only the collapse follows. */
export function lifeStageAt(
  { bornAt, collapsesAt }: Life,
  at: Date,
): { stage: LifeStage; endsAt: Date | null } {
  const lifeMs = collapsesAt.getTime() - bornAt.getTime();
  const before = (ms: number): Date => new Date(Math.floor(collapsesAt.getTime() - ms));
  const decaysAt = before(Math.min(DECAYING_MS, lifeMs / 2));
  const endsAt = before(Math.min(END_OF_LIFE_MS, lifeMs / 4));
  if (at < decaysAt) return { stage: 'fresh', endsAt: decaysAt };
  return at < endsAt ? { stage: 'decaying', endsAt } : { stage: 'end-of-life', endsAt: null };
}

/** The last two passages of a pilot through a wormhole. */
export interface Polarity {
  readonly passedAt: Date;
  readonly passedBeforeAt: Date | null;
}

/** When the pilot may pass again; null where that is now. */
export function polarisedUntil(polarity: Polarity | undefined, at: Date): Date | null {
  const first = polarity?.passedBeforeAt;
  if (!first) return null;
  const until = new Date(first.getTime() + POLARITY_MS);
  return at < until ? until : null;
}

const leadsFrom = (solarSystemId: number, { targetIds }: WormholeType): boolean =>
  targetIds.some((id) => id !== solarSystemId);

/** Undefined where none of the types leads anywhere from there. */
export function drawType(
  random: Random,
  choices: readonly WormholeChoice[],
  solarSystemId: number,
): WormholeType | undefined {
  const usable = choices.filter(({ type }) => leadsFrom(solarSystemId, type));
  if (usable.length === 0) return undefined;
  const weights = usable.map(({ weight }) => weight);
  return usable[drawWeighted(random, weights)]?.type;
}

/** A system that the type leads to, never the one that it is in. */
export function drawTarget(random: Random, type: WormholeType, solarSystemId: number): number {
  const targets = type.targetIds.filter((id) => id !== solarSystemId);
  return targets[Math.floor(random() * targets.length)] as number;
}

/** The same for ever, in every process and after every import: it follows from the system. */
export function staticTypeOf(
  { solarSystemId, table }: WormholeSystem,
  slot: number,
): WormholeType | undefined {
  const digest = createHash('sha256').update(`${solarSystemId} ${slot}`).digest();
  const share = digest.readUInt32BE() / 2 ** 32;
  return drawType(() => share, table?.statics.get(slot) ?? [], solarSystemId);
}

/** How many appear in a while, where so many are expected. */
export function drawCount(random: Random, expected: number): number {
  // Knuth's: as many as there are numbers whose product stays above e^-expected.
  const least = Math.exp(-expected);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count += 1;
  return count;
}

/** Days of wandering since it was drawn last; from the first start a full one. */
export function wanderingDays(drawnUntil: Date | undefined, at: Date): number {
  const elapsedMs = drawnUntil ? at.getTime() - drawnUntil.getTime() : MAX_WANDERING_MS;
  return Math.min(Math.max(elapsedMs, 0), MAX_WANDERING_MS) / DAY_MS;
}
