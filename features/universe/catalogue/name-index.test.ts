// Finding things by a part of their name.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameIndex } from './name-index.ts';

const named = (...names: string[]) => new NameIndex(names.map((name) => ({ name })));
const find = (index: NameIndex<{ name: string }>, text: string, limit = 50) =>
  index.find(text, limit).map(({ name }) => name);

test('names that begin with the text stand first', () => {
  const index = named('Small Crate', 'Crate', 'Large Crate', 'Crate of Tea');
  expect(find(index, 'crate')).toEqual(['Crate', 'Crate of Tea', 'Large Crate', 'Small Crate']);
  expect(find(index, 'CRATE', 3)).toEqual(['Crate', 'Crate of Tea', 'Large Crate']);
  expect(find(index, ' tea ')).toEqual(['Crate of Tea']);
});

test('nothing is found by nothing, nor across two names', () => {
  const index = named('Wick', 'Tether');
  for (const text of ['', '  ', '\n', 'r\nw', 'wicktether', 'zzz']) {
    expect(find(index, text)).toEqual([]);
  }
  expect(find(named(), 'a')).toEqual([]);
});

test('only what is wanted counts', () => {
  const index = named('Slug S', 'Slug M', 'Slug L');
  const found = index.find('slug', 1, ({ name }) => name !== 'Slug L');
  expect(found).toEqual([{ name: 'Slug M' }]);
});

test('every name with the text in it is found once', () => {
  const Text = fc.string({ unit: fc.constantFrom('a', 'B', 'c', ' '), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(Text, { maxLength: 30 }), Text, (names, text) => {
      const wanted = text.trim().toLowerCase();
      const expected = names.filter((name) => wanted && name.toLowerCase().includes(wanted));
      expect(find(named(...names), text).sort()).toEqual(expected.sort());
    }),
  );
});
