// The schema in which a universe is put together before anybody sees it. Its tables are unlogged,
// the list of loaded units too: a crash of PostgreSQL empties all of them at once.
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { UNIVERSE_TABLES, UniverseImportEntity, type UniverseTable } from '#entities/universe.ts';
import { RowWriter, STAGING, type Columns } from './copy.ts';
import type { StagedTable } from './datasets/dataset.ts';
import { loadUnit, type UnitSource } from './load-unit.ts';

/** Where a row is from: the file, the line and key of its entry, and the path inside the entry. */
const ORIGIN = 'file_id integer, line integer, key text, path text';

export async function createStaging(runner: QueryRunner): Promise<void> {
  await dropStaging(runner);
  await runner.query(`CREATE SCHEMA ${STAGING}`);
  await runner.query(`CREATE UNLOGGED TABLE ${STAGING}.unit (name text PRIMARY KEY)`);
  await runner.query(
    `CREATE UNLOGGED TABLE ${STAGING}.name (item_id integer, name text, ${ORIGIN})`,
  );
  for (const table of UNIVERSE_TABLES) {
    await runner.query(
      `CREATE UNLOGGED TABLE ${STAGING}.${table} AS
       SELECT live.*, origin.* FROM ${table} live,
         (SELECT NULL::integer AS file_id, NULL::integer AS line, NULL::text AS key,
            NULL::text AS path) origin
       WITH NO DATA`,
    );
  }
}

export async function dropStaging(runner: QueryRunner): Promise<void> {
  await runner.query(`DROP SCHEMA IF EXISTS ${STAGING} CASCADE`);
}

export async function stagingColumns(runner: QueryRunner): Promise<Columns> {
  const rows = await runner.manager.query<{ table_name: StagedTable; columns: string[] }[]>(
    `SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = $1 GROUP BY table_name`,
    [STAGING],
  );
  return new Map(rows.map(({ table_name, columns }) => [table_name, columns]));
}

export async function stagedUnits(runner: QueryRunner): Promise<ReadonlySet<string>> {
  const rows = await runner.manager.query<{ name: string }[]>(`SELECT name FROM ${STAGING}.unit`);
  return new Set(rows.map(({ name }) => name));
}

/** Loads a unit whole or not at all. */
export async function stageUnit(
  runner: QueryRunner,
  importId: number,
  source: UnitSource,
  columns: Columns,
): Promise<void> {
  const writer = new RowWriter((await runner.connect()) as PoolClient, columns);
  await runner.startTransaction();
  try {
    await loadUnit(source, {
      add: (table, row) => writer.add(table, row),
      settle: () => writer.flush(),
    });
    await writer.end();
    await runner.query(`INSERT INTO ${STAGING}.unit (name) VALUES ($1)`, [source.unit.name]);
    await runner.manager.increment(UniverseImportEntity, { importId }, 'unitsDone', 1);
    await runner.commitTransaction();
  } catch (error) {
    await writer.settled();
    await runner.rollbackTransaction();
    throw error;
  }
}

/** Without indexes and statistics the checks take many times as long. */
export async function indexStaging(
  runner: QueryRunner,
  keys: ReadonlyMap<UniverseTable, readonly string[]>,
): Promise<void> {
  await runner.query(`CREATE INDEX IF NOT EXISTS name_item ON ${STAGING}.name (item_id)`);
  for (const [table, key] of keys) {
    const columns = key.join(', ');
    const index = `${table}_key`;
    await runner.query(`CREATE INDEX IF NOT EXISTS ${index} ON ${STAGING}.${table} (${columns})`);
    await runner.query(`ANALYZE ${STAGING}.${table}`);
  }
}
