// A server of secure UDP connections on a socket of its own.
import type { Socket } from 'node:dgram';
import { formatEndpoint } from './address.ts';
import type { UdpConnection } from './connection.ts';
import { createCounters, type Counters } from './counters.ts';
import { UPDATE_INTERVAL_MS } from './limits.ts';
import type { TokenOpener } from './opener.ts';
import { SERVER_BUFFERS } from './peer.ts';
import { ServerCore } from './server-core.ts';
import { bindSocket, closeSocket, Outbox, openSocket, steadyClock } from './socket.ts';

export interface UdpServerOptions {
  /** Tells this protocol from others: tokens of another one are not taken. */
  protocolId: bigint;
  openToken: TokenOpener;
  /** An address of this machine to listen at. */
  host: string;
  /** 0: any that is free. */
  port: number;
  /** How many may be connected at once; whoever comes then is denied. */
  maxSlots: number;
  /** Whether those who come are as many as it can take in: others have to ask again. @default no */
  isBusy?: () => boolean;
  /** Under which clients reach it, as their tokens name it. @default where it listens */
  addresses?: readonly string[];
  /** Milliseconds since the epoch, never going back. */
  clock?: () => number;
  onConnect: (connection: UdpConnection) => void;
  /** The socket failed, once it was bound. */
  onError: (error: Error) => void;
}

export class UdpServer {
  readonly #options: UdpServerOptions;
  readonly #socket: Socket;
  readonly #outbox: Outbox;
  readonly #core: ServerCore;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: UdpServerOptions) {
    const { host, protocolId, openToken, maxSlots, onConnect } = options;
    this.#options = options;
    this.#socket = openSocket(host);
    const counters = createCounters();
    this.#outbox = new Outbox(this.#socket, counters, SERVER_BUFFERS);
    this.#core = new ServerCore({
      counters,
      ...{ protocolId, openToken, maxSlots, onConnect, isBusy: options.isBusy },
      addresses: () => options.addresses ?? [this.address],
      clock: options.clock ?? steadyClock,
      emit: this.#outbox.emit,
    });
  }

  async bind(): Promise<void> {
    await bindSocket(this.#socket, this.#options.port, this.#options.host);
    this.#socket.on('error', this.#options.onError);
    this.#socket.on('message', (packet, { address, port }) =>
      this.#core.receive(packet, address, port),
    );
    this.#timer = setInterval(() => this.#core.update(), UPDATE_INTERVAL_MS);
  }

  get port(): number {
    return this.#socket.address().port;
  }

  /** Where it listens. */
  get address(): string {
    return formatEndpoint(this.#socket.address());
  }

  get counters(): Counters {
    return this.#core.counters;
  }

  get connections(): readonly UdpConnection[] {
    return this.#core.connections;
  }

  /** Hangs up on every client. @param reason for each of them */
  async close(reason?: Uint8Array): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#core.close(reason);
    this.#outbox.flush();
    await closeSocket(this.#socket);
  }
}
