// Where jobs run: stations with a factory or laboratory, and structures that were registered.
import type { Facility } from '#protocol/industry.ts';
import type { ActivityName } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import {
  itemGroups,
  itemTypes,
  solarSystem,
  station,
  stations,
  typeAttributes,
  typesAttributes,
  type Station,
} from '../universe/index.ts';
import { facilityFactors, NO_FACTORS, type FacilityFactors } from './bonuses.ts';
import { MAX_REACTION_SECURITY, STATION_TAX_RATE } from './rules.ts';

const FACTORY_SERVICE = 14;
const LABORATORY_SERVICE = 15;
const SCIENCE: readonly ActivityName[] = [
  'research_material',
  'research_time',
  'copying',
  'invention',
];
const STRUCTURE_COLUMNS = `facility_id::float8 AS "facilityId", name, type_id AS "typeId",
  solar_system_id AS "solarSystemId", owner_id AS "ownerId", tax_rate AS "taxRate",
  rig_type_ids AS "rigTypeIds", online`;
/** Items, jobs and structures have numbers from here on; stations lie below. */
const FIRST_PLACE_ID = 1_000_000_000_000;

type Structure = Omit<Facility, 'activities'>;

/** Undefined where there is none, or it makes nothing. */
export async function facilityOf(
  tx: Tx,
  facilityId: number,
  isLocked: boolean,
): Promise<Facility | undefined> {
  if (facilityId < FIRST_PLACE_ID) {
    const found = await station(tx, facilityId);
    const facility = found && stationFacility(found);
    return facility && facility.activities.length > 0 ? facility : undefined;
  }
  // A pause waits for starts under way, and starts that come after it find the facility offline.
  const [row] = await tx.manager.query<Structure[]>(
    `SELECT ${STRUCTURE_COLUMNS} FROM industry_facility WHERE facility_id = $1
     ${isLocked ? 'FOR SHARE' : ''}`,
    [facilityId],
  );
  return row && structureFacility(tx, row);
}

export interface FacilityPage {
  readonly solarSystemId?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

/** In the order of their ids: stations, then structures. */
export async function listFacilities(tx: Tx, page: FacilityPage): Promise<Facility[]> {
  const { solarSystemId, after = 0, limit } = page;
  const found = [...(await stations(tx)).values()]
    .filter((each) => solarSystemId === undefined || each.solarSystemId === solarSystemId)
    .filter(({ stationId }) => stationId > after)
    .map(stationFacility)
    .filter(({ activities }) => activities.length > 0)
    .slice(0, limit);
  const rows = await tx.manager.query<Structure[]>(
    `SELECT ${STRUCTURE_COLUMNS} FROM industry_facility
     WHERE facility_id > $1 AND ($2::int IS NULL OR solar_system_id = $2)
     ORDER BY industry_facility.facility_id LIMIT $3`,
    [after, solarSystemId ?? null, limit - found.length],
  );
  for (const row of rows) found.push(await structureFacility(tx, row));
  return found;
}

function stationFacility(found: Station): Facility {
  const { stationId, name, typeId, solarSystemId, corporationId, serviceIds } = found;
  const activities: ActivityName[] = [];
  if (serviceIds.includes(FACTORY_SERVICE)) activities.push('manufacturing');
  if (serviceIds.includes(LABORATORY_SERVICE)) activities.push(...SCIENCE);
  return {
    facilityId: stationId,
    name,
    typeId,
    solarSystemId,
    ownerId: corporationId,
    taxRate: STATION_TAX_RATE,
    rigTypeIds: [],
    activities,
    online: true,
  };
}

export async function structureFacility(tx: Tx, structure: Structure): Promise<Facility> {
  const system = await solarSystem(tx, structure.solarSystemId);
  const activities: ActivityName[] = ['manufacturing', ...SCIENCE];
  const reacts = system && system.securityStatus < MAX_REACTION_SECURITY;
  return { ...structure, activities: reacts ? [...activities, 'reaction'] : activities };
}

/** What the facility does for jobs of an activity that make something of a category. */
export async function factorsOf(
  tx: Tx,
  facility: Facility,
  activity: ActivityName,
  productTypeId: number,
): Promise<FacilityFactors> {
  if (facility.facilityId < FIRST_PLACE_ID) return NO_FACTORS;
  const types = await itemTypes(tx);
  const groups = await itemGroups(tx);
  const dogma = await typesAttributes(tx, facility.rigTypeIds);
  const rigs = facility.rigTypeIds.map((typeId) => ({
    attributes: dogma.get(typeId) ?? new Map<number, number>(),
    groupName: groups.get(types.get(typeId)?.groupId ?? 0)?.name ?? '',
  }));
  const structure = await typeAttributes(tx, facility.typeId);
  const securityStatus = (await solarSystem(tx, facility.solarSystemId))?.securityStatus ?? 0;
  const categoryId = types.get(productTypeId)?.categoryId ?? 0;
  return facilityFactors(activity, structure, rigs, securityStatus, { categoryId });
}
