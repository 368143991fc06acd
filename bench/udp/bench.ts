// `udp`: encrypted packets that one server process receives and answers, and what a million
// datagrams of garbage do to it and its clients. Server and load are processes of their own.
import { setTimeout as delay } from 'node:timers/promises';
import { createKey } from '#protocol/udp/index.ts';
import { round, type Bench, type Figures, type Line } from '../bench.ts';
import { nextMessage, startChild, type Child } from '../child.ts';
import type { LoadReport } from './load.ts';
import type { ServerReport } from './server.ts';
import { dropGarbage } from './unharmed.ts';

const CLIENTS = 16;
const UNDER_WAY = 16;
const WARM_UP_MS = 2000;
const MEASURE_MS = 8000;
/** Over a real socket; the million goes through the state machine. */
const FLOOD = 100_000;

interface Reports {
  readonly server: ServerReport;
  readonly load: LoadReport;
}

async function ask<T>(child: Child): Promise<T> {
  const answer = nextMessage<T>(child);
  child.process.send({});
  return answer;
}

async function askBoth(server: Child, load: Child): Promise<Reports> {
  const [ofServer, ofLoad] = await Promise.all([ask<ServerReport>(server), ask<LoadReport>(load)]);
  if (ofLoad.forged > 0) throw new Error(`${ofLoad.forged} answers were not the server's`);
  return { server: ofServer, load: ofLoad };
}

/** What lies between two reports. */
function figuresOf(before: Reports, after: Reports): Figures {
  const packets = after.server.answered - before.server.answered;
  const seconds = (after.server.atMs - before.server.atMs) / 1000;
  const perPacketUs = (cpuMs: number): number => round((cpuMs * 1000) / packets);
  const serverCpuMs = after.server.cpuMs - before.server.cpuMs;
  return {
    packets_per_s: round(packets / seconds),
    server_cpu_us: perPacketUs(serverCpuMs),
    server_cores: round(serverCpuMs / 1000 / seconds),
    load_cpu_us: perPacketUs(after.load.cpuMs - before.load.cpuMs),
    heard_of_answers: round((after.load.answers - before.load.answers) / packets),
  };
}

/** Garbage over a socket, while the clients go on; answers what the server dropped of it. */
async function flood(server: Child, load: Child, address: string): Promise<number> {
  const before = await askBoth(server, load);
  const stranger = startChild('udp/flood.ts', [address, String(FLOOD)]);
  await nextMessage(stranger);
  await stranger.stop();
  await delay(1000);
  const after = await askBoth(server, load);
  if (after.server.open !== CLIENTS) throw new Error(`${after.server.open} clients are left`);
  if (after.load.answers <= before.load.answers) throw new Error('the clients hear nothing');
  return after.server.dropped - before.server.dropped;
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const garbagePerS = round(dropGarbage());
  const garbage = { garbage_per_s: garbagePerS, clients_unharmed: 1 };
  report({
    measured: '1,000,000 datagrams of garbage through the state machine',
    figures: garbage,
  });
  const key = createKey().toString('hex');
  const server = startChild('udp/server.ts', [key, String(CLIENTS)]);
  const children = [server];
  try {
    const { address } = await nextMessage<{ address: string }>(server);
    const load = startChild('udp/load.ts', [address, key, '0', String(CLIENTS), String(UNDER_WAY)]);
    children.push(load);
    await nextMessage(load);
    await delay(WARM_UP_MS);
    const before = await askBoth(server, load);
    await delay(MEASURE_MS);
    const figures = figuresOf(before, await askBoth(server, load));
    report({ measured: 'received and answered', figures });
    const dropped = await flood(server, load, address);
    report({ measured: `${FLOOD} of garbage over a socket`, figures: { dropped } });
    return { ...figures, ...garbage, flood_dropped: dropped };
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

export const udpBench: Bench = { name: 'udp', run };
