// Runs the persistent services in one process: a worker for each timer, one for all cycles.
import { loadUniverse } from '#features/universe/index.ts';
import { listen } from '#queues/listener.ts';
import { JobWorker } from '#queues/jobs/job-worker.ts';
import type { Runtime } from '#queues/runtime.ts';
import { TIMER_CHANNEL } from '#queues/timers/timers.ts';
import { TimerWorker, type TimerWorkerEvents } from '#queues/timers/timer-worker.ts';
import { services } from './services.ts';

export interface Workers {
  /** Finishes what is under way, and takes no more. */
  stop(): Promise<void>;
}

export async function startWorkers(
  runtime: Runtime,
  events: TimerWorkerEvents = {},
): Promise<Workers> {
  await loadUniverse(runtime.dataSource);
  const timerWorkers = services
    .flatMap(({ timers = [] }) => timers)
    .map(({ timer, fire }) => new TimerWorker(runtime, timer, fire, events));
  const byName = new Map(timerWorkers.map((worker) => [worker.timer.name, worker]));
  const wakeAll = (): void => timerWorkers.forEach((worker) => worker.wake());
  const listener = await listen(
    runtime.databaseUrl,
    [TIMER_CHANNEL],
    (_channel, timer) => byName.get(timer)?.wake(),
    wakeAll,
  );
  for (const worker of timerWorkers) worker.start();
  const jobWorker = new JobWorker(
    runtime,
    services.flatMap(({ cycles = [] }) => cycles),
  );
  await jobWorker.start();
  return {
    async stop() {
      await listener.close();
      await Promise.all([jobWorker.stop(), ...timerWorkers.map((worker) => worker.stop())]);
    },
  };
}
