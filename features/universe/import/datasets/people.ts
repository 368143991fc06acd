// Who there is: factions, races, bloodlines, ancestries, NPC corporations and their divisions.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { arrayOf, Id, keyed, LocalizedName, LocalizedText, Name, Text } from './fields.ts';

const MAX_LEVEL = 5;

const Faction = z.object({
  name: LocalizedName,
  description: LocalizedText,
  corporationID: Id.optional(),
  militiaCorporationID: Id.optional(),
  solarSystemID: Id,
  memberRaces: z.array(Id),
  sizeFactor: z.number(),
});

export const factions = dataset(Faction, (faction, id, emit) => {
  emit('universe_faction', {
    faction_id: id,
    name: faction.name,
    description: faction.description ?? '',
    corporation_id: faction.corporationID,
    militia_corporation_id: faction.militiaCorporationID,
    solar_system_id: faction.solarSystemID,
    member_race_ids: arrayOf(faction.memberRaces),
    size_factor: faction.sizeFactor,
  });
});

const Race = z.object({
  name: LocalizedName,
  description: LocalizedText.optional(),
  shipTypeID: Id.optional(),
  skills: keyed(z.int().min(0).max(MAX_LEVEL)).default([]),
});

export const races = dataset(Race, (race, id, emit) => {
  emit('universe_race', {
    race_id: id,
    name: race.name,
    description: race.description ?? '',
    ship_type_id: race.shipTypeID,
    skills: race.skills.map(([typeID, level]) => ({ typeID, level })),
  });
});

const Points = z.int().min(0).max(100);
const Attributes = {
  perception: Points,
  memory: Points,
  willpower: Points,
  intelligence: Points,
  charisma: Points,
};

const Bloodline = z.object({
  name: LocalizedName,
  description: LocalizedText,
  raceID: Id,
  corporationID: Id,
  ...Attributes,
});

export const bloodlines = dataset(Bloodline, (bloodline, id, emit) => {
  const { name, description = '', raceID, corporationID, ...attributes } = bloodline;
  const ids = { bloodline_id: id, race_id: raceID, corporation_id: corporationID };
  emit('universe_bloodline', { ...ids, name, description, ...attributes });
});

const Ancestry = z.object({
  name: LocalizedName,
  description: LocalizedText,
  shortDescription: z.union([Text, LocalizedText]).optional(),
  bloodlineID: Id,
  ...Attributes,
});

export const ancestries = dataset(Ancestry, (ancestry, id, emit) => {
  const { name, description = '', shortDescription, bloodlineID, ...attributes } = ancestry;
  const texts = { name, description, short_description: shortDescription };
  emit('universe_ancestry', {
    ancestry_id: id,
    bloodline_id: bloodlineID,
    ...texts,
    ...attributes,
  });
});

const Corporation = z.object({
  name: LocalizedName,
  description: LocalizedText.optional(),
  tickerName: Name,
  factionID: Id.optional(),
  raceID: Id.optional(),
  stationID: Id.optional(),
  solarSystemID: Id.optional(),
  ceoID: Id.optional(),
  friendID: Id.optional(),
  enemyID: Id.optional(),
  mainActivityID: Id.optional(),
  size: Name,
  extent: Name,
  taxRate: z.number().min(0).max(1),
  minSecurity: z.number(),
  deleted: z.boolean(),
});

export const npcCorporations = dataset(Corporation, (corporation, id, emit) => {
  emit('universe_npc_corporation', {
    corporation_id: id,
    name: corporation.name,
    ticker: corporation.tickerName,
    description: corporation.description ?? '',
    faction_id: corporation.factionID,
    race_id: corporation.raceID,
    station_id: corporation.stationID,
    solar_system_id: corporation.solarSystemID,
    ceo_id: corporation.ceoID,
    friend_corporation_id: corporation.friendID,
    enemy_corporation_id: corporation.enemyID,
    main_activity_id: corporation.mainActivityID,
    size: corporation.size,
    extent: corporation.extent,
    tax_rate: corporation.taxRate,
    min_security: corporation.minSecurity,
    deleted: corporation.deleted,
  });
});

const Division = z.object({ name: LocalizedName, leaderTypeName: LocalizedName });

export const npcCorporationDivisions = dataset(
  Division,
  ({ name, leaderTypeName }, id, emit) => {
    emit('universe_npc_division', { division_id: id, name, leader_name: leaderTypeName });
  },
  { name: 'nameID', leaderTypeName: 'leaderTypeNameID' },
);
