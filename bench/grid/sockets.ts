// `grid`, with real sockets: clients over UDP on one grid, in processes of their own.
import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { dispatch } from '#features/registry.ts';
import { connect, Destination } from '#protocol/login.ts';
import type { Runtime } from '#queues/runtime.ts';
import { percentile, round, type BenchOptions, type Figures, type Line } from '../bench.ts';
import { nextMessage, startChild, type Child } from '../child.ts';
import { seedFleet, type Flyer } from '../flyers.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import type { GridReport } from './grid.ts';
import type { Joined, Joining, LoadReport } from './load.ts';
import { spaceSettings } from './settings.ts';

const CLIENTS = 2_000;
const PLACES = 20;
const SECONDS = 60;
const LOADS = 2;
/** Logins under way at once. */
const CONCURRENCY = 32;
const WARM_UP_MS = 10_000;
const KILO = 1_000;

/** Where the pilot's grid is, as login would answer it. */
async function findWay(runtime: Runtime, flyer: Flyer): Promise<Destination> {
  const { accountId, sessionId, characterId } = flyer;
  const caller = { accountId, sessionId, characterId, roles: [], address: '127.0.0.1' };
  const envelope = { id: randomUUID(), name: connect.name, input: { takeOver: true } };
  const answer = await dispatch(runtime, caller, envelope);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return Destination.parse(answer.output);
}

async function ask<T>(child: Child): Promise<T> {
  const answer = nextMessage<T>(child);
  child.process.send({ report: true });
  return answer;
}

/** Resolves once the client is in, or was not let in. */
function enter({ process }: Child, joining: Joining): Promise<void> {
  return new Promise((resolve) => {
    const hear = (message: Partial<Joined>): void => {
      if (message.joined !== joining.nth) return;
      process.off('message', hear);
      resolve();
    };
    process.on('message', hear);
    process.send(joining);
  });
}

/** All log in, some at a time. */
async function joinAll(
  runtime: Runtime,
  flyers: readonly Flyer[],
  loads: readonly Child[],
  places: number,
): Promise<void> {
  const waiting = flyers.entries();
  const joinSome = async (): Promise<void> => {
    for (const [index, flyer] of waiting) {
      const { token } = await findWay(runtime, flyer);
      const neighbours = flyers
        .filter((_other, place) => place % places === index % places && place !== index)
        .map(({ shipId }) => shipId);
      const load = loads[index % loads.length] as Child;
      await enter(load, { nth: index, token, neighbours });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, joinSome));
}

function figuresOf(
  { tickMs, dilation, seconds, cpuMs, rssBytes, stallMs }: GridReport,
  before: readonly LoadReport[],
  after: readonly LoadReport[],
): Figures {
  const total = (reports: readonly LoadReport[], key: keyof LoadReport): number =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const since = (key: keyof LoadReport): number => total(after, key) - total(before, key);
  const clients = total(after, 'clients');
  return {
    clients,
    clients_lost: total(after, 'lost'),
    socket_tick_ms_p50: round(percentile(tickMs, 0.5)),
    socket_tick_ms_p99: round(percentile(tickMs, 0.99)),
    socket_tick_ms_max: round(percentile(tickMs, 1)),
    ticks: tickMs.length,
    seconds: round(seconds),
    least_dilation: round(dilation),
    resyncs: total(after, 'resyncs') + total(after, 'faults'),
    orders_per_s: round(since('orders') / seconds),
    unanswered: since('orders') - since('answers'),
    refused: since('refused'),
    kb_per_s_a_client: round(since('receivedBytes') / KILO / seconds / clients),
    grid_cores: round(cpuMs / KILO / seconds),
    load_cores: round(since('cpuMs') / KILO / seconds),
    grid_mb: round(rssBytes / 1e6),
    grid_stall_ms: round(stallMs),
    load_stall_ms: round(Math.max(...after.map((load) => load.stallMs))),
  };
}

export async function measureSockets(
  { clients = CLIENTS, seconds = SECONDS, places = PLACES }: BenchOptions,
  report: (line: Line) => void,
): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('grid');
  await install(url);
  const runtime = await openBenchRuntime(url, spaceSettings());
  const children: Child[] = [];
  try {
    const { flyers } = await seedFleet(runtime, clients, places);
    const grid = startChild('grid/grid.ts', [url, 'grid-1']);
    const loads = Array.from({ length: LOADS }, () => startChild('grid/load.ts', []));
    for (const { process } of loads) process.setMaxListeners(CONCURRENCY);
    children.push(grid, ...loads);
    await Promise.all(children.map((child) => nextMessage(child)));
    const startedAtMs = performance.now();
    await joinAll(runtime, flyers, loads, places);
    const joinedPerS = clients / ((performance.now() - startedAtMs) / 1_000);
    report({ measured: 'logged in', figures: { logins_per_s: round(joinedPerS) } });
    await delay(WARM_UP_MS);
    await ask(grid);
    const before = await Promise.all(loads.map((load) => ask<LoadReport>(load)));
    await delay(seconds * 1_000);
    const ofGrid = await ask<GridReport>(grid);
    const after = await Promise.all(loads.map((load) => ask<LoadReport>(load)));
    const figures = { ...figuresOf(ofGrid, before, after), logins_per_s: round(joinedPerS) };
    report({ measured: `${clients} clients over UDP for ${seconds} s`, figures });
    return figures;
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await runtime.close();
    await server.remove();
  }
}
