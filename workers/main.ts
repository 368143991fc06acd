// The process of the persistent services.
import { program } from 'commander';
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { createWorkerMetrics } from './metrics.ts';
import { startServer } from './cluster.ts';

program.requiredOption('--name <name>', 'what the cluster knows this server by').parse();
const { name } = program.opts<{ name: string }>();

await runProcess(name, async ({ config, log }) => {
  const runtime = await openRuntime(config, {
    name,
    databaseUrl: databaseUrl(config),
    log,
    supervise: true,
  });
  const metrics = createWorkerMetrics();
  const workers = await startServer(runtime, name, metrics.events);
  const { metricsPort } = config.workers;
  const server = metricsPort === undefined ? undefined : await metrics.serve(metricsPort);
  if (server) log.info({ port: server.port }, 'serves metrics');
  return {
    async stop() {
      await server?.close();
      await workers.stop();
      await runtime.close();
    },
  };
});
