// Secrets are made once, by nobody else readable, and never replaced behind the operator's back.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecrets } from './index.ts';

let directory: string;

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'data');
});

afterEach(() => rmSync(join(directory, '..'), { recursive: true }));

const file = () => join(directory, 'secrets.json');

it('makes secrets on first start that only their owner may read, and keeps them', () => {
  const first = loadSecrets(directory);
  expect(first.databasePassword).toMatch(/^[\w-]{32,}$/);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(directory)).toEqual(['secrets.json']);
  expect(loadSecrets(directory)).toEqual(first);
});

it('makes other secrets for another installation', () => {
  expect(loadSecrets(directory)).not.toEqual(loadSecrets(join(directory, 'other')));
});

it('takes the file back from others who were let in', () => {
  loadSecrets(directory);
  chmodSync(file(), 0o644);
  loadSecrets(directory);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

it('does not replace secrets that are damaged', () => {
  loadSecrets(directory);
  writeFileSync(file(), '{"databasePassword":"');
  expect(() => loadSecrets(directory)).toThrow(/secrets\.json is damaged/);
});
