// The only door to sites: their commands, what their timers and cycle do, and signatures for
// others that are found in space.
import type { AnyCommand } from '#features/command.ts';
import { clearSiteCommand } from './clear-site.ts';
import { listSitesQuery, surveySystemQuery } from './list-sites.ts';

export { clearSites } from './clear-site.ts';
export { fireExpireSite } from './expire-sites.ts';
export { sitesIn } from './list-sites.ts';
export { findLacking, fireFillConstellation } from './fill.ts';
export {
  holdConstellations,
  removeSites,
  spawnSites,
  type NewSite,
  type StandingSite,
} from './spawn.ts';

export const commands: AnyCommand[] = [listSitesQuery, surveySystemQuery, clearSiteCommand];
