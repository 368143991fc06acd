// What other features ask of the universe about pilots.
import type { SkillType } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { pilots, type BloodlineType } from './catalogue/pilots.ts';
import { partOf } from './catalogue/universe.ts';
import type { BoosterType, ImplantType } from './rules.ts';

/** Undefined where the type is no skill that can be trained. */
export async function skillType(tx: Tx, typeId: number): Promise<SkillType | undefined> {
  return (await partOf(tx, pilots)).skills.get(typeId);
}

/** By group and name. */
export async function listSkillTypes(tx: Tx): Promise<SkillType[]> {
  return [...(await partOf(tx, pilots)).skills.values()];
}

/** Those that a player can choose, by id. */
export async function bloodlines(tx: Tx): Promise<BloodlineType[]> {
  return [...(await partOf(tx, pilots)).bloodlines.values()];
}

/** Undefined where the type is no implant. */
export async function implantType(tx: Tx, typeId: number): Promise<ImplantType | undefined> {
  return (await partOf(tx, pilots)).implants.get(typeId);
}

/** Undefined where the type is no booster. */
export async function boosterType(tx: Tx, typeId: number): Promise<BoosterType | undefined> {
  return (await partOf(tx, pilots)).boosters.get(typeId);
}

export interface StartStation {
  readonly stationId: number;
  readonly corporationId: number;
}

/** Where a new character of the bloodline begins; undefined where it cannot be chosen. */
export async function startStation(tx: Tx, bloodlineId: number): Promise<StartStation | undefined> {
  const bloodline = (await partOf(tx, pilots)).bloodlines.get(bloodlineId);
  if (!bloodline || bloodline.stationId === null) return undefined;
  return { stationId: bloodline.stationId, corporationId: bloodline.corporationId };
}
