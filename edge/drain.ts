// How an edge stops: nothing new, what is under way finished, everybody told, then hung up upon.
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { EdgeContext } from './context.ts';
import type { SocketServer } from './sockets.ts';

/** Who has not taken its last packets by then is not waited for. */
const HANG_UP_MS = 1_000;

/** The TCP connections of a server, among them those that have become WebSockets. */
export function trackTcp(http: FastifyInstance): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  http.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}

export async function drain(
  edge: EdgeContext,
  http: FastifyInstance,
  io: SocketServer,
  tcp: ReadonlySet<Socket>,
): Promise<void> {
  io.emit('draining');
  await edge.desk.close(edge.config.drainMs);
  await edge.watch.stop();
  await hangUp(io);
  await edge.hub.close();
  for (const socket of tcp) socket.destroy();
  await http.close();
}

type Clients = Record<string, { once(event: 'close', heard: () => void): void }>;

async function hangUp(io: SocketServer): Promise<void> {
  const { clients } = io.engine as unknown as { clients: Clients };
  const gone = Object.values(clients).map(
    (client) => new Promise<void>((resolve) => client.once('close', resolve)),
  );
  io.disconnectSockets(true);
  // By the wall clock, whatever time it is in the universe.
  const { promise: tooLong, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, HANG_UP_MS);
  await Promise.race([Promise.all(gone), tooLong]);
  clearTimeout(timer);
}
