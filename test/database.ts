// A database of its own for a test file: migrated, with the queues and the starter universe.
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, dropDatabase } from '#entities/postgres/index.ts';
import { TEMPLATE } from './template.ts';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database and turns out whoever is still connected. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Nothing in it at all, as a server makes one. */
  empty?: boolean;
}

export async function createTestDatabase({
  empty = false,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabase(serverUrl, name, empty ? undefined : TEMPLATE);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(serverUrl, name) };
}
