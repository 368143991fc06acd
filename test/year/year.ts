// A universe that lives by itself, in virtual time: its services run as workers would run them,
// pilots take what they find, and every day is counted and held against the invariants.
import type { TestClock } from 'pg-boss';
import { connectionOf } from '#entities/data-source.ts';
import { JobWorker } from '#queues/jobs/job-worker.ts';
import type { Random } from '#queues/random.ts';
import type { Runtime } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import type { Service } from '#workers/service.ts';
import { services } from '#workers/services.ts';
import { takeCensus, type Census } from './census.ts';
import { digestOf } from './digest.ts';
import { assertEquilibrium } from './equilibrium.ts';
import { createFleets } from './fleets.ts';
import { assertAlive } from './invariants.ts';
import { createSettlers } from './settlers.ts';
import { createVisitors } from './visitors.ts';

const DAY_MS = 86_400_000;
const STEPS_PER_DAY = 2;
const STEP_MS = DAY_MS / STEPS_PER_DAY;
const WEEK_DAYS = 7;
/** Their cycles bring what lives into the world; those of others keep it in order. */
const LIVELY: ReadonlySet<string> = new Set(['sites', 'wormholes', 'incursions']);

export interface YearOptions {
  readonly days: number;
  readonly pilots: number;
  /** The runtime's own chance, so that all of it comes from one seed. */
  readonly random: Random;
}

export interface Year {
  /** What there was on each day. */
  readonly censuses: readonly Census[];
  /** Of all that there was on any day, and stands at the end: equal years have equal digests. */
  readonly digest: string;
}

/**
 * Lives so many days.
 * @throws where an invariant does not hold, or a population grows or dies out
 */
export async function liveYear(
  runtime: Runtime,
  clock: TestClock,
  { days, pilots, random }: YearOptions,
): Promise<Year> {
  const life = createLife(runtime);
  const visit = createVisitors(runtime, pilots, random);
  const fight = await createFleets(runtime, random);
  const settle = createSettlers(runtime, random);
  await life.settleDown(true);
  await life.pass();
  const censuses: Census[] = [];
  for (let day = 1; day <= days; day += 1) {
    for (let step = 0; step < STEPS_PER_DAY; step += 1) {
      await clock.setTime(clock.now() + STEP_MS);
      await life.pass();
      await settle();
    }
    await visit(DAY_MS);
    await fight();
    await life.settleDown(day % WEEK_DAYS === 0);
    await assertAlive(runtime, day);
    censuses.push(await takeCensus(runtime, day));
  }
  assertEquilibrium(censuses);
  return { censuses, digest: await digestOf(runtime.dataSource, censuses) };
}

interface Life {
  /** Fires all that is due, brings in what lacks, and fires all that this arms to be due. */
  pass(): Promise<void>;
  /** All that is due; where it is asked for, the cycles that sweep, restock and reckon before. */
  settleDown(keepsOrder: boolean): Promise<void>;
}

function createLife(runtime: Runtime): Life {
  const jobs = new JobWorker(runtime, cyclesOf(services));
  const lively = cyclesOf(services.filter(({ name }) => LIVELY.has(name)));
  const orderly = cyclesOf(services.filter(({ name }) => !LIVELY.has(name)));
  // All that is due of a timer at once: no year depends on how it fell into batches.
  const workers = services
    .flatMap(({ timers = [] }) => timers)
    .map(({ timer: { name, payload }, fire }) => new TimerWorker(runtime, { name, payload }, fire));
  const fireAll = async (): Promise<void> => {
    for (;;) {
      const due = await dueTimers(runtime);
      if (due.size === 0) return;
      for (const worker of workers) if (due.has(worker.timer.name)) await worker.fireBatch();
    }
  };
  return {
    async pass() {
      await fireAll();
      for (const { definition } of lively) await jobs.run(definition.name);
      await fireAll();
    },
    async settleDown(keepsOrder) {
      if (keepsOrder) for (const { definition } of orderly) await jobs.run(definition.name);
      await fireAll();
    },
  };
}

const cyclesOf = (some: readonly Service[]) => some.flatMap(({ cycles = [] }) => cycles);

/** To look into each timer for nothing would take most of the year. */
async function dueTimers({ dataSource, clock }: Runtime): Promise<ReadonlySet<string>> {
  const connection = await connectionOf(dataSource.manager);
  const { rows } = await connection.query<{ name: string }>({
    name: 'due timers',
    text: `SELECT DISTINCT name FROM pgboss.job WHERE state < 'active' AND start_after <= $1`,
    values: [new Date(clock.now())],
  });
  return new Set(rows.map(({ name }) => name));
}
