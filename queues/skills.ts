// The timer of skills: a level in training is finished.
import { z } from 'zod';
import { defineTimer } from './timers/definition.ts';

/** Keyed by character; due when the entry at the head of the queue is finished. */
export const finishLevel = defineTimer(
  'skills.finish-level',
  z.strictObject({ skillTypeId: z.int(), level: z.int() }),
);
export type FinishLevel = z.infer<typeof finishLevel.payload>;
