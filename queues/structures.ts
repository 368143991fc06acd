// The timer of structures: each has one, for the next of its moments.
import { z } from 'zod';
import { defineTimer } from './timers/definition.ts';

/** Each of them has its goods and its news: a batch stays well below a quarter of a second. */
const STRUCTURES_AT_ONCE = 200;

/** Keyed by structure. */
export const changeStructureState = defineTimer('structures.change-state', z.strictObject({}), {
  batchSize: STRUCTURES_AT_ONCE,
});
