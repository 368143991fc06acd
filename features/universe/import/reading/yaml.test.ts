// A file that is read entry by entry says the same as one that is parsed whole.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, dump, floatYaml11Tag, load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Entry } from './entry.ts';
import { yamlEntries } from './yaml.ts';

const OPTIONS = { schema: CORE_SCHEMA.withTags(floatYaml11Tag) };
const WRITERS = [
  (value: unknown) => dump(value, { noRefs: true, lineWidth: 40 }),
  (value: unknown) => dump(value, { noRefs: true, flowLevel: 2 }),
  (value: unknown) => stringify(value, { aliasDuplicateObjects: false, version: '1.1' }),
  (value: unknown) => `# a head\n---\n${dump(value, { noRefs: true, seqNoIndent: true })}`,
  (value: unknown) => dump(value, { noRefs: true }).replaceAll('\n', '\r\n'),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'universe-yaml-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string): Promise<Entry[]> {
  const path = join(folder, 'file.yaml');
  await writeFile(path, text);
  const entries: Entry[] = [];
  for await (const entry of yamlEntries(path, 'file.yaml')) entries.push(entry);
  return entries;
}

const texts = fc.oneof(
  fc.string(),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('0E-1', 'Y', 'no', '- a', 'a: b', "'", '12:', '#', '---', 'a\n\nb\n', ' \n'),
);
const leaves = fc.oneof(
  texts,
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaves,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/), tie('value'), { maxKeys: 4 }),
  ),
}));
const ids = fc.nat({ max: 2_000_000_000 }).map(String);

describe('YAML that is read entry by entry', () => {
  test('has the entries of a mapping', async () => {
    const mappings = fc.dictionary(ids, values, { minKeys: 1, maxKeys: 12 });
    await fc.assert(
      fc.asyncProperty(mappings, fc.constantFrom(...WRITERS), async (mapping, write) => {
        const text = write(mapping);
        const entries = await read(text);
        const whole = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
        expect(whole).toEqual(load(text, OPTIONS));
        const lines = text.split('\n');
        for (const { key, line } of entries) expect(lines[line - 1]).toContain(key);
      }),
    );
  });

  test('has the items of a sequence', async () => {
    const sequences = fc.array(values, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sequences, fc.constantFrom(...WRITERS), async (sequence, write) => {
        const text = write(sequence);
        const entries = await read(text);
        expect(entries.map(({ value }) => value)).toEqual(load(text, OPTIONS));
        expect(entries.map(({ key }) => key)).toEqual(sequence.map((_, index) => String(index)));
      }),
    );
  });

  test('takes a closing quote in the first column, where the export puts some', async () => {
    const entries = await read("1:\n  text: 'a\n\n\n'\n  n: 1\n2:\n  n: 2\n");
    expect(entries).toEqual([
      { key: '1', line: 1, value: { text: 'a\n\n', n: 1 } },
      { key: '2', line: 7, value: { n: 2 } },
    ]);
  });

  test('takes names for names that YAML 1.2 takes for numbers, and tickers for texts', async () => {
    const [entry] = await read('1: {a: 0E-1, b: Y, c: 1.5e+3}\n');
    expect(entry?.value).toEqual({ a: '0E-1', b: 'Y', c: 1_500 });
  });

  test('names the line of what is no YAML', async () => {
    const broken = read('1:\n  a: 1\n2:\n  a: [1\n  b: 2\n');
    await expect(broken).rejects.toMatchObject({ file: 'file.yaml', key: '2', line: 5 });
  });

  test.each([
    ['text', 'only words\n'],
    ['a flow mapping of several', '{a: 1, b: 2}\n'],
  ])('refuses %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ file: 'file.yaml', line: 1 });
  });
});
