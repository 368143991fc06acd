// Workers as a server of the cluster: it sees that they live, and starts others where they do not.
import { performance } from 'node:perf_hooks';
import { Member } from '#features/cluster/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { TimerWorkerEvents } from '#queues/timers/timer-worker.ts';
import { startWorkers, type Workers } from './start-workers.ts';

/** @param name unique in the cluster */
export async function startServer(
  runtime: Runtime,
  name: string,
  events: TimerWorkerEvents = {},
): Promise<Workers> {
  const workers = await startWorkers(runtime, events);
  const server = { kind: 'workers', name, host: null, port: null };
  const member: Member = new Member(runtime, server, {
    measure: createLoadMeter(),
    // They hold nothing that another could have taken over meanwhile.
    onLost: () => member.register(),
  });
  await member.register();
  member.start();
  return {
    async stop() {
      await member.drain();
      await workers.stop();
      await member.leave();
    },
  };
}

/** Share of time since it was asked last that the process was busy. */
function createLoadMeter(): () => { pilots: number; load: number } {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return { pilots: 0, load: utilization };
  };
}
