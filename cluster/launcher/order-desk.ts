// Where a launcher takes orders: only those that are of its cluster, for it, fresh and new. What is
// none is dropped without an answer, and counted.
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import type { Runtime } from '#queues/runtime.ts';
import {
  MAX_ORDER_BYTES,
  OrderSeal,
  SealedOrder,
  type LauncherAddress,
  type Order,
} from '#features/cluster/index.ts';
import { OrderMemory } from './order-memory.ts';

export interface OrderCounts {
  taken: number;
  /** Forged, for another launcher, replayed too late, or no orders at all. */
  dropped: number;
}

export class OrderDesk {
  readonly counts: OrderCounts = { taken: 0, dropped: 0 };
  readonly #runtime: Runtime;
  readonly #take: (order: Order) => boolean;
  readonly #memory: OrderMemory;
  readonly #socket: Socket;
  readonly #host: string;
  #seal: OrderSeal | undefined;

  /** @param take answers whether the order is taken; it is carried out afterwards */
  constructor(runtime: Runtime, take: (order: Order) => boolean) {
    this.#runtime = runtime;
    this.#take = take;
    this.#memory = new OrderMemory(runtime.clock.now());
    this.#host = runtime.config.cluster.host;
    this.#socket = createSocket(isIPv6(this.#host) ? 'udp6' : 'udp4');
  }

  get address(): LauncherAddress {
    return { host: this.#host, port: this.#socket.address().port };
  }

  async open(): Promise<void> {
    this.#socket.bind(this.#runtime.config.cluster.launcherPort, this.#host);
    await once(this.#socket, 'listening');
    this.#seal = new OrderSeal(this.#runtime.config, this.address);
    this.#socket.on('message', (bytes, from) => this.#hear(bytes, from));
    this.#socket.on('error', (error) =>
      this.#runtime.log.error({ err: error }, 'the socket for orders failed'),
    );
  }

  async close(): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  #hear(bytes: Buffer, from: RemoteInfo): void {
    const content = bytes.length > MAX_ORDER_BYTES ? null : this.#seal?.open('order', bytes);
    const sealed = SealedOrder.safeParse(content);
    if (sealed.success) this.#judge(sealed.data, from);
    else this.counts.dropped++;
  }

  #judge({ id, at, order }: SealedOrder, from: RemoteInfo): void {
    const now = this.#runtime.clock.now();
    const judgement = this.#memory.judge(id, at, now);
    if (judgement === 'new') {
      this.counts.taken++;
      this.#memory.remember(id, now, this.#take(order));
    } else if (judgement !== 'repeated') {
      this.counts.dropped++;
      this.#runtime.log.warn({ judgement, from: from.address }, 'an order was dropped');
      return;
    }
    const answer = { id, accepted: this.#memory.wasAccepted(id) };
    const datagram = this.#seal?.seal('answer', answer);
    if (datagram) this.#socket.send(datagram, from.port, from.address, () => undefined);
  }
}
