// What founding a corporation takes.

/** Source: EVE University, "Creating a corporation": 1,599,800 ISK. */
export const FOUNDING_CENTS = 159_980_000n;
export const CORPORATION_DIVISIONS = 7;
