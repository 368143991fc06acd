// A bad network between real sockets: clients send to the proxy, which has a socket to the server
// for each of them.
import { createSocket, type Socket } from 'node:dgram';
import { createRandom } from '../random.ts';
import { delaysMs, type Conditions } from './conditions.ts';

export interface LossyProxy {
  readonly address: string;
  /** Datagrams taken, lost and doubled, both ways. */
  readonly counts: { taken: number; lost: number; doubled: number };
  /** Where to carry datagrams; to be called before any come. */
  forwardTo(port: number): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

async function bind(socket: Socket): Promise<number> {
  await new Promise<void>((resolve) => socket.bind(0, HOST, resolve));
  return socket.address().port;
}

export async function openLossyProxy(seed: number, conditions: Conditions): Promise<LossyProxy> {
  const random = createRandom(seed);
  const counts = { taken: 0, lost: 0, doubled: 0 };
  const front = createSocket('udp4');
  const backs = new Map<number, Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let serverPort = 0;

  const carry = (packet: Buffer, socket: Socket, port: number): void => {
    const delays = delaysMs(random, conditions);
    counts.taken += 1;
    if (delays.length === 0) counts.lost += 1;
    if (delays.length > 1) counts.doubled += 1;
    for (const delayMs of delays) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        socket.send(packet, port, HOST);
      }, delayMs);
      timers.add(timer);
    }
  };
  const openBack = (clientPort: number): Socket => {
    const back = createSocket('udp4', (packet) => carry(packet, front, clientPort));
    backs.set(clientPort, back);
    return back;
  };
  front.on('message', (packet, { port }) =>
    carry(packet, backs.get(port) ?? openBack(port), serverPort),
  );
  const port = await bind(front);
  return {
    address: `${HOST}:${port}`,
    counts,
    forwardTo: (to) => (serverPort = to),
    async close() {
      for (const timer of timers) clearTimeout(timer);
      const sockets = [front, ...backs.values()];
      await Promise.all(sockets.map((each) => new Promise<void>((done) => each.close(done))));
    },
  };
}
