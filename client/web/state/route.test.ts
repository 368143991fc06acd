// Addresses of sections, as they are shared and typed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRoute, routeTo } from './route.ts';

it('reads a section and its steps from an address', () => {
  expect(parseRoute('#/market/205001')).toEqual({ slug: 'market', steps: ['205001'] });
  expect(parseRoute('#/hangar')).toEqual({ slug: 'hangar', steps: [] });
  expect(parseRoute('#/')).toEqual({ slug: '', steps: [] });
});

it('leaves addresses inside the page alone', () => {
  expect(parseRoute('#content')).toBeUndefined();
  expect(parseRoute('')).toBeUndefined();
});

it('finds again whatever it wrote, and survives what anybody types', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 }), (steps) => {
      expect(parseRoute(routeTo('market', ...steps))).toEqual({ slug: 'market', steps });
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void parseRoute(`#/${text}`)));
  expect(parseRoute('#/market/%E0%A4%A')).toEqual({ slug: 'market', steps: ['%E0%A4%A'] });
});
