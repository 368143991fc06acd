// Passing wormholes, as pilots see it: what shows, what passes, and what it does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wormhole } from '#protocol/wormholes.ts';
import { transact } from '#queues/runtime.ts';
import { createPilot } from '#test/pilots.ts';
import { WormholeWorld } from '#test/wormholes.ts';
import { passWormholes } from './index.ts';
import { POLARITY_MS } from './rules.ts';

let universe: WormholeWorld;
beforeAll(async () => {
  universe = await WormholeWorld.open();
  await universe.maintain();
});
afterAll(() => universe.close());

test('show their far side once they are found, or somebody passed', async () => {
  const [found, passed] = (await universe.survey()).filter(({ jumpMassKg }) => jumpMassKg >= 2e7);
  if (!found || !passed) throw new Error('there are too few');
  expect(found.farSignature).toBeNull();
  await universe.operator.call('wormholes.find', { wormholeId: found.wormholeId });
  await universe.operator.call('wormholes.find', { wormholeId: found.wormholeId });
  const { wormholeId } = passed;
  const jump = { wormholeId, characterId: 1, shipMassKg: 1e7, side: 'near' as const };
  const { toSystemId } = await universe.jump(jump);
  expect(toSystemId).toBe(passed.farSystemId);
  const after = await universe.survey();
  const hidden = after.filter(({ farSignature }) => farSignature === null);
  expect(hidden).toHaveLength(after.length - 2);
  expect(await universe.signatures()).toHaveLength(after.length + 2);
  const left = after.find((row) => row.wormholeId === wormholeId)?.massLeftKg;
  expect(left).toBe(passed.massLeftKg - 1e7);
});

test('are listed to pilots of the system once found, without what they bear', async () => {
  const pilot = await createPilot(universe.world.runtime);
  const { solarSystemId } = await pilot.call('wormholes.list', {});
  await universe.wander([solarSystemId]);
  const isHere = ({ nearSystemId, farSignature }: Wormhole): boolean =>
    nearSystemId === solarSystemId && farSignature === null;
  const { wormholeId, code } = await universe.oneOf(isHere);
  const before = await pilot.call('wormholes.list', {});
  expect(before.wormholes.map((seen) => seen.wormholeId)).not.toContain(wormholeId);
  await universe.operator.call('wormholes.find', { wormholeId });
  const { wormholes } = await pilot.call('wormholes.list', {});
  const own = wormholes.find((one) => one.wormholeId === wormholeId);
  expect(own).toMatchObject({ code, side: 'near', massStage: 'stable', lifeStage: 'fresh' });
  expect(Object.keys(own ?? {})).not.toContain('totalMassKg');
  expect((await pilot.refusal('wormholes.survey', { solarSystemId })).code).toBe('FORBIDDEN');
});

test('let no ship pass that is too heavy, nor a pilot a third time at once', async () => {
  const pilot = await createPilot(universe.world.runtime);
  const { characterId } = pilot;
  const { wormholeId, jumpMassKg } = await universe.oneOf(({ jumpMassKg }) => jumpMassKg >= 2e7);
  const jump = { wormholeId, characterId, shipMassKg: 1e6, side: 'near' as const };
  const heavy = await universe.refusedJump({ ...jump, shipMassKg: jumpMassKg + 1 });
  expect(heavy).toMatchObject({ code: 'SHIP_TOO_HEAVY', details: { jumpMassKg } });
  const startedAt = universe.world.clock.now();
  await universe.jump(jump);
  await universe.world.clock.setTime(startedAt + 1_000);
  await universe.jump({ ...jump, side: 'far' });
  const { code, details } = await universe.refusedJump(jump);
  expect(code).toBe('POLARISED');
  expect(details).toMatchObject({ until: startedAt + POLARITY_MS });
  await universe.world.clock.setTime(startedAt + POLARITY_MS);
  await universe.jump(jump);
  const unknown = { ...jump, wormholeId: 5 };
  expect((await universe.refusedJump(unknown)).code).toBe('NO_SUCH_WORMHOLE');
  const hidden = await universe.oneOf(({ farSignature }) => farSignature === null);
  const outOfNowhere = { ...jump, wormholeId: hidden.wormholeId, side: 'far' as const };
  expect((await universe.refusedJump(outOfNowhere)).code).toBe('NO_SUCH_WORMHOLE');
});

test('tell those who used them how they fare, and are gone behind the last ship', async () => {
  const pilot = await createPilot(universe.world.runtime);
  const { characterId } = pilot;
  const isIt = ({ isStatic, jumpMassKg }: Wormhole): boolean => isStatic && jumpMassKg >= 6e7;
  const { wormholeId, totalMassKg, ...found } = await universe.oneOf(isIt);
  const jump = { wormholeId, characterId, shipMassKg: 6e7, side: 'near' as const };
  await universe.setMass(wormholeId, totalMassKg / 2 + 1e7);
  expect((await universe.jump(jump)).massStage).toBe('below-half');
  await universe.setMass(wormholeId, totalMassKg / 10 + 1e7);
  const back = { ...jump, side: 'far' as const };
  expect((await universe.jump(back)).massStage).toBe('critical');
  await universe.setMass(wormholeId, 1);
  const before = universe.statics(await universe.survey());
  const last = { ...jump, characterId: 1_000_000 };
  const { massStage } = await universe.jump(last);
  expect(massStage).toBeNull();
  const after = await universe.survey();
  expect(after.some((row) => row.wormholeId === wormholeId)).toBe(false);
  expect(universe.statics(after)).toEqual(before);
  const replaced = after.at(-1);
  expect(replaced).toMatchObject({ nearSystemId: found.nearSystemId, code: found.code });
  const heard = await pilot.heard();
  const own = heard.filter(({ kind }) => kind.startsWith('wormholes.'));
  expect(own.map(({ kind }) => kind)).toEqual([
    'wormholes.stage-changed',
    'wormholes.stage-changed',
    'wormholes.collapsed',
  ]);
  expect(own.at(-1)?.body).toMatchObject({ wormholeId, cause: 'mass' });
});

test('are known to who has passed them, and to nobody else, until they are gone', async () => {
  const [pilot, stranger] = await Promise.all([
    createPilot(universe.world.runtime),
    createPilot(universe.world.runtime),
  ]);
  const { characterId } = pilot;
  const isIt = ({ isStatic, jumpMassKg }: Wormhole): boolean => isStatic && jumpMassKg >= 2e7;
  const { wormholeId, code, nearSystemId, farSystemId } = await universe.oneOf(isIt);
  expect(await pilot.call('wormholes.list-passed', {})).toEqual([]);
  await universe.jump({ wormholeId, characterId, shipMassKg: 1e6, side: 'near' });
  const known = await pilot.call('wormholes.list-passed', {});
  expect(known).toMatchObject([
    { wormholeId, code, isStatic: true, nearSystemId, farSystemId, massStage: 'stable' },
  ]);
  expect(Object.keys(known[0] ?? {})).not.toContain('totalMassKg');
  expect(await stranger.call('wormholes.list-passed', {})).toEqual([]);
  await universe.setMass(wormholeId, 1);
  await universe.jump({ wormholeId, characterId: 1_000_001, shipMassKg: 1e6, side: 'near' });
  expect(await pilot.call('wormholes.list-passed', {})).toEqual([]);
});

test('collapse once, where two ships come for the last of the mass', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { wormholeId } = await universe.oneOf(({ isStatic }) => isStatic);
    await universe.setMass(wormholeId, 1_000);
    const before = universe.statics(await universe.survey());
    const pass = (characterId: number) =>
      transact(universe.world.runtime, (tx) =>
        passWormholes(tx, [{ wormholeId, characterId, shipMassKg: 1e6, side: 'near' }]),
      );
    const outcomes = (await Promise.all([pass(1), pass(2), pass(3)])).flat();
    const passed = outcomes.filter((outcome) => 'toSystemId' in outcome);
    expect(passed).toMatchObject([{ massStage: null }]);
    const refused = outcomes.filter((outcome) => 'code' in outcome);
    expect(refused.map(({ code }) => code)).toEqual(['NO_SUCH_WORMHOLE', 'NO_SUCH_WORMHOLE']);
    expect(universe.statics(await universe.survey())).toEqual(before);
  }
});
