// The starter universe as an economy: whatever can be built can be built by somebody who begins
// there, and nothing of the universe's own trade makes money out of nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Blueprint } from '#protocol/universe.ts';
import { transact, type Tx } from '#queues/runtime.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  blueprints,
  blueprintTypeIds,
  bloodlines,
  FACTORY_SERVICE,
  isTraded,
  itemTypes,
  LABORATORY_SERVICE,
  listSkillTypes,
  MARKET_SERVICE,
  npcOrders,
  skillAttributes,
  stations,
  typesAttributes,
  type ItemType,
  type NpcOrder,
  type Station,
} from './index.ts';

let world: World;
let types: ReadonlyMap<number, ItemType>;
let made: readonly Blueprint[];
let orders: readonly NpcOrder[];
let starts: readonly Station[];

const ask = <T>(question: (tx: Tx) => Promise<T>): Promise<T> => transact(world.runtime, question);
const nameOf = (typeId: number) => types.get(typeId)?.name ?? `type ${typeId}`;

beforeAll(async () => {
  world = await openWorld();
  types = await ask(itemTypes);
  made = await ask(async (tx) => [
    ...(await blueprints(tx, [...(await blueprintTypeIds(tx))])).values(),
  ]);
  orders = await ask(npcOrders);
  starts = await ask(async (tx) => {
    const known = await stations(tx);
    return (await bloodlines(tx)).flatMap(({ stationId }) => known.get(stationId ?? 0) ?? []);
  });
});
afterAll(() => world.close());

const activitiesOf = ({ activities }: Blueprint) => Object.values(activities);

describe('a newcomer', () => {
  test('begins where there are a market, a factory and a laboratory', () => {
    expect(starts).toHaveLength(6);
    const wanted = [MARKET_SERVICE, FACTORY_SERVICE, LABORATORY_SERVICE];
    for (const { serviceIds } of starts) {
      expect(serviceIds).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('can get everything there that any blueprint asks for, and the blueprint', () => {
    for (const { stationId } of starts) {
      const got = new Set(
        orders
          .filter((order) => order.stationId === stationId && !order.isBuy)
          .map(({ typeId }) => typeId),
      );
      let before = -1;
      while (got.size > before) {
        before = got.size;
        for (const blueprint of made.filter(({ blueprintTypeId }) => got.has(blueprintTypeId))) {
          for (const { materials, products } of activitiesOf(blueprint)) {
            if (!materials.every(({ typeId }) => got.has(typeId))) continue;
            for (const { typeId } of products) got.add(typeId);
          }
        }
      }
      const asked = made.flatMap((blueprint) => [
        blueprint.blueprintTypeId,
        ...activitiesOf(blueprint).flatMap(({ materials, products }) =>
          [...materials, ...products].map(({ typeId }) => typeId),
        ),
      ]);
      const missing = asked.filter((typeId) => !got.has(typeId));
      expect(missing.map(nameOf)).toEqual([]);
    }
  });

  test('can learn every skill that a blueprint asks for', async () => {
    const skills = new Set((await ask(listSkillTypes)).map(({ typeId }) => typeId));
    for (const blueprint of made) {
      for (const { skills: asked } of activitiesOf(blueprint)) {
        for (const { typeId, level } of asked) {
          expect([skills.has(typeId), level >= 1 && level <= 5]).toEqual([true, true]);
        }
      }
    }
  });
});

describe('what is made', () => {
  test('has a volume, a price and a place on the market', () => {
    const products = made.flatMap((blueprint) =>
      activitiesOf(blueprint).flatMap(({ products }) => products),
    );
    const strange = products.filter(({ typeId }) => {
      const type = types.get(typeId);
      return !type || type.volumeM3 <= 0 || !type.basePriceCents || !isTraded(type);
    });
    expect(strange.map(({ typeId }) => nameOf(typeId))).toEqual([]);
  });

  test('is listed in market groups that hold types', async () => {
    const holding = new Set(
      (
        await world.runtime.dataSource.query<{ id: number }[]>(
          `SELECT market_group_id AS id FROM universe_market_group WHERE has_types`,
        )
      ).map(({ id }) => id),
    );
    const misplaced = [...types.values()].filter(
      ({ marketGroupId }) => marketGroupId !== null && !holding.has(marketGroupId),
    );
    expect(misplaced.map(({ name }) => name)).toEqual([]);
  });

  test('can be copied and researched, unless it was invented or is a reaction', () => {
    const invented = new Set(
      made.flatMap(({ activities }) =>
        (activities.invention?.products ?? []).map(({ typeId }) => typeId),
      ),
    );
    const whole = ['copying', 'manufacturing', 'research_material', 'research_time'];
    for (const { blueprintTypeId, activities } of made) {
      const names = Object.keys(activities).filter((name) => name !== 'invention');
      const expected = activities.reaction ? ['reaction'] : whole;
      const own = invented.has(blueprintTypeId) ? ['manufacturing'] : expected;
      expect([nameOf(blueprintTypeId), names.sort()]).toEqual([nameOf(blueprintTypeId), own]);
    }
    expect([invented.size, made.filter(({ activities }) => activities.reaction).length]).toEqual([
      12, 6,
    ]);
  });
});

describe('the universe as a trader', () => {
  test('sells above the base price and buys below it, in ticks of four digits', () => {
    for (const { typeId, isBuy, priceCents } of orders) {
      const base = types.get(typeId)?.basePriceCents ?? 0n;
      const isFair = isBuy ? priceCents < base : priceCents > base;
      expect([nameOf(typeId), isFair]).toEqual([nameOf(typeId), true]);
      expect(Number(Number(priceCents).toPrecision(4))).toBe(Number(priceCents));
    }
  });

  test('buys nothing that can be made of what it sells', () => {
    const products = new Set(
      made.flatMap((blueprint) =>
        activitiesOf(blueprint).flatMap(({ products }) => products.map(({ typeId }) => typeId)),
      ),
    );
    const bought = orders.filter(({ typeId, isBuy }) => isBuy && products.has(typeId));
    expect(bought.map(({ typeId }) => nameOf(typeId))).toEqual([]);
  });
});

describe('industry', () => {
  test('is helped by skills as in EVE', async () => {
    const skills = await ask(skillAttributes);
    const names = new Map((await ask(listSkillTypes)).map(({ typeId, name }) => [typeId, name]));
    const helped = (attributeId: number) =>
      [...skills].flatMap(([typeId, attributes]) => {
        const value = attributes.get(attributeId);
        return value === undefined ? [] : [`${names.get(typeId)} ${value}`];
      });
    expect(helped(440)).toEqual(['Fabrication -4']);
    expect(helped(1961)).toEqual(['Advanced Fabrication -3']);
    expect(helped(450)).toEqual(['Line Management 1', 'Advanced Line Management 1']);
    expect(helped(471)).toEqual(['Laboratory Practice 1', 'Advanced Laboratory Practice 1']);
    expect(helped(452)).toEqual(['Natural Science -5']);
    expect(helped(453)).toEqual(['Process Research -5']);
    expect(helped(468)).toEqual(['Metallurgical Research -5']);
    expect(helped(1982)).toHaveLength(3);
    expect(helped(2660)).toEqual(['Reaction Keeping -4']);
    expect(helped(2661)).toEqual(['Reaction Lines 1', 'Advanced Reaction Lines 1']);
  });

  test('has keys to old homework, structures and rigs', async () => {
    const withAll = async (groups: readonly number[], wanted: readonly number[]) => {
      const ids = [...types.values()].filter(({ groupId }) => groups.includes(groupId));
      const attributes = await ask((tx) =>
        typesAttributes(
          tx,
          ids.map(({ typeId }) => typeId),
        ),
      );
      return [...attributes.values()].filter((own) => wanted.every((id) => own.has(id))).length;
    };
    expect(await withAll([1304], [1112, 1113, 1114, 1124])).toBe(4);
    expect(await withAll([1404], [2600, 2601, 2602])).toBe(1);
    const rigs = [1816, 1819, 1824, 1836, 1843, 1844, 1848];
    expect(await withAll(rigs, [2355, 2356, 2357, 2593, 2594, 2595])).toBe(7);
  });
});
