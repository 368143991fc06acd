// The service of sites: they end at their moment, and constellations get what they lack.
import { findLacking, fireExpireSite, fireFillConstellation } from '#features/sites/index.ts';
import { expireSite, fillConstellation, fillCycle } from '#queues/sites.ts';
import { onTimer, type Service } from './service.ts';

export const sites: Service = {
  name: 'sites',
  timers: [onTimer(expireSite, fireExpireSite), onTimer(fillConstellation, fireFillConstellation)],
  cycles: [{ definition: fillCycle, run: (tx) => findLacking(tx) }],
};
