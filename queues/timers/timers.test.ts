// What a universe can rely on when it arms a timer.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDrivenWorld, WORLD_START, type DrivenWorld } from '#test/world.ts';
import { transact, type Tx } from '../runtime.ts';
import { defineTimer, deadLetterName, type Firing } from './definition.ts';
import { installTimer } from './timer-table.ts';
import { TimerWorker } from './timer-worker.ts';
import { arm, armAll, disarm } from './timers.ts';

const decay = defineTimer('test.decay', z.strictObject({ wreck: z.string() }));
const after = (ms: number): Date => new Date(WORLD_START.getTime() + ms);

let world: DrivenWorld;
let fired: Firing<{ wreck: string }>[];
let poison: string | undefined;

async function fire(tx: Tx, firings: readonly Firing<{ wreck: string }>[]): Promise<void> {
  await tx.manager.query('INSERT INTO decayed SELECT unnest($1::text[])', [
    firings.map(({ key }) => key),
  ]);
  if (firings.some(({ key }) => key === poison)) throw new Error('poisoned');
  fired.push(...firings);
}

const worker = (): TimerWorker<{ wreck: string }> => new TimerWorker(world.runtime, decay, fire);
const armed = (key: string, dueAt: Date): Promise<void> =>
  transact(world.runtime, (tx) => arm(tx, decay, key, dueAt, { wreck: key }));
const decayed = (): Promise<{ key: string }[]> =>
  world.runtime.dataSource.query('SELECT key FROM decayed ORDER BY key');

beforeAll(async () => {
  world = await openDrivenWorld({ timers: { batchSize: 8 } });
  await installTimer(world.runtime.timers.boss, world.runtime.dataSource, decay);
  await world.runtime.dataSource.query('CREATE TABLE decayed (key text NOT NULL)');
});
afterAll(() => world.close());
beforeEach(async () => {
  fired = [];
  poison = undefined;
  await world.clock.setTime(WORLD_START);
  await world.runtime.timers.boss.deleteAllJobs(decay.name);
  await world.runtime.timers.boss.deleteAllJobs(deadLetterName(decay));
  await world.runtime.dataSource.query('TRUNCATE decayed');
});

describe('a timer', () => {
  test('fires at its moment and not before', async () => {
    await armed('wreck', after(60_000));
    await world.clock.setTime(after(59_999));
    expect(await worker().drain()).toBe(0);
    await world.clock.setTime(after(60_000));
    expect(await worker().drain()).toBe(1);
    expect(fired).toEqual([{ key: 'wreck', dueAt: after(60_000), payload: { wreck: 'wreck' } }]);
  });

  test('fires as of its moment, however late, and in order of the moments', async () => {
    await armed('third', after(9_000));
    await armed('first', after(1_000));
    await armed('second', after(5_000));
    await world.clock.setTime(after(30 * 86_400_000));
    await worker().drain();
    expect(fired.map(({ key }) => key)).toEqual(['first', 'second', 'third']);
    expect(fired[0]?.dueAt).toEqual(after(1_000));
  });

  test('armed again fires at the new moment only', async () => {
    await armed('wreck', after(1_000));
    await armed('wreck', after(2_000));
    await world.clock.setTime(after(1_000));
    expect(await worker().drain()).toBe(0);
    await world.clock.setTime(after(2_000));
    expect(await worker().drain()).toBe(1);
  });

  test('that is disarmed does not fire', async () => {
    await armed('wreck', after(1_000));
    await transact(world.runtime, (tx) => disarm(tx, decay, 'wreck'));
    await world.clock.setTime(after(1_000));
    expect(await worker().drain()).toBe(0);
  });

  test('is not armed where the transaction that armed it is rolled back', async () => {
    const attempt = transact(world.runtime, async (tx) => {
      await arm(tx, decay, 'wreck', after(0), { wreck: 'wreck' });
      throw new Error('changed its mind');
    });
    await expect(attempt).rejects.toThrow('changed its mind');
    expect(await worker().drain()).toBe(0);
  });

  test('fires once where several workers take it at the same time', async () => {
    const firings = Array.from({ length: 100 }, (_, index) => ({
      key: `wreck ${index}`,
      dueAt: after(index),
      payload: { wreck: 'of many' },
    }));
    await transact(world.runtime, (tx) => armAll(tx, decay, firings));
    await world.clock.setTime(after(1_000));
    const counts = await Promise.all([worker().drain(), worker().drain(), worker().drain()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(100);
    expect(await decayed()).toHaveLength(100);
  });

  test('lets no two transactions that arm one key at once both believe they did', async () => {
    const both = [after(1_000), after(2_000)].map((dueAt) => armed('wreck', dueAt));
    const outcomes = await Promise.allSettled(both);
    await world.clock.setTime(after(2_000));
    const armedCount = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(armedCount).toBeGreaterThanOrEqual(1);
    expect(await worker().drain()).toBe(1);
  });
});

describe('a firing that makes its batch throw', () => {
  const many = Array.from({ length: 20 }, (_, index) => String(index).padStart(2, '0'));

  test('holds up none of the others, leaves no trace, and is tried again later', async () => {
    poison = '07';
    for (const key of many) await armed(key, after(1_000));
    await world.clock.setTime(after(1_000));
    await worker().drain();
    expect((await decayed()).map(({ key }) => key)).toEqual(many.filter((key) => key !== '07'));
    poison = undefined;
    await world.clock.setTime(after(60_000));
    expect(await worker().drain()).toBe(1);
    expect(fired.at(-1)).toMatchObject({ key: '07', dueAt: after(1_000) });
  });

  test('is dead-lettered in the end, and can be driven again', async () => {
    poison = 'wreck';
    await armed('wreck', after(0));
    for (let day = 0; day < 12; day += 1) {
      await world.clock.setTime(after(day * 86_400_000));
      await worker().drain();
    }
    const { boss } = world.runtime.timers;
    expect(await boss.findJobs(deadLetterName(decay))).toHaveLength(1);
    poison = undefined;
    await boss.redrive(deadLetterName(decay));
    expect(await worker().drain()).toBe(1);
    expect(fired[0]).toMatchObject({ key: 'wreck', dueAt: after(0) });
  });

  test('is replaced where its row arms the timer anew', async () => {
    poison = 'wreck';
    await armed('wreck', after(0));
    await worker().drain();
    poison = undefined;
    await armed('wreck', after(5_000));
    await world.clock.setTime(after(600_000));
    expect(await worker().drain()).toBe(1);
    expect(fired).toEqual([{ key: 'wreck', dueAt: after(5_000), payload: { wreck: 'wreck' } }]);
  });
});
