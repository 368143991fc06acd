// The starter universe: what players find in it, and that it hangs together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterFolder } from '#config/universe/index.ts';
import type { SkillType } from '#protocol/universe.ts';
import { transact, type Tx } from '#queues/runtime.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  bloodlines,
  boosterType,
  importUniverse,
  implantType,
  listSkillTypes,
  skillType,
  startStation,
  UniverseMissingError,
  universeStatus,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await importUniverse(world.runtime, starterFolder);
});
afterAll(() => world.close());

const ask = <T>(question: (tx: Tx) => Promise<T>): Promise<T> => transact(world.runtime, question);
const rows = <T>(sql: string): Promise<T[]> => world.runtime.dataSource.query(sql);

describe('the map', () => {
  test('has high, low, null and wormhole space', async () => {
    const { counts } = await universeStatus(world.runtime.dataSource.manager);
    expect(counts.systems).toEqual({ high: 13, low: 5, null: 6, wormhole: 6, other: 0 });
    expect(counts).toMatchObject({ regions: 4, constellations: 8, stations: 28, skills: 115 });
  });

  test('leads by gates from any system of known space to any other, nowhere else', async () => {
    const gates = await rows<{ from: number; to: number }>(
      `SELECT near.solar_system_id AS "from", far.solar_system_id AS "to"
       FROM universe_stargate near
       JOIN universe_stargate far ON far.stargate_id = near.destination_stargate_id`,
    );
    const known = await rows<{ id: number }>(
      `SELECT solar_system_id AS id FROM universe_solar_system
       JOIN universe_region USING (region_id) WHERE space = 'known'`,
    );
    const reached = new Set([known[0]?.id]);
    for (const from of reached) {
      for (const gate of gates) if (gate.from === from) reached.add(gate.to);
    }
    expect([...reached].sort()).toEqual(known.map(({ id }) => id).sort());
  });

  test('has a class for each wormhole system, and no gate there', async () => {
    const systems = await rows<{ class: number; gates: number }>(
      `SELECT system.wormhole_class_id AS class, count(stargate_id)::int AS gates
       FROM universe_solar_system system JOIN universe_region USING (region_id)
       LEFT JOIN universe_stargate USING (solar_system_id)
       WHERE space = 'wormhole' GROUP BY solar_system_id ORDER BY class`,
    );
    expect(systems).toEqual([1, 2, 3, 4, 5, 6].map((number) => ({ class: number, gates: 0 })));
  });
});

describe('skills', () => {
  test('can all be trained, one after the other, without a circle', async () => {
    const skills = await ask(listSkillTypes);
    const trained = new Set<number>();
    const isReady = ({ prerequisites }: SkillType) =>
      prerequisites.every(({ skillTypeId }) => trained.has(skillTypeId));
    for (let left = skills; left.length > 0;) {
      const ready = left.filter(isReady);
      expect(ready).not.toEqual([]);
      for (const { typeId } of ready) trained.add(typeId);
      left = left.filter(({ typeId }) => !trained.has(typeId));
    }
    expect(trained.size).toBe(115);
  });

  test('say what they are, and what they need', async () => {
    const skills = await ask(listSkillTypes);
    const drill = skills.find(({ name }) => name === 'Medium Coilgun Drill');
    expect(drill).toMatchObject({
      groupName: 'Gunnery',
      rank: 3,
      primary: 'perception',
      secondary: 'willpower',
      prerequisites: [
        { skillTypeId: 201001, level: 3 },
        { skillTypeId: 201002, level: 3 },
      ],
    });
    expect(skills.every(({ description }) => description.length > 10)).toBe(true);
    expect(await ask((tx) => skillType(tx, drill?.typeId ?? 0))).toEqual(drill);
  });
});

describe('what helps to learn', () => {
  test('there are filaments of five grades for each of five attributes', async () => {
    const types = await rows<{ id: number }>(
      `SELECT type_id AS id FROM universe_type WHERE group_id = 745`,
    );
    const implants = await ask((tx) => Promise.all(types.map(({ id }) => implantType(tx, id))));
    const seen = implants.map((implant) => `${implant?.slot} ${JSON.stringify(implant?.bonuses)}`);
    const names = ['perception', 'memory', 'willpower', 'intelligence', 'charisma'];
    const expected = names.flatMap((name, index) =>
      [1, 2, 3, 4, 5].map((bonus) => `${index + 1} {"${name}":${bonus}}`),
    );
    expect(seen.sort()).toEqual(expected.sort());
  });

  test('there are draughts that work for a while', async () => {
    const bonuses = { perception: 3, memory: 3, willpower: 3, intelligence: 3, charisma: 3 };
    const draught = await ask((tx) => boosterType(tx, 208001));
    expect(draught).toMatchObject({ slot: 4, durationMs: 86_400_000, bonuses });
    expect(await ask((tx) => implantType(tx, 208001))).toBeUndefined();
    expect(await ask((tx) => boosterType(tx, 201001))).toBeUndefined();
  });
});

describe('bloodlines', () => {
  test('of three peoples, each begin at a station of their corporation', async () => {
    const known = await ask(bloodlines);
    expect(new Set(known.map(({ raceName }) => raceName))).toEqual(
      new Set(['Aurish', 'Verrani', 'Ostran']),
    );
    expect(known).toHaveLength(6);
    for (const { bloodlineId, corporationId } of known) {
      const start = await ask((tx) => startStation(tx, bloodlineId));
      const [station] = await rows<{ owner: number }>(
        `SELECT corporation_id AS owner FROM universe_station
         WHERE station_id = ${Number(start?.stationId)}`,
      );
      expect([start?.corporationId, station?.owner]).toEqual([corporationId, corporationId]);
    }
    expect(await ask((tx) => startStation(tx, 1))).toBeUndefined();
  });
});

describe('a database without a universe', () => {
  test('says so', async () => {
    await expect(
      ask(async (tx) => {
        await tx.manager.query(`UPDATE universe_import SET state = 'abandoned'`);
        return listSkillTypes(tx);
      }),
    ).rejects.toThrow(UniverseMissingError);
  });
});
