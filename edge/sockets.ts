// The socket.io side of an edge: who gets in, and as whom.
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { Handshake, type ClientEvents, type ServerEvents } from '#protocol/envelope.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Visitor } from '#features/command.ts';
import type { SessionCaller } from '#features/sessions/index.ts';
import { clientAddress } from './address.ts';
import { terminate } from './backpressure.ts';
import { Connection, type EdgeSocket } from './connection.ts';
import type { EdgeContext } from './context.ts';
import { allowOrigins } from './origins.ts';

/** A connection that has not introduced itself by then is none. */
const INTRODUCTION_MS = 10_000;

export type SocketServer = Server<ClientEvents, ServerEvents>;

/** What a socket.io client finds in `error.data` of its `connect_error`. */
class ConnectionRefused extends Error {
  readonly data: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.data = refusal;
  }
}

export function openSockets(edge: EdgeContext, httpServer: HttpServer): SocketServer {
  const { config } = edge;
  const io: SocketServer = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: config.maxPayloadBytes,
    pingInterval: config.pingIntervalMs,
    pingTimeout: config.pingTimeoutMs,
    connectTimeout: INTRODUCTION_MS,
    allowRequest: (request, decide) => void admit(edge, request).then((why) => decide(why, !why)),
  });
  io.engine.on('connection', (conn: EdgeSocket['conn']) => receive(edge, conn));
  io.use((socket, next) => {
    introduce(edge, socket)
      .catch((error: unknown) => {
        edge.log.warn({ err: error }, 'a client could not be introduced');
        return refuse('OVERLOADED');
      })
      .then((refusal) => (refusal ? turnAway(edge, socket, refusal, next) : next()))
      .catch((error: unknown) => edge.log.error({ err: error }, 'a client was left waiting'));
  });
  io.on('connection', (socket) => welcome(edge, socket));
  return io;
}

/** Before the WebSocket exists: null, or why it is not to. */
async function admit(edge: EdgeContext, request: IncomingMessage): Promise<string | null> {
  const { origin, host } = request.headers;
  let refusal: Refusal | null = null;
  if (edge.desk.closed) refusal = refuse('OVERLOADED');
  else if (!allowOrigins(edge.config.origins)(origin, host)) refusal = refuse('ORIGIN_NOT_ALLOWED');
  else refusal = await edge.limits.request(clientAddress(request, edge.config.proxies));
  if (refusal) edge.metrics.refusedConnections.inc({ reason: refusal.code });
  return refusal?.code ?? null;
}

interface Introduced {
  handshake: Handshake;
  caller: Visitor | SessionCaller;
}
const introduced = new WeakMap<EdgeSocket, Introduced>();
const connectionOf = new WeakMap<EdgeSocket['conn'], Connection>();
const turnedAway = new WeakMap<EdgeSocket['conn'], Refusal>();

/** From its first byte on, a WebSocket takes a place and its packets are counted. */
function receive(edge: EdgeContext, conn: EdgeSocket['conn']): void {
  const address = clientAddress(conn.request, edge.config.proxies);
  const { id } = conn as unknown as { id: string };
  const full = edge.limits.enter(address);
  if (full) turnedAway.set(conn, full);
  else conn.once('close', () => edge.limits.leave(address, id));
  conn.on('packet', () => {
    void edge.limits.packet(id).then((flood) => flood && cutFlood(conn, flood));
  });
}

function cutFlood(conn: EdgeSocket['conn'], flood: Refusal): void {
  const connection = connectionOf.get(conn);
  if (connection) connection.cut(flood);
  else terminate(conn);
}

/** Who it is, by its handshake; a refusal where that is nobody. */
async function introduce(edge: EdgeContext, socket: EdgeSocket): Promise<Refusal | null> {
  const full = turnedAway.get(socket.conn);
  if (full) return full;
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success) return refuse('INVALID_INPUT', { at: 'handshake' });
  const address = clientAddress(socket.request, edge.config.proxies);
  const caller = await edge.desk.identifyBy(handshake.data.token, address)();
  if (!caller) return refuse('NOT_LOGGED_IN');
  introduced.set(socket, { handshake: handshake.data, caller });
  return null;
}

/** Told why, then hung up upon: a refused client must not keep its place. */
function turnAway(
  edge: EdgeContext,
  socket: EdgeSocket,
  refusal: Refusal,
  next: (error: Error) => void,
): void {
  edge.metrics.refusedConnections.inc({ reason: refusal.code });
  next(new ConnectionRefused(refusal));
  setImmediate(() => socket.conn.close());
}

function welcome(edge: EdgeContext, socket: EdgeSocket): void {
  const { handshake, caller } = introduced.get(socket) as Introduced;
  const connection = new Connection(edge, socket, handshake, caller);
  connectionOf.set(socket.conn, connection);
  edge.connections.add(connection);
  edge.metrics.connections.inc();
  connection.listen();
  if ('sessionId' in caller) connection.resume(caller);
  socket.once('disconnect', () => {
    connection.close();
    edge.connections.remove(connection);
    edge.metrics.connections.dec();
  });
}
