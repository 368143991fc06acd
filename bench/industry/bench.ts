// `industry`: 100,000 jobs that are due at once, each delivered with its products, the return of
// its blueprint, the ledger of both, and a notification.
import { populate } from '#cluster/populate.ts';
import { fireFinishJob } from '#features/industry/index.ts';
import { finishJob } from '#queues/industry.ts';
import type { Runtime } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { round, type Bench, type Figures, type Line } from '../bench.ts';
import { Countdown } from '../timers/contestant.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { seedJobs } from './seed.ts';

const JOBS = 100_000;

/** Jobs delivered a second, from the first claim to the last commit. */
async function deliveredPerSecond(runtime: Runtime): Promise<number> {
  const countdown = new Countdown();
  const worker = new TimerWorker(runtime, finishJob, fireFinishJob, {
    onFired: (_timer, lateness) => countdown.count(lateness.length),
  });
  countdown.expect(JOBS);
  const startedAt = performance.now();
  worker.start();
  await countdown.done;
  const tookMs = performance.now() - startedAt;
  await worker.stop();
  return JOBS / (tookMs / 1000);
}

const DELIVERED = `
  SELECT (SELECT count(*)::int FROM industry_job WHERE state = 'delivered') AS delivered,
    (SELECT count(*)::int FROM inventory_item WHERE flag = 'hangar' AND NOT singleton) AS products,
    (SELECT count(*)::int FROM inventory_item WHERE flag = 'hangar' AND singleton) AS blueprints,
    (SELECT count(*)::int FROM inventory_movement WHERE reason = 'industry-product') AS made,
    (SELECT count(*)::int FROM inventory_movement WHERE reason = 'industry-blueprint') AS returned,
    (SELECT count(*)::int FROM notification WHERE kind = 'industry.job-delivered') AS told`;

/** @throws where a job was not delivered exactly once, with all that belongs to it */
async function assertDelivered({ dataSource }: Runtime): Promise<void> {
  const [counts] = await dataSource.query<[Record<string, number>]>(DELIVERED);
  if (Object.values(counts).some((count) => count !== JOBS)) {
    throw new Error(`expected ${JOBS} of each, found ${JSON.stringify(counts)}`);
  }
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('industry');
  await install(url);
  await populate(url, () => undefined);
  const runtime = await openBenchRuntime(url);
  try {
    await seedJobs(runtime, JOBS, new Date(Date.now() - 1_000));
    report({ measured: 'jobs are due', figures: { jobs: JOBS } });
    const delivered = await deliveredPerSecond(runtime);
    await assertDelivered(runtime);
    return { delivered_per_s: round(delivered) };
  } finally {
    await runtime.close();
    await server.remove();
  }
}

export const industryBench: Bench = { name: 'industry', run };
