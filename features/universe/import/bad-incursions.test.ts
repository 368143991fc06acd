// What an operator hears of tables of incursions with something wrong in them: where it is, and
// that nothing was changed.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commonFolder } from '#config/universe/index.ts';
import { Workbench } from '#test/universe-workbench.ts';

const FILE = 'fsd/incursionTables.yaml';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.prepare();
  await copyFile(join(commonFolder, 'incursionTables.yaml'), join(bench.folder, FILE));
  // The starter universe has two constellations of null security.
  await bench.edit(FILE, 'atOnce: 3', 'atOnce: 2');
});
afterEach(() => bench.clean());

describe('an import of bad tables of incursions', () => {
  test.each([
    {
      what: 'two tables of one band',
      from: 'band: low',
      to: 'band: high # again',
      key: '802.band',
      at: '# again',
      problem: /is that of table 801/,
    },
    {
      what: 'more incursions than constellations',
      from: 'atOnce: 2',
      to: 'atOnce: 50',
      key: '803.atOnce',
      at: 'atOnce: 50',
      problem: /only 2 constellations can have an incursion/,
    },
    {
      what: 'an encounter without sites',
      from: /sites:\n( {8}80101.*\n)( {8}8.*\n)+/,
      to: 'sites: {}\n',
      key: '801.encounters.vanguard.sites',
      at: 'sites: {}',
      problem: /is empty/,
    },
    {
      what: 'a cool-down that ends before it begins',
      from: 'cooldownHours: { min: 12, max: 36 }',
      to: 'cooldownHours: { min: 12, max: 6 }',
      key: '801.cooldownHours.max',
      at: 'max: 6 }',
      problem: /is less than min/,
    },
    {
      what: 'an unknown penalty',
      from: 'bounty-income: 0.5',
      to: 'bad-weather: 0.5',
      key: '801.penalties',
      at: 'bad-weather',
      problem: /Unrecognized key/,
    },
    {
      what: 'an influence above all of it',
      from: 'initial: 0.9',
      to: 'initial: 1.9',
      key: '801.influence.initial',
      at: 'initial: 1.9',
      problem: /Too big/,
    },
    {
      what: 'a site that is another table’s too',
      from: '80101:',
      to: '10101:',
      key: '801.encounters.vanguard.sites.10101',
      at: '10101:',
      problem: /is a site of table 101 too/,
    },
  ])('names file, key and line of $what', async ({ from, to, key, at, problem }) => {
    await bench.edit(FILE, from, to);
    const before = await bench.universe();
    const line = await bench.lineOf(FILE, at);
    const named = { file: FILE, key, line, problem: expect.stringMatching(problem) as string };
    await expect(bench.importFrom(bench.folder)).rejects.toMatchObject(named);
    expect(await bench.universe()).toEqual(before);
  });
});
