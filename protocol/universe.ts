// The universe's static data over the wire, as far as clients need it.
import { z } from 'zod';
import { query } from './command.ts';
import { Cents } from './money.ts';
import { AttributeName } from './skills.ts';

export const MAX_LOOKUPS = 500;
export const MAX_FOUND = 50;
const MAX_SEARCH_LENGTH = 100;

const Id = z.int().min(0).max(2_147_483_647);
const Ids = z.array(Id).min(1).max(MAX_LOOKUPS);
const Search = z.string().min(1).max(MAX_SEARCH_LENGTH);
const Limit = z.int().min(1).max(MAX_FOUND).default(MAX_FOUND);

export const SkillType = z.object({
  typeId: z.int(),
  name: z.string(),
  description: z.string(),
  groupId: z.int(),
  groupName: z.string(),
  rank: z.int(),
  primary: AttributeName,
  secondary: AttributeName,
  prerequisites: z.array(z.object({ skillTypeId: z.int(), level: z.int() })),
});
export type SkillType = z.infer<typeof SkillType>;

export const listSkills = query(
  'universe.list-skills',
  'anyone',
  z.strictObject({}),
  z.array(SkillType),
);

/** What a thing is; packaged it may take up less than assembled. */
export const TypeSummary = z.object({
  typeId: z.int(),
  name: z.string(),
  groupId: z.int(),
  groupName: z.string(),
  categoryId: z.int(),
  volumeM3: z.number(),
  packagedVolumeM3: z.number(),
  capacityM3: z.number(),
  basePriceCents: Cents.nullable(),
  /** Null where the market does not trade it. */
  marketGroupId: z.int().nullable(),
});
export type TypeSummary = z.infer<typeof TypeSummary>;

/** In the order of the ids; those that no item can have are left out. */
export const getTypes = query(
  'universe.get-types',
  'anyone',
  z.strictObject({ typeIds: Ids }),
  z.array(TypeSummary),
);

/** Names that begin with the text stand first. */
export const findTypes = query(
  'universe.find-types',
  'anyone',
  z.strictObject({ text: Search, limit: Limit, onMarket: z.boolean().default(false) }),
  z.array(TypeSummary),
);

export const MarketGroup = z.object({
  marketGroupId: z.int(),
  /** Null at the top. */
  parentGroupId: z.int().nullable(),
  name: z.string(),
  description: z.string(),
  hasTypes: z.boolean(),
});
export type MarketGroup = z.infer<typeof MarketGroup>;

export const listMarketGroups = query(
  'universe.list-market-groups',
  'anyone',
  z.strictObject({}),
  z.array(MarketGroup),
);

/** Of the group itself, not of those below it; by name. */
export const listMarketTypes = query(
  'universe.list-market-types',
  'anyone',
  z.strictObject({ marketGroupId: Id }),
  z.array(TypeSummary),
);

export const StationSummary = z.object({
  stationId: z.int(),
  name: z.string(),
  typeId: z.int(),
  solarSystemId: z.int(),
  solarSystemName: z.string(),
  constellationId: z.int(),
  regionId: z.int(),
  securityStatus: z.number(),
  corporationId: z.int(),
  factionId: z.int().nullable(),
  /** 7 is the market, 14 the factory, 15 the laboratory. */
  serviceIds: z.array(z.int()),
});
export type StationSummary = z.infer<typeof StationSummary>;

/** In the order of the ids; those of no station are left out. */
export const getStations = query(
  'universe.get-stations',
  'anyone',
  z.strictObject({ stationIds: Ids }),
  z.array(StationSummary),
);

/** Names that begin with the text stand first. */
export const findStations = query(
  'universe.find-stations',
  'anyone',
  z.strictObject({ text: Search, limit: Limit }),
  z.array(StationSummary),
);

/** Of a region, by name; where a service is named, those that have it. */
export const listStations = query(
  'universe.list-stations',
  'anyone',
  z.strictObject({ regionId: Id, serviceId: Id.optional() }),
  z.array(StationSummary),
);

/** The shortest ways through stargates; null where none leads there. */
export const getJumps = query(
  'universe.get-jumps',
  'anyone',
  z.strictObject({ fromSystemId: Id, toSystemIds: Ids }),
  z.array(z.object({ solarSystemId: z.int(), jumps: z.int().nullable() })),
);

export const RegionSummary = z.object({
  regionId: z.int(),
  name: z.string(),
  factionId: z.int().nullable(),
});
export type RegionSummary = z.infer<typeof RegionSummary>;

export const listRegions = query(
  'universe.list-regions',
  'anyone',
  z.strictObject({}),
  z.array(RegionSummary),
);

export const ActivityName = z.enum([
  'manufacturing',
  'research_material',
  'research_time',
  'copying',
  'invention',
  'reaction',
]);
export type ActivityName = z.infer<typeof ActivityName>;

const Material = z.object({ typeId: z.int(), quantity: z.int() });

export const BlueprintActivity = z.object({
  /** Of one run. */
  timeSeconds: z.int(),
  materials: z.array(Material),
  /** A probability is that of one run, 0 to 1; without it a run never fails. */
  products: z.array(Material.extend({ probability: z.number().optional() })),
  skills: z.array(z.object({ typeId: z.int(), level: z.int() })),
});
export type BlueprintActivity = z.infer<typeof BlueprintActivity>;

export const Blueprint = z.object({
  blueprintTypeId: z.int(),
  maxProductionLimit: z.int(),
  activities: z.partialRecord(ActivityName, BlueprintActivity),
});
export type Blueprint = z.infer<typeof Blueprint>;

/** Refused with NOT_FOUND where the type is no blueprint. */
export const getBlueprint = query(
  'universe.get-blueprint',
  'anyone',
  z.strictObject({ typeId: Id }),
  Blueprint,
);

/**
 * Known space. Columns, each in the order of the systems, since there are thousands of them: light
 * years, seen from above, and gates as pairs of indices into the columns.
 */
export const StarMap = z.object({
  regions: z.array(RegionSummary.pick({ regionId: true, name: true })),
  solarSystemIds: z.array(z.int()),
  names: z.array(z.string()),
  constellationIds: z.array(z.int()),
  regionIds: z.array(z.int()),
  securityStatuses: z.array(z.number()),
  xs: z.array(z.number()),
  ys: z.array(z.number()),
  gatesFrom: z.array(z.int()),
  gatesTo: z.array(z.int()),
});
export type StarMap = z.infer<typeof StarMap>;

export const getMap = query('universe.get-map', 'anyone', z.strictObject({}), StarMap);

export const commands = [
  listSkills,
  getTypes,
  findTypes,
  listMarketGroups,
  listMarketTypes,
  getStations,
  findStations,
  listStations,
  getJumps,
  listRegions,
  getBlueprint,
  getMap,
] as const;
