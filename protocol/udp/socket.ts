// Sockets as both ends open them.
import { createSocket, type Socket, type SocketOptions } from 'node:dgram';
import type { Counters } from './counters.ts';
import { BUFFERS, type Emit } from './peer.ts';

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

/** Sends packets, and drops them where so many wait that their buffers would be used again. */
export function emitOver(socket: Socket, counts: Counters): Emit {
  return (packet, bytes, { address, port }) => {
    if (socket.getSendQueueCount() >= BUFFERS / 2) {
      counts.unsentPackets += 1;
      return;
    }
    counts.sentPackets += 1;
    counts.sentBytes += bytes;
    socket.send(packet, 0, bytes, port, address);
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
