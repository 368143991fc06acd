// Reads one unit of a source, checks each entry and hands on its rows.
import { basename, extname, join } from 'node:path';
import type { z } from 'zod';
import { UniverseImportError } from '../model/errors.ts';
import type { Emit, Row, StagedTable } from './datasets/dataset.ts';
import {
  UNREAD,
  constellationDocument,
  regionDocument,
  systemDocument,
  type MapDocument,
} from './datasets/region-folder.ts';
import { datasetOf, pathIn, type Layout, type Unit } from './layouts.ts';
import type { Entry } from './reading/entry.ts';
import { jsonlEntries } from './reading/jsonl.ts';
import { lineOf } from './reading/locate.ts';
import { yamlDocument, yamlEntries } from './reading/yaml.ts';

export interface UnitSource {
  readonly folder: string;
  readonly layout: Layout;
  readonly unit: Unit;
  /** Number of each file inside the source. */
  readonly fileIds: ReadonlyMap<string, number>;
}

/** Rows gather here; `settle` is awaited often enough for few of them to be held. */
export interface Sink {
  add(table: StagedTable, row: Row): void;
  settle(): Promise<void>;
}

/** @throws UniverseImportError at the first entry that is not as it should be */
export async function loadUnit(source: UnitSource, sink: Sink): Promise<void> {
  await (source.unit.dataset === undefined ? loadRegion : loadEntries)(source, sink);
}

const MAX_KEY = 2_147_483_647;

async function loadEntries(source: UnitSource, sink: Sink): Promise<void> {
  const { folder, layout, unit } = source;
  const [file = ''] = unit.files;
  const path = pathIn(folder, file);
  const isYaml = extname(file) === '.yaml';
  const dataset = datasetOf(layout, unit.dataset ?? '');
  const renames = isYaml ? dataset.renames : {};
  const entries = isYaml ? yamlEntries(path, file) : jsonlEntries(path, file);
  for await (const entry of entries) {
    const value = await checked(dataset.schema, renames, entry, { path, file });
    const id = Number(entry.key);
    if (!Number.isInteger(id) || id < 0 || id > MAX_KEY) {
      const { key, line } = entry;
      throw new UniverseImportError({ file, key, line, problem: 'is no id' });
    }
    dataset.rows(value, id, emitter(source, sink, file, entry));
    await sink.settle();
  }
}

async function loadRegion(source: UnitSource, sink: Sink): Promise<void> {
  const { folder, unit } = source;
  let regionID: number | undefined;
  let constellationID: number | undefined;
  const load = async <S extends z.ZodType, P>(
    file: string,
    document: MapDocument<S, P>,
    place: P,
  ): Promise<number> => {
    const path = join(folder, file);
    const entry = await yamlDocument(path, file, UNREAD);
    const value = await checked(document.schema, document.renames, entry, { path, file });
    return document.rows(value, place, emitter(source, sink, file, entry));
  };
  for (const file of unit.files) {
    const kind = basename(file, '.yaml');
    if (kind === 'region') {
      regionID = await load(file, regionDocument, undefined);
    } else if (regionID === undefined) {
      throw misplaced(file, 'no region.yaml stands beside or above it');
    } else if (kind === 'constellation') {
      constellationID = await load(file, constellationDocument, { regionID });
    } else if (constellationID === undefined) {
      throw misplaced(file, 'no constellation.yaml stands above it');
    } else {
      await load(file, systemDocument, { regionID, constellationID });
    }
    await sink.settle();
  }
}

const misplaced = (file: string, problem: string) =>
  new UniverseImportError({ file, key: '', line: 0, problem });

/** Every row says where it is from, so that a broken reference can be named later. */
function emitter({ fileIds }: UnitSource, sink: Sink, file: string, entry: Entry): Emit {
  const file_id = fileIds.get(file);
  const { key, line } = entry;
  return (table, row, path = '') => {
    sink.add(table, { ...row, file_id, line, key, path });
  };
}

interface FileName {
  readonly path: string;
  readonly file: string;
}

async function checked<S extends z.ZodType>(
  schema: S,
  renames: Readonly<Record<string, string>>,
  entry: Entry,
  { path, file }: FileName,
): Promise<z.output<S>> {
  const parsed = schema.safeParse(renamed(entry.value, renames));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [first, ...rest] = issue?.path ?? [];
  const field = first === undefined ? [] : [nameInFile(entry.value, first, renames), ...rest];
  const line = await lineOf({ path, line: entry.line, key: entry.key, field });
  const key = [entry.key, ...field].filter((part) => part !== '').join('.');
  throw new UniverseImportError({ file, key, line, problem: issue?.message ?? 'is wrong' });
}

function nameInFile(
  value: unknown,
  name: PropertyKey,
  renames: Readonly<Record<string, string>>,
): PropertyKey {
  const older = renames[String(name)];
  const isOlder = typeof value === 'object' && value !== null && older !== undefined;
  return isOlder && older in value ? older : name;
}

function renamed(value: unknown, renames: Readonly<Record<string, string>>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const result: Record<string, unknown> = { ...value };
  for (const [to, from] of Object.entries(renames)) {
    if (from in result) result[to] = result[from];
  }
  return result;
}
