// Lines of a file, a block of them at a time. Only line feeds end lines: texts of the export hold
// other characters that Unicode, and Node's own reader, take for the end of a line.
import { createReadStream } from 'node:fs';
import { MAX_ENTRY_LENGTH } from './entry.ts';

const BLOCK_BYTES = 1_048_576;

export async function* lineBlocks(path: string): AsyncGenerator<string[]> {
  let rest = '';
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: BLOCK_BYTES });
  for await (const block of stream as AsyncIterable<string>) {
    const lines = (rest + block).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ENTRY_LENGTH) throw new RangeError('The line is too long.');
    yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
