// Every setting is documented, and the page that says so is current.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settings } from '#config/index.ts';
import { configurationPage } from './configuration-page.ts';

it('says of every setting what it is and in which unit', () => {
  for (const setting of settings) {
    expect(setting.description, setting.name).not.toBe('');
    if (setting.type === 'number') expect(setting.unit, setting.name).not.toBe('');
  }
});

it('is current; if not: npm run --silent config -- --markdown > docs/configuration.md', () => {
  const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');
  expect(page).toBe(configurationPage());
});
