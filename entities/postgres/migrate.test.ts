// A database is brought up to the code's version, and one that is ahead of it is left alone.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createDataSource } from '../data-source.ts';
import { knownMigrations, migrate } from './index.ts';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  dataSource = createDataSource({ url: database.url, poolSize: 4, name: 'migrate test' });
  await dataSource.initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('migrates once, even where two processes start at once', async () => {
  const ran = await Promise.all([migrate(dataSource), migrate(dataSource)]);
  expect(ran.flat()).toEqual(knownMigrations());
  expect(await migrate(dataSource)).toEqual([]);
});

it('refuses a database of a newer version', async () => {
  await dataSource.query(`INSERT INTO migration (timestamp, name) VALUES (9, 'Future9')`);
  await expect(migrate(dataSource)).rejects.toThrow(/newer Ephemeris.*Future9/);
});
