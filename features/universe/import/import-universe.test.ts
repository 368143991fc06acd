// What an operator sees of imports, and what they do to the universe in use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterFolder } from '#config/universe/index.ts';
import { UniverseImportEntity } from '#entities/universe.ts';
import { universeStatus } from '../status.ts';
import { writeAsJsonl } from '#test/universe-as-jsonl.ts';
import { Workbench } from '#test/universe-workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.prepare());
afterEach(() => bench.clean());

describe('an import', () => {
  test('of what is in use already changes nothing, unless it is forced', async () => {
    const before = await bench.dataSource.manager.count(UniverseImportEntity);
    expect(await bench.importFrom(bench.folder)).toMatchObject({ state: 'unchanged' });
    expect(await bench.dataSource.manager.count(UniverseImportEntity)).toBe(before);
    expect(await bench.importFrom(bench.folder, { force: true })).toMatchObject({
      state: 'imported',
    });
  });

  test('brings what was added, changes what was changed and takes away what is gone', async () => {
    await bench.edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await bench.edit(
      'fsd/marketGroups.yaml',
      /^901:/m,
      '800:\n  hasTypes: false\n  nameID:\n    en: New\n$',
    );
    await bench.edit('fsd/researchAgents.yaml', /^3900013:[^]*$/m, '');
    await bench.importFrom(bench.folder);
    const count = async (sql: string) => (await bench.dataSource.query<unknown[]>(sql)).length;
    expect(await count(`SELECT FROM universe_type WHERE name = 'Taper' AND type_id = 204001`)).toBe(
      1,
    );
    expect(await count(`SELECT FROM universe_market_group WHERE market_group_id = 800`)).toBe(1);
    expect(await count(`SELECT FROM universe_agent_skill WHERE agent_id = 3900013`)).toBe(0);
    const changed = await bench.universe();
    await bench.importFrom(starterFolder);
    expect(await bench.universe()).not.toEqual(changed);
  });

  test('of the JSONL layout gives the same rows as of the YAML layout', async () => {
    const before = await bench.universe();
    const jsonl = join(bench.folder, 'jsonl');
    await writeAsJsonl(starterFolder, jsonl);
    expect(await bench.importFrom(jsonl)).toMatchObject({ state: 'imported' });
    expect((await universeStatus(bench.dataSource.manager)).current?.layout).toBe('jsonl');
    expect(await bench.universe()).toEqual(before);
  });

  test('in threads gives the same rows, and names what is wrong', async () => {
    const before = await bench.universe();
    await bench.importFrom(bench.folder, { force: true, threads: 2 });
    expect(await bench.universe()).toEqual(before);
    await bench.edit('fsd/types.yaml', 'groupID: 237', 'groupID: corvette');
    const refused = bench.importFrom(bench.folder, { threads: 2 });
    await expect(refused).rejects.toMatchObject({
      name: 'UniverseImportError',
      key: '204001.groupID',
    });
    expect(await bench.universe()).toEqual(before);
  });

  test('is seen whole or not at all', async () => {
    await bench.edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await bench.edit('fsd/categories.yaml', 'en: Skill\n', 'en: Craft\n');
    const seen = new Set<string>();
    let isOver = false;
    const importing = bench.importFrom(bench.folder).finally(() => (isOver = true));
    while (!isOver) {
      const [row] = await bench.dataSource.query<[{ names: string }]>(
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
    await bench.edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await bench.importFrom(bench.folder, { force: true });
    const expected = await bench.universe();
    await bench.importFrom(starterFolder, { force: true });
    const before = await bench.universe();

    await killImport(phase, count);
    expect(await bench.universe()).toEqual(before);
    const { other } = await universeStatus(bench.dataSource.manager);
    expect(other).toMatchObject({ state: 'loading', unitsDone: phase === 'load' ? 4 : 29 });

    await bench.importFrom(bench.folder);
    const { current } = await universeStatus(bench.dataSource.manager);
    expect(current).toMatchObject({ importId: other?.importId, startedAt: other?.startedAt });
    expect(await bench.universe()).toEqual(expected);
  });

  test('is given up for another one', async () => {
    await killImport('load', 2);
    await bench.edit('fsd/types.yaml', 'en: Wick\n', 'en: Taper\n');
    await bench.importFrom(bench.folder);
    expect(await bench.dataSource.manager.countBy(UniverseImportEntity, { state: 'loading' })).toBe(
      0,
    );
    await bench.importFrom(starterFolder);
  });

  async function killImport(phase: string, count: number): Promise<void> {
    const program = fileURLToPath(new URL('import-and-die.ts', import.meta.url));
    const args = [program, bench.database.url, bench.folder, phase, String(count)];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    const [, signal] = (await once(child, 'exit')) as [number, string];
    expect(signal).toBe('SIGKILL');
  }
});
