// The timers and the cycle of wormholes: constellations get what they lack and what wanders there,
// wormholes age, and collapse.
import { z } from 'zod';
import { defineCycle } from './jobs/definition.ts';
import { defineTimer } from './timers/definition.ts';

/** In one transaction: an empty constellation may take a few dozen wormholes. */
const CONSTELLATIONS_AT_ONCE = 2;
/** In one transaction: each is in two constellations, and a static one is replaced. */
const COLLAPSES_AT_ONCE = 40;
const STAGES_AT_ONCE = 200;

const MAX_WANDERING = 10_000;

/** Keyed by constellation. `wandering` has a system for each wandering wormhole that appears. */
export const fillWormholes = defineTimer(
  'wormholes.fill-constellation',
  z.strictObject({ wandering: z.array(z.int()).max(MAX_WANDERING) }),
  { batchSize: CONSTELLATIONS_AT_ONCE },
);

/** Keyed by wormhole. */
export const changeStage = defineTimer('wormholes.change-stage', z.strictObject({}), {
  batchSize: STAGES_AT_ONCE,
});

/** Keyed by wormhole. */
export const collapseWormhole = defineTimer('wormholes.collapse', z.strictObject({}), {
  batchSize: COLLAPSES_AT_ONCE,
});

export const maintainCycle = defineCycle('wormholes.maintain', 300_000);
