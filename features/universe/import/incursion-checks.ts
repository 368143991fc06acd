// What is wrong with tables of incursions as a whole: contradictions, and room for more than a
// universe has constellations for.
import { incursionGroundsOf } from '../model/incursion-grounds.ts';
import { select, type Check } from './check.ts';
import { STAGING } from './copy.ts';

/** @param common ids of files that are ours: they are for any universe, however small */
export const incursionChecks = (common: readonly number[]): Check[] => [
  `${select('universe_incursion_table', 'band', `'is that of table ' || rival.incursion_table_id`)}
   JOIN ${STAGING}.universe_incursion_table rival
     ON rival.band = child.band AND rival.incursion_table_id < child.incursion_table_id`,
  `${select(
    'universe_incursion_table',
    'atOnce',
    `'only ' || coalesce(ground.count, 0) || ' constellations can have an incursion'`,
  )}
   LEFT JOIN (SELECT band, count(*) FROM (${incursionGroundsOf(STAGING)}) AS ground GROUP BY 1)
     AS ground ON ground.band = child.band
   WHERE child.file_id <> ALL ('{${common.join(',')}}')
     AND child.at_once > coalesce(ground.count, 0)`,
  `${select('universe_incursion_site', '', `'is a site of table ' || site.site_table_id || ' too'`)}
   JOIN ${STAGING}.universe_site_type site ON site.site_type_id = child.site_type_id`,
];
