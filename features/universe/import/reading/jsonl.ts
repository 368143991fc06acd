// Reads the lines of a JSONL file; each is one entry with its id in `_key`.
import { UniverseImportError } from '../../model/errors.ts';
import type { Entry } from './entry.ts';
import { lineBlocks } from './lines.ts';

/** @throws UniverseImportError */
export async function* jsonlEntries(path: string, file: string): AsyncGenerator<Entry> {
  let line = 0;
  for await (const texts of lineBlocks(path, file)) {
    for (const text of texts) {
      line += 1;
      if (text.trim() !== '') yield entryOf(text, line, file);
    }
  }
}

function entryOf(text: string, line: number, file: string): Entry {
  const refuse = (problem: string, options?: ErrorOptions) =>
    new UniverseImportError({ file, key: '', line, problem }, options);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(`is no JSON: ${(error as Error).message}`, { cause: error });
  }
  if (!value || typeof value !== 'object' || !('_key' in value)) throw refuse('has no _key');
  // Datasets of our own refuse fields that they do not know, and the id is none of theirs.
  const { _key: key, ...fields } = value;
  return { key: String(key), line, value: fields };
}
