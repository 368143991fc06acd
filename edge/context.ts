// The parts of one edge, as they know each other.
import type { Logger } from 'pino';
import type { Config } from '#config/index.ts';
import type { Clock } from '#queues/clock.ts';
import type { Runtime } from '#queues/runtime.ts';
import { CommandDesk, Hub } from '#features/serving/index.ts';
import { Connections } from './connections.ts';
import { Limits } from './limits.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { Watch } from './watch.ts';

export interface EdgeContext {
  readonly runtime: Runtime;
  readonly config: Config['edge'];
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly desk: CommandDesk;
  readonly hub: Hub;
  readonly connections: Connections;
  readonly watch: Watch;
}

export function createContext(runtime: Runtime, subscriberId: string): EdgeContext {
  const metrics = createMetrics();
  const hub = new Hub(runtime, subscriberId);
  const connections = new Connections();
  return {
    runtime,
    config: runtime.config.edge,
    clock: runtime.clock,
    log: runtime.log,
    metrics,
    limits: new Limits(runtime.config.edge),
    desk: new CommandDesk(runtime, (command, answer, durationMs) => {
      metrics.commandSeconds.observe({ command }, durationMs / 1_000);
      metrics.commands.inc({ command, outcome: answer.ok ? 'ok' : answer.refusal.code });
    }),
    hub,
    connections,
    watch: new Watch(runtime, hub, connections),
  };
}
