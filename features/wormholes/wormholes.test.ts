// Wormholes as pilots and operators see them: where they are, how they age, and how they end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { fillWormholes } from '#queues/wormholes.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { createPilot } from '#test/pilots.ts';
import { WormholeWorld } from '#test/wormholes.ts';
import { wormholeSystems } from '../universe/index.ts';
import { fireFillWormholes, maintainWormholes } from './index.ts';

const DAY_MS = 86_400_000;

let universe: WormholeWorld;
beforeAll(async () => {
  universe = await WormholeWorld.open();
});
afterAll(() => universe.close());

test('are there from the first start, also where a worker was killed at it', async () => {
  const killed = transact(universe.world.runtime, async (tx) => {
    await maintainWormholes(tx);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  await transact(universe.world.runtime, maintainWormholes);
  const fire: typeof fireFillWormholes = async (tx, firings) => {
    await fireFillWormholes(tx, firings);
    throw new Error('killed');
  };
  const [{ key }] = await universe.world.runtime.dataSource.query<[{ key: string }]>(
    `SELECT constellation_id::text AS key FROM universe_constellation ORDER BY 1 DESC`,
  );
  const firing = { key, dueAt: new Date(universe.world.clock.now()), payload: { wandering: [] } };
  await expect(transact(universe.world.runtime, (tx) => fire(tx, [firing]))).rejects.toThrow(
    'killed',
  );
  expect(await universe.survey()).toEqual([]);

  await universe.fireAll();
  const wormholes = await universe.survey();
  const expected = await universe.expectedStatics();
  expect(universe.statics(wormholes)).toEqual(expected);
  const systems = await transact(universe.world.runtime, wormholeSystems);
  for (const { solarSystemId, band } of systems.values()) {
    if (band !== 'wormhole') continue;
    expect(expected.some((row) => row.startsWith(`${solarSystemId} `))).toBe(true);
  }
  expect(await universe.signatures()).toHaveLength(wormholes.length);
});

test('wander where there is room', async () => {
  const systems = await transact(universe.world.runtime, wormholeSystems);
  const everywhere = [...systems.keys()];
  for (let round = 0; round < 4; round += 1) await universe.wander(everywhere);
  const wandering = (await universe.survey()).filter(({ isStatic }) => !isStatic);
  for (const { solarSystemId, table } of systems.values()) {
    const count = wandering.filter((row) => row.nearSystemId === solarSystemId).length;
    expect(count).toBe(table?.wandering?.room ?? 0);
  }
});

test('bear a tenth more or less than their type says, and lead elsewhere', async () => {
  const systems = await transact(universe.world.runtime, wormholeSystems);
  const types = [...systems.values()]
    .flatMap(({ table }) => [...(table?.statics.values() ?? []), table?.wandering?.choices ?? []])
    .flat()
    .map(({ type }) => type);
  for (const { code, totalMassKg, nearSystemId, farSystemId } of await universe.survey()) {
    const type = types.find((one) => one.code === code);
    expect(type?.targetIds).toContain(farSystemId);
    expect(farSystemId).not.toBe(nearSystemId);
    expect(totalMassKg / (type?.totalMassKg ?? 0)).toBeGreaterThanOrEqual(0.9);
    expect(totalMassKg / (type?.totalMassKg ?? 0)).toBeLessThanOrEqual(1.1);
  }
});

test('age and end in time, and statics are there again at once', async () => {
  const pilot = await createPilot(universe.world.runtime);
  const { wormholeId, bornAt, collapsesAt, ...first } = await universe.oneOf(
    ({ isStatic }) => isStatic,
  );
  const { characterId } = pilot;
  const jump = { wormholeId, characterId, shipMassKg: 1e6, side: 'near' as const };
  await universe.jump(jump);
  const stage = async (atMs: number): Promise<string | undefined> => {
    await universe.world.clock.setTime(atMs);
    await universe.fireAll();
    return (await universe.survey()).find((row) => row.wormholeId === wormholeId)?.lifeStage;
  };
  const lifeMs = collapsesAt - bornAt;
  expect(await stage(collapsesAt - lifeMs / 2)).toBe('decaying');
  expect(await stage(collapsesAt - Math.min(lifeMs / 4, DAY_MS / 6))).toBe('end-of-life');
  const late = { ...jump, characterId: 1_000_001 };
  await universe.world.clock.setTime(collapsesAt);
  expect((await universe.refusedJump(late)).code).toBe('NO_SUCH_WORMHOLE');
  expect(await stage(collapsesAt)).toBeUndefined();
  const after = await universe.survey();
  expect(universe.statics(after)).toEqual(await universe.expectedStatics());
  const fresh = after.find(
    (row) => row.nearSystemId === first.nearSystemId && row.bornAt === collapsesAt,
  );
  expect(fresh).toMatchObject({ code: first.code, lifeStage: 'fresh', farSignature: null });
  const kinds = (await pilot.heard()).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'wormholes.stage-changed')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'wormholes.collapsed')).toHaveLength(1);
});

test('come and go as they would have, where nobody fired for a week', async () => {
  await universe.world.clock.setTime(universe.world.clock.now() + 7 * DAY_MS);
  await universe.fireAll();
  const wormholes = await universe.survey();
  expect(universe.statics(wormholes)).toEqual(await universe.expectedStatics());
  expect(wormholes.every(({ isStatic }) => isStatic)).toBe(true);
  for (const { bornAt, collapsesAt } of wormholes) {
    expect(bornAt).toBeLessThanOrEqual(universe.world.clock.now());
    expect(collapsesAt).toBeGreaterThan(universe.world.clock.now());
  }
  expect(await universe.signatures()).toHaveLength(wormholes.length);
});

test('are maintained by a cycle that arms nothing where nothing lacks', async () => {
  await universe.maintain();
  const { wormholeId } = await universe.oneOf(({ isStatic }) => isStatic);
  await transact(universe.world.runtime, maintainWormholes);
  expect(
    await new TimerWorker(universe.world.runtime, fillWormholes, fireFillWormholes).drain(),
  ).toBe(0);
  expect((await universe.survey()).some((row) => row.wormholeId === wormholeId)).toBe(true);
});

test('lead to every band of space, the lawless one too', async () => {
  const systems = await transact(universe.world.runtime, wormholeSystems);
  const bands = new Set([...systems.values()].filter(({ table }) => table).map(({ band }) => band));
  expect(bands).toEqual(new Set(['high', 'low', 'null', 'wormhole']));
});
