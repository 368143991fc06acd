// What is wrong with tables of wormholes as a whole: contradictions, classes that no system has,
// types that lead nowhere, and wormhole space that nobody could leave.
import {
  appliedWormholeTables,
  reachingTypes,
  usedWormholeTables,
  wormholeTargets,
} from '../model/wormhole-tables.ts';
import { select, unknownConditions, type Check } from './check.ts';
import { STAGING } from './copy.ts';

/**
 * @param common ids of files that are ours: they are for any universe, and what of them leads
 * nowhere in this one is left unused
 */
export const wormholeChecks = (common: readonly number[]): Check[] => {
  const isOwn = `child.file_id <> ALL ('{${common.join(',')}}')`;
  return [
    ...unknownConditions('universe_wormhole_type', 'target'),
    ...unknownConditions('universe_wormhole_table', 'where'),
    unknownClasses('universe_wormhole_type', 'target', isOwn),
    unknownClasses('universe_wormhole_table', 'where', isOwn),
    `${select('universe_wormhole_type', 'code', `'stands twice'`)}
     WHERE child.code IN (SELECT code FROM ${STAGING}.universe_wormhole_type
       GROUP BY code HAVING count(*) > 1)`,
    // To find what can be reached takes a while, so that it is asked for a universe's own alone.
    `${select('universe_wormhole_type', 'target', `'leads nowhere that can be reached'`)}
     WHERE CASE WHEN ${isOwn} THEN child.wormhole_type_id NOT IN (
       ${reachingTypes(STAGING)}) END`,
    CONTRADICTORY,
    WITHOUT_STATIC,
  ];
};

const unknownClasses = (
  table: 'universe_wormhole_type' | 'universe_wormhole_table',
  field: string,
  isOwn: string,
): Check =>
  `${select(table, `${field}.wormholeClassIDs`, `'no system has class ' || listed.id`)},
   unnest(child.wormhole_class_ids) AS listed (id)
   WHERE ${isOwn} AND NOT EXISTS (SELECT FROM ${STAGING}.universe_solar_system system
     WHERE system.wormhole_class_id = listed.id)`;

const CONTRADICTORY: Check = `
  ${select(
    'universe_wormhole_table',
    'where',
    `'has the priority of table ' || rival.rival_id || ' where both apply'`,
  )}
  JOIN (SELECT wormhole_table_id, lag(wormhole_table_id) OVER same AS rival_id
    FROM (${appliedWormholeTables(STAGING)}) AS applied
    WINDOW same AS (PARTITION BY solar_system_id, priority ORDER BY wormhole_table_id)
  ) AS rival
    ON rival.wormhole_table_id = child.wormhole_table_id AND rival.rival_id IS NOT NULL`;

// A wormhole never leads back to where it is: a type with that one target is of no use there. Each
// part is made once: staged tables have no statistics that would tell the planner to.
const WITHOUT_STATIC: Check = `
  WITH used AS MATERIALIZED (${usedWormholeTables(STAGING)}),
  reach AS MATERIALIZED (
    SELECT wormhole_type_id, count(*) AS systems, min(solar_system_id) AS first_id
    FROM (${wormholeTargets(STAGING)}) AS target GROUP BY 1
  ), supplied AS MATERIALIZED (
    SELECT used.solar_system_id FROM used
    JOIN ${STAGING}.universe_wormhole_choice choice USING (wormhole_table_id)
    JOIN reach USING (wormhole_type_id)
    WHERE choice.slot > 0 AND (reach.systems > 1 OR reach.first_id <> used.solar_system_id)
  )
  ${select('universe_solar_system', '', `'has no static wormhole that leads anywhere'`)}
  WHERE child.solar_system_id IN (
    SELECT solar_system_id FROM used WHERE band = 'wormhole'
    EXCEPT SELECT solar_system_id FROM supplied)`;
