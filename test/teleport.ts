// To beside a body in space, for to fly there takes minutes.
import type { GridServer } from '../grid/grid-server.ts';
import { placeVessel } from './space-world.ts';

/** @param grids of which one holds the system */
export function teleport(
  grids: readonly GridServer[],
  solarSystemId: number,
  characterId: number,
  bodyId: number,
): void {
  const holder = grids.findLast((grid) => grid.system(solarSystemId));
  const system = holder?.system(solarSystemId);
  const at = new Float64Array(3);
  system?.space.readPosition(bodyId, at);
  const { radiusM } = system?.fixture(bodyId) ?? { radiusM: 0 };
  const [x = 0, y = 0, z = 0] = at;
  placeVessel(system, characterId, { x: x + radiusM + 1_000, y, z });
}
