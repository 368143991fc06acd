// The client's rules for remaps and passwords.
import { expect, it } from 'vitest';
import { weaknessOf } from '../../../features/accounts/rules.ts';
import { passwordRules } from './credentials.ts';
import * as remap from './remap.ts';

const even = { perception: 20, memory: 20, willpower: 20, intelligence: 20, charisma: 19 };

it('raises an attribute only while there are points, and room in it', () => {
  expect(remap.pointsLeft(even)).toBe(0);
  expect(remap.canRaise(even, 'memory')).toBe(false);
  const narrow = { perception: 27, memory: 17, willpower: 17, intelligence: 17, charisma: 17 };
  expect(remap.canRaise(narrow, 'perception')).toBe(false);
  expect(remap.canRaise(narrow, 'memory')).toBe(true);
  expect(remap.canLower(narrow, 'memory')).toBe(false);
});

it('says of a password what the server would', () => {
  const email = 'kira@example.net';
  const fits = (password: string) => passwordRules(password, email).every(({ met }) => met);
  expect(fits('a long and honest password')).toBe(true);
  for (const weak of ['aaaaaaaaaaaaaaaa', 'this is kira writing']) {
    expect(fits(weak)).toBe(false);
    expect(weaknessOf(weak, email)).not.toBeNull();
  }
  expect(fits('short')).toBe(false);
});
