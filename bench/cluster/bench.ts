// `cluster`: how long pilots are in the dark where they are handed over from grid to grid, and how
// soon all are back where a grid is killed under them.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { startEdge } from '#edge/server.ts';
import type { Runtime } from '#queues/runtime.ts';
import {
  percentile,
  round,
  type Bench,
  type BenchOptions,
  type Figures,
  type Line,
} from '../bench.ts';
import { nextMessage, startChild, type Child } from '../child.ts';
import { seedFleet, type Fleet } from '../flyers.ts';
import { spaceSettings } from '../grid/settings.ts';
import { install, openBenchRuntime, startBenchServer, type BenchServer } from '../universe.ts';
import type { BackReport, Entering, Jumping, Waiting } from './pilots.ts';

const JUMPING = 100;
/** Jumps before those that count: the first one has the system opened. */
const WARM_UP_JUMPS = 5;
const KILLED_UNDER = 500;
/** So that ships move, and snapshots were taken. */
const FLIGHT_MS = 5_000;
const PLACES = 20;

interface Stage {
  readonly runtime: Runtime;
  readonly url: string;
  readonly edgeUrl: string;
  readonly fleet: Fleet;
  readonly children: Child[];
}

type Order = Entering | Jumping | Waiting | { readonly orbit: true };

async function ask<T>(child: Child, order: Order): Promise<T> {
  const answer = nextMessage<T>(child);
  child.process.send(order);
  return answer;
}

async function onStage(
  server: BenchServer,
  name: string,
  [count, where]: readonly [number, number | 'gate'],
  play: (stage: Stage) => Promise<Figures>,
): Promise<Figures> {
  const url = await server.database(name);
  await install(url);
  const runtime = await openBenchRuntime(url, spaceSettings());
  const edge = await startEdge(runtime);
  const children: Child[] = [];
  try {
    const fleet = await seedFleet(runtime, count, where);
    return await play({ runtime, url, edgeUrl: edge.url, fleet, children });
  } finally {
    const alive = children.filter(({ process }) => process.exitCode === null && !process.killed);
    await Promise.all(alive.map((child) => child.stop()));
    await edge.stop();
    await runtime.close();
  }
}

/** A process of the stage, ready. */
async function start(stage: Stage, file: string, ...args: string[]): Promise<Child> {
  const child = startChild(file, args);
  stage.children.push(child);
  await nextMessage(child);
  return child;
}

async function handOver(stage: Stage): Promise<Figures> {
  const { url, edgeUrl, fleet } = stage;
  await start(stage, 'grid/grid.ts', url, 'grid-1');
  const pilots = await start(stage, 'cluster/pilots.ts');
  await ask(pilots, { url: edgeUrl, flyers: fleet.flyers });
  // The first grid has its system; the other one is found by the second.
  await start(stage, 'grid/grid.ts', url, 'grid-2');
  const { gateId } = fleet;
  const { darkMs } = await ask<{ darkMs: number[] }>(pilots, { gateId });
  const counted = darkMs.slice(WARM_UP_JUMPS);
  return {
    dark_ms_p50: round(percentile(counted, 0.5)),
    dark_ms_p99: round(percentile(counted, 0.99)),
    dark_ms_first: round(darkMs[0] ?? Number.NaN),
    grids: await gridsInUse(stage.runtime),
  };
}

async function gridsInUse(runtime: Runtime): Promise<number> {
  const [row] = await runtime.dataSource.query<[{ count: number }]>(
    'SELECT count(DISTINCT server_id)::int AS count FROM place',
  );
  return row.count;
}

async function kill({ process }: Child): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

async function killed(stage: Stage): Promise<Figures> {
  const { url, edgeUrl, fleet, runtime } = stage;
  const grid = await start(stage, 'grid/grid.ts', url, 'grid-1');
  const halves = [0, 1].map((half) => fleet.flyers.filter((_flyer, index) => index % 2 === half));
  const crews: Child[] = [];
  for (const flyers of halves) {
    const crew = await start(stage, 'cluster/pilots.ts');
    crews.push(crew);
    await ask(crew, { url: edgeUrl, flyers });
  }
  for (const crew of crews) await ask(crew, { orbit: true });
  await delay(FLIGHT_MS);
  const backSince = Date.now();
  await kill(grid);
  const waiting = Promise.all(crews.map((crew) => ask<BackReport>(crew, { backSince })));
  await start(stage, 'grid/grid.ts', url, 'grid-1');
  const startMs = Date.now() - backSince;
  const reports = await waiting;
  const total = (key: 'missing' | 'teleported'): number =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const [rows] = await runtime.dataSource.query<[{ ships: number; items: number; seats: number }]>(
    `SELECT (SELECT count(*)::int FROM space_ship WHERE NOT is_away) AS ships,
       (SELECT count(*)::int FROM inventory_item WHERE flag = 'space') AS items,
       (SELECT count(*)::int FROM seat WHERE lost_at IS NULL) AS seats`,
  );
  const { ships, items, seats } = rows;
  const pilots = fleet.flyers.length;
  return {
    pilots,
    restart_s: round(startMs / 1_000),
    back_s: round(Math.max(...reports.map(({ backMs }) => backMs)) / 1_000),
    lost: Math.max(total('missing'), pilots - Math.min(ships, items, seats)),
    doubled: Math.max(0, Math.max(ships, items, seats) - pilots),
    teleported: total('teleported'),
  };
}

async function run(
  report: (line: Line) => void,
  { clients = KILLED_UNDER }: BenchOptions,
): Promise<Figures> {
  const server = await startBenchServer();
  try {
    const jumps = await onStage(server, 'jumps', [JUMPING, 'gate'], handOver);
    report({ measured: `${JUMPING} jumps from grid to grid`, figures: jumps });
    const kills = await onStage(server, 'kills', [clients, PLACES], killed);
    report({ measured: `a grid killed under ${clients} pilots`, figures: kills });
    return { ...jumps, ...kills };
  } finally {
    await server.remove();
  }
}

export const clusterBench: Bench = { name: 'cluster', run };
