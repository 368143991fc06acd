// How far training has come at a moment: pure.
import type { QueueEntry, Sheet } from '#protocol/skills.ts';

export interface Progress {
  /** From 0 to 1. */
  share: number;
  skillPoints: number;
  /** Null while training is paused. */
  remainingMs: number | null;
}

/** Each level needs √32 times the skill points of the one below; the first begins at none. */
const LEVEL_FACTOR = Math.sqrt(32);

/** A level that was paused or interrupted goes on where it stood, not at its beginning. */
export function progressOf(entry: QueueEntry, now: number): Progress {
  const { startAt, finishAt, startSkillPoints, finishSkillPoints } = entry;
  const done =
    startAt === null || finishAt === null
      ? 0
      : Math.min(1, Math.max(0, (now - startAt) / Math.max(1, finishAt - startAt)));
  const skillPoints = Math.floor(startSkillPoints + done * (finishSkillPoints - startSkillPoints));
  const levelStart = entry.level === 1 ? 0 : finishSkillPoints / LEVEL_FACTOR;
  const stretch = Math.max(1, finishSkillPoints - levelStart);
  return {
    share: Math.min(1, Math.max(0, (skillPoints - levelStart) / stretch)),
    skillPoints,
    remainingMs: finishAt === null ? null : Math.max(0, finishAt - now),
  };
}

/** Skill points with those that the head of the queue has gained and the server not yet booked. */
export function totalSkillPoints({ totalSkillPoints: booked, queue }: Sheet, now: number): number {
  const [head] = queue.entries;
  if (!head) return booked;
  return booked + progressOf(head, now).skillPoints - head.startSkillPoints;
}

/** Skill points an hour of what is in training; undefined while nothing is. */
export function skillPointsPerHour({ entries }: Sheet['queue']): number | undefined {
  const [head] = entries;
  if (!head || head.startAt === null || head.finishAt === null) return undefined;
  const durationMs = Math.max(1, head.finishAt - head.startAt);
  return Math.round(((head.finishSkillPoints - head.startSkillPoints) / durationMs) * 3_600_000);
}
