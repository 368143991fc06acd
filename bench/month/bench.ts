// `month`: a month of the universe in virtual time, checked as it goes: of a thousand pilots who
// train, and of an economy of traders and industrialists.
import { TestClock } from 'pg-boss';
import { simulateMonth } from '#test/month.ts';
import { simulateEconomy } from '#test/economy/month.ts';
import { fillUniverse } from '#test/fill-universe.ts';
import type { Bench, Figures, Line } from '../bench.ts';
import { round } from '../bench.ts';
import type { OpenRuntime } from '#queues/open-runtime.ts';
import { openBenchRuntime, startBenchServer, type BenchServer } from '../universe.ts';

const PILOTS = 1_000;
const ECONOMY = { bots: 50, days: 30, seed: 1, turnsPerDay: 2 };
const START = new Date('2040-01-01T00:00:00Z');

async function train(server: BenchServer): Promise<Figures> {
  return inUniverse(server, 'training', async (runtime, clock) => {
    const { levels } = await simulateMonth(runtime, clock, PILOTS);
    return { pilots: PILOTS, levels };
  });
}

async function trade(server: BenchServer): Promise<Figures> {
  return inUniverse(server, 'economy', async (runtime, clock) => {
    const { commands } = await simulateEconomy(runtime, clock, ECONOMY);
    const given = Object.values(commands).reduce((sum, times) => sum + times, 0);
    return { traders: ECONOMY.bots, commands: given };
  });
}

/** A month in a universe of its own, and how long it took. */
async function inUniverse(
  server: BenchServer,
  name: string,
  live: (runtime: OpenRuntime, clock: TestClock) => Promise<Figures>,
): Promise<Figures> {
  const url = await server.database(name);
  await fillUniverse(url);
  const clock = new TestClock(START);
  const runtime = await openBenchRuntime(url, {}, clock);
  try {
    const startedAt = performance.now();
    const figures = await live(runtime, clock);
    return { ...figures, month_s: round((performance.now() - startedAt) / 1000) };
  } finally {
    await runtime.close();
  }
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  try {
    const training = await train(server);
    report({
      measured: 'a month, with creation of the pilots and their queues',
      figures: training,
    });
    const { month_s: economy_s = 0, ...economy } = await trade(server);
    const figures = { ...economy, economy_s };
    report({ measured: 'a month of an economy, its invariants sampled every day', figures });
    return { ...training, ...figures };
  } finally {
    await server.remove();
  }
}

export const monthBench: Bench = { name: 'month', run };
