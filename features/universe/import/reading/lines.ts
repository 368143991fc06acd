// Lines of a file, a block of them at a time. Only line feeds end lines: texts of the export hold
// other characters that Unicode, and Node's own reader, take for the end of a line.
import { createReadStream } from 'node:fs';
import { UniverseImportError } from '../../model/errors.ts';
import { MAX_ENTRY_LENGTH } from './entry.ts';

const BLOCK_BYTES = 1_048_576;

/** @throws UniverseImportError where a line is too long to be an entry */
export async function* lineBlocks(path: string, file: string): AsyncGenerator<string[]> {
  let lineCount = 0;
  let rest = '';
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: BLOCK_BYTES });
  for await (const block of stream as AsyncIterable<string>) {
    const lines = (rest + block).split('\n');
    rest = lines.pop() ?? '';
    lineCount += lines.length;
    if (rest.length > MAX_ENTRY_LENGTH) throw tooLong(file, lineCount + 1);
    yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

export const tooLong = (file: string, line: number): UniverseImportError =>
  new UniverseImportError({ file, key: '', line, problem: 'is too long to be an entry' });

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
