// A throwaway universe with its workers and its edge, in one process.
import { pino } from 'pino';
import { ConfigSchema } from '#config/index.ts';
import { startEdge, type Edge } from '#edge/server.ts';
import { createDataSource } from '#entities/data-source.ts';
import { createDatabase, migrate, startThrowawayServer } from '#entities/postgres/index.ts';
import { importUniverse, starterFolder } from '#features/universe/index.ts';
import { systemClock } from '#queues/clock.ts';
import { installQueues } from '#queues/install.ts';
import { openRuntime, type OpenRuntime } from '#queues/open-runtime.ts';
import { startWorkers } from '#workers/start-workers.ts';

const DATABASE = 'universe';

/** Makes a universe ready for its processes: migrated, with queues and the starter's data. */
export async function fillUniverse(databaseUrl: string): Promise<void> {
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 4, name: 'throwaway' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    await installQueues(dataSource, databaseUrl);
    await importUniverse({ dataSource, clock: systemClock }, starterFolder);
  } finally {
    await dataSource.destroy();
  }
}

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
