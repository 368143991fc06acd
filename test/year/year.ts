// A universe that lives by itself, in virtual time: its services run as workers would run them,
// pilots take what they find, and every day is counted and held against the invariants.
import type { TestClock } from 'pg-boss';
import { JobWorker } from '#queues/jobs/job-worker.ts';
import type { Random } from '#queues/random.ts';
import type { Runtime } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { services } from '#workers/services.ts';
import { takeCensus, type Census } from './census.ts';
import { assertAlive } from './invariants.ts';
import { createSettlers } from './settlers.ts';
import { createVisitors } from './visitors.ts';

const DAY_MS = 86_400_000;
const STEPS_PER_DAY = 4;
const STEP_MS = DAY_MS / STEPS_PER_DAY;

export interface YearOptions {
  readonly days: number;
  readonly pilots: number;
  /** The runtime's own chance, so that all of it comes from one seed. */
  readonly random: Random;
  readonly onDay?: (census: Census) => void;
}

/**
 * Lives so many days; answers what there was on each.
 * @throws where an invariant does not hold
 */
export async function liveYear(
  runtime: Runtime,
  clock: TestClock,
  { days, pilots, random, onDay }: YearOptions,
): Promise<Census[]> {
  const live = createLife(runtime);
  const visit = createVisitors(runtime, pilots, random);
  const settle = createSettlers(runtime, random);
  await live();
  const censuses: Census[] = [];
  for (let day = 1; day <= days; day += 1) {
    for (let step = 0; step < STEPS_PER_DAY; step += 1) {
      await clock.setTime(clock.now() + STEP_MS);
      await live();
      await visit(STEP_MS);
      await settle();
    }
    await live();
    await assertAlive(runtime, day);
    const census = await takeCensus(runtime, day);
    censuses.push(census);
    onDay?.(census);
  }
  return censuses;
}

/** Runs the cycles of now, and fires all that is due, and what that arms to be due. */
function createLife(runtime: Runtime): () => Promise<void> {
  const cycles = services.flatMap(({ cycles = [] }) => cycles);
  const jobs = new JobWorker(runtime, cycles);
  const workers = services
    .flatMap(({ timers = [] }) => timers)
    .map(({ timer, fire }) => new TimerWorker(runtime, timer, fire));
  const fireAll = async (): Promise<void> => {
    for (;;) {
      const due = await dueTimers(runtime);
      if (due.size === 0) return;
      for (const worker of workers) if (due.has(worker.timer.name)) await worker.drain();
    }
  };
  return async () => {
    await fireAll();
    for (const { definition } of cycles) await jobs.run(definition.name);
    await fireAll();
  };
}

/** To look into each timer for nothing would take most of the year. */
async function dueTimers({ dataSource, clock }: Runtime): Promise<ReadonlySet<string>> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= $1`,
    [new Date(clock.now())],
  );
  return new Set(rows.map(({ name }) => name));
}
