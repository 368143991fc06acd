// Which passwords are too easily guessed.
import { expect, it } from 'vitest';
import { argon2id, needsRehash } from 'argon2';
import { HASHING, NOBODY } from './passwords.ts';
import { weaknessOf } from './rules.ts';

const EMAIL = 'tamara.voss@example.net';

it.each([
  ['Tamara.Voss-2040', 'contains the email address'],
  ['aaaaaaaaabbb', 'repeats a few characters'],
  ['abcabcabcabc', 'repeats a few characters'],
  ['abcdefghijklm', 'is a run of neighbouring characters'],
  ['987654321098', 'is a run of neighbouring characters'],
])('refuses %s, which %s', (password, reason) => {
  expect(weaknessOf(password, EMAIL)).toBe(reason);
});

it.each(['correct horse battery', 'J7#kk2 pqL0!x', 'ein langer Satz reicht'])(
  'takes %s',
  (password) => {
    expect(weaknessOf(password, EMAIL)).toBeNull();
  },
);

it('spends on nobody exactly what it spends on an account', () => {
  expect(HASHING.type).toBe(argon2id);
  expect(needsRehash(NOBODY, HASHING)).toBe(false);
});
