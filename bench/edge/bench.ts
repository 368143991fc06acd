// `edge`: from the moment that a level is due until the client's callback, and how many deliveries
// one edge makes. Workers, edge and clients are processes of their own.
import type { EphemerisClient } from '#client/sdk/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Bench, Figures, Line } from '../bench.ts';
import { percentile, round } from '../bench.ts';
import { nextMessage, startChild, type Child } from '../child.ts';
import { firstLevels, seedPilots } from '../seed.ts';
import { armInBulk } from '../timers/ephemeris.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { connectAll, openSessions } from './clients.ts';
import type { Order } from './edge.ts';

const CLIENTS = 1_000;
const LEVELS = 10;
/** Each pilot hears one result in two seconds, which makes 500 a second of all. */
const INTERVAL_MS = 2_000;
/** Time to connect all clients before the first level is due. */
const HEAD_START_MS = 15_000;
const BROADCASTS = 400;

/** Time from due to callback of every result. */
function hearResults(clients: readonly EphemerisClient[], total: number): Promise<number[]> {
  return new Promise((resolve) => {
    const delaysMs: number[] = [];
    for (const client of clients) {
      client.on('skills.level-trained', (_body, { at }) => {
        delaysMs.push(Date.now() - at);
        if (delaysMs.length === total) resolve(delaysMs);
      });
    }
  });
}

async function seed(runtime: Runtime): Promise<string[]> {
  const firstDueAt = new Date(Date.now() + HEAD_START_MS);
  const spacingMs = INTERVAL_MS / CLIENTS;
  const plan = { pilots: CLIENTS, levels: LEVELS, firstDueAt, spacingMs, intervalMs: INTERVAL_MS };
  await seedPilots(runtime, plan);
  await armInBulk(runtime, await firstLevels(runtime));
  return openSessions(runtime, CLIENTS);
}

async function latency(clients: readonly EphemerisClient[]): Promise<Figures> {
  const total = CLIENTS * LEVELS;
  const delaysMs = await hearResults(clients, total);
  return {
    results: total,
    p50_ms: round(percentile(delaysMs, 0.5)),
    p99_ms: round(percentile(delaysMs, 0.99)),
    max_ms: round(percentile(delaysMs, 1)),
  };
}

async function fanOut(edge: Child, clients: readonly EphemerisClient[]): Promise<number> {
  const total = BROADCASTS * clients.length;
  const startedAt = performance.now();
  const all = new Promise<void>((resolve) => {
    let heard = 0;
    for (const client of clients) {
      client.listen('broadcast', () => {
        heard += 1;
        if (heard === total) resolve();
      });
    }
  });
  edge.process.send({ broadcasts: BROADCASTS } satisfies Order);
  await all;
  return total / ((performance.now() - startedAt) / 1000);
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('edge');
  await install(url);
  const runtime = await openBenchRuntime(url);
  const edge = startChild('edge/edge.ts', [url]);
  const worker = startChild('worker.ts', [url]);
  try {
    const { url: edgeUrl } = await nextMessage<{ url: string }>(edge);
    const clients = await connectAll(edgeUrl, await seed(runtime));
    const figures = await latency(clients);
    report({ measured: 'due to callback, 1,000 clients at 500 results/s', figures });
    const deliveries = round(await fanOut(edge, clients));
    report({ measured: 'fan-out of one edge', figures: { deliveries_per_s: deliveries } });
    for (const client of clients) client.close();
    return { ...figures, deliveries_per_s: deliveries };
  } finally {
    await Promise.all([edge.stop(), worker.stop()]);
    await runtime.close();
    await server.remove();
  }
}

export const edgeBench: Bench = { name: 'edge', run };
