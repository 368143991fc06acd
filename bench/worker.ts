// The workers of a universe as a process of their own, which reports how late each firing came.
import { startWorkers } from '#workers/start-workers.ts';
import { openBenchRuntime } from './universe.ts';

export type Report = { timer: string; lateness: readonly number[] } | { rssBytes: number };

const MEMORY_INTERVAL_MS = 250;

const [databaseUrl = ''] = process.argv.slice(2);
const runtime = await openBenchRuntime(databaseUrl);
const send = (report: Report): void => void process.send?.(report);

const workers = await startWorkers(runtime, {
  onFired: (timer, lateness) => send({ timer: timer.name, lateness }),
});
setInterval(() => send({ rssBytes: process.memoryUsage.rss() }), MEMORY_INTERVAL_MS).unref();
process.once('SIGTERM', () => {
  void workers
    .stop()
    .then(() => runtime.close())
    .then(() => process.exit(0));
});
