// The process of a grid: it owns solar systems, and the sessions of pilots who fly there.
import { program } from 'commander';
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { GridServer } from './grid-server.ts';

program.requiredOption('--name <name>', 'what the cluster knows this server by').parse();
const { name } = program.opts<{ name: string }>();

await runProcess(name, async ({ config, log, retire }) => {
  const runtime = await openRuntime(config, { name, databaseUrl: databaseUrl(config), log });
  const grid = new GridServer(runtime, name, retire);
  await grid.start();
  return {
    async stop() {
      await grid.stop(config.edge.drainMs);
      await runtime.close();
    },
  };
});
