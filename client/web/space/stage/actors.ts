// Things in the view: made when they are near enough to be more than a mark, dropped when they are
// not, and moved to where they are from the own ship.
import type { Object3D } from 'three';
import { Group, Mesh, Quaternion, Sprite, Vector3, type Material } from 'three';
import type { SpaceObject } from '#protocol/space.ts';
import type { Flight } from '../flight.ts';
import {
  createBeacon,
  createDebris,
  createGate,
  createShip,
  createStation,
  createStructure,
} from './hulls.ts';
import { createMoon, createPlanet, createSun } from './worlds.ts';

/** Radius by distance from where on something is shown, and below which it is not any more. */
const APPEARS_AT = 0.0012;
const VANISHES_AT = 0.0008;
/** A sun looks at least as large. */
const LEAST_SUN = 0.006;
/** How fast ships turn to where they fly. */
const TURN_PER_S = 2.5;
const FORWARD = new Vector3(0, 0, 1);

interface Actor {
  readonly group: Object3D;
  readonly update?: (seconds: number, flight: Flight) => void;
}

export class Actors {
  readonly group = new Group();
  readonly #actors = new Map<number, Actor>();
  readonly #relative = new Vector3();

  /** @param origin where the own ship is, in metres */
  update(flight: Flight, origin: Float64Array, share: number, seconds: number): void {
    const { view } = flight;
    for (const [id, actor] of this.#actors) if (!view.objects.has(id)) this.#drop(id, actor);
    const at = new Float64Array(3);
    let isMade = false;
    for (const object of view.objects.values()) {
      const { id } = object;
      if (!flight.motion.readPosition(id, share, at)) continue;
      const [x = 0, y = 0, z = 0] = at;
      const [ownX = 0, ownY = 0, ownZ = 0] = origin;
      this.#relative.set(x - ownX, y - ownY, z - ownZ);
      const radiusM = view.space.table.radiusM[view.space.table.slotOf(id)] ?? 1;
      const size = radiusM / Math.max(this.#relative.length(), 1);
      let actor = this.#actors.get(id);
      const isWorld = object.kind === 'planet' || object.kind === 'moon';
      if (!actor && !(isMade && isWorld) && (size > APPEARS_AT || object.kind === 'star')) {
        actor = this.#make(object);
        // One world at a time: to paint it takes longer than a frame.
        isMade ||= isWorld;
      }
      if (!actor) continue;
      if (size < VANISHES_AT && object.kind !== 'star') this.#drop(id, actor);
      else this.#place(actor, object, radiusM, seconds, flight);
    }
  }

  /** Where the light comes from, as seen from the own ship. */
  sun(view: Flight['view']): Object3D | undefined {
    for (const { id, kind } of view.objects.values()) {
      if (kind === 'star') return this.#actors.get(id)?.group;
    }
    return undefined;
  }

  clear(): void {
    for (const [id, actor] of [...this.#actors]) this.#drop(id, actor);
  }

  #place(
    actor: Actor,
    { kind }: SpaceObject,
    radiusM: number,
    seconds: number,
    flight: Flight,
  ): void {
    const { group } = actor;
    group.position.copy(this.#relative);
    const isSun = kind === 'star';
    const leastM = isSun ? this.#relative.length() * LEAST_SUN : 0;
    group.scale.setScalar(Math.max(radiusM, leastM));
    actor.update?.(seconds, flight);
  }

  #make(object: SpaceObject): Actor {
    const actor = actorOf(object);
    this.#actors.set(object.id, actor);
    this.group.add(actor.group);
    return actor;
  }

  #drop(id: number, { group }: Actor): void {
    this.#actors.delete(id);
    this.group.remove(group);
    group.traverse((node) => {
      if (!(node instanceof Mesh || node instanceof Sprite)) return;
      const material = node.material as Material & { map?: { dispose(): void } | null };
      material.map?.dispose();
      material.dispose();
      if (node instanceof Mesh) (node.geometry as { dispose(): void }).dispose();
    });
  }
}

function actorOf({ id, kind, typeId }: SpaceObject): Actor {
  const seed = typeId ?? id;
  switch (kind) {
    case 'ship':
      return shipActor(id, seed);
    case 'star':
    case 'secondary-sun':
      return { group: createSun(id) };
    case 'planet':
      return { group: createPlanet(id) };
    case 'moon':
      return { group: createMoon(id) };
    case 'station':
      return turning(createStation(seed), 0.01);
    case 'stargate':
      return turning(createGate(seed), 0);
    case 'structure':
      return turning(createStructure(seed), 0.008);
    case 'debris':
      return turning(createDebris(id), 0.1);
    case 'wormhole':
      return turning(createBeacon('#c9a2ff'), 0.3);
    case 'site':
      return turning(createBeacon('#83d9a4'), 0.1);
    case 'asteroid-belt':
      return { group: createBeacon('#a08b6c') };
  }
}

function turning(group: Group, perS: number): Actor {
  return { group, update: (seconds) => void group.rotateY(perS * seconds) };
}

function shipActor(id: number, seed: number): Actor {
  const { group, setThrust } = createShip(seed);
  const direction = new Float64Array(3);
  const ahead = new Vector3();
  const wanted = new Quaternion();
  let thrust = 0;
  return {
    group,
    update(seconds, flight) {
      const { table } = flight.view.space;
      if (flight.motion.readDirection(id, direction)) {
        ahead.fromArray(direction);
        wanted.setFromUnitVectors(FORWARD, ahead);
        group.quaternion.slerp(wanted, Math.min(1, TURN_PER_S * seconds));
      }
      const maxMps = table.maxSpeedMps[table.slotOf(id)] ?? 1;
      const share = Math.min(1, flight.motion.speed(id) / maxMps) || 0;
      thrust += (share - thrust) * Math.min(1, 2 * seconds);
      setThrust(thrust);
    },
  };
}
