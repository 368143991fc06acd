// Sockets as both ends open them.
import { createSocket, type Socket, type SocketOptions } from 'node:dgram';
import type { Counters } from './counters.ts';
import type { Emit, Peer } from './peer.ts';

const SOCKET_BUFFER_BYTES = 4 * 1_048_576;

/** Addresses are numbers already; a look-up by the system's resolver takes a thread each time. */
const lookup: NonNullable<SocketOptions['lookup']> = (address, _options, done) =>
  done(null, address, address.includes(':') ? 6 : 4);

/** Milliseconds since the epoch, which never go back. */
export const steadyClock = (): number => performance.timeOrigin + performance.now();

export function openSocket(address: string): Socket {
  return createSocket({
    type: address.includes(':') ? 'udp6' : 'udp4',
    ipv6Only: address.includes(':'),
    lookup,
    recvBufferSize: SOCKET_BUFFER_BYTES,
    sendBufferSize: SOCKET_BUFFER_BYTES,
  });
}

const BATCH = 32;

/**
 * Sends packets, those of one turn of the event loop one after another: alternating with receiving
 * takes a fifth more processor time. What was sent counts as waiting until the loop turns; where
 * so much waits that buffers would be used again, further packets are dropped.
 */
export class Outbox {
  readonly #socket: Socket;
  readonly #counters: Counters;
  readonly #packets: Buffer[] = [];
  readonly #bytes: number[] = [];
  readonly #peers: Peer[] = [];
  /** Packets between two looks at what waits, and how many may wait: fewer than buffers. */
  readonly #lookEvery: number;
  readonly #mostWaiting: number;
  #sinceLook = 0;

  /** @param buffers how many there are in turn */
  constructor(socket: Socket, counters: Counters, buffers: number) {
    this.#socket = socket;
    this.#lookEvery = buffers / 4;
    this.#mostWaiting = buffers / 2;
    this.#counters = counters;
  }

  readonly emit: Emit = (packet, bytes, peer) => {
    this.#sinceLook += 1;
    if (this.#sinceLook >= this.#lookEvery) {
      if (this.#socket.getSendQueueCount() > this.#mostWaiting) {
        this.#counters.unsentPackets += 1;
        return;
      }
      this.#sinceLook = 0;
    }
    this.#packets.push(packet);
    this.#bytes.push(bytes);
    this.#peers.push(peer);
    if (this.#packets.length === 1) setImmediate(this.flush);
    if (this.#packets.length >= BATCH) this.flush();
  };

  /** Sends what is left of this turn; to be called before the socket is closed. */
  readonly flush = (): void => {
    for (const [index, packet] of this.#packets.entries()) {
      const { address, port } = this.#peers[index] as Peer;
      const bytes = this.#bytes[index] ?? 0;
      this.#counters.sentPackets += 1;
      this.#counters.sentBytes += bytes;
      this.#socket.send(packet, 0, bytes, port, address);
    }
    this.#packets.length = 0;
    this.#bytes.length = 0;
    this.#peers.length = 0;
  };
}

export function bindSocket(socket: Socket, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, host, () => {
      socket.off('error', reject);
      resolve();
    });
  });
}

export const closeSocket = (socket: Socket): Promise<void> =>
  new Promise((resolve) => socket.close(resolve));
