// The promise that every other test stands on: a fresh, migrated database for each file.
import { expect, it } from 'vitest';
import { withClient } from '#entities/postgres/index.ts';
import { createTestDatabase } from './database.ts';

it('gives each test file a migrated database that nobody else sees', async () => {
  const [ours, theirs] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await withClient(ours.url, (client) =>
    client.query(`INSERT INTO account (email, password_hash, created_at) VALUES ('a', 'b', now())`),
  );
  const { rows } = await withClient(theirs.url, (client) => client.query('SELECT FROM account'));
  expect(rows).toHaveLength(0);
  await Promise.all([ours.drop(), theirs.drop()]);
});
