// `npm run bench -- <name> [--json]`: measures, in one run on this machine.
import Table from 'cli-table3';
import { Command } from 'commander';
import type { Bench, BenchOptions, Figures, Line } from './bench.ts';

const BENCHES: Record<string, () => Promise<Bench>> = {
  timers: async () => (await import('./timers/bench.ts')).timersBench,
  pending: async () => (await import('./pending/bench.ts')).pendingBench,
  edge: async () => (await import('./edge/bench.ts')).edgeBench,
  month: async () => (await import('./month/bench.ts')).monthBench,
  transfers: async () => (await import('./transfers/bench.ts')).transfersBench,
  market: async () => (await import('./market/bench.ts')).marketBench,
  industry: async () => (await import('./industry/bench.ts')).industryBench,
  reinforcement: async () => (await import('./reinforcement/bench.ts')).reinforcementBench,
  spawn: async () => (await import('./spawn/bench.ts')).spawnBench,
  udp: async () => (await import('./udp/bench.ts')).udpBench,
  grid: async () => (await import('./grid/bench.ts')).gridBench,
  cluster: async () => (await import('./cluster/bench.ts')).clusterBench,
};

const out = (text: string): void => void process.stdout.write(`${text}\n`);

function table(figures: Figures): string {
  const rows = new Table({ head: ['figure', 'value'], style: { head: [] } });
  for (const [key, value] of Object.entries(figures)) {
    rows.push([key, { content: value.toLocaleString('en'), hAlign: 'right' }]);
  }
  return rows.toString();
}

interface Options extends BenchOptions {
  readonly json: boolean;
}

async function main(name: string, { json, ...options }: Options): Promise<void> {
  const load = BENCHES[name];
  if (!load) throw new Error(`no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
  const bench = await load();
  const report = (line: Line): void =>
    out(json ? JSON.stringify(line) : `${line.measured}: ${JSON.stringify(line.figures)}`);
  const figures = await bench.run(report, options);
  out(json ? JSON.stringify({ bench: bench.name, figures }) : table(figures));
}

await new Command('bench')
  .argument('<name>', `one of ${Object.keys(BENCHES).join(', ')}`)
  .option('--json', 'one object a line, the last with all figures', false)
  .option('--seconds <n>', 'how long, of `grid`', Number)
  .option('--clients <n>', 'how many, of `grid` and `cluster`', Number)
  .option('--places <n>', 'in how many crowds, of `grid`', Number)
  .action(main)
  .parseAsync();
