// The process of an edge.
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { startEdge } from './server.ts';

await runProcess('edge', async ({ config, log }) => {
  const runtime = await openRuntime(config, {
    name: 'edge',
    databaseUrl: databaseUrl(config),
    log,
  });
  const { host, port } = config.edge;
  // The same after a restart, so that no inbox keeps subscribers that are gone for ever.
  const name = `${hostname()} ${host} ${port}`;
  const subscriberId = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const edge = await startEdge(runtime, { subscriberId });
  log.info({ url: edge.url }, 'listening');
  return {
    async stop() {
      await edge.stop();
      await runtime.close();
    },
  };
});
