// `npm run conformance:udp [-- --seed 1]`: the UDP transport over real sockets and a network of
// 1,000 ms latency, 100 ms jitter, 25% loss and 25% duplicates, each way. Exits 1 on any failure.
import { setTimeout as delay } from 'node:timers/promises';
import Table from 'cli-table3';
import { Command } from 'commander';
import {
  createKey,
  sealToken,
  sharedKey,
  UdpClient,
  UdpServer,
  type CloseReason,
  type UdpConnection,
} from '#protocol/udp/index.ts';
import { TERRIBLE } from './conditions.ts';
import { openLossyProxy } from './lossy-proxy.ts';
import { Traffic } from './traffic.ts';

const CLIENTS = 3;
const PLAN = { small: 150, large: 3, unreliable: 300 };
const PUMP_MS = 20;
const LIMIT_MS = 50_000;
const PROTOCOL_ID = 7n;

interface Check {
  readonly what: string;
  readonly found: string;
  readonly isSound: boolean;
}

interface Line {
  readonly near: UdpConnection;
  readonly up: Traffic;
  readonly down: Traffic;
  readonly farClosed: Promise<CloseReason>;
}

const within = async <T>(promise: Promise<T>, ms: number): Promise<T | undefined> =>
  Promise.race([promise, delay(ms, undefined, { ref: false })]);

async function pump(lines: readonly Line[], untilMs: number): Promise<void> {
  const traffic = lines.flatMap(({ up, down }) => [up, down]);
  while (!traffic.every(({ isDone }) => isDone) && performance.now() < untilMs) {
    for (const each of traffic) each.pump();
    await delay(PUMP_MS);
  }
  // What is on its way unreliably has this long to come.
  await delay(TERRIBLE.latencyMs + 2 * TERRIBLE.jitterMs);
}

function judgeTraffic(name: string, traffic: Traffic): Check[] {
  const { reliable, unreliable, unreliableShare } = traffic.counts;
  const faults = traffic.faults.length;
  return [
    { what: `${name}: reliable, once and in order`, found: reliable, isSound: traffic.isDone },
    {
      what: `${name}: unreliable, at most once`,
      found: unreliable,
      isSound: unreliableShare > 0.6 && unreliableShare < 0.9,
    },
    { what: `${name}: messages not as sent`, found: String(faults), isSound: faults === 0 },
  ];
}

function judgeStats(near: UdpConnection): Check[] {
  const { rttMs, jitterMs, outboundLoss, inboundLoss } = near.stats();
  const share = (loss: number): string => `${(loss * 100).toFixed(0)}%`;
  // What is overtaken by more packets than the replay window holds counts as lost too.
  const isLossy = (loss: number): boolean => loss > 0.1 && loss < 0.5;
  return [
    {
      what: 'round trip',
      found: `${rttMs.toFixed(0)} ms ± ${jitterMs.toFixed(0)}`,
      isSound: rttMs > 1_750 && rttMs < 2_400 && jitterMs < 400,
    },
    { what: 'loss, out', found: share(outboundLoss), isSound: isLossy(outboundLoss) },
    { what: 'loss, in', found: share(inboundLoss), isSound: isLossy(inboundLoss) },
  ];
}

async function hangUp({ near, farClosed }: Line): Promise<Check> {
  near.disconnect(Buffer.from('done'));
  const reason = await within(farClosed, 2 * TERRIBLE.latencyMs);
  const found = reason ? `${reason.kind}: ${reason.bytes.toString()}` : 'not heard';
  return { what: 'disconnect with its reason', found, isSound: found === 'disconnected: done' };
}

async function connectAll(server: UdpServer, clients: readonly UdpClient[], seed: number) {
  const connections = await Promise.all(clients.map((client) => client.connect()));
  return connections.map((near, index): Line => {
    const far = server.connections.find(({ userData }) => userData[0] === index);
    if (!far) throw new Error('the server does not know of the connection');
    const farClosed = new Promise<CloseReason>((resolve) => (far.onClose = resolve));
    const up = new Traffic(near, far, { ...PLAN, seed: seed + 2 * index });
    const down = new Traffic(far, near, { ...PLAN, seed: seed + 2 * index + 1 });
    return { near, up, down, farClosed };
  });
}

async function run(seed: number): Promise<Check[]> {
  const startedMs = performance.now();
  const key = createKey();
  const proxy = await openLossyProxy(seed, TERRIBLE);
  const server = new UdpServer({
    ...{ protocolId: PROTOCOL_ID, openToken: sharedKey(key), host: '127.0.0.1', port: 0 },
    ...{ maxSlots: CLIENTS, addresses: [proxy.address], onConnect: () => undefined },
    onError: (error) => {
      throw error;
    },
  });
  await server.bind();
  proxy.forwardTo(server.port);
  const nowMs = Date.now();
  const clients = Array.from({ length: CLIENTS }, (_, index) => {
    const about = { protocolId: PROTOCOL_ID, clientId: BigInt(index), timeoutS: 20, key, nowMs };
    const userData = Uint8Array.of(index);
    const servers = [proxy.address];
    return new UdpClient({
      token: sealToken({ ...about, servers, userData, expiresAtMs: nowMs + 30_000 }),
    });
  });
  try {
    const lines = await connectAll(server, clients, seed);
    const connectedMs = performance.now() - startedMs;
    await pump(lines, startedMs + LIMIT_MS);
    const checks = lines.flatMap(({ near, up, down }, index) => [
      ...judgeTraffic(`client ${index}, up`, up),
      ...judgeTraffic(`client ${index}, down`, down),
      ...judgeStats(near),
    ]);
    const { taken, lost, doubled } = proxy.counts;
    const goodbyes = await Promise.all(lines.map(hangUp));
    const tookS = ((performance.now() - startedMs) / 1000).toFixed(1);
    return [
      { what: 'connected', found: `${(connectedMs / 1000).toFixed(1)} s`, isSound: true },
      ...checks,
      ...goodbyes,
      {
        what: 'datagrams',
        found: `${taken}, ${lost} lost, ${doubled} doubled, ${tookS} s`,
        isSound: true,
      },
    ];
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    await server.close();
    await proxy.close();
  }
}

async function main({ seed }: { seed: string }): Promise<void> {
  const checks = await run(Number(seed));
  const table = new Table({ head: ['what', 'found', ''], style: { head: [] } });
  for (const { what, found, isSound } of checks)
    table.push([what, found, isSound ? 'ok' : 'FAILED']);
  process.stdout.write(`${table.toString()}\n`);
  if (!checks.every(({ isSound }) => isSound)) process.exitCode = 1;
}

await new Command('conformance:udp')
  .option('--seed <number>', 'of all chance', '1')
  .action(main)
  .parseAsync();
