// One PostgreSQL for a test run, with a migrated template that each test file's database copies.
import type { TestProject } from 'vitest/node';
import { createDatabase, startThrowawayServer } from '#entities/postgres/index.ts';
import { fillUniverse } from './fill-universe.ts';
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
    await fillUniverse(server.url(TEMPLATE));
  } catch (error) {
    await server.remove();
    throw error;
  }
  project.provide('postgresUrl', server.url('postgres'));
  return () => server.remove();
}
