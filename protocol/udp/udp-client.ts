// A client of one secure UDP connection on a socket of its own.
import type { Socket } from 'node:dgram';
import type { Endpoint } from './address.ts';
import { ClientCore, type ConnectFailure } from './client-core.ts';
import type { UdpConnection } from './connection.ts';
import type { Counters } from './counters.ts';
import { UPDATE_INTERVAL_MS } from './limits.ts';
import { CLIENT_BUFFERS, type Emit } from './peer.ts';
import { closeSocket, Outbox, openSocket, steadyClock } from './socket.ts';
import { readToken } from './token.ts';

export interface UdpClientOptions {
  /** As sealed for this client, or by it. For one connection: not to be used again. */
  token: Buffer;
  /** Milliseconds since the epoch, never going back. */
  clock?: () => number;
}

/** No server took the token. */
export class UdpConnectError extends Error {
  readonly failure: ConnectFailure | 'malformed-token' | 'closed';

  constructor(failure: UdpConnectError['failure']) {
    super(`not connected: ${failure}`);
    this.name = 'UdpConnectError';
    this.failure = failure;
  }
}

interface Line {
  readonly socket: Socket;
  readonly outbox: Outbox;
}

type Failure = UdpConnectError['failure'];

export class UdpClient {
  readonly #options: UdpClientOptions;
  /** For each family of addresses in the token. */
  readonly #lines = new Map<string, Line>();
  #core: ClientCore | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reject: (error: UdpConnectError) => void = () => undefined;

  constructor(options: UdpClientOptions) {
    this.#options = options;
  }

  /** To be called once. Rejects with UdpConnectError where no server of the token takes it. */
  connect(): Promise<UdpConnection> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      const token = readToken(this.#options.token);
      if (!token) {
        this.#fail('malformed-token');
        return;
      }
      const core: ClientCore = new ClientCore({
        token,
        clock: this.#options.clock ?? steadyClock,
        emit: (packet, bytes, peer) => this.#emitTo(peer, core)(packet, bytes, peer),
        onConnect: resolve,
        onFailure: (failure) => this.#fail(failure),
        onOver: () => void this.#stop(),
      });
      this.#core = core;
      this.#timer = setInterval(() => core.update(), UPDATE_INTERVAL_MS);
      core.update();
    });
  }

  get counters(): Counters | undefined {
    return this.#core?.counters;
  }

  /** Hangs up, or stops asking. */
  async close(): Promise<void> {
    this.#core?.close();
    this.#fail('closed');
    await this.#stop();
  }

  #fail(failure: Failure): void {
    this.#reject(new UdpConnectError(failure));
    void this.#stop();
  }

  async #stop(): Promise<void> {
    clearInterval(this.#timer);
    const lines = [...this.#lines.values()];
    this.#lines.clear();
    for (const { outbox } of lines) outbox.flush();
    await Promise.all(lines.map(({ socket }) => closeSocket(socket)));
  }

  #emitTo({ address }: Endpoint, core: ClientCore): Emit {
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    let line = this.#lines.get(family);
    if (!line) {
      const socket = openSocket(address);
      socket.on('message', (packet, from) => {
        const { server } = core;
        // Who else sends to this port is not heard.
        if (from.port === server.port && from.address === server.address) core.receive(packet);
      });
      // What fails is not sent; that the server is gone shows in silence.
      socket.on('error', () => (core.counters.unsentPackets += 1));
      line = { socket, outbox: new Outbox(socket, core.counters, CLIENT_BUFFERS) };
      this.#lines.set(family, line);
    }
    return line.outbox.emit;
  }
}
