// What an operator hears of tables of wormholes with something wrong in them: where it is.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commonFolder } from '#config/universe/index.ts';
import { Workbench } from '#test/universe-workbench.ts';

const TYPES = 'fsd/wormholeTypes.yaml';
const TABLES = 'fsd/wormholeTables.yaml';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.prepare());
afterEach(() => bench.clean());

const GOOD_TYPES = `
1: { code: A001, target: { bands: [high] }, totalMassKg: 2000, jumpMassKg: 300, lifeHours: 16 }
2: { code: A002, target: { bands: [wormhole] }, totalMassKg: 2000, jumpMassKg: 300, lifeHours: 24 }
`;
const GOOD_TABLES = `
1:
  name: Everywhere beyond
  where: { bands: [wormhole] }
  statics:
    - { 1: 2, 2: 1 }
2:
  name: Here
  where: { bands: [high, low, 'null'] }
  wandering:
    perSystemAndDay: 1
    room: 2
    types: { 2: 1 }
`;

interface Bad {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly at: string;
  readonly problem: RegExp;
}

const cases: readonly Bad[] = [
  {
    what: 'a jump mass above the total mass',
    file: TYPES,
    from: 'jumpMassKg: 300, lifeHours: 16',
    to: 'jumpMassKg: 3000, lifeHours: 16',
    key: '1.jumpMassKg',
    at: 'A001',
    problem: /more than the total mass/,
  },
  {
    what: 'a code that stands twice',
    file: TYPES,
    from: 'A002',
    to: 'A001',
    key: '1.code',
    at: 'A001',
    problem: /stands twice/,
  },
  {
    what: 'the code of far sides',
    file: TYPES,
    from: 'A002',
    to: 'K162',
    key: '2.code',
    at: 'K162',
    problem: /every far side/,
  },
  {
    what: 'a target that nobody can reach',
    file: TYPES,
    from: '{ bands: [high] }',
    to: '{ bands: [high], wormholeClassIDs: [1] }',
    key: '1.target',
    at: 'A001',
    problem: /leads nowhere/,
  },
  {
    what: 'a class that no system has',
    file: TABLES,
    from: "where: { bands: [high, low, 'null'] }",
    to: 'where: { wormholeClassIDs: [1, 99] }',
    key: '2.where.wormholeClassIDs',
    at: '99',
    problem: /no system has class 99/,
  },
  {
    what: 'an unknown region',
    file: TABLES,
    from: "where: { bands: [high, low, 'null'] }",
    to: 'where: { regionIDs: [123] }',
    key: '2.where.regionIDs',
    at: '123',
    problem: /unknown region 123/,
  },
  {
    what: 'an unknown type',
    file: TABLES,
    from: '{ 1: 2, 2: 1 }',
    to: '{ 1: 2, 77: 1 }',
    key: '1.statics.0.77',
    at: '77',
    problem: /unknown wormhole type 77/,
  },
  {
    what: 'statics of no type',
    file: TABLES,
    from: '{ 1: 2, 2: 1 }',
    to: '{}',
    key: '1.statics.0',
    at: '- {}',
    problem: /is empty/,
  },
  {
    what: 'a table without anything',
    file: TABLES,
    from: '  statics:\n    - { 1: 2, 2: 1 }\n',
    to: '',
    key: '1',
    at: '1:',
    problem: /is empty/,
  },
  {
    what: 'room for none',
    file: TABLES,
    from: 'room: 2',
    to: 'room: 0',
    key: '2.wandering.room',
    at: 'room: 0',
    problem: /Too small/,
  },
  {
    what: 'two tables of one priority for one system',
    file: TABLES,
    from: "[high, low, 'null']",
    to: '[high, wormhole]',
    key: '2.where',
    at: '[high, wormhole]',
    problem: /priority of table 1/,
  },
  {
    what: 'wormhole space without a static',
    file: TABLES,
    from: '[wormhole]',
    to: '[wormhole], wormholeClassIDs: [1]',
    key: '',
    at: '',
    problem: /no static wormhole/,
  },
];

describe('an import', () => {
  test.each(cases)('refuses $what', async ({ file, from, to, key, at, problem }) => {
    const before = await bench.universe();
    await writeFile(join(bench.folder, TYPES), GOOD_TYPES);
    await writeFile(join(bench.folder, TABLES), GOOD_TABLES);
    await bench.importFrom(bench.folder);
    const good = await bench.universe();
    expect(good).not.toEqual(before);
    await bench.edit(file, from, to);
    const refused: unknown = await bench.importFrom(bench.folder).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'UniverseImportError' });
    const { message, ...place } = refused as Error & { file: string; key: string; line: number };
    expect(message).toMatch(problem);
    if (key !== '') {
      expect(place).toMatchObject({ file, key });
      expect(place.line).toBe(await bench.lineOf(file, at));
    } else expect(place.file).toMatch(/solarsystem\.yaml$/);
    expect(await bench.universe()).toEqual(good);
  });

  test('refuses of its own what it passes over in what is common', async () => {
    await cp(join(commonFolder, 'wormholeTypes.yaml'), join(bench.folder, TYPES));
    await expect(bench.importFrom(bench.folder)).rejects.toMatchObject({
      name: 'UniverseImportError',
      file: TYPES,
    });
  });
});
