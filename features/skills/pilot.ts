// A pilot as the operations see it: its rows loaded under its lock, and brought up to the moment.
import { In } from 'typeorm';
import {
  BoosterEntity,
  ImplantEntity,
  PilotEntity,
  QueueEntryEntity,
  SkillEntity,
  type BoosterRow,
  type ImplantRow,
  type PilotRow,
  type QueueEntryRow,
} from '#entities/skills.ts';
import { run } from '#entities/sql.ts';
import { boosterType, implantType, listSkillTypes } from '#features/universe/index.ts';
import type { Attributes } from '#protocol/skills.ts';
import type { Tx } from '#queues/runtime.ts';
import { announce } from './finish-levels.ts';
import {
  attributeWindows,
  skillPointsTrained,
  type AttributeWindow,
  type Enhancement,
  type Skill,
  type Trained,
} from './rules.ts';
import { finishLevels, lockPilots } from './skills.queries.ts';

export interface Pilot {
  readonly row: PilotRow;
  readonly trained: ReadonlyMap<number, Trained>;
  /** In order of their positions. */
  readonly queue: readonly QueueEntryRow[];
  readonly implants: readonly ImplantRow[];
  /** Those that have run out stay until progress is banked, since they sped up some of it. */
  readonly boosters: readonly BoosterRow[];
  readonly enhancements: readonly Enhancement[];
}

/** Locks a pilot until the transaction ends, finishes what is due, and reads it. */
export async function lockPilot(tx: Tx, characterId: number): Promise<Pilot> {
  await run(tx.manager, lockPilots, { characterIds: [characterId] });
  await finishDueLevels(tx, characterId);
  return readPilot(tx, characterId);
}

/** Levels whose firings are late are finished as of their moments before anything else changes. */
async function finishDueLevels(tx: Tx, characterId: number): Promise<void> {
  for (;;) {
    const [head] = await readQueue(tx, characterId, 1);
    if (!head?.finishAt || head.finishAt > tx.now) return;
    const params = { characterIds: [characterId], dueAts: [head.finishAt] };
    await announce(tx, await run(tx.manager, finishLevels, params));
  }
}

function readQueue(tx: Tx, characterId: number, take?: number): Promise<QueueEntryRow[]> {
  const order = { position: 'ASC' } as const;
  return tx.manager.find(QueueEntryEntity, { where: { characterId }, order, take });
}

export async function readPilot(tx: Tx, characterId: number): Promise<Pilot> {
  const { manager } = tx;
  const row = await manager.findOneByOrFail(PilotEntity, { characterId });
  const skills = await manager.findBy(SkillEntity, { characterId });
  const queue = await readQueue(tx, characterId);
  const implants = await manager.findBy(ImplantEntity, { characterId });
  const boosters = await manager.findBy(BoosterEntity, { characterId });
  return {
    row,
    trained: new Map(skills.map((skill) => [skill.skillTypeId, skill])),
    queue,
    implants,
    boosters,
    enhancements: await enhancementsOf(tx, implants, boosters),
  };
}

async function enhancementsOf(
  tx: Tx,
  implants: readonly ImplantRow[],
  boosters: readonly BoosterRow[],
): Promise<Enhancement[]> {
  const fitted = await Promise.all(implants.map(({ typeId }) => implantType(tx, typeId)));
  const taken = await Promise.all(
    boosters.map(async ({ typeId, expiresAt }) => {
      const type = await boosterType(tx, typeId);
      return type && { bonuses: type.bonuses, expiresAtMs: expiresAt.getTime() };
    }),
  );
  return [...fitted, ...taken].filter((enhancement) => enhancement !== undefined);
}

export function baseAttributes({ row }: Pilot): Attributes {
  const { perception, memory, willpower, intelligence, charisma } = row;
  return { perception, memory, willpower, intelligence, charisma };
}

export function windowsFrom(pilot: Pilot, fromMs: number): AttributeWindow[] {
  return attributeWindows(baseAttributes(pilot), pilot.enhancements, fromMs);
}

export async function skillsByType(tx: Tx): Promise<ReadonlyMap<number, Skill>> {
  const types = await listSkillTypes(tx);
  return new Map(types.map((type) => [type.typeId, type]));
}

/** Turns the progress of the entry in training into skill points of its skill. */
export async function bankProgress(tx: Tx, pilot: Pilot): Promise<Pilot> {
  const { characterId } = pilot.row;
  const [head] = pilot.queue;
  if (head?.startAt) await bankEntry(tx, pilot, head, head.startAt);
  const spent = pilot.boosters.filter(({ expiresAt }) => expiresAt <= tx.now);
  const slots = spent.map(({ slot }) => slot);
  await tx.manager.delete(BoosterEntity, { characterId, slot: In(slots) });
  return readPilot(tx, characterId);
}

async function bankEntry(tx: Tx, pilot: Pilot, head: QueueEntryRow, startAt: Date): Promise<void> {
  const { characterId, skillTypeId } = head;
  const skill = (await skillsByType(tx)).get(skillTypeId);
  if (!skill) return;
  const { skillTraining: rate } = tx.runtime.config.rates;
  const startMs = startAt.getTime();
  const windows = windowsFrom(pilot, startMs);
  const gained = skillPointsTrained(skill, startMs, tx.now.getTime(), windows, rate);
  if (gained === 0) return;
  const skillPoints = head.startSkillPoints + gained;
  const level = pilot.trained.get(skillTypeId)?.level ?? 0;
  await tx.manager.upsert(SkillEntity, { characterId, skillTypeId, level, skillPoints }, [
    'characterId',
    'skillTypeId',
  ]);
  await tx.manager.increment(PilotEntity, { characterId }, 'totalSkillPoints', gained);
}
