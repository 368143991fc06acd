// Writing a pilot's queue: the moments of every entry, and the timer of the first.
import { PilotEntity, type QueueEntryRow } from '#entities/skills.ts';
import { run } from '#entities/sql.ts';
import type { Queue, QueueItem } from '#protocol/skills.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { finishLevel } from '#queues/skills.ts';
import { arm, disarm } from '#queues/timers/timers.ts';
import { bankProgress, readPilot, skillsByType, windowsFrom, type Pilot } from './pilot.ts';
import { checkQueue, schedule, skillPointsAtLevel, type ScheduledEntry } from './rules.ts';
import { replaceQueue } from './skills.queries.ts';

/** Checks and writes a queue, trained from now on or paused. The pilot is locked. */
export async function writeQueue(
  tx: Tx,
  pilot: Pilot,
  items: readonly QueueItem[],
  training: boolean,
): Promise<Queue | Refusal> {
  const skills = await skillsByType(tx);
  const refusal = checkQueue(items, skills, pilot.trained);
  if (refusal) return refusal;
  const kept = training ? keptHead(pilot, items) : undefined;
  const banked = kept ? pilot : await bankProgress(tx, pilot);
  const entries = training
    ? scheduleFrom(tx, banked, skills, items, kept)
    : withoutMoments(banked, skills, items);
  await store(tx, banked, entries, training && items.length > 0);
  return readQueueOf(await readPilot(tx, pilot.row.characterId));
}

/** An entry that goes on being trained keeps its moments, so that no progress is rounded away. */
function keptHead(pilot: Pilot, items: readonly QueueItem[]): QueueEntryRow | undefined {
  const [head] = pilot.queue;
  const [first] = items;
  const same = head?.skillTypeId === first?.skillTypeId && head?.level === first?.level;
  return same && head?.finishAt ? head : undefined;
}

type Skills = Awaited<ReturnType<typeof skillsByType>>;

type Unscheduled = Omit<ScheduledEntry, 'startAtMs' | 'finishAtMs'> & {
  startAtMs: number | null;
  finishAtMs: number | null;
};

function scheduleFrom(
  tx: Tx,
  pilot: Pilot,
  skills: Skills,
  items: readonly QueueItem[],
  kept: QueueEntryRow | undefined,
): Unscheduled[] {
  const { skillTraining: rate } = tx.runtime.config.rates;
  const trained = new Map(pilot.trained);
  if (kept) {
    trained.set(kept.skillTypeId, { level: kept.level, skillPoints: kept.finishSkillPoints });
  }
  const startAtMs = (kept?.finishAt ?? tx.now).getTime();
  const rest = schedule({
    items: kept ? items.slice(1) : items,
    skills,
    trained,
    windows: windowsFrom(pilot, startAtMs),
    startAtMs,
    rate,
  });
  return kept ? [toScheduled(kept), ...rest] : rest;
}

function toScheduled(entry: QueueEntryRow): Unscheduled {
  const { skillTypeId, level, startSkillPoints, finishSkillPoints, startAt, finishAt } = entry;
  return {
    skillTypeId,
    level,
    startSkillPoints,
    finishSkillPoints,
    startAtMs: startAt?.getTime() ?? null,
    finishAtMs: finishAt?.getTime() ?? null,
  };
}

function withoutMoments(pilot: Pilot, skills: Skills, items: readonly QueueItem[]): Unscheduled[] {
  const points = new Map([...pilot.trained].map(([id, { skillPoints }]) => [id, skillPoints]));
  return items.map(({ skillTypeId, level }) => {
    const startSkillPoints = points.get(skillTypeId) ?? 0;
    const finishSkillPoints = skillPointsAtLevel(skills.get(skillTypeId)?.rank ?? 1, level);
    points.set(skillTypeId, finishSkillPoints);
    const moments = { startAtMs: null, finishAtMs: null };
    return { skillTypeId, level, startSkillPoints, finishSkillPoints, ...moments };
  });
}

async function store(
  tx: Tx,
  pilot: Pilot,
  entries: readonly Unscheduled[],
  training: boolean,
): Promise<void> {
  const { characterId } = pilot.row;
  await run(tx.manager, replaceQueue, {
    characterId,
    skillTypeIds: entries.map(({ skillTypeId }) => skillTypeId),
    levels: entries.map(({ level }) => level),
    startSkillPoints: entries.map(({ startSkillPoints }) => startSkillPoints),
    finishSkillPoints: entries.map(({ finishSkillPoints }) => finishSkillPoints),
    startAts: entries.map(({ startAtMs }) => toDate(startAtMs)),
    finishAts: entries.map(({ finishAtMs }) => toDate(finishAtMs)),
  });
  await tx.manager.update(PilotEntity, { characterId }, { training });
  const [head] = entries;
  const key = String(characterId);
  if (!head?.finishAtMs) return disarm(tx, finishLevel, key);
  const { skillTypeId, level } = head;
  return arm(tx, finishLevel, key, new Date(head.finishAtMs), { skillTypeId, level });
}

// PgTyped's arrays are typed without null, which Postgres takes in them all the same.
function toDate(ms: number | null): Date {
  return ms === null ? (null as unknown as Date) : new Date(ms);
}

export function readQueueOf({ row, queue }: Pilot): Queue {
  return {
    training: row.training,
    entries: queue.map((entry) => ({
      position: entry.position,
      skillTypeId: entry.skillTypeId,
      level: entry.level,
      startSkillPoints: entry.startSkillPoints,
      finishSkillPoints: entry.finishSkillPoints,
      startAt: entry.startAt?.getTime() ?? null,
      finishAt: entry.finishAt?.getTime() ?? null,
    })),
  };
}
