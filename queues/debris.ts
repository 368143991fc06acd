// The timer and the cycle of debris: it decays; what was forgotten is swept up.
import { z } from 'zod';
import { defineCycle } from './jobs/definition.ts';
import { defineTimer } from './timers/definition.ts';

/** Removed in one transaction, each with all that is in it. */
const DEBRIS_AT_ONCE = 100;

/** Keyed by debris. */
export const decayDebris = defineTimer('debris.decay-debris', z.strictObject({}), {
  batchSize: DEBRIS_AT_ONCE,
});

export const sweepCycle = defineCycle('debris.sweep', 300_000);
