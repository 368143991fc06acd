// A throwaway universe with its workers and its edge, in one process.
import { pino } from 'pino';
import { ConfigSchema } from '#config/index.ts';
import { startEdge, type Edge } from '#edge/server.ts';
import { createDatabase, startThrowawayServer } from '#entities/postgres/index.ts';
import { openRuntime, type OpenRuntime } from '#queues/open-runtime.ts';
import { startWorkers } from '#workers/start-workers.ts';
import { fillUniverse } from './fill-universe.ts';

const DATABASE = 'universe';

export interface ThrowawayUniverse {
  readonly edge: Edge;
  readonly runtime: OpenRuntime;
  remove(): Promise<void>;
}

export async function startThrowawayUniverse(
  settings: Parameters<typeof ConfigSchema.parse>[0],
): Promise<ThrowawayUniverse> {
  const server = await startThrowawayServer();
  await createDatabase(server.url('postgres'), DATABASE);
  const databaseUrl = server.url(DATABASE);
  await fillUniverse(databaseUrl);
  const runtime = await openRuntime(ConfigSchema.parse(settings), {
    name: 'throwaway',
    databaseUrl,
    log: pino({ level: 'warn' }),
    supervise: true,
  });
  const workers = await startWorkers(runtime);
  const edge = await startEdge(runtime);
  return {
    edge,
    runtime,
    async remove() {
      await edge.stop();
      await workers.stop();
      await runtime.close();
      await server.remove();
    },
  };
}
