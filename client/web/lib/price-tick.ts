// Prices of the market: four significant digits at the most.

const SIGNIFICANT_DIGITS = 4;

/** The least difference between a price and its neighbours of as many digits. */
function tickOf(cents: bigint): bigint {
  return 10n ** BigInt(Math.max(0, String(cents).length - SIGNIFICANT_DIGITS));
}

export const isTick = (cents: bigint): boolean => cents > 0n && cents % tickOf(cents) === 0n;

/** The nearest prices that the market takes, below and above; a price it takes is both. */
export function nearestTicks(cents: bigint): { below: bigint; above: bigint } {
  const tick = tickOf(cents);
  const below = cents - (cents % tick);
  return { below, above: below === cents ? cents : below + tick };
}

/** The next price that the market takes, up or down; never nothing. */
export function nextTick(cents: bigint, direction: 1n | -1n): bigint {
  const { below, above } = nearestTicks(cents);
  if (below !== above) return direction > 0n ? above : below;
  // Below 10.00 stands 9.999, not 9.99.
  const tick = direction > 0n ? tickOf(cents) : tickOf(cents - 1n);
  const next = cents + direction * tick;
  return next > 0n ? next : cents;
}
