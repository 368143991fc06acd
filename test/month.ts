// A month of a universe in virtual time, held against the closed formula of training.
import type { TestClock } from 'pg-boss';
import { fireFinishLevel } from '#features/skills/index.ts';
import { MAX_QUEUE_ENTRIES, type Attributes, type QueueItem } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import type { Runtime } from '#queues/runtime.ts';
import { finishLevel } from '#queues/skills.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { createPilot, type TestPilot } from './pilots.ts';

const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;
/** Time moves on by this much at once; levels are finished as of their moments all the same. */
const STEP_MS = DAY_MS / 2;
/** Commands under way at once. */
const LANES = 8;

interface Trainee {
  pilot: TestPilot;
  items: QueueItem[];
  attributes: Attributes;
  startMs: number;
}

export interface Month {
  pilots: number;
  levels: number;
}

/** @throws where a level came twice, not at all, or a second off the closed formula */
export async function simulateMonth(
  runtime: Runtime,
  clock: TestClock,
  pilots: number,
): Promise<Month> {
  const trainees = await inLanes(pilots, (index) => startTrainee(runtime, index));
  const startMs = clock.now();
  const worker = new TimerWorker(runtime, finishLevel, fireFinishLevel);
  let levels = 0;
  for (let atMs = startMs + STEP_MS; atMs <= startMs + MONTH_MS; atMs += STEP_MS) {
    await clock.setTime(atMs);
    levels += await worker.drain();
  }
  const skills = await skillTypes(trainees[0]?.pilot as TestPilot);
  const heard = await allHeard(runtime);
  for (const trainee of trainees) {
    const expected = closedFormula(trainee, skills).filter((atMs) => atMs <= clock.now());
    const actual = heard.get(trainee.pilot.characterId) ?? [];
    compare(trainee.pilot.characterId, expected, actual);
  }
  return { pilots, levels };
}

async function inLanes<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) made.push(await make(next++));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return made;
}

async function skillTypes(pilot: TestPilot): Promise<Map<number, SkillType>> {
  const skills = await pilot.call('universe.list-skills', {});
  return new Map(skills.map((skill) => [skill.typeId, skill]));
}

/** Each pilot trains other skills: those without prerequisites, from another one on. */
async function startTrainee(runtime: Runtime, index: number): Promise<Trainee> {
  const pilot = await createPilot(runtime);
  const easy = [...(await skillTypes(pilot)).values()].filter(
    ({ prerequisites }) => prerequisites.length === 0,
  );
  const turned = easy.map((_, place) => easy[(place + index) % easy.length] as SkillType);
  const items = [1, 2, 3, 4].flatMap((level) =>
    turned.map(({ typeId }) => ({ skillTypeId: typeId, level })),
  );
  await pilot.call('skills.set-queue', { entries: items.slice(0, MAX_QUEUE_ENTRIES) });
  const { effectiveAttributes } = await pilot.call('skills.get-sheet', {});
  const startMs = runtime.clock.now();
  return { pilot, items, attributes: effectiveAttributes, startMs };
}

/** Moments of all levels: skill points over primary + secondary / 2 a minute, one after another. */
function closedFormula(trainee: Trainee, skills: ReadonlyMap<number, SkillType>): number[] {
  let minutes = 0;
  return trainee.items.map(({ skillTypeId, level }) => {
    const { rank, primary, secondary } = skills.get(skillTypeId) as SkillType;
    const total = (reached: number): number =>
      reached === 0 ? 0 : Math.ceil(250 * rank * Math.sqrt(32) ** (reached - 1) - 1e-6);
    const { attributes } = trainee;
    minutes +=
      (total(level) - total(level - 1)) / (attributes[primary] + attributes[secondary] / 2);
    return trainee.startMs + minutes * 60_000;
  });
}

async function allHeard(runtime: Runtime): Promise<Map<number, number[]>> {
  const rows = await runtime.dataSource.query<{ characterId: number; moments: number[] }[]>(
    `SELECT character_id AS "characterId",
       array_agg((extract(epoch FROM at) * 1000)::float8 ORDER BY sequence) AS moments
     FROM notification WHERE kind = 'skills.level-trained' GROUP BY 1`,
  );
  return new Map(rows.map(({ characterId, moments }) => [characterId, moments]));
}

function compare(characterId: number, expected: number[], actual: number[]): void {
  const differs = expected.findIndex((atMs, index) => {
    const heardAtMs = actual[index];
    return heardAtMs === undefined || Math.abs(heardAtMs - atMs) >= 1_000;
  });
  if (differs >= 0 || expected.length !== actual.length) {
    throw new Error(
      `pilot ${characterId}: expected ${expected.length} levels, heard ${actual.length}, ` +
        `level ${differs} at ${expected[differs]} came at ${actual[differs]}`,
    );
  }
}
