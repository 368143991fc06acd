// The timers and the cycle of incursions: they begin by chance, gather influence, go from state to
// state, and everybody concerned hears of it.
import { z } from 'zod';
import { defineCycle } from './jobs/definition.ts';
import { defineTimer } from './timers/definition.ts';

const HOUR_MS = 3_600_000;
/** Incursions of one transaction: each may take several sites. */
const INCURSIONS_AT_ONCE = 8;

/** Keyed by incursion. */
export const changeState = defineTimer('incursions.change-state', z.strictObject({}), {
  batchSize: INCURSIONS_AT_ONCE,
});

/** Keyed by incursion; due every TICK_MS. */
export const tick = defineTimer('incursions.tick', z.strictObject({}), {
  batchSize: INCURSIONS_AT_ONCE,
});
export const TICK_MS = HOUR_MS;

/** Keyed by incursion and kind; each firing tells a part of those concerned, in order of id. */
export const announce = defineTimer(
  'incursions.announce',
  z.strictObject({
    incursionId: z.int(),
    kind: z.string(),
    body: z.record(z.string(), z.unknown()),
    afterCharacterId: z.int(),
  }),
  { batchSize: 1 },
);
export type Announcement = z.infer<typeof announce.payload>;

export const spawnCycle = defineCycle('incursions.spawn', HOUR_MS);
