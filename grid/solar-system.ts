// One solar system as a grid holds it: the simulation, what things in it are, and who flies.
import { setImmediate as immediate } from 'node:timers/promises';
import { encodeSnapshot, restoreSpace, Space } from '#protocol/space/index.ts';
import type { Scene, SpaceObject } from '#protocol/space.ts';
import { together } from '#queues/batch.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import type { Lease } from '#features/cluster/index.ts';
import type { PilotConnection } from '#features/serving/index.ts';
import {
  readSnapshot,
  shipsIn,
  UNDOCK_INVULNERABILITY_S,
  type ShipInSpace,
} from '#features/space/index.ts';
import { objectsFrames, sceneFrame, tickFrame } from './frames.ts';
import { readCelestials, readTransients, type Fixture } from './scenery.ts';
import { rowsFrames, Sight, Sights } from './sights.ts';

const TURN_MS = 25;
/** Time to connect for pilots whose ships have come, or whose grid was started anew. */
const ARRIVAL_S = 15;

/** Who is to be taken in: a ship, or the one that a pilot is in. */
type Arrival = { readonly shipId: number } | { readonly pilotId: number };

/** A ship, and who is connected to it. */
export interface Vessel extends ShipInSpace {
  connection: PilotConnection | null;
  readonly sight: Sight;
  /** The tick since when nobody is connected; null while somebody is, or nobody is aboard. */
  lostAtTick: number | null;
  /** When the pilot came here, or into this ship; null where that is long ago. */
  changedAt: number | null;
  /** On its way to another server: nothing is ordered of it any more. */
  isLeaving: boolean;
}

export class SolarSystem {
  readonly lease: Lease;
  readonly space: Space;
  readonly vessels = new Map<number, Vessel>();
  readonly #fixtures = new Map<number, Fixture>();
  readonly #byPilot = new Map<number, Vessel>();
  readonly #runtime: Runtime;
  #news: Fixture[] = [];
  /** Of the last tick, with what came and went since. */
  #sights: Sights | null = null;
  /** Frames of what is seen from afar, and the tick that they are of. */
  #farSeen: { readonly tick: number; readonly frames: readonly Uint8Array[] } | null = null;
  readonly #takeIn = together((arrivals: readonly Arrival[]) => this.#takeAllIn(arrivals));

  private constructor(runtime: Runtime, lease: Lease, space: Space) {
    this.#runtime = runtime;
    this.lease = lease;
    this.space = space;
  }

  /** As its last snapshot has it, with the ships that rows say are there, and no others. */
  static async open(runtime: Runtime, lease: Lease): Promise<SolarSystem> {
    const { placeId } = lease;
    const saved = await readSnapshot(runtime, placeId);
    const restored = saved ? restoreSpace(saved.state) : new Space();
    // A snapshot of an older version: ships begin where they came in.
    const space = typeof restored === 'string' ? new Space() : restored;
    const system = new SolarSystem(runtime, lease, space);
    const stale = new Set(space.table.ids);
    const { fixtures, ships } = await transact(runtime, async (tx) => ({
      fixtures: [...(await readCelestials(tx, placeId)), ...(await readTransients(tx, placeId))],
      ships: await shipsIn(tx, placeId),
    }));
    for (const { object } of fixtures) stale.delete(object.id);
    for (const { shipId, cameAt } of ships) {
      // One that left and came again since is where it came in.
      if (saved && cameAt <= saved.takenAt) stale.delete(shipId);
    }
    for (const id of stale) space.remove(id);
    for (const fixture of fixtures) system.#put(fixture);
    for (const ship of ships) system.#admit(ship, null);
    system.#news = [];
    return system;
  }

  get solarSystemId(): number {
    return this.lease.placeId;
  }

  vesselOf(characterId: number): Vessel | undefined {
    return this.#byPilot.get(characterId);
  }

  fixture(id: number): Fixture | undefined {
    return this.#fixtures.get(id);
  }

  /** Whether something of some kinds is nearer to a ship than that, from surface to surface. */
  isNear(shipId: number, kinds: ReadonlySet<string>, distanceM: number): boolean {
    return [...this.#fixtures.values()].some(
      ({ object }) =>
        kinds.has(object.kind) && this.space.surfaceDistance(shipId, object.id) < distanceM,
    );
  }

  /** A ship that has come since, or its pilot; one that is here already stays as it is. */
  async arrive(arrival: Arrival): Promise<void> {
    await this.#takeIn(arrival);
  }

  async #takeAllIn(arrivals: readonly Arrival[]): Promise<undefined[]> {
    const wanted = {
      shipIds: arrivals.flatMap((arrival) => ('shipId' in arrival ? arrival.shipId : [])),
      pilotIds: arrivals.flatMap((arrival) => ('pilotId' in arrival ? arrival.pilotId : [])),
    };
    const ships = await transact(this.#runtime, (tx) => shipsIn(tx, this.solarSystemId, wanted));
    for (const ship of ships) {
      if (this.vessels.has(ship.shipId)) continue;
      const isNew = !this.space.has(ship.shipId);
      this.#admit(ship, this.#runtime.clock.now());
      if (isNew) this.space.protect(ship.shipId, UNDOCK_INVULNERABILITY_S);
    }
    return arrivals.map(() => undefined);
  }

  /** What comes and goes by itself, as the persistent services have it now. */
  async refresh(): Promise<void> {
    const found = await transact(this.#runtime, (tx) => readTransients(tx, this.solarSystemId));
    const there = new Set(found.map(({ object }) => object.id));
    for (const [id, { object }] of this.#fixtures) {
      const isTransient = ['structure', 'site', 'wormhole', 'debris'].includes(object.kind);
      if (isTransient && !there.has(id)) this.removeFixture(id);
    }
    for (const fixture of found) this.addFixture(fixture);
  }

  addFixture(fixture: Fixture): void {
    if (this.#fixtures.has(fixture.object.id)) return;
    this.#put(fixture);
    if (fixture.isFarSeen) this.#news.push(fixture);
  }

  removeFixture(id: number): void {
    if (this.#fixtures.get(id)?.isFarSeen) this.#farSeen = null;
    this.#fixtures.delete(id);
    this.#sights?.remove(id);
    this.space.remove(id);
  }

  join(vessel: Vessel, connection: PilotConnection, dilation: number): void {
    vessel.connection = connection;
    vessel.lostAtTick = null;
    vessel.sight.seen = new Set();
    const scene: Scene = {
      solarSystemId: this.solarSystemId,
      shipId: vessel.shipId,
      tick: this.space.tickNumber,
      dilation,
    };
    connection.sendEncoded(sceneFrame(scene));
    for (const frame of this.#farSeenFrames()) connection.sendEncoded(frame);
    this.#sights ??= new Sights(this.space, this.#nearSeen(), [], null);
    this.#show(this.#sights, vessel);
    connection.flush();
  }

  leave(vessel: Vessel): void {
    vessel.connection = null;
    vessel.lostAtTick = this.space.tickNumber;
  }

  /** The pilot is in another ship of the system by now; the one before stays, or is no more. */
  async changeShip(
    vessel: Vessel,
    toShipId: number,
    { dilation, isGone }: { readonly dilation: number; readonly isGone: boolean },
  ): Promise<void> {
    const { connection, shipId, pilotId } = vessel;
    this.vessels.set(shipId, { ...vessel, pilotId: null, connection: null, lostAtTick: null });
    if (isGone) this.#removeShip(shipId);
    if (pilotId !== null) this.#byPilot.delete(pilotId);
    this.vessels.delete(toShipId);
    await this.arrive({ shipId: toShipId });
    const boarded = this.vessels.get(toShipId);
    if (connection && boarded) this.join(boarded, connection, dilation);
  }

  /** The ship is gone from here: into a station, another system, or out of the world. */
  remove({ shipId, pilotId }: Vessel): void {
    if (pilotId !== null) this.#byPilot.delete(pilotId);
    this.#removeShip(shipId);
  }

  #removeShip(shipId: number): void {
    this.vessels.delete(shipId);
    this.#sights?.remove(shipId);
    this.space.remove(shipId);
  }

  /**
   * One second, and what everybody sees of it. Where telling takes long it lets others have their
   * turn: a grid that is overloaded still has to beat, and to hear its pilots.
   */
  async tick(dilation: number): Promise<void> {
    const { changed, tick } = this.space.tick();
    const connected = [...this.vessels.values()].filter(({ connection }) => connection !== null);
    const before = this.#sights;
    this.#sights = null;
    if (connected.length === 0) return;
    const sights = new Sights(this.space, this.#nearSeen(), changed, before);
    this.#sights = sights;
    const beat = tickFrame(tick, dilation);
    const newsFrames = this.#fixturesFrames(this.#news);
    this.#news = [];
    let untilMs = performance.now() + TURN_MS;
    for (const vessel of connected) {
      if (performance.now() > untilMs) {
        await immediate();
        untilMs = performance.now() + TURN_MS;
      }
      // It may have left in between.
      if (this.vessels.get(vessel.shipId) !== vessel) continue;
      vessel.connection?.sendEncoded(beat);
      for (const frame of newsFrames) vessel.connection?.sendEncoded(frame);
      this.#show(sights, vessel);
    }
  }

  snapshot(): Uint8Array {
    return encodeSnapshot(this.space);
  }

  #show(sights: Sights, { sight, shipId, connection }: Vessel): void {
    const { came, gone, rows, changes } = sights.show(sight, shipId);
    if (!connection) return;
    for (const frame of gone) connection.sendEncoded(frame);
    if (came.length > 0) {
      const objects = came.flatMap((id) => this.#objectOf(id) ?? []);
      for (const frame of objectsFrames(objects)) connection.sendEncoded(frame);
    }
    for (const frame of [...rows, ...changes]) connection.sendEncoded(frame);
  }

  /** Of a crowd that comes within one tick each is told the same. */
  #farSeenFrames(): readonly Uint8Array[] {
    const tick = this.space.tickNumber;
    if (this.#farSeen?.tick !== tick) {
      const fixtures = [...this.#fixtures.values()].filter(({ isFarSeen }) => isFarSeen);
      this.#farSeen = { tick, frames: this.#fixturesFrames(fixtures) };
    }
    return this.#farSeen.frames;
  }

  #fixturesFrames(fixtures: readonly Fixture[]): Uint8Array[] {
    if (fixtures.length === 0) return [];
    const objects = fixtures.map(({ object }) => object);
    const ids = objects.map(({ id }) => id);
    return [...objectsFrames(objects), ...rowsFrames(this.space, ids)];
  }

  /** What is seen by who is near: ships, and what has to be found. */
  *#nearSeen(): Generator<number> {
    yield* this.vessels.keys();
    for (const [id, { isFarSeen }] of this.#fixtures) if (!isFarSeen) yield id;
  }

  #objectOf(id: number): SpaceObject | undefined {
    const vessel = this.vessels.get(id);
    if (!vessel) return this.#fixtures.get(id)?.object;
    const { typeId, name, ownerId } = vessel;
    return { id, kind: 'ship', typeId, name, ownerId };
  }

  #put(fixture: Fixture): void {
    const { object, position, radiusM, solid } = fixture;
    this.#fixtures.set(object.id, fixture);
    this.space.addStatic({ id: object.id, position, radiusM, solid });
    if (fixture.isFarSeen) this.#farSeen = null;
    else this.#sights?.add(object.id);
  }

  #admit(ship: ShipInSpace, changedAt: number | null): void {
    const { shipId, position, attributes, pilotId } = ship;
    this.space.addShip({ id: shipId, position, ...attributes });
    this.#sights?.add(shipId);
    const vessel: Vessel = {
      ...ship,
      connection: null,
      sight: new Sight(),
      lostAtTick: pilotId === null ? null : this.space.tickNumber + ARRIVAL_S,
      changedAt,
      isLeaving: false,
    };
    this.vessels.set(shipId, vessel);
    if (pilotId !== null) this.#byPilot.set(pilotId, vessel);
  }
}
