// The process of a chat server.
import { program } from 'commander';
import { runProcess } from '#config/index.ts';
import { databaseUrl } from '#entities/postgres/index.ts';
import { openRuntime } from '#queues/open-runtime.ts';
import { ChatServer } from './chat-server.ts';

program.requiredOption('--name <name>', 'what the cluster knows this server by').parse();
const { name } = program.opts<{ name: string }>();

await runProcess(name, async ({ config, log, retire }) => {
  const runtime = await openRuntime(config, { name, databaseUrl: databaseUrl(config), log });
  const server = new ChatServer(runtime, name, retire);
  await server.start();
  return {
    async stop() {
      await server.stop();
      await runtime.close();
    },
  };
});
