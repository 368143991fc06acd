// The timer and the cycle of industry: a job is finished; cost indices follow the use of systems.
import { z } from 'zod';
import { defineCycle } from './jobs/definition.ts';
import { defineTimer } from './timers/definition.ts';

/** Keyed by job; due when its last run is done. */
export const finishJob = defineTimer('industry.finish-job', z.strictObject({}));
export type FinishJob = z.infer<typeof finishJob.payload>;

export const updateIndicesCycle = defineCycle('industry.update-indices', 3_600_000);
