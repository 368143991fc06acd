// A grid as a process of its own, which measures its ticks.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { GridServer } from '#grid/grid-server.ts';
import { openBenchRuntime } from '../universe.ts';
import { spaceSettings } from './settings.ts';

/** What happened since the last report. */
export interface GridReport {
  readonly tickMs: readonly number[];
  /** The least share of time that passed. */
  readonly dilation: number;
  readonly seconds: number;
  readonly cpuMs: number;
  readonly rssBytes: number;
  /** The longest that the process did nothing but one thing, or was given no processor. */
  readonly stallMs: number;
}

const [databaseUrl = '', name = 'grid-1'] = process.argv.slice(2);
const runtime = await openBenchRuntime(databaseUrl, spaceSettings());
const grid = new GridServer(runtime, name, (reason) => {
  throw new Error(reason);
});

const stalls = monitorEventLoopDelay({ resolution: 10 });
stalls.enable();
let tickMs: number[] = [];
let dilation = 1;
let startedAtMs = performance.now();
let usedMs = 0;

const tick = grid.tick.bind(grid);
grid.tick = async (share) => {
  const beganAtMs = performance.now();
  await tick(share);
  tickMs.push(performance.now() - beganAtMs);
  dilation = Math.min(dilation, share ?? 1);
};

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1_000;
  const now = performance.now();
  const seconds = (now - startedAtMs) / 1_000;
  const rssBytes = process.memoryUsage.rss();
  const stallMs = stalls.max / 1e6;
  stalls.reset();
  const report: GridReport = {
    ...{ tickMs, dilation, seconds, rssBytes, stallMs },
    cpuMs: cpuMs - usedMs,
  };
  process.send?.(report);
  [tickMs, dilation, startedAtMs, usedMs] = [[], 1, now, cpuMs];
});
process.once('SIGTERM', () => {
  void grid
    .stop(0)
    .then(() => runtime.close())
    .then(() => process.exit(0));
});
await grid.start();
process.send?.({ ready: true });
