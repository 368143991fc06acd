// From a hangar into space, around in it, through a gate and into another station.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { celestials } from '#features/universe/index.ts';
import { openSpaceWorld, type SpacePilot, type SpaceWorld } from '../test/space-world.ts';

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
  teleport(pilot, gateId);
  await pilot.travel('space.jump', { gateId });
  await pilot.until(() => pilot.view.scene?.solarSystemId !== home && isThere(pilot)());
  const there = pilot.view.scene?.solarSystemId ?? 0;
  const places = await transact(game.world.runtime, (tx) => celestials(tx, there));
  const stationId = places.find(({ kind }) => kind === 'station')?.celestialId ?? 0;
  teleport(pilot, stationId);
  await pilot.travel('space.dock', { stationId });
  expect(await pilot.call('space.get-location')).toMatchObject({ output: { stationId } });
});

async function flyingPilot(): Promise<SpacePilot> {
  const pilot = await game.pilot();
  await pilot.enter();
  await pilot.travel('space.undock');
  await pilot.until(isThere(pilot));
  return pilot;
}

/** To beside a body, for to fly there takes minutes. */
function teleport(pilot: SpacePilot, bodyId: number): void {
  const { solarSystemId } = pilot.view.scene ?? { solarSystemId: 0 };
  const system = game.grids.map((grid) => grid.system(solarSystemId)).find(Boolean);
  const at = new Float64Array(3);
  system?.space.readPosition(bodyId, at);
  const vessel = system?.vesselOf(pilot.characterId);
  if (!system || !vessel) throw new Error('the pilot is not there');
  const { radiusM } = system.fixture(bodyId) ?? { radiusM: 0 };
  const position = { x: (at[0] ?? 0) + radiusM + 1_000, y: at[1] ?? 0, z: at[2] ?? 0 };
  system.space.remove(vessel.shipId);
  system.space.addShip({ id: vessel.shipId, position, ...vessel.attributes });
}
