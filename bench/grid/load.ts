// Clients of a grid as a process of their own: a tenth of them changes its course every second.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRandom } from '#test/random.ts';
import { LoadClient } from './load-client.ts';

/** One more client. */
export interface Joining {
  readonly nth: number;
  readonly token: string;
  /** Ships that it sees, for it to orbit. */
  readonly neighbours: readonly number[];
}

/** One more is in, or was not let in. */
export interface Joined {
  readonly joined: number;
}

export interface LoadReport {
  readonly clients: number;
  readonly lost: number;
  /** Scenes beside the first of each client. */
  readonly resyncs: number;
  readonly faults: number;
  readonly receivedBytes: number;
  readonly orders: number;
  readonly answers: number;
  readonly refused: number;
  readonly cpuMs: number;
  /** As of the grid, from the start. */
  readonly stallMs: number;
}

/** A client sends, and acknowledges, as rarely as this. */
const UPDATE_MS = 40;
const ORDERED_SHARE = 0.1;
const ORBITING_SHARE = 0.8;
/** A client among so many follows with a replica. */
const LOOKING = 10;
/** Ships in all replicas: those of one great crowd would take more than all that is measured. */
const MAX_FOLLOWED = 35_000;

const chance = createRandom(process.pid);
const clients: { readonly client: LoadClient; readonly neighbours: readonly number[] }[] = [];
const stalls = monitorEventLoopDelay({ resolution: 10 });
stalls.enable();
let orders = 0;
let followed = 0;

function orderOne(): void {
  const { client, neighbours } = chance.pick(clients);
  orders += 1;
  if (chance.between(0, 99) < ORBITING_SHARE * 100) {
    const distanceM = chance.between(1_000, 8_000);
    client.order('space.orbit', { targetId: chance.pick(neighbours), distanceM });
    return;
  }
  const [x, y, z] = [0, 1, 2].map(() => chance.between(-1_000, 1_000));
  client.order('space.head', { direction: { x: x || 1, y, z } });
}

async function join({ nth, token, neighbours }: Joining): Promise<void> {
  const looks = clients.length % LOOKING === 0 && followed < MAX_FOLLOWED;
  if (looks) followed += neighbours.length;
  const client = new LoadClient(token, looks);
  clients.push({ client, neighbours });
  const timer = setInterval(() => client.update(), UPDATE_MS);
  await client.connect().catch(() => {
    clearInterval(timer);
    client.isLost = true;
  });
  process.send?.({ joined: nth } satisfies Joined);
}

function report(): LoadReport {
  const all = clients.map(({ client }) => client);
  const sum = (count: (client: LoadClient) => number): number =>
    all.reduce((total, client) => total + count(client), 0);
  const { user, system } = process.cpuUsage();
  return {
    clients: all.length,
    lost: sum(({ isLost }) => Number(isLost)),
    resyncs: sum(({ scenes }) => Math.max(0, scenes - 1)),
    faults: sum(({ view }) => view?.faults ?? 0),
    receivedBytes: sum(({ receivedBytes }) => receivedBytes),
    orders,
    answers: sum(({ answers }) => answers),
    refused: sum(({ refused }) => refused),
    cpuMs: (user + system) / 1_000,
    stallMs: stalls.max / 1e6,
  };
}

/** Spread over the second, as orders of people are. */
const SLICES = 20;
let owed = 0;
setInterval(() => {
  owed += (clients.length * ORDERED_SHARE) / SLICES;
  for (; owed >= 1; owed -= 1) orderOne();
}, 1_000 / SLICES);

process.on('message', (message: Joining | { report: true }) => {
  if ('report' in message) process.send?.(report());
  else void join(message);
});
process.once('SIGTERM', () => process.exit(0));
process.send?.({ ready: true });
