// Reads YAML that is too large to be parsed whole: it is cut before each key, or each dash, that
// stands in the first column, and each part is parsed for itself.
import { readFile } from 'node:fs/promises';
import { CORE_SCHEMA, floatYaml11Tag, load, YAMLException } from 'js-yaml';
import { UniverseImportError } from '../../model/errors.ts';
import { MAX_ENTRY_LENGTH, type Entry } from './entry.ts';
import { lineBlocks, tooLong } from './lines.ts';

/**
 * The export leaves a text unquoted that YAML 1.1 cannot take for something else, such as the name
 * of a system 6E-578, a number in YAML 1.2, but takes a ticker Y for a text, as YAML 1.2 does.
 */
const OPTIONS = { schema: CORE_SCHEMA.withTags(floatYaml11Tag) };

/**
 * The writer of the export puts the closing quote of a text that ends in empty lines into the first
 * column, where no parser takes it. Such lines are moved in, which changes nothing of the text.
 */
const INDENT = ' '.repeat(80);

export interface Part {
  readonly line: number;
  readonly text: string;
}

/** Cuts lines of YAML into the entries of its outermost mapping or sequence. */
export class Splitter {
  readonly #file: string;
  #kind: 'mapping' | 'sequence' | undefined;
  #lineCount = 0;
  #startLine = 0;
  #lines: string[] = [];
  #length = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** @returns the entry that this line has brought to its end */
  push(line: string): Part | undefined {
    this.#lineCount += 1;
    const text = this.#lineCount === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (!this.#begins(text)) {
      this.#append(text);
      return undefined;
    }
    const part = this.end();
    this.#startLine = this.#lineCount;
    this.#append(text);
    return part;
  }

  /** @returns the last entry */
  end(): Part | undefined {
    if (this.#lines.length === 0) return undefined;
    const part = { line: this.#startLine, text: this.#lines.join('\n') };
    this.#lines = [];
    this.#length = 0;
    return part;
  }

  #append(line: string): void {
    const isOutside = this.#startLine === 0;
    if (isOutside && (line.trim() === '' || /^(#|---\s*$)/.test(line))) return;
    if (isOutside) this.#startLine = this.#lineCount;
    const isMisplaced = this.#lines.length > 0 && /^['"]/.test(line);
    this.#lines.push(isMisplaced ? INDENT + line : line);
    this.#length += line.length;
    if (this.#length > MAX_ENTRY_LENGTH) throw tooLong(this.#file, this.#startLine);
  }

  #begins(line: string): boolean {
    if (line === '' || line.startsWith(' ')) return false;
    if (/^(-\s|-$)/.test(line)) {
      this.#kind ??= 'sequence';
      return this.#kind === 'sequence';
    }
    if (!/^([^\s#'"-][^:]*|-[^\s:]+|'[^']*'|"[^"]*"):(\s|$)/.test(line)) return false;
    this.#kind ??= 'mapping';
    return this.#kind === 'mapping';
  }
}

/** @throws UniverseImportError */
export async function* yamlEntries(path: string, file: string): AsyncGenerator<Entry> {
  const splitter = new Splitter(file);
  let index = 0;
  for await (const lines of lineBlocks(path, file)) {
    for (const line of lines) {
      const part = splitter.push(line);
      if (part) yield entryOf(part, index++, file);
    }
  }
  const last = splitter.end();
  if (last) yield entryOf(last, index, file);
}

function entryOf(part: Part, index: number, file: string): Entry {
  const { line } = part;
  const parsed = parse(part, file);
  if (Array.isArray(parsed) && parsed.length === 1) {
    return { key: String(index), line, value: parsed[0] };
  }
  const entries = parsed && typeof parsed === 'object' ? Object.entries(parsed) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1) {
    const problem = 'is neither a mapping by id nor a sequence';
    throw new UniverseImportError({ file, key: '', line, problem });
  }
  return { key: entry[0], line, value: entry[1] };
}

/**
 * A file that is one entry as a whole. Mappings that `unread` names are cut out before the parser
 * sees them: they are three quarters of a system's file, and nothing reads them.
 */
export async function yamlDocument(
  path: string,
  file: string,
  unread: readonly string[],
): Promise<Entry> {
  const text = await readFile(path, 'utf8');
  const block = new RegExp(`^( *)(?:${unread.join('|')}):\\n(?:\\1 +.*\\n)+`, 'gm');
  const entry = { key: '', line: 1 };
  try {
    return { ...entry, value: load(text.replace(block, ''), OPTIONS) };
  } catch {
    // The whole text gives the right line of what is wrong.
    return { ...entry, value: parse({ line: 1, text }, file) };
  }
}

function parse({ line, text }: Part, file: string): unknown {
  try {
    return load(text, OPTIONS);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = line + (error.mark?.line ?? 0);
    const key = /^['"]?([^\s:'"]+)['"]?:/.exec(text)?.[1] ?? '';
    const problem = `is no YAML: ${error.reason}`;
    throw new UniverseImportError({ file, key, line: at, problem }, { cause: error });
  }
}
