// What stands in a system beside ships: celestials for ever, and what the persistent services say.
import type { Vector } from '#protocol/space/index.ts';
import type { SpaceObject } from '#protocol/space.ts';
import type { Tx } from '#queues/runtime.ts';
import { debrisIn } from '#features/debris/index.ts';
import { sitesIn } from '#features/sites/index.ts';
import { structuresIn } from '#features/structures/index.ts';
import { celestials, itemTypes } from '#features/universe/index.ts';

/** Something that stands still. */
export interface Fixture {
  readonly object: SpaceObject;
  readonly position: Vector;
  readonly radiusM: number;
  /** Whether ships bump into it. */
  readonly solid: boolean;
  /** Whether all of the system knows of it, or only who is near. */
  readonly isFarSeen: boolean;
}

/** Ships fly through planets, for nobody ever meets one; they bump into what they come close to. */
const SOLID: ReadonlySet<string> = new Set(['station', 'stargate']);
const DEBRIS_RADIUS_M = 10;
const SITE_RADIUS_M = 1_000;
const STRUCTURE_RADIUS_M = 5_000;

/** What is there for ever. */
export async function readCelestials(tx: Tx, solarSystemId: number): Promise<Fixture[]> {
  const found = await celestials(tx, solarSystemId);
  return found.map(({ celestialId, kind, typeId, name, x, y, z, radiusM }) => ({
    object: { id: celestialId, kind, typeId, name, ownerId: null },
    position: { x, y, z },
    radiusM,
    solid: SOLID.has(kind),
    isFarSeen: true,
  }));
}

/** What comes and goes, as it is now. What has to be probed for is seen by who is near. */
export async function readTransients(tx: Tx, solarSystemId: number): Promise<Fixture[]> {
  const types = await itemTypes(tx);
  const sites = await sitesIn(tx, solarSystemId);
  const structures = await structuresIn(tx, solarSystemId);
  const debris = await debrisIn(tx, solarSystemId);
  return [
    ...sites.map(({ siteId, kind, name, position, signalStrength }): Fixture => {
      const isWormhole = kind === 'wormhole';
      const object: SpaceObject = {
        ...{ id: siteId, kind: isWormhole ? 'wormhole' : 'site', typeId: null, name },
        ownerId: null,
      };
      const isFarSeen = signalStrength === 1;
      return { object, position, radiusM: SITE_RADIUS_M, solid: false, isFarSeen };
    }),
    ...structures.map(({ structureId: id, typeId, name, ownerId, position }): Fixture => {
      const object: SpaceObject = { id, kind: 'structure', typeId, name, ownerId };
      const radiusM = types.get(typeId)?.radiusM || STRUCTURE_RADIUS_M;
      return { object, position, radiusM, solid: true, isFarSeen: true };
    }),
    ...debris.map(({ debrisId: id, typeId, name, ownerId, position }): Fixture => {
      const object: SpaceObject = { id, kind: 'debris', typeId, name, ownerId };
      return { object, position, radiusM: DEBRIS_RADIUS_M, solid: false, isFarSeen: false };
    }),
  ];
}
