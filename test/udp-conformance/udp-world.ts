// A server and clients without sockets, in virtual time, with a network of any quality between.
import { ClientCore, type ConnectFailure } from '#protocol/udp/client-core.ts';
import type { UdpConnection } from '#protocol/udp/connection.ts';
import { createKey } from '#protocol/udp/crypto.ts';
import { UPDATE_INTERVAL_MS } from '#protocol/udp/limits.ts';
import { sharedKey, type TokenOpener } from '#protocol/udp/opener.ts';
import { sealToken } from '#protocol/udp/seal.ts';
import { ServerCore } from '#protocol/udp/server-core.ts';
import { readToken } from '#protocol/udp/token.ts';
import { createRandom } from '../random.ts';
import { delaysMs, PERFECT, type Conditions } from './conditions.ts';

export const PROTOCOL_ID = 7n;
export const SERVER = '192.0.2.1:4000';
const START_MS = Date.UTC(2026, 0);
const FIRST_PORT = 50_000;

interface Flight {
  readonly atMs: number;
  readonly packet: Buffer;
  readonly arrive: (packet: Buffer) => void;
}

export interface TestClient {
  readonly core: ClientCore;
  readonly address: string;
  readonly port: number;
  connection?: UdpConnection;
  failure?: ConnectFailure;
  /** Every datagram that it sent. */
  readonly sent: Buffer[];
}

type TokenOptions = Partial<Parameters<typeof sealToken>[0]>;

export class UdpWorld {
  nowMs = START_MS;
  readonly key = createKey();
  server: ServerCore;
  /** As the server has them. */
  readonly connections: UdpConnection[] = [];
  readonly clients: TestClient[] = [];
  /** Every datagram that the server sent. */
  readonly sent: Buffer[] = [];
  conditions: Conditions = PERFECT;
  readonly #random;
  readonly #maxSlots: number;
  readonly #openToken: TokenOpener;
  #flights: Flight[] = [];

  constructor({
    seed = 1,
    maxSlots = 8,
    openToken,
  }: { seed?: number; maxSlots?: number; openToken?: TokenOpener } = {}) {
    this.#random = createRandom(seed);
    this.#maxSlots = maxSlots;
    this.#openToken = openToken ?? sharedKey(this.key);
    this.server = this.#startServer();
  }

  readonly clock = (): number => this.nowMs;

  token(options: TokenOptions = {}): Buffer {
    return sealToken({
      protocolId: PROTOCOL_ID,
      clientId: 1n,
      servers: [SERVER],
      nowMs: this.nowMs,
      expiresAtMs: this.nowMs + 30_000,
      timeoutS: 5,
      key: this.key,
      ...options,
    });
  }

  addClient(
    token = this.token(),
    { address = '198.51.100.1', port = FIRST_PORT + this.clients.length } = {},
  ): TestClient {
    const read = readToken(token);
    if (!read) throw new Error('no token');
    const client: TestClient = {
      ...{ address, port, sent: [] },
      core: new ClientCore({
        token: read,
        clock: this.clock,
        emit: (packet, bytes, to) => {
          const copy = Buffer.from(packet.subarray(0, bytes));
          client.sent.push(copy);
          if (`${to.address}:${to.port}` !== SERVER) return;
          this.#carry(copy, (each) => this.server.receive(each, address, port));
        },
        onConnect: (connection) => (client.connection = connection),
        onFailure: (failure) => (client.failure = failure),
        onOver: () => undefined,
      }),
    };
    this.clients.push(client);
    return client;
  }

  /** A client that is connected, on a good network. */
  connect(token?: Buffer): TestClient & { connection: UdpConnection } {
    const client = this.addClient(token);
    this.run(200);
    if (!client.connection) throw new Error(`not connected: ${client.failure ?? 'yet'}`);
    return client as TestClient & { connection: UdpConnection };
  }

  /** The server's end of a client's connection. */
  endOf({ port }: TestClient): UdpConnection {
    const end = this.connections.findLast(({ remote }) => remote.port === port);
    if (!end) throw new Error('the server has no such connection');
    return end;
  }

  restartServer(): void {
    this.server = this.#startServer();
  }

  run(forMs: number): void {
    const untilMs = this.nowMs + forMs;
    while (this.nowMs < untilMs) {
      this.nowMs += UPDATE_INTERVAL_MS;
      this.#arrive();
      this.server.update();
      for (const { core } of this.clients) core.update();
    }
  }

  #startServer(): ServerCore {
    return new ServerCore({
      protocolId: PROTOCOL_ID,
      openToken: this.#openToken,
      maxSlots: this.#maxSlots,
      addresses: () => [SERVER],
      clock: this.clock,
      emit: (packet, bytes, to) => {
        const copy = Buffer.from(packet.subarray(0, bytes));
        this.sent.push(copy);
        const client = this.clients.find(({ address, port }) => {
          return port === to.port && address === to.address;
        });
        if (client) this.#carry(copy, (each) => client.core.receive(each));
      },
      onConnect: (connection) => this.connections.push(connection),
    });
  }

  #carry(packet: Buffer, arrive: (packet: Buffer) => void): void {
    for (const delayMs of delaysMs(this.#random, this.conditions)) {
      // What receives a datagram may overwrite it.
      this.#flights.push({ atMs: this.nowMs + delayMs, packet: Buffer.from(packet), arrive });
    }
  }

  #arrive(): void {
    const landed = this.#flights.filter(({ atMs }) => atMs <= this.nowMs);
    this.#flights = this.#flights.filter(({ atMs }) => atMs > this.nowMs);
    landed.sort((a, b) => a.atMs - b.atMs);
    for (const { packet, arrive } of landed) arrive(packet);
  }
}
