// Every reference of the static data that has to lead somewhere. Two are left out, since those of
// the real export do not always: a type's faction, and the head office of a corporation.
import type { UniverseTable } from '#entities/universe.ts';

export interface Reference {
  readonly table: UniverseTable;
  readonly column: string;
  /** Of the file. */
  readonly field: string;
  readonly target: UniverseTable;
  readonly targetColumn: string;
  /** What the target is called: `unknown <noun> 42`. */
  readonly noun: string;
}

type Target = readonly [noun: string, table: UniverseTable, column: string];

const ATTRIBUTE: Target = ['dogma attribute', 'universe_dogma_attribute', 'attribute_id'];
const CONSTELLATION: Target = ['constellation', 'universe_constellation', 'constellation_id'];
const CORPORATION: Target = ['corporation', 'universe_npc_corporation', 'corporation_id'];
const DIVISION: Target = ['division', 'universe_npc_division', 'division_id'];
const EFFECT: Target = ['dogma effect', 'universe_dogma_effect', 'effect_id'];
const FACTION: Target = ['faction', 'universe_faction', 'faction_id'];
const GROUP: Target = ['group', 'universe_group', 'group_id'];
const MARKET_GROUP: Target = ['market group', 'universe_market_group', 'market_group_id'];
const META_GROUP: Target = ['meta group', 'universe_meta_group', 'meta_group_id'];
const OPERATION: Target = ['operation', 'universe_station_operation', 'operation_id'];
const RACE: Target = ['race', 'universe_race', 'race_id'];
const REGION: Target = ['region', 'universe_region', 'region_id'];
const STATION: Target = ['station', 'universe_station', 'station_id'];
const SYSTEM: Target = ['solar system', 'universe_solar_system', 'solar_system_id'];
const TYPE: Target = ['type', 'universe_type', 'type_id'];
const AGENT: Target = ['agent', 'universe_agent', 'agent_id'];
const CATEGORY: Target = ['category', 'universe_category', 'category_id'];
const BLOODLINE: Target = ['bloodline', 'universe_bloodline', 'bloodline_id'];
const CELESTIAL: Target = ['celestial', 'universe_celestial', 'celestial_id'];

const WORMHOLE_TYPE: Target = ['wormhole type', 'universe_wormhole_type', 'wormhole_type_id'];

type Field = readonly [field: string, column: string, target: Target];

/** An empty field is the id of the entry itself. */
const FIELDS: Partial<Record<UniverseTable, readonly Field[]>> = {
  universe_group: [['categoryID', 'category_id', CATEGORY]],
  universe_market_group: [['parentGroupID', 'parent_group_id', MARKET_GROUP]],
  universe_type: [
    ['groupID', 'group_id', GROUP],
    ['marketGroupID', 'market_group_id', MARKET_GROUP],
    ['metaGroupID', 'meta_group_id', META_GROUP],
    ['variationParentTypeID', 'variation_parent_type_id', TYPE],
    ['raceID', 'race_id', RACE],
  ],
  universe_type_attribute: [
    ['', 'type_id', TYPE],
    ['attributeID', 'attribute_id', ATTRIBUTE],
  ],
  universe_type_effect: [
    ['', 'type_id', TYPE],
    ['effectID', 'effect_id', EFFECT],
  ],
  universe_blueprint: [['blueprintTypeID', 'blueprint_type_id', TYPE]],
  universe_faction: [
    ['corporationID', 'corporation_id', CORPORATION],
    ['militiaCorporationID', 'militia_corporation_id', CORPORATION],
    ['solarSystemID', 'solar_system_id', SYSTEM],
  ],
  universe_race: [['shipTypeID', 'ship_type_id', TYPE]],
  universe_bloodline: [
    ['raceID', 'race_id', RACE],
    ['corporationID', 'corporation_id', CORPORATION],
  ],
  universe_ancestry: [['bloodlineID', 'bloodline_id', BLOODLINE]],
  universe_npc_corporation: [
    ['factionID', 'faction_id', FACTION],
    ['raceID', 'race_id', RACE],
    ['solarSystemID', 'solar_system_id', SYSTEM],
    ['friendID', 'friend_corporation_id', CORPORATION],
    ['enemyID', 'enemy_corporation_id', CORPORATION],
  ],
  universe_region: [['factionID', 'faction_id', FACTION]],
  universe_constellation: [
    ['regionID', 'region_id', REGION],
    ['factionID', 'faction_id', FACTION],
  ],
  universe_solar_system: [
    ['constellationID', 'constellation_id', CONSTELLATION],
    ['regionID', 'region_id', REGION],
    ['factionID', 'faction_id', FACTION],
  ],
  universe_stargate: [
    ['solarSystemID', 'solar_system_id', SYSTEM],
    ['typeID', 'type_id', TYPE],
  ],
  universe_celestial: [
    ['solarSystemID', 'solar_system_id', SYSTEM],
    ['typeID', 'type_id', TYPE],
    ['orbitID', 'orbit_id', CELESTIAL],
    ['effectBeaconTypeID', 'effect_beacon_type_id', TYPE],
  ],
  universe_station: [
    ['solarSystemID', 'solar_system_id', SYSTEM],
    ['orbitID', 'orbit_id', CELESTIAL],
    ['typeID', 'type_id', TYPE],
    ['ownerID', 'corporation_id', CORPORATION],
    ['operationID', 'operation_id', OPERATION],
  ],
  universe_agent: [
    ['corporationID', 'corporation_id', CORPORATION],
    ['divisionID', 'division_id', DIVISION],
  ],
  universe_agent_skill: [
    ['', 'agent_id', AGENT],
    ['typeID', 'type_id', TYPE],
  ],
  universe_npc_order: [
    ['stationID', 'station_id', STATION],
    ['typeID', 'type_id', TYPE],
  ],
  universe_wormhole_choice: [['', 'wormhole_type_id', WORMHOLE_TYPE]],
};

export const REFERENCES: readonly Reference[] = Object.entries(FIELDS).flatMap(([table, fields]) =>
  fields.map(([field, column, [noun, target, targetColumn]]) => ({
    table: table as UniverseTable,
    column,
    field,
    target,
    targetColumn,
    noun,
  })),
);
