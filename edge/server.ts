// One edge: HTTP and sockets on one port, opened in order and drained in the opposite one.
import { randomBytes } from 'node:crypto';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { refuse } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import { serveAdmin } from './admin.ts';
import { serveCalendars } from './calendar.ts';
import { createContext, type EdgeContext } from './context.ts';
import { drain, trackTcp } from './drain.ts';
import { serveHealth } from './health.ts';
import { handleErrors, sendRefusal } from './http-answers.ts';
import { serveCommands } from './http-commands.ts';
import { guard } from './http-door.ts';
import { serveLoginAddress } from './login-address.ts';
import { openSockets } from './sockets.ts';
import { serveWebClient } from './web-client.ts';

export interface EdgeOptions {
  /**
   * By what wake-ups find this edge. An edge that comes back under its name takes over what it had
   * subscribed to; two that run at once need two names. At most 32 letters and digits.
   * @default a new one
   */
  subscriberId?: string;
}

export interface Edge {
  readonly url: string;
  readonly port: number;
  /** Sends to every socket what nobody is owed. Encoded once, however many there are. */
  broadcast(event: string, body: unknown): void;
  /** Takes nothing more, finishes what is under way, hangs up. Safe to call twice. */
  stop(): Promise<void>;
}

export async function startEdge(runtime: Runtime, options: EdgeOptions = {}): Promise<Edge> {
  const subscriberId = options.subscriberId ?? randomBytes(8).toString('hex');
  const edge = createContext(runtime, subscriberId);
  const http = await createHttp(edge);
  const tcp = trackTcp(http);
  const io = openSockets(edge, http.server);
  const broadcast = (event: string, body: unknown): void => {
    io.emit('broadcast', event, body);
    for (const connection of edge.connections.all()) connection.checkSpeed();
  };
  await edge.hub.open();
  const stopListening = await runtime.signals.on((signal) => {
    if (signal.kind !== 'announced') return;
    const at = new Date(runtime.clock.now()).toISOString();
    broadcast('announcement', { text: signal.text, at });
  });
  // Whoever is let in finds all of it: what comes after this can fail no start any more.
  const { host, port } = edge.config;
  const url = await http.listen({ host, port });
  edge.watch.start();
  let stopped: Promise<void> | undefined;
  return {
    url,
    port: portOf(http),
    broadcast,
    stop() {
      stopListening();
      return (stopped ??= drain(edge, http, io, tcp));
    },
  };
}

/** TCP connections beside those that are sockets. */
const MAX_HTTP_CONNECTIONS = 1_000;
/** Who sends a request more slowly only holds a connection. */
const REQUEST_TIMEOUT_MS = 30_000;

async function createHttp(edge: EdgeContext): Promise<FastifyInstance> {
  const { maxPayloadBytes, proxies } = edge.config;
  const loggerInstance: FastifyBaseLogger = edge.log;
  const http: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxPayloadBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: (_address, hop) => hop < proxies,
    frameworkErrors: (error, _request, reply) => {
      sendRefusal(reply, refuse('INVALID_INPUT', { reason: error.code }));
    },
  });
  handleErrors(http);
  await guard(http, edge);
  serveHealth(http, edge);
  serveCommands(http, edge);
  serveCalendars(http, edge);
  serveLoginAddress(http, edge);
  await serveAdmin(http, edge);
  await serveWebClient(http);
  http.server.maxConnections = edge.config.maxConnections + MAX_HTTP_CONNECTIONS;
  return http;
}

function portOf(http: FastifyInstance): number {
  const address = http.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
