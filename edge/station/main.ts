// The process of a station server: it owns stations, and the sessions of pilots who are docked.
import { program } from 'commander';
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { startStationServer } from './station-server.ts';

program.requiredOption('--name <name>', 'what the cluster knows this server by').parse();
const { name } = program.opts<{ name: string }>();

await runProcess(name, async ({ config, log, retire }) => {
  const runtime = await openRuntime(config, { name, databaseUrl: databaseUrl(config), log });
  const server = await startStationServer(runtime, name, retire);
  return {
    async stop() {
      await server.stop(config.edge.drainMs);
      await runtime.close();
    },
  };
});
