// The process that keeps the cluster. Every machine may have one: one of them works.
import { hostname } from 'node:os';
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { withFewConnections } from '../few-connections.ts';
import { Controller } from './controller.ts';

await runProcess('cluster', async ({ config, log }) => {
  const runtime = await openRuntime(withFewConnections(config), {
    name: 'cluster',
    databaseUrl: databaseUrl(config),
    log,
  });
  const keptUp = { login: 1, chat: 1, workers: config.cluster.workers };
  const controller = new Controller(runtime, keptUp, hostname());
  await controller.start();
  return {
    async stop() {
      await controller.stop();
      await runtime.close();
    },
  };
});
