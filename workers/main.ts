// The process of the persistent services.
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { createWorkerMetrics } from './metrics.ts';
import { startWorkers } from './start-workers.ts';

await runProcess('workers', async ({ config, log }) => {
  const runtime = await openRuntime(config, {
    name: 'workers',
    databaseUrl: databaseUrl(config),
    log,
    supervise: true,
  });
  const metrics = createWorkerMetrics();
  const workers = await startWorkers(runtime, metrics.events);
  const { metricsPort } = config.workers;
  const server = metricsPort === undefined ? undefined : await metrics.serve(metricsPort);
  return {
    async stop() {
      await server?.close();
      await workers.stop();
      await runtime.close();
    },
  };
});
