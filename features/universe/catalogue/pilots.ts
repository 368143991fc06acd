// What pilots are made of: skills, implants, boosters, and where bloodlines begin.
import type { EntityManager } from 'typeorm';
import type { Attributes } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import { CATALOGUE_ATTRIBUTES, IMPLANT_CATEGORY, SKILL_CATEGORY } from '../model/dogma.ts';
import { boosterOf, implantOf, skillOf, type TypeWithDogma } from '../rules.ts';
import type { BoosterType, ImplantType } from '../rules.ts';
import type { Part } from './universe.ts';

export interface BloodlineType {
  readonly bloodlineId: number;
  readonly name: string;
  readonly description: string;
  readonly raceId: number;
  readonly raceName: string;
  readonly corporationId: number;
  /** How the bloodline leans, in points of no unit. */
  readonly attributes: Attributes;
  /** Null where no station of the universe takes in its newcomers. */
  readonly stationId: number | null;
}

export interface Pilots {
  readonly skills: ReadonlyMap<number, SkillType>;
  readonly implants: ReadonlyMap<number, ImplantType>;
  readonly boosters: ReadonlyMap<number, BoosterType>;
  readonly bloodlines: ReadonlyMap<number, BloodlineType>;
}

export const pilots: Part<Pilots> = { read };

async function read(manager: EntityManager): Promise<Pilots> {
  const skills = (await typesOf(manager, SKILL_CATEGORY)).map(skillOf);
  const enhancements = await typesOf(manager, IMPLANT_CATEGORY);
  return {
    skills: byTypeId(skills),
    implants: byTypeId(enhancements.map(implantOf)),
    boosters: byTypeId(enhancements.map(boosterOf)),
    bloodlines: await bloodlinesOf(manager),
  };
}

function byTypeId<T extends { readonly typeId: number }>(
  types: readonly (T | undefined)[],
): ReadonlyMap<number, T> {
  return new Map(types.flatMap((type) => (type ? [[type.typeId, type]] : [])));
}

type TypeRow = Omit<TypeWithDogma, 'attributes'> & { attributes: Record<string, number> };

async function typesOf(manager: EntityManager, categoryId: number): Promise<TypeWithDogma[]> {
  const rows = await manager.query<TypeRow[]>(
    `SELECT type.type_id AS "typeId", type.name, type.description,
       "group".group_id AS "groupId", "group".name AS "groupName",
       jsonb_object_agg(attribute.attribute_id, attribute.value) AS attributes
     FROM universe_group "group"
     JOIN universe_type type USING (group_id)
     JOIN universe_type_attribute attribute USING (type_id)
     WHERE "group".category_id = $1 AND type.published
       AND attribute.attribute_id = ANY ($2::int[])
     GROUP BY type.type_id, "group".group_id
     ORDER BY "group".name, type.name, type.type_id`,
    [categoryId, CATALOGUE_ATTRIBUTES],
  );
  return rows.map((row) => ({ ...row, attributes: numbered(row.attributes) }));
}

const numbered = (values: Record<string, number>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([id, value]) => [Number(id), value]));

type BloodlineRow = Omit<BloodlineType, 'attributes'> & Attributes;

// Playable are the bloodlines whose race has a first ship. A newcomer starts at the head office of
// the bloodline's corporation, else at its first station, else at the first one of its faction.
async function bloodlinesOf(manager: EntityManager): Promise<ReadonlyMap<number, BloodlineType>> {
  const rows = await manager.query<BloodlineRow[]>(
    `SELECT bloodline.bloodline_id AS "bloodlineId", bloodline.name, bloodline.description,
       race.race_id AS "raceId", race.name AS "raceName",
       corporation.corporation_id AS "corporationId",
       (SELECT station.station_id FROM universe_station station
        JOIN universe_npc_corporation owner USING (corporation_id)
        WHERE owner.corporation_id = corporation.corporation_id
          OR owner.faction_id = corporation.faction_id
        ORDER BY owner.corporation_id <> corporation.corporation_id,
          station.station_id IS DISTINCT FROM corporation.station_id, station.station_id
        LIMIT 1) AS "stationId",
       perception, memory, willpower, intelligence, charisma
     FROM universe_bloodline bloodline
     JOIN universe_race race USING (race_id)
     JOIN universe_npc_corporation corporation USING (corporation_id)
     WHERE race.ship_type_id IS NOT NULL
     ORDER BY bloodline.bloodline_id`,
  );
  const types = rows.map(({ perception, memory, willpower, intelligence, charisma, ...rest }) => ({
    ...rest,
    attributes: { perception, memory, willpower, intelligence, charisma },
  }));
  return new Map(types.map((type) => [type.bloodlineId, type]));
}
