// Puts a staged universe in the place of the one before, in one transaction: readers see the one or
// the other. Only rows that differ are written, so that ids which stay keep what refers to them.
import type { QueryRunner } from 'typeorm';
import { UNIVERSE_TABLES, UniverseImportEntity, type UniverseTable } from '#entities/universe.ts';
import { STAGING } from './copy.ts';
import { dropStaging } from './staging.ts';

interface TableShape {
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

export type Shapes = ReadonlyMap<UniverseTable, TableShape>;

/** Of the live tables. */
export async function tableShapes(runner: QueryRunner): Promise<Shapes> {
  const rows = await runner.manager.query<(TableShape & { name: UniverseTable })[]>(
    `SELECT class.relname AS name,
       array_agg(attname::text ORDER BY attnum) AS columns,
       array_agg(attname::text ORDER BY attnum) FILTER (WHERE attnum = ANY (conkey)) AS key
     FROM pg_class class
     JOIN pg_attribute ON attrelid = class.oid AND attnum > 0 AND NOT attisdropped
     JOIN pg_constraint ON conrelid = class.oid AND contype = 'p'
     WHERE class.oid = ANY ($1::regclass[]) GROUP BY class.relname`,
    [UNIVERSE_TABLES],
  );
  return new Map(rows.map(({ name, columns, key }) => [name, { columns, key }]));
}

export async function swap(
  runner: QueryRunner,
  shapes: Shapes,
  importId: number,
  finishedAt: Date,
): Promise<void> {
  await runner.startTransaction();
  try {
    for (const table of UNIVERSE_TABLES) await runner.query(upsert(table, shapeOf(shapes, table)));
    for (const table of UNIVERSE_TABLES.toReversed()) {
      await runner.query(deletion(table, shapeOf(shapes, table)));
    }
    await dropStaging(runner);
    const finished = { state: 'finished', finishedAt } as const;
    await runner.manager.update(UniverseImportEntity, { importId }, finished);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
  for (const table of UNIVERSE_TABLES) await runner.query(`ANALYZE ${table}`);
}

function shapeOf(shapes: Shapes, table: UniverseTable): TableShape {
  const shape = shapes.get(table);
  if (!shape) throw new Error(`no table ${table}`);
  return shape;
}

function upsert(table: UniverseTable, { key, columns }: TableShape): string {
  const names = columns.join(', ');
  const others = columns.filter((column) => !key.includes(column));
  const prefixed = (prefix: string) => others.map((column) => `${prefix}.${column}`).join(', ');
  const change =
    others.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}
         WHERE (${prefixed('live')}) IS DISTINCT FROM (${prefixed('excluded')})`;
  return `INSERT INTO ${table} AS live (${names}) SELECT ${names} FROM ${STAGING}.${table}
    ORDER BY ${key.join(', ')} ON CONFLICT (${key.join(', ')}) ${change}`;
}

function deletion(table: UniverseTable, { key }: TableShape): string {
  const same = key.map((column) => `staged.${column} = live.${column}`).join(' AND ');
  return `DELETE FROM ${table} live
    WHERE NOT EXISTS (SELECT FROM ${STAGING}.${table} staged WHERE ${same})`;
}
