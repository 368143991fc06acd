// What an operator hears of tables of sites with something wrong in them: where it is, and that
// nothing was changed.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commonFolder } from '#config/universe/index.ts';
import { Workbench } from '#test/universe-workbench.ts';

const FILE = 'fsd/siteTables.yaml';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.prepare();
  await copyFile(join(commonFolder, 'siteTables.yaml'), join(bench.folder, FILE));
});
afterEach(() => bench.clean());

describe('an import of bad tables of sites', () => {
  test.each([
    {
      what: 'two tables that contradict each other',
      from: 'bands: [low]',
      to: 'bands: [low, high]',
      key: '102.where',
      at: 'bands: [low, high]',
      problem: /has the priority of table 101 where both apply/,
    },
    {
      what: 'an empty table',
      from: /sites:\n( {4}101.*\n)+/,
      to: 'sites: {}\n',
      key: '101.sites',
      at: 'sites: {}',
      problem: /is empty/,
    },
    {
      what: 'a table that applies nowhere',
      from: 'where: { bands: [high] }',
      to: 'where: {}',
      key: '101.where',
      at: 'where: {}',
      problem: /has no condition/,
    },
    {
      what: 'an unknown region',
      from: 'where: { bands: [high] }',
      to: 'where: { regionIDs: [19999999] }',
      key: '101.where.regionIDs',
      at: 'regionIDs: [19999999]',
      problem: /unknown region 19999999/,
    },
    {
      what: 'room for more than a system can hold',
      from: 'room: 4',
      to: 'room: 400',
      key: '101.room',
      at: 'room: 400',
      problem: /Too big/,
    },
    {
      what: 'an unknown kind',
      from: 'kind: combat-anomaly',
      to: 'kind: picnic',
      key: '101.kind',
      at: 'kind: picnic',
      problem: /Invalid option/,
    },
    {
      what: 'a site of one table in another one',
      from: '10201:',
      to: '10101:',
      key: '101.sites.10101',
      at: '10101:',
      problem: /stands twice/,
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
