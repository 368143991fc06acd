// A dataset of the export: what an entry has to look like, and the rows that it becomes.
import type { z } from 'zod';
import type { UniverseTable } from '#entities/universe.ts';

export type Value = string | number | boolean | null | undefined | object;
export type Row = Readonly<Record<string, Value>>;

/** Beside the tables of the universe there are names by id, which YAML keeps in a file apart. */
export type StagedTable = UniverseTable | 'name';

/** `path` says where in the entry the row is from, for whoever has to mend it. */
export type Emit = (table: StagedTable, row: Row, path?: string) => void;

export interface Dataset {
  readonly schema: z.ZodType;
  /** Fields of the YAML layout by the names that the JSONL layout has for them. */
  readonly renames: Readonly<Record<string, string>>;
  rows(entry: unknown, id: number, emit: Emit): void;
}

/** What text fields are called in YAML. */
const TEXTS = { name: 'nameID', description: 'descriptionID' };

export function dataset<S extends z.ZodType>(
  schema: S,
  rows: (entry: z.output<S>, id: number, emit: Emit) => void,
  renames: Readonly<Record<string, string>> = TEXTS,
): Dataset {
  return { schema, renames, rows };
}
