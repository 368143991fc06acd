// What an edge tells Prometheus. Every label has a bounded set of values.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From a cached answer to a command that waits for a lock. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    ...createSpaceMetrics(registry),
    ...createChatMetrics(registry),
    connections: new Gauge({
      name: 'ephemeris_edge_connections',
      help: 'Sockets that are connected.',
      registers,
    }),
    commands: new Counter({
      name: 'ephemeris_edge_commands_total',
      help: 'Commands answered, by name and outcome (ok, or the code of the refusal).',
      labelNames: ['command', 'outcome'],
      registers,
    }),
    commandSeconds: new Histogram({
      name: 'ephemeris_edge_command_seconds',
      help: 'Time from a command to its answer.',
      labelNames: ['command'],
      buckets: SECONDS,
      registers,
    }),
    deliveries: new Counter({
      name: 'ephemeris_edge_deliveries_total',
      help: 'Results sent to clients.',
      registers,
    }),
    deliverySeconds: new Histogram({
      name: 'ephemeris_edge_delivery_seconds',
      help: 'Time from the moment of a result to its sending, for those sent as they happen.',
      buckets: SECONDS,
      registers,
    }),
    inboxReads: new Counter({
      name: 'ephemeris_edge_inbox_reads_total',
      help: 'Reads of inbox rows: resumes, and wake-ups that were missed.',
      registers,
    }),
    cuts: new Counter({
      name: 'ephemeris_edge_cuts_total',
      help: 'Sockets that the edge cut, by reason.',
      labelNames: ['reason'],
      registers,
    }),
    refusedConnections: new Counter({
      name: 'ephemeris_edge_refused_connections_total',
      help: 'Connections and requests refused at the door, by reason.',
      labelNames: ['reason'],
      registers,
    }),
  };
}

/** What it does for browsers that are in space. */
function createSpaceMetrics(registry: Registry) {
  const registers = [registry];
  return {
    spaceLinks: new Gauge({
      name: 'ephemeris_edge_space_links',
      help: 'UDP connections to grids and stations on behalf of sockets.',
      registers,
    }),
    spaceFrames: new Counter({
      name: 'ephemeris_edge_space_frames_total',
      help: 'Frames of space handed on to sockets.',
      registers,
    }),
    spaceLosses: new Counter({
      name: 'ephemeris_edge_space_losses_total',
      help: 'UDP connections to grids and stations that were lost, or never came to be.',
      registers,
    }),
    orders: new Counter({
      name: 'ephemeris_edge_orders_total',
      help: 'Orders handed on to grids, by name and outcome (ok, or the code of the refusal).',
      labelNames: ['order', 'outcome'],
      registers,
    }),
  };
}

/** What it does for browsers that chat. */
function createChatMetrics(registry: Registry) {
  const registers = [registry];
  return {
    chatLinks: new Gauge({
      name: 'ephemeris_edge_chat_links',
      help: 'UDP connections to the chat server on behalf of sockets.',
      registers,
    }),
    chatFrames: new Counter({
      name: 'ephemeris_edge_chat_frames_total',
      help: 'Frames of chat handed on to sockets.',
      registers,
    }),
    chatLosses: new Counter({
      name: 'ephemeris_edge_chat_losses_total',
      help: 'UDP connections to the chat server that were lost.',
      registers,
    }),
  };
}
