// Pure: prices, fees, taxes and limits of the market. Sources: README.md.
import type { MarketSkills } from './skills.ts';

/** Of a station: as the universe's stationServices number it. */
export const MARKET_SERVICE = 7;
const SIGNIFICANT_DIGITS = 4;

const PPM = 1_000_000n;
const BROKER_PPM = 30_000;
const BROKER_PPM_PER_LEVEL = 3_000;
const BROKER_PPM_PER_FACTION_STANDING = 300;
const BROKER_PPM_PER_CORPORATION_STANDING = 200;
const LEAST_BROKER_PPM = 10_000;
export const LEAST_FEE_CENTS = 10_000n;

const SALES_TAX_PPM = 75_000;
const SALES_TAX_PERCENT_PER_LEVEL = 11;

const RELIST_PERCENT = 50;
const RELIST_PERCENT_PER_LEVEL = 6;

/** Whether a price has no more significant digits than the market takes. */
export function isTick(priceCents: bigint): boolean {
  const spare = String(priceCents).length - SIGNIFICANT_DIGITS;
  return spare <= 0 || priceCents % 10n ** BigInt(spare) === 0n;
}

/** A part of an amount, rounded up to whole cents. */
export const partOf = (cents: bigint, ppm: number): bigint =>
  (cents * BigInt(ppm) + PPM - 1n) / PPM;

/** What brokers take of what is left in the book, in millionths. */
export function brokerPpm(
  { brokerRelations }: MarketSkills,
  standings: { readonly faction: number; readonly corporation: number },
): number {
  const byStandings =
    standings.faction * BROKER_PPM_PER_FACTION_STANDING +
    standings.corporation * BROKER_PPM_PER_CORPORATION_STANDING;
  const ppm = BROKER_PPM - BROKER_PPM_PER_LEVEL * brokerRelations - Math.round(byStandings);
  return Math.max(ppm, LEAST_BROKER_PPM);
}

/** What is taken of each sale, in millionths. */
export const salesTaxPpm = ({ accounting }: MarketSkills): number =>
  (SALES_TAX_PPM * (100 - SALES_TAX_PERCENT_PER_LEVEL * accounting)) / 100;

const atLeast = (cents: bigint): bigint => (cents > LEAST_FEE_CENTS ? cents : LEAST_FEE_CENTS);

/** For an amount that is left in the book. */
export const brokerFee = (cents: bigint, ppm: number): bigint => atLeast(partOf(cents, ppm));

/** How much of the broker's fee a new price costs. */
export const relistPercent = ({ advancedBrokerRelations }: MarketSkills): number =>
  100 - RELIST_PERCENT - RELIST_PERCENT_PER_LEVEL * advancedBrokerRelations;

/** For a new price: a discounted fee on all of it, and the full one on what it has gained. */
export function relistFee(
  before: bigint,
  after: bigint,
  ppm: number,
  skills: MarketSkills,
): bigint {
  const gained = after > before ? partOf(after - before, ppm) : 0n;
  const relisted = (after * BigInt(ppm * relistPercent(skills)) + PPM * 100n - 1n) / (PPM * 100n);
  return atLeast(relisted + gained);
}

/** How many orders a character may have open at once. */
export const maxOrders = ({ trade, retail, wholesale, tycoon }: MarketSkills): number =>
  5 + 4 * trade + 8 * retail + 16 * wholesale + 32 * tycoon;
