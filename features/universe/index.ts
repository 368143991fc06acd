// The only door to the universe's static data: its commands, its queries and its importer.
import type { AnyCommand } from '#features/command.ts';
import { findStationsQuery } from './find-stations.ts';
import { findTypesQuery } from './find-types.ts';
import { getBlueprintQuery } from './get-blueprint.ts';
import { getJumpsQuery } from './get-jumps.ts';
import { getMapQuery } from './get-map.ts';
import { getStationsQuery } from './get-stations.ts';
import { getTypesQuery } from './get-types.ts';
import { listMarketGroupsQuery } from './list-market-groups.ts';
import { listMarketTypesQuery } from './list-market-types.ts';
import { listRegionsQuery } from './list-regions.ts';
import { listSkillsQuery } from './list-skills.ts';
import { listStationsQuery } from './list-stations.ts';

export { starterFolder } from '#config/universe/index.ts';
export {
  blueprint,
  blueprints,
  blueprintsMaking,
  blueprintTypeIds,
} from './catalogue/blueprints.ts';
export { celestials } from './catalogue/bodies.ts';
export { skillAttributes, typeAttributes, typesAttributes } from './catalogue/dogma.ts';
export {
  incursionGrounds,
  incursionTables,
  type EncounterSite,
  type EncounterTable,
  type IncursionGround,
  type IncursionTable,
} from './catalogue/incursions.ts';
export { loadUniverse } from './catalogue/load.ts';
export { npcOrders, type NpcOrder } from './catalogue/market.ts';
export {
  constellations,
  jumpsBetween,
  solarSystem,
  solarSystems,
  station,
  stations,
  systemsWithin,
  type Station,
} from './catalogue/places.ts';
export { siteSystems, type SiteSystem, type SiteTable, type SiteType } from './catalogue/sites.ts';
export {
  wormholeSystems,
  type WormholeChoice,
  type WormholeSystem,
  type WormholeType,
} from './catalogue/wormholes.ts';
export { isTraded, itemGroups, itemType, itemTypes, type ItemType } from './catalogue/types.ts';
export { importUniverse, type ImportProgress } from './import/import-universe.ts';
export { FACTORY_SERVICE, LABORATORY_SERVICE, MARKET_SERVICE } from './model/services.ts';
export { UniverseImportError, UniverseMissingError } from './model/errors.ts';
export {
  bloodlines,
  boosterType,
  implantType,
  listSkillTypes,
  skillType,
  startStation,
} from './queries.ts';
export { universeStatus, type UniverseStatus } from './status.ts';

export const commands: AnyCommand[] = [
  listSkillsQuery,
  getTypesQuery,
  findTypesQuery,
  listMarketGroupsQuery,
  listMarketTypesQuery,
  getStationsQuery,
  findStationsQuery,
  listStationsQuery,
  getJumpsQuery,
  listRegionsQuery,
  getBlueprintQuery,
  getMapQuery,
];
