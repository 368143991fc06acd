// The repo's own shape: what a reader may count on in every file.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const MAX_LINES = 300;
const MAX_COLUMNS = 100;

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const sources = tracked.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.queries.ts'));
const read = (file: string): string => readFileSync(file, 'utf8');
const slugs = new Set(
  tracked.flatMap((file) => /^features\/([a-z-]+)\/index\.ts$/.exec(file)?.[1] ?? []),
);

describe('the repo', () => {
  test('begins each source file with what it is for', () => {
    const silent = sources.filter((file) => !/^(#!.*\n)?\/[/*]/.test(read(file)));
    expect(silent).toEqual([]);
  });

  test('has no source file that grew too long or too wide', () => {
    const long = sources.filter((file) => read(file).split('\n').length > MAX_LINES);
    const wide = sources.filter((file) =>
      read(file)
        .split('\n')
        .some((line) => line.length > MAX_COLUMNS),
    );
    expect({ long, wide }).toEqual({ long: [], wide: [] });
  });

  test('explains each feature in a README beside its code', () => {
    const silent = [...slugs].filter((slug) => !existsSync(`features/${slug}/README.md`));
    expect(silent).toEqual([]);
  });

  test('names a feature by one slug in every layer', () => {
    const own = /^(protocol|entities|workers|queues)\/([a-z-]+)\.ts$/;
    const shared = new Set([
      ...[
        'index',
        'command',
        'envelope',
        'money',
        'refusals',
        'text',
        'data-source',
        'entities',
        'sql',
      ],
      ...[
        'board',
        'catalogue',
        'clock',
        'install',
        'listener',
        'open-runtime',
        'runtime',
        'signals',
        'looks',
        'batch',
      ],
      ...['random', 'retention', 'main', 'service', 'services', 'start-workers', 'metrics'],
      'frames',
    ]);
    const strange = tracked.filter((file) => {
      const name = own.exec(file)?.[2];
      return name !== undefined && !slugs.has(name) && !shared.has(name);
    });
    expect(strange).toEqual([]);
  });

  test('links to no file that is gone', () => {
    const broken = tracked
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, target = '']) => new URL(target, `file:///${file}`).pathname.slice(1))
          .filter((target) => !existsSync(decodeURIComponent(target)))
          .map((target) => `${file} -> ${target}`),
      );
    expect(broken).toEqual([]);
  });

  test('has no address of a registry in its lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  test('lets time come from the clock alone', () => {
    const layers = /^(entities|queues|features|workers)\//;
    const own = sources.filter((file) => layers.test(file) && !file.endsWith('.test.ts'));
    const impatient = own.filter((file) => /\bDate\.now\(\)|new Date\(\)/.test(read(file)));
    expect(impatient).toEqual([]);
  });
});
