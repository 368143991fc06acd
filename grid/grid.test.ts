// From a hangar into space, around in it, through a gate and into another station.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { celestials, solarSystems } from '#features/universe/index.ts';
import { fireFillWormholes } from '#features/wormholes/index.ts';
import type { GridServer } from './grid-server.ts';
import { openSpaceWorld, type SpacePilot, type SpaceWorld } from '../test/space-world.ts';
import { teleport } from '../test/teleport.ts';

let game: SpaceWorld;

beforeAll(async () => {
  game = await openSpaceWorld({ cluster: { placesPerServer: 1 } });
  await game.openGrid();
  await game.openGrid();
});
afterAll(() => game.close());

const shipOf = ({ view }: SpacePilot): number => view.scene?.shipId ?? 0;
const isThere = (pilot: SpacePilot) => () => pilot.view.isFlying;

it('takes a pilot out of the station, in a small ship of its own', async () => {
  const pilot = await flyingPilot();
  expect(pilot.view.objects.get(shipOf(pilot))).toMatchObject({ kind: 'ship' });
  expect([...pilot.view.objects.values()].map(({ kind }) => kind)).toContain('station');
  expect(await pilot.dispatch('space.get-location')).toMatchObject({
    output: { stationId: null, solarSystemId: pilot.view.scene?.solarSystemId },
  });
});

it('flies to a gate, jumps to a system that another server holds, and docks there', async () => {
  const pilot = await flyingPilot();
  const home = pilot.view.scene?.solarSystemId;
  const gateId = [...pilot.view.objects.values()].find(({ kind }) => kind === 'stargate')?.id ?? 0;
  const tooFar = await pilot.call('space.jump', { gateId });
  expect(tooFar).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_RANGE' } });
  carry(pilot, gateId);
  await pilot.travel('space.jump', { gateId });
  await pilot.until(() => pilot.view.scene?.solarSystemId !== home && isThere(pilot)());
  const there = pilot.view.scene?.solarSystemId ?? 0;
  const places = await transact(game.world.runtime, (tx) => celestials(tx, there));
  const stationId = places.find(({ kind }) => kind === 'station')?.celestialId ?? 0;
  carry(pilot, stationId);
  await pilot.travel('space.dock', { stationId });
  expect(await pilot.call('space.get-location')).toMatchObject({ output: { stationId } });
});

it('goes on from its last tick when it is started anew', async () => {
  const pilot = await flyingPilot();
  const { solarSystemId = 0, shipId = 0 } = pilot.view.scene ?? {};
  await pilot.call('space.head', { direction: { x: 1, y: 2, z: 3 } });
  const killed = holderOf(solarSystemId);
  await tickAndSave(killed, 3);
  const tick = killed.system(solarSystemId)?.space.tickNumber ?? 0;
  const next = await game.openGrid(killed.name);
  const { space } = next.system(solarSystemId) ?? {};
  expect(space?.modeOf(shipId)).toBe('heading');
  expect(Math.abs((space?.tickNumber ?? 0) - tick)).toBeLessThanOrEqual(1);
  await pilot.enter();
  await pilot.until(isThere(pilot));
  expect(shipOf(pilot)).toBe(shipId);
  // The one before has lost the place, and with it the right to write of it.
  await killed.tick();
  await expect.poll(() => killed.system(solarSystemId)).toBeUndefined();
});

it('keeps a ship whose pilot is gone for a minute, and brings it back with its pilot', async () => {
  const pilot = await flyingPilot();
  const { solarSystemId = 0, shipId = 0 } = pilot.view.scene ?? {};
  const grid = holderOf(solarSystemId);
  const system = grid.system(solarSystemId);
  await pilot.hangUp();
  await expect.poll(() => system?.vesselOf(pilot.characterId)?.connection).toBeNull();
  for (let second = 0; second < 3; second += 1) await grid.tick();
  expect(system?.space.modeOf(shipId)).toMatch(/align|warp/);
  for (let second = 0; second < 60; second += 1) await grid.tick();
  await expect.poll(() => system?.space.has(shipId)).toBe(false);
  await pilot.enter();
  await pilot.until(isThere(pilot));
  expect(shipOf(pilot)).toBe(shipId);
});

it('lets no stranger steer, and nobody steer what is not there', async () => {
  const pilot = await flyingPilot();
  const refusal = (code: string) => ({ ok: false, refusal: { code } });
  expect(await pilot.call('space.approach', { targetId: 1 })).toMatchObject(refusal('SHIP_CANNOT'));
  expect(await pilot.call('space.orbit', { targetId: 'x' })).toMatchObject(
    refusal('INVALID_INPUT'),
  );
  const docked = await game.pilot();
  await docked.enter();
  expect(await docked.call('space.stop')).toMatchObject(refusal('NOT_IN_SPACE'));
});

it('leaves a ship in a capsule, boards it again, and the capsule is no more', async () => {
  const pilot = await flyingPilot();
  const shipId = shipOf(pilot);
  const ejected = await pilot.call('space.eject');
  expect(ejected).toMatchObject({ ok: true });
  const capsuleId = ejected.ok ? (ejected.output as { shipId: number }).shipId : 0;
  await pilot.until(() => shipOf(pilot) === capsuleId && isThere(pilot)());
  expect(pilot.view.space.has(shipId)).toBe(true);
  expect(await pilot.call('space.eject')).toMatchObject({ refusal: { code: 'SHIP_CANNOT' } });
  expect(await pilot.call('space.board', { shipId })).toMatchObject({ ok: true });
  await pilot.until(() => shipOf(pilot) === shipId && isThere(pilot)());
  expect(pilot.view.space.has(capsuleId)).toBe(false);
  expect(await pilot.dispatch('space.get-location')).toMatchObject({ output: { shipId } });
});

it('passes a wormhole in a ship that is light enough, and is at its other end', async () => {
  await game.openGrid();
  const { runtime } = game.world;
  const pilot = await flyingPilot();
  const home = pilot.view.scene?.solarSystemId ?? 0;
  const { constellationId = 0 } = (await transact(runtime, solarSystems)).get(home) ?? {};
  const firing = {
    key: String(constellationId),
    dueAt: new Date(),
    payload: { wandering: [home] },
  };
  await transact(runtime, (tx) => fireFillWormholes(tx, [firing]));
  await holderOf(home).system(home)?.refresh();
  const [{ siteId }] = await runtime.dataSource.query<[{ siteId: number }]>(
    `SELECT near_site_id::float8 AS "siteId" FROM wormhole WHERE near_system_id = $1`,
    [home],
  );
  const tooFar = await pilot.call('space.enter-wormhole', { siteId });
  expect(tooFar).toMatchObject({ refusal: { code: 'OUT_OF_RANGE' } });
  carry(pilot, siteId);
  await pilot.travel('space.enter-wormhole', { siteId });
  await pilot.until(() => pilot.view.scene?.solarSystemId !== home && isThere(pilot)());
  const there = pilot.view.scene?.solarSystemId ?? 0;
  await holderOf(there).system(there)?.refresh();
  await holderOf(there).tick();
  await pilot.until(() => [...pilot.view.objects.values()].some(({ kind }) => kind === 'wormhole'));
});

it('makes a pilot wait between two changes of place', async () => {
  const { sessions } = game.world.runtime.config;
  const pilot = await flyingPilot();
  const gateId = [...pilot.view.objects.values()].find(({ kind }) => kind === 'stargate')?.id ?? 0;
  carry(pilot, gateId);
  sessions.changeMs = 10_000;
  const tooSoon = { code: 'SHIP_CANNOT', details: { reason: 'SESSION_TIMER' } };
  expect(await pilot.call('space.jump', { gateId })).toMatchObject({ refusal: tooSoon });
  expect(await pilot.call('space.eject')).toMatchObject({ refusal: tooSoon });
  sessions.changeMs = 0;
  expect(await pilot.call('space.jump', { gateId })).toMatchObject({ ok: true });
});

/** The latest that was opened, where two know the system. */
function holderOf(solarSystemId: number): GridServer {
  const grid = game.grids.findLast((each) => each.system(solarSystemId));
  if (!grid) throw new Error('nobody holds the system');
  return grid;
}

/** Until the snapshot of the last of the ticks is written. */
async function tickAndSave(grid: GridServer, ticks: number): Promise<void> {
  for (let count = 0; count < ticks; count += 1) {
    await grid.tick();
    await grid.saved();
  }
}

async function flyingPilot(): Promise<SpacePilot> {
  const pilot = await game.pilot();
  await pilot.enter();
  await pilot.travel('space.undock');
  await pilot.until(isThere(pilot));
  return pilot;
}

/** To beside a body. */
function carry({ view, characterId }: SpacePilot, bodyId: number): void {
  teleport(game.grids, view.scene?.solarSystemId ?? 0, characterId, bodyId);
}
