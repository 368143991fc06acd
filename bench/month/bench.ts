// `month`: a month of the universe for a thousand pilots in virtual time, checked as it goes.
import { TestClock } from 'pg-boss';
import { simulateMonth } from '#test/month.ts';
import { fillUniverse } from '#test/fill-universe.ts';
import type { Bench, Figures, Line } from '../bench.ts';
import { round } from '../bench.ts';
import { openBenchRuntime, startBenchServer } from '../universe.ts';

const PILOTS = 1_000;
const START = new Date('2040-01-01T00:00:00Z');

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  try {
    const url = await server.database('month');
    await fillUniverse(url);
    const clock = new TestClock(START);
    const runtime = await openBenchRuntime(url, {}, clock);
    const startedAt = performance.now();
    const { levels } = await simulateMonth(runtime, clock, PILOTS);
    const seconds = round((performance.now() - startedAt) / 1000);
    await runtime.close();
    const figures = { pilots: PILOTS, levels, month_s: seconds };
    report({ measured: 'a month, with creation of the pilots and their queues', figures });
    return figures;
  } finally {
    await server.remove();
  }
}

export const monthBench: Bench = { name: 'month', run };
