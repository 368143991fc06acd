// What there is to back up and to restore: the tables and sequences of the schemas that are ours.
import pg from 'pg';
import type { SequenceEntry, TableEntry } from './manifest.ts';

/** Ours, pg-boss's and BullMQ's. */
export const SCHEMAS = ['public', 'pgboss', 'bullmq'];

export type Table = Pick<TableEntry, 'schema' | 'name' | 'columns' | 'partition'> & {
  /** About as large as its rows are, for showing progress. */
  readonly sizeBytes: number;
};

interface TableRow extends Omit<Table, 'partition' | 'sizeBytes'> {
  parent: string | null;
  bound: string | null;
  references: string[];
  sizeBytes: string;
}

// Partitioned tables have no rows of their own: their partitions have.
const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name, pg_relation_size(c.oid) AS "sizeBytes",
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ) AS columns,
    (SELECT p.relname::text FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
     WHERE i.inhrelid = c.oid) AS parent,
    pg_get_expr(c.relpartbound, c.oid) AS bound,
    ARRAY(SELECT rn.nspname || '.' || r.relname
     FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
     JOIN pg_namespace rn ON rn.oid = r.relnamespace
     WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS references
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname = ANY ($1)
  ORDER BY 1, 2`;

const SEQUENCES = `
  SELECT schemaname::text AS schema, sequencename::text AS name, last_value::text AS "lastValue"
  FROM pg_sequences WHERE schemaname = ANY ($1) ORDER BY 1, 2`;

/** The tables, each after those that its foreign keys refer to. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<TableRow>(TABLES, [SCHEMAS]);
  return inOrderOfReference(rows).map(({ schema, name, columns, parent, bound, sizeBytes }) => ({
    schema,
    name,
    columns,
    ...(parent !== null && bound !== null && { partition: { of: parent, bound } }),
    sizeBytes: Number(sizeBytes),
  }));
}

function inOrderOfReference(rows: readonly TableRow[]): TableRow[] {
  const byName = new Map(rows.map((row) => [`${row.schema}.${row.name}`, row]));
  const ordered = new Set<TableRow>();
  const visit = (row: TableRow, path: readonly TableRow[]): void => {
    if (ordered.has(row) || path.includes(row)) return;
    for (const name of row.references) {
      const referred = byName.get(name);
      if (referred) visit(referred, [...path, row]);
    }
    ordered.add(row);
  };
  for (const row of rows) visit(row, []);
  return [...ordered];
}

export async function listSequences(client: pg.ClientBase): Promise<SequenceEntry[]> {
  return (await client.query<SequenceEntry>(SEQUENCES, [SCHEMAS])).rows;
}

export const identifier = ({ schema, name }: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

export const columnList = (columns: readonly string[]): string =>
  `(${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
