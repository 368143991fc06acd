// Rows of skills, as TypeORM reads and writes them.
import { EntitySchema } from 'typeorm';

export interface PilotRow {
  characterId: number;
  training: boolean;
  totalSkillPoints: number;
  perception: number;
  memory: number;
  willpower: number;
  intelligence: number;
  charisma: number;
  bonusRemaps: number;
  remapAvailableAt: Date;
}

export const PilotEntity = new EntitySchema<PilotRow>({
  name: 'SkillPilot',
  tableName: 'skill_pilot',
  columns: {
    characterId: { name: 'character_id', type: 'integer', primary: true },
    training: { type: 'boolean' },
    totalSkillPoints: { name: 'total_skill_points', type: 'integer' },
    perception: { type: 'smallint' },
    memory: { type: 'smallint' },
    willpower: { type: 'smallint' },
    intelligence: { type: 'smallint' },
    charisma: { type: 'smallint' },
    bonusRemaps: { name: 'bonus_remaps', type: 'smallint' },
    remapAvailableAt: { name: 'remap_available_at', type: 'timestamptz' },
  },
});

export interface SkillRow {
  characterId: number;
  skillTypeId: number;
  level: number;
  skillPoints: number;
}

export const SkillEntity = new EntitySchema<SkillRow>({
  name: 'Skill',
  tableName: 'skill',
  columns: {
    characterId: { name: 'character_id', type: 'integer', primary: true },
    skillTypeId: { name: 'skill_type_id', type: 'integer', primary: true },
    level: { type: 'smallint' },
    skillPoints: { name: 'skill_points', type: 'integer' },
  },
});

export interface QueueEntryRow {
  characterId: number;
  position: number;
  skillTypeId: number;
  level: number;
  startSkillPoints: number;
  finishSkillPoints: number;
  startAt: Date | null;
  finishAt: Date | null;
}

export const QueueEntryEntity = new EntitySchema<QueueEntryRow>({
  name: 'SkillQueueEntry',
  tableName: 'skill_queue_entry',
  columns: {
    characterId: { name: 'character_id', type: 'integer', primary: true },
    position: { type: 'smallint', primary: true },
    skillTypeId: { name: 'skill_type_id', type: 'integer' },
    level: { type: 'smallint' },
    startSkillPoints: { name: 'start_skill_points', type: 'integer' },
    finishSkillPoints: { name: 'finish_skill_points', type: 'integer' },
    startAt: { name: 'start_at', type: 'timestamptz', nullable: true },
    finishAt: { name: 'finish_at', type: 'timestamptz', nullable: true },
  },
});

export interface HistoryRow {
  characterId: number;
  skillTypeId: number;
  level: number;
  skillPoints: number;
  at: Date;
}

export const HistoryEntity = new EntitySchema<HistoryRow>({
  name: 'SkillHistory',
  tableName: 'skill_history',
  columns: {
    characterId: { name: 'character_id', type: 'integer', primary: true },
    skillTypeId: { name: 'skill_type_id', type: 'integer', primary: true },
    level: { type: 'smallint', primary: true },
    skillPoints: { name: 'skill_points', type: 'integer' },
    at: { type: 'timestamptz' },
  },
});

export interface ImplantRow {
  characterId: number;
  slot: number;
  typeId: number;
}

export const ImplantEntity = new EntitySchema<ImplantRow>({
  name: 'SkillImplant',
  tableName: 'skill_implant',
  columns: {
    characterId: { name: 'character_id', type: 'integer', primary: true },
    slot: { type: 'smallint', primary: true },
    typeId: { name: 'type_id', type: 'integer' },
  },
});

export interface BoosterRow extends ImplantRow {
  expiresAt: Date;
}

export const BoosterEntity = new EntitySchema<BoosterRow>({
  name: 'SkillBooster',
  tableName: 'skill_booster',
  columns: {
    characterId: { name: 'character_id', type: 'integer', primary: true },
    slot: { type: 'smallint', primary: true },
    typeId: { name: 'type_id', type: 'integer' },
    expiresAt: { name: 'expires_at', type: 'timestamptz' },
  },
});

export const skillEntities = [
  PilotEntity,
  SkillEntity,
  QueueEntryEntity,
  HistoryEntity,
  ImplantEntity,
  BoosterEntity,
] as unknown as EntitySchema[];
