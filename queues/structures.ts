// The timer of structures: each has one, for the next of its moments.
import { z } from 'zod';
import { defineTimer } from './timers/definition.ts';

/** Keyed by structure. */
export const changeStructureState = defineTimer('structures.change-state', z.strictObject({}));
