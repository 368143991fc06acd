// `udp`: encrypted packets that one server process receives and answers, and what garbage does.
import { setTimeout as delay } from 'node:timers/promises';
import { createKey } from '#protocol/udp/index.ts';
import { round, type Bench, type Figures, type Line } from '../bench.ts';
import { nextMessage, startChild, type Child } from '../child.ts';
import type { LoadReport } from './load.ts';
import type { ServerReport } from './server.ts';

const GENERATORS = 1;
const CLIENTS = 16;
const UNDER_WAY = 16;
const WARM_UP_MS = 2000;
const MEASURE_MS = 6000;

async function ask<T>(child: Child): Promise<T> {
  const answer = nextMessage<T>(child);
  child.process.send({});
  return answer;
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const key = createKey().toString('hex');
  const server = startChild('udp/server.ts', [key, String(CLIENTS * GENERATORS)]);
  const children = [server];
  try {
    const { address } = await nextMessage<{ address: string }>(server);
    for (let index = 0; index < GENERATORS; index += 1) {
      const numbers = [index * CLIENTS, CLIENTS, UNDER_WAY].map(String);
      const load = startChild('udp/load.ts', [address, key, ...numbers]);
      children.push(load);
      await nextMessage(load);
    }
    const [, ...loads] = children;
    await delay(WARM_UP_MS);
    const before = await ask<ServerReport>(server);
    const loadsBefore = await Promise.all(loads.map((load) => ask<LoadReport>(load)));
    await delay(MEASURE_MS);
    const after = await ask<ServerReport>(server);
    const loadsAfter = await Promise.all(loads.map((load) => ask<LoadReport>(load)));
    const seconds = (after.atMs - before.atMs) / 1000;
    const packets = after.answered - before.answered;
    const figures = {
      packets_per_s: round(packets / seconds),
      server_cpu_us: round(((after.cpuMs - before.cpuMs) * 1000) / packets),
      load_cpu_us: round(
        ((loadsAfter.reduce((s, l) => s + l.cpuMs, 0) -
          loadsBefore.reduce((s, l) => s + l.cpuMs, 0)) *
          1000) /
          packets,
      ),
      server_busy: round((after.cpuMs - before.cpuMs) / 1000 / seconds),
      dropped: after.dropped,
      open: after.open,
    };
    report({ measured: 'received and answered', figures });
    return figures;
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

export const udpBench: Bench = { name: 'udp', run };
