// `reinforcement`: a thousand structures that leave reinforcement in the same second.
import { changeStructureState } from '#queues/structures.ts';
import { fillUniverse } from '#test/fill-universe.ts';
import type { Bench, Figures, Line } from '../bench.ts';
import { percentile, round } from '../bench.ts';
import { startChild } from '../child.ts';
import { seedPilots } from '../seed.ts';
import { openBenchRuntime, startBenchServer } from '../universe.ts';
import type { Report } from '../worker.ts';
import { leftOnce, seedStructures } from './seed.ts';

const STRUCTURES = 1_000;
const ATTACKERS = 2;
/** Time to start the worker process before the moment comes. */
const HEAD_START_MS = 15_000;
/** Time in which a second firing would be reported. */
const AFTERMATH_MS = 1_000;
const YEAR_MS = 365 * 86_400_000;

/** How late each of them came. */
async function watchWorker(url: string): Promise<number[]> {
  const lateness: number[] = [];
  const worker = startChild('worker.ts', [url]);
  await new Promise<void>((resolve, reject) => {
    worker.failed.catch(reject);
    worker.process.on('message', (report: Report) => {
      if ('rssBytes' in report || report.timer !== changeStructureState.name) return;
      lateness.push(...report.lateness);
      if (lateness.length >= STRUCTURES) setTimeout(resolve, AFTERMATH_MS);
    });
  });
  await worker.stop();
  return lateness;
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('reinforcement');
  await fillUniverse(url);
  const runtime = await openBenchRuntime(url);
  try {
    const firstDueAt = new Date(Date.now() + YEAR_MS);
    await seedPilots(runtime, { pilots: STRUCTURES, levels: 1, firstDueAt, spacingMs: 1_000 });
    const dueAt = new Date(Math.ceil((Date.now() + HEAD_START_MS) / 1000) * 1000);
    const seed = { count: STRUCTURES, attackers: ATTACKERS, dueAt };
    await seedStructures(runtime, seed);
    report({ measured: 'the structures are reinforced', figures: { structures: STRUCTURES } });
    const lateness = await watchWorker(url);
    const isOnce = lateness.length === STRUCTURES && (await leftOnce(runtime, seed));
    return {
      structures: STRUCTURES,
      fired_within_ms: round(Math.max(...lateness)),
      p50_ms: round(percentile(lateness, 0.5)),
      exactly_once: isOnce ? 1 : 0,
    };
  } finally {
    await runtime.close();
    await server.remove();
  }
}

export const reinforcementBench: Bench = { name: 'reinforcement', run };
