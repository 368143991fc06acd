// `pending`: whether a firing is as prompt among a million pending ones as among ten thousand.
import type { Runtime } from '#queues/runtime.ts';
import type { Bench, Figures, Line } from '../bench.ts';
import { percentile, round } from '../bench.ts';
import { assertTrained, firstLevels, seedPilots } from '../seed.ts';
import { armInBulk } from '../timers/ephemeris.ts';
import { install, openBenchRuntime, startBenchServer, type BenchServer } from '../universe.ts';
import { startChild } from '../child.ts';
import type { Report } from '../worker.ts';

const FEW = 10_000;
const MANY = 1_000_000;
const PER_SECOND = 1_000;
const FIRINGS = 20_000;
/** Time to seed the pilots and start the worker process before the first firing is due. */
const HEAD_START_MS = 12_000;
const DAY_MS = 86_400_000;

interface Measured {
  p50Ms: number;
  p99Ms: number;
  peakBytes: number;
}

/** Firings of characters that do not exist, over the month to come. */
async function armPending(runtime: Runtime, count: number): Promise<void> {
  const startMs = Date.now() + DAY_MS;
  const levels = Array.from({ length: count }, (_, index) => ({
    characterId: 1_000_000_000 + index,
    dueAt: new Date(startMs + Math.floor((index * 30 * DAY_MS) / count)),
  }));
  await armInBulk(runtime, levels);
}

async function fireAmong(server: BenchServer, pending: number): Promise<Measured> {
  const url = await server.database(`pending_${pending}`);
  await install(url);
  const runtime = await openBenchRuntime(url);
  try {
    await armPending(runtime, pending);
    const firstDueAt = new Date(Date.now() + HEAD_START_MS + FIRINGS / 10);
    const spacingMs = 1000 / PER_SECOND;
    await seedPilots(runtime, { pilots: FIRINGS, levels: 1, firstDueAt, spacingMs });
    await armInBulk(runtime, await firstLevels(runtime));
    // What arming a million left to write is not part of what is measured.
    await runtime.dataSource.query('CHECKPOINT');
    const measured = await watchWorker(url);
    await assertTrained(runtime, FIRINGS);
    return measured;
  } finally {
    await runtime.close();
  }
}

async function watchWorker(url: string): Promise<Measured> {
  const lateness: number[] = [];
  let peakBytes = 0;
  const worker = startChild('worker.ts', [url]);
  await new Promise<void>((resolve, reject) => {
    worker.failed.catch(reject);
    worker.process.on('message', (report: Report) => {
      if ('rssBytes' in report) peakBytes = Math.max(peakBytes, report.rssBytes);
      else lateness.push(...report.lateness);
      if (lateness.length >= FIRINGS) resolve();
    });
  });
  await worker.stop();
  return { p50Ms: percentile(lateness, 0.5), p99Ms: percentile(lateness, 0.99), peakBytes };
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  try {
    const figures: Figures = {};
    for (const [label, pending] of [
      ['10k', FEW],
      ['1m', MANY],
    ] as const) {
      const { p50Ms, p99Ms, peakBytes } = await fireAmong(server, pending);
      figures[`p50_ms_${label}`] = round(p50Ms);
      figures[`p99_ms_${label}`] = round(p99Ms);
      figures[`worker_mb_${label}`] = round(peakBytes / 1e6);
      report({ measured: `${PER_SECOND}/s among ${pending} pending`, figures: { ...figures } });
    }
    const few = figures['p99_ms_10k'] ?? Number.NaN;
    return { ...figures, p99_1m_vs_10k: round((figures['p99_ms_1m'] ?? Number.NaN) / few) };
  } finally {
    await server.remove();
  }
}

export const pendingBench: Bench = { name: 'pending', run };
