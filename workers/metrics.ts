// What the workers tell Prometheus, where the configuration gives them a port for it.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { TimerWorkerEvents } from '#queues/timers/timer-worker.ts';

/** From a firing that came at once to one that waited out a restart. */
const LATENESS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3_600];

/** Ports tried from the one that is set: a machine may run several workers. */
const MAX_PORTS = 100;

interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface WorkerMetrics {
  readonly events: TimerWorkerEvents;
  /** Serves `/metrics` on loopback, on the first port that is free, until closed. */
  serve(firstPort: number): Promise<MetricsServer>;
}

export function createWorkerMetrics(): WorkerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const fired = new Counter({
    name: 'ephemeris_timer_firings_total',
    help: 'Firings committed, by timer.',
    labelNames: ['timer'],
    registers,
  });
  const lateness = new Histogram({
    name: 'ephemeris_timer_lateness_seconds',
    help: 'Time from the due moment of a firing to its commit.',
    labelNames: ['timer'],
    buckets: LATENESS_S,
    registers,
  });
  return {
    events: {
      onFired({ name }, latenessMs) {
        fired.inc({ timer: name }, latenessMs.length);
        for (const ms of latenessMs) lateness.observe({ timer: name }, ms / 1000);
      },
    },
    serve: (firstPort) => serve(registry, firstPort),
  };
}

async function serve(registry: Registry, firstPort: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const port = await listenFrom(server, firstPort);
  return {
    port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function listenFrom(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; ; port++) {
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + MAX_PORTS) throw error;
    }
  }
}
