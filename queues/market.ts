// The timer and the cycles of the market.
import { z } from 'zod';
import { defineCycle } from './jobs/definition.ts';
import { defineTimer } from './timers/definition.ts';

/** Keyed by order; due when its duration is over. */
export const expireOrder = defineTimer('market.expire-order', z.strictObject({}));
export type ExpireOrder = z.infer<typeof expireOrder.payload>;

const MINUTE_MS = 60_000;

/** Prices of the days that are over. */
export const closeDayCycle = defineCycle('market.close-day', 10 * MINUTE_MS);

/** Orders of the universe are brought up to their volume. */
export const seedOrdersCycle = defineCycle('market.seed-orders', 60 * MINUTE_MS);
