// To beside a body in space, for to fly there takes minutes.
import type { GridServer } from '../grid/grid-server.ts';

export function teleport(
  grid: GridServer | undefined,
  solarSystemId: number,
  characterId: number,
  bodyId: number,
): void {
  const system = grid?.system(solarSystemId);
  const vessel = system?.vesselOf(characterId);
  if (!system || !vessel) throw new Error('the pilot is not in space');
  const at = new Float64Array(3);
  system.space.readPosition(bodyId, at);
  const { radiusM } = system.fixture(bodyId) ?? { radiusM: 0 };
  const position = { x: (at[0] ?? 0) + radiusM + 1_000, y: at[1] ?? 0, z: at[2] ?? 0 };
  system.space.remove(vessel.shipId);
  system.space.addShip({ id: vessel.shipId, position, ...vessel.attributes });
}
