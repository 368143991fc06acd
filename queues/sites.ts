// The timers and the cycle of sites: a site ends; a constellation that lacks sites gets them.
import { z } from 'zod';
import { defineCycle } from './jobs/definition.ts';
import { defineTimer } from './timers/definition.ts';

/** Keyed by site. */
export const expireSite = defineTimer('sites.expire-site', z.strictObject({}));

/** Constellations filled in one transaction: an empty one may take a hundred sites. */
const CONSTELLATIONS_AT_ONCE = 2;

/** Keyed by constellation. */
export const fillConstellation = defineTimer('sites.fill-constellation', z.strictObject({}), {
  batchSize: CONSTELLATIONS_AT_ONCE,
});

export const fillCycle = defineCycle('sites.fill', 300_000);
