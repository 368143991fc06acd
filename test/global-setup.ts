// One PostgreSQL for a test run, with a migrated template that each test file's database copies.
import type { TestProject } from 'vitest/node';
import { createDataSource } from '#entities/data-source.ts';
import { importUniverse, starterFolder } from '#features/universe/index.ts';
import { systemClock } from '#queues/clock.ts';
import { installQueues } from '#queues/install.ts';
import { createDatabase, migrate, startThrowawayServer } from '#entities/postgres/index.ts';
import { TEMPLATE } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database, from which others are made. */
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  try {
    await createDatabase(server.url('postgres'), TEMPLATE);
    await fillTemplate(server.url(TEMPLATE));
  } catch (error) {
    await server.remove();
    throw error;
  }
  project.provide('postgresUrl', server.url('postgres'));
  return () => server.remove();
}

async function fillTemplate(url: string): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 2, name: 'template' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    await installQueues(dataSource, url);
    await importUniverse({ dataSource, clock: systemClock }, starterFolder);
  } finally {
    await dataSource.destroy();
  }
}
