// Orders reach a launcher once, over a network that loses and repeats; what is none does nothing.
import { randomBytes, randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { ConfigSchema, type Config } from '#config/index.ts';
import {
  ORDER_LIFE_MS,
  OrderSeal,
  SealedOrder,
  sendOrder,
  type LauncherAddress,
  type Order,
} from '#features/cluster/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import { OrderDesk } from './order-desk.ts';

const KEY = 'a key that all machines of the cluster know';
const START: Order = { order: 'start', kind: 'grid', name: 'grid-1' };
const HOST = '127.0.0.1';

let nowMs = 2_000_000_000_000;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function runtimeOf(cluster: Partial<Config['cluster']> = {}): Runtime {
  const config = ConfigSchema.parse({ cluster: { key: KEY, launcherPort: 0, ...cluster } });
  return { config, clock: { now: () => nowMs }, log: pino({ level: 'silent' }) } as Runtime;
}

async function openDesk(take: (order: Order) => boolean = () => true) {
  const taken: Order[] = [];
  const desk = new OrderDesk(runtimeOf(), (order) => taken.push(order) > 0 && take(order));
  await desk.open();
  closing.push(() => desk.close());
  return { desk, taken };
}

async function openSocket(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, HOST);
  await once(socket, 'listening');
  closing.push(() => socket.close());
  return socket;
}

/** Sends, then an honest order, whose answer tells that the desk has read all before it. */
async function deliver(to: LauncherAddress, datagrams: readonly Uint8Array[]): Promise<void> {
  const socket = await openSocket();
  for (const datagram of datagrams) socket.send(datagram, to.port, to.host);
  const marker = sealed({ order: { order: 'stop', name: 'marker' } });
  socket.send(new OrderSeal(runtimeOf().config, to).seal('order', marker), to.port, to.host);
  await once(socket, 'message');
}

const sealed = (change: Partial<SealedOrder> = {}): SealedOrder => ({
  id: randomUUID(),
  at: nowMs,
  order: START,
  ...change,
});

/** An address behind which a bad network lies: `fate` says how often a datagram arrives. */
async function openBadNetwork(to: LauncherAddress, fate: () => number): Promise<LauncherAddress> {
  const [outside, inside] = [await openSocket(), await openSocket()];
  const { config } = runtimeOf();
  const near = { host: HOST, port: outside.address().port };
  const [sealNear, sealFar] = [new OrderSeal(config, near), new OrderSeal(config, to)];
  let sender = 0;
  outside.on('message', (bytes, from) => {
    sender = from.port;
    const order = SealedOrder.parse(sealNear.open('order', bytes));
    const datagram = sealFar.seal('order', order);
    for (let left = fate(); left > 0; left--) inside.send(datagram, to.port, to.host);
  });
  inside.on('message', (bytes) => {
    const answer = sealNear.seal('answer', sealFar.open('answer', bytes) as never);
    for (let left = fate(); left > 0; left--) outside.send(answer, sender, HOST);
  });
  return near;
}

it('carries out an order once, however often it is repeated', async () => {
  const { desk, taken } = await openDesk();
  const network = await openBadNetwork(desk.address, () => 3);
  expect(await sendOrder(runtimeOf(), network, START)).toBe(true);
  expect(taken).toEqual([START]);
  expect(desk.counts).toEqual({ taken: 1, dropped: 0 });
});

it('gets an order and its answer through where most datagrams are lost', async () => {
  const { desk, taken } = await openDesk();
  const fates = [0, 1, 0, 1, 1];
  const network = await openBadNetwork(desk.address, () => fates.shift() ?? 1);
  expect(await sendOrder(runtimeOf(), network, START)).toBe(true);
  expect(taken).toEqual([START]);
});

it('tells a sender that its order is not taken, and that nobody answers', async () => {
  const { desk, taken } = await openDesk(() => false);
  expect(await sendOrder(runtimeOf(), desk.address, START)).toBe(false);
  expect(taken).toHaveLength(1);
  const silent = (await openSocket()).address();
  expect(await sendOrder(runtimeOf(), { host: HOST, port: silent.port }, START)).toBe(false);
});

it('drops orders of other keys and clusters, for other launchers, and answers', async () => {
  const { desk, taken } = await openDesk();
  const to = desk.address;
  const honest = new OrderSeal(runtimeOf().config, to);
  await deliver(to, [
    new OrderSeal(runtimeOf({ key: `${KEY}?` }).config, to).seal('order', sealed()),
    new OrderSeal(runtimeOf({ name: 'staging' }).config, to).seal('order', sealed()),
    new OrderSeal(runtimeOf().config, { ...to, port: 1 }).seal('order', sealed()),
    honest.seal('answer', sealed()),
    honest.seal('order', { ...sealed(), order: { order: 'explode' } } as never),
    honest.seal('order', { ...sealed(), order: { ...START, name: '../../etc' } }),
  ]);
  expect(taken).toHaveLength(1);
  expect(desk.counts).toEqual({ taken: 1, dropped: 6 });
});

it('takes no order again, nor one that is too old to be remembered', async () => {
  const { desk, taken } = await openDesk();
  const to = desk.address;
  const seal = new OrderSeal(runtimeOf().config, to);
  const datagram = seal.seal('order', sealed());
  await deliver(to, [datagram, datagram]);
  expect(taken.filter(({ order }) => order === 'start')).toHaveLength(1);
  nowMs += ORDER_LIFE_MS + 1;
  await deliver(to, [datagram]);
  nowMs += 2 * ORDER_LIFE_MS;
  await deliver(to, [datagram, seal.seal('order', sealed({ at: nowMs + ORDER_LIFE_MS + 1 }))]);
  expect(taken.filter(({ order }) => order === 'start')).toHaveLength(1);
});

it('takes no order from before it was started: a former life has carried that out', async () => {
  const { desk, taken } = await openDesk();
  const old = sealed({ at: nowMs - 1 });
  await deliver(desk.address, [new OrderSeal(runtimeOf().config, desk.address).seal('order', old)]);
  expect(taken.map(({ order }) => order)).toEqual(['stop']);
  expect(desk.counts.dropped).toBe(1);
});

it('survives whatever is sent', async () => {
  const { desk, taken } = await openDesk();
  const seal = new OrderSeal(runtimeOf().config, desk.address);
  const garbage = fc.sample(fc.uint8Array({ maxLength: 2_000 }), 200);
  const mutants = fc.sample(fc.nat(), 200).map((at) => {
    const bytes = seal.seal('order', sealed());
    bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ 1, at % bytes.length);
    return bytes;
  });
  for (const bytes of [...garbage, ...mutants, randomBytes(60_000)]) {
    await deliver(desk.address, [bytes]);
  }
  expect(taken.filter(({ order }) => order === 'start')).toEqual([]);
  expect(desk.counts.dropped).toBe(401);
});
