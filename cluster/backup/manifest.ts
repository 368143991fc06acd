// What a backup says about itself: of which version it is, and what has to be in it. It is the last
// entry of the archive, so an archive without it is not whole.
import { z } from 'zod';

/** Entries of the archive; the rows of a table are cut into parts of a bounded size. */
export const MANIFEST_NAME = 'manifest.json';
export const PART_BYTES = 4 * 2 ** 20;
export const MANIFEST_LIMIT_BYTES = 16 * 2 ** 20;

const FORMAT = 1;

const TableSchema = z.strictObject({
  schema: z.string().min(1),
  name: z.string().min(1),
  columns: z.array(z.string().min(1)),
  /** Of a partition: the table that it belongs to, and which rows are in it. */
  partition: z
    .strictObject({
      of: z.string().min(1),
      bound: z.string().regex(/^(DEFAULT|FOR VALUES [^;]+)$/),
    })
    .optional(),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.hex().length(64),
});

const SequenceSchema = z.strictObject({
  schema: z.string().min(1),
  name: z.string().min(1),
  /** The next value follows it; null where none was ever taken. */
  lastValue: z
    .string()
    .regex(/^-?\d+$/)
    .nullable(),
});

export const ManifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.string().min(1),
  migrations: z.array(z.string()),
  at: z.iso.datetime(),
  tables: z.array(TableSchema),
  sequences: z.array(SequenceSchema),
});

export type Manifest = z.infer<typeof ManifestSchema>;
export type TableEntry = z.infer<typeof TableSchema>;
export type SequenceEntry = z.infer<typeof SequenceSchema>;

export const newManifest = (of: Omit<Manifest, 'format'>): Manifest => ({ format: FORMAT, ...of });

export const nameOf = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`;

/** Name of one part of a table's rows in the archive. */
export const partName = (table: { schema: string; name: string }, part: number): string =>
  `tables/${nameOf(table)}/${String(part).padStart(6, '0')}`;
