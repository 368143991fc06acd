// Finds the line of a field. Only when something is wrong with it: the parser that knows lines
// takes ten times as long as the one that reads the files.
import { readFile } from 'node:fs/promises';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { lineBlocks } from './lines.ts';
import { Splitter } from './yaml.ts';

export interface FieldPlace {
  /** Of the file. */
  readonly path: string;
  /** Where the entry begins. */
  readonly line: number;
  /** The entry's own key; empty where the file is one entry. */
  readonly key: string;
  /** From the entry down. */
  readonly field: readonly PropertyKey[];
}

/** The line of the field, or of the innermost thing around it that is there. */
export async function lineOf({ path, line, key, field }: FieldPlace): Promise<number> {
  if (path.endsWith('.jsonl')) return line;
  const text = key === '' ? await readFile(path, 'utf8') : await entryText(path, line);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const start = innermost(document.contents, key === '' ? field : [key, ...field]);
  return line - 1 + counter.linePos(start).line;
}

function innermost(contents: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let start = 0;
  for (const [index, name] of path.entries()) {
    // A sequence is cut into one entry a part, so that each of them stands first in its part.
    const segment = index === 0 && isSeq(node) ? '0' : String(name);
    const found = child(node, segment);
    if (!found) return start;
    start = found.start;
    node = found.node;
  }
  return start;
}

function child(node: unknown, name: string): { node: unknown; start: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(name)] as Node | undefined;
    return item && { node: item, start: item.range?.[0] ?? 0 };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (!pair || !isScalar(pair.key)) return undefined;
  return { node: pair.value, start: pair.key.range?.[0] ?? 0 };
}

async function entryText(path: string, line: number): Promise<string> {
  const splitter = new Splitter(path);
  for await (const lines of lineBlocks(path, path)) {
    for (const text of lines) {
      const part = splitter.push(text);
      if (part?.line === line) return part.text;
    }
  }
  return splitter.end()?.text ?? '';
}
