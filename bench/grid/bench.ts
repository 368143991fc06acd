// `grid`: what a second of space costs, by the simulation alone and with clients over real sockets.
import { encodeRows, encodeSnapshot, Space } from '#protocol/space/index.ts';
import type { Bench, BenchOptions, Figures, Line } from '../bench.ts';
import { percentile, round } from '../bench.ts';
import { bytesInUse } from '../memory.ts';
import { frigate, Scenario } from './scenario.ts';
import { measureSockets } from './sockets.ts';

interface Size {
  readonly label: string;
  readonly ships: number;
  readonly warmUpTicks: number;
  readonly ticks: number;
}

const SIZES: readonly Size[] = [
  { label: '10k', ships: 10_000, warmUpTicks: 60, ticks: 120 },
  { label: '100k', ships: 100_000, warmUpTicks: 20, ticks: 30 },
];

interface Measured {
  readonly tickMs: readonly number[];
  readonly bumps: number;
  readonly changed: number;
}

function measure(scenario: Scenario, { warmUpTicks, ticks }: Size): Measured {
  const tickMs: number[] = [];
  let [bumps, changed] = [0, 0];
  for (let n = 0; n < warmUpTicks + ticks; n += 1) {
    const startMs = performance.now();
    scenario.orderSome();
    const report = scenario.space.tick();
    const tookMs = performance.now() - startMs;
    scenario.heed(report);
    if (n < warmUpTicks) continue;
    tickMs.push(tookMs);
    bumps += report.events.filter((event) => event.kind === 'bumped').length;
    changed += report.changed.length;
  }
  return { tickMs, bumps: bumps / ticks, changed: changed / ticks };
}

async function run(report: (line: Line) => void, options: BenchOptions): Promise<Figures> {
  return { ...(await measureSockets(options, report)), ...measureSimulation(report) };
}

function measureSimulation(report: (line: Line) => void): Figures {
  let figures: Figures = {};
  for (const size of SIZES) {
    const { label, ships } = size;
    const beforeBytes = bytesInUse();
    const scenario = new Scenario(ships);
    const { tickMs, bumps, changed } = measure(scenario, size);
    const own = {
      [`tick_ms_${label}`]: round(percentile(tickMs, 0.5)),
      [`tick_p99_ms_${label}`]: round(percentile(tickMs, 0.99)),
      [`tick_max_ms_${label}`]: round(Math.max(...tickMs)),
      [`bumps_a_tick_${label}`]: round(bumps),
      [`changed_a_tick_${label}`]: round(changed),
      [`bytes_per_ship_${label}`]: round((bytesInUse() - beforeBytes) / ships),
    };
    report({ measured: `${ships} ships`, figures: own });
    figures = { ...figures, ...own, ...codecFigures(scenario) };
  }
  const bytes = SIZES.map(({ label }) => figures[`bytes_per_ship_${label}`]!);
  const resting = { tick_ms_100k_resting: restingTickMs(100_000) };
  return { ...figures, ...resting, bytes_per_ship: Math.max(...bytes) };
}

/** Ships that rest, each by itself. */
function restingTickMs(ships: number): number {
  const space = new Space();
  for (let id = 1; id <= ships; id += 1) {
    space.addShip({ id, position: { x: id * 1e5, y: 0, z: 0 }, ...frigate });
  }
  const tickMs = Array.from({ length: 20 }, () => {
    const startMs = performance.now();
    space.tick();
    return performance.now() - startMs;
  });
  return round(percentile(tickMs.slice(5), 0.5));
}

/** What a ship is on the wire, and how long saving all of them takes. */
function codecFigures({ space, ships }: Scenario): Figures {
  const startMs = performance.now();
  encodeSnapshot(space);
  const snapshotMs = round(performance.now() - startMs);
  const ids = Array.from({ length: ships }, (_, index) => index + 1);
  return { snapshot_ms: snapshotMs, row_bytes: round(encodeRows(space, ids).length / ships) };
}

export const gridBench: Bench = { name: 'grid', run };
