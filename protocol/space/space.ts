// One solar system: its bodies, what they are ordered to do, and a second at a time of doing it.
import {
  Kind,
  Mark,
  Mode,
  MODE_NAMES,
  type FlightAttributes,
  type ModeName,
  type NewShip,
  type NewStatic,
  type Vector,
} from './body.ts';
import { Bumps } from './bumps.ts';
import { recharge } from './capacitor.ts';
import { fly } from './flight.ts';
import * as orders from './orders.ts';
import type { OrderRefusal } from './orders.ts';
import { coast, loseTarget, steer } from './steer.ts';
import { BodyTable, NOBODY } from './table.ts';
import { advanceWarp, enterWarp, readyForWarp } from './warp.ts';

/** More bodies than a grid could ever tick in a second. */
export const MAX_BODIES = 1_048_576;

/** What happened to a ship in a tick. */
export interface SpaceEvent {
  readonly kind:
    | 'warp-started'
    | 'warp-ended'
    /** Aligned, but the capacitor takes it nowhere: it stops. */
    | 'warp-failed'
    | 'bumped'
    | 'target-lost'
    | 'protection-ended';
  readonly id: number;
  /** Whom it bumped into, or whom it lost. */
  readonly otherId: number;
}

export interface TickReport {
  readonly tick: number;
  /** Ships whose course is no longer what a replica would make of it; ascending. */
  readonly changed: readonly number[];
  /** By the id of the ship. */
  readonly events: readonly SpaceEvent[];
}

export interface SpaceOptions {
  /**
   * A client's: it moves what it was told of, and leaves bumps and lost targets to the rows of who
   * knows all bodies. @default false
   */
  readonly replica?: boolean;
  readonly maxBodies?: number;
}

/**
 * Results depend on the bodies, their orders and the ticks at which these came, on nothing else:
 * not on the order of adding, not on slots, not on the engine.
 */
export class Space {
  /** For the codec; whoever else writes to it breaks what replicas rely on. */
  readonly table: BodyTable;
  tickNumber = 0;
  readonly #replica: boolean;
  readonly #bumps = new Bumps();
  #events: SpaceEvent[] = [];

  constructor({ replica = false, maxBodies = MAX_BODIES }: SpaceOptions = {}) {
    this.table = new BodyTable(maxBodies);
    this.#replica = replica;
  }

  get count(): number {
    return this.table.count;
  }

  /** False where the id is taken or the space is full. */
  addShip(ship: NewShip): boolean {
    if (this.has(ship.id) || this.table.full) return false;
    this.table.addShip(ship);
    return true;
  }

  addStatic(body: NewStatic): boolean {
    if (this.has(body.id) || this.table.full) return false;
    this.table.addStatic(body);
    return true;
  }

  remove(id: number): boolean {
    const slot = this.table.slotOf(id);
    if (slot !== NOBODY) this.table.release(slot);
    return slot !== NOBODY;
  }

  /**
   * A ship refitted, or with a module on that changes how it flies. A warp under way stays as it
   * is, and so does the radius: others steer by it, who would not hear of it in time.
   */
  changeShip(id: number, attributes: FlightAttributes): boolean {
    const slot = this.#shipSlot(id);
    if (slot === NOBODY) return false;
    this.table.setAttributes(slot, attributes);
    this.table.changed[slot] = 1;
    return true;
  }

  /** Invulnerable for so many ticks, or until it is ordered to do anything but stop. */
  protect(id: number, ticks: number): boolean {
    const slot = this.#shipSlot(id);
    if (slot === NOBODY) return false;
    this.table.protectedUntil[slot] = ticks > 0 ? this.tickNumber + ticks : 0;
    this.table.changed[slot] = 1;
    return true;
  }

  stop(id: number): OrderRefusal | undefined {
    return orders.orderStop(this.table, id);
  }

  head(id: number, direction: Vector): OrderRefusal | undefined {
    return orders.orderHeading(this.table, id, direction);
  }

  /** Heads to where the body is now. */
  align(id: number, targetId: number): OrderRefusal | undefined {
    return orders.orderAlign(this.table, id, targetId);
  }

  /** Ranges are between surfaces. */
  follow(
    id: number,
    how: orders.Follow,
    targetId: number,
    rangeM: number,
  ): OrderRefusal | undefined {
    return orders.orderFollow(this.table, id, how, targetId, rangeM);
  }

  warp(id: number, point: Vector, dropOutM = 0): OrderRefusal | undefined {
    return orders.orderWarp(this.table, id, point, dropOutM);
  }

  warpToBody(id: number, targetId: number, dropOutM = 0): OrderRefusal | undefined {
    return orders.orderWarpToBody(this.table, id, targetId, dropOutM);
  }

  /** In a direction of the caller's chance: the simulation has none of its own. */
  emergencyWarp(id: number, direction: Vector): OrderRefusal | undefined {
    return orders.orderEmergencyWarp(this.table, id, direction);
  }

  has(id: number): boolean {
    return this.table.slotOf(id) !== NOBODY;
  }

  modeOf(id: number): ModeName | undefined {
    const slot = this.#shipSlot(id);
    return slot === NOBODY ? undefined : MODE_NAMES[this.table.mode[slot]!];
  }

  isProtected(id: number): boolean {
    const slot = this.table.slotOf(id);
    return slot !== NOBODY && this.table.protectedUntil[slot]! > 0;
  }

  chargeGj(id: number): number {
    return this.table.chargeGj[this.table.slotOf(id)] ?? Number.NaN;
  }

  /**
   * Into a vector of the caller's, so that reading many makes none; false where nothing is there.
   */
  readPosition(id: number, into: Float64Array, offset = 0): boolean {
    return this.#read(this.table.positionM, id, into, offset);
  }

  readVelocity(id: number, into: Float64Array, offset = 0): boolean {
    return this.#read(this.table.velocityMps, id, into, offset);
  }

  /**
   * Metres between the surfaces, 0 where they touch or overlap, NaN where one of them is not here.
   */
  surfaceDistance(id: number, otherId: number): number {
    const [a, b] = [this.table.slotOf(id), this.table.slotOf(otherId)];
    if (a === NOBODY || b === NOBODY) return Number.NaN;
    return Math.max(0, this.table.distanceM(a, b));
  }

  /**
   * One second. All see each other where they stood at its start; then all move; then they bump.
   */
  tick(): TickReport {
    this.tickNumber += 1;
    this.#steerAll();
    this.#moveAll();
    if (!this.#replica) this.#bumps.resolve(this.table, (a, b) => this.#bumped(a, b));
    const events = this.#events;
    this.#events = [];
    events.sort((a, b) => a.id - b.id || a.otherId - b.otherId || compare(a.kind, b.kind));
    return { tick: this.tickNumber, changed: this.#takeChanged(), events };
  }

  #steerAll(): void {
    const { table } = this;
    const { kind, marks, mode, used } = table;
    for (let slot = 0; slot < used; slot += 1) {
      if (kind[slot] !== Kind.ship || mode[slot] === Mode.warp) continue;
      if ((marks[slot]! & Mark.resting) !== 0 && mode[slot] === Mode.stop) continue;
      if (steer(table, slot)) continue;
      if (this.#replica) coast(table, slot);
      else this.#lose(slot);
    }
  }

  #lose(slot: number): void {
    this.#tell('target-lost', slot, this.table.targetId[slot]);
    loseTarget(this.table, slot);
    steer(this.table, slot);
  }

  #moveAll(): void {
    const { table } = this;
    const { kind, marks, mode, protectedUntil, used } = table;
    for (let slot = 0; slot < used; slot += 1) {
      if (kind[slot] !== Kind.ship) continue;
      recharge(table, slot);
      if (protectedUntil[slot]! > 0 && protectedUntil[slot]! < this.tickNumber) {
        protectedUntil[slot] = 0;
        this.#tell('protection-ended', slot);
      }
      if (mode[slot] === Mode.align) this.#align(slot);
      if (mode[slot] === Mode.warp) {
        if (advanceWarp(table, slot)) this.#tell('warp-ended', slot);
      } else if ((marks[slot]! & Mark.resting) === 0 || mode[slot] !== Mode.stop) {
        fly(table, slot);
      }
    }
  }

  #align(slot: number): void {
    const { table } = this;
    if (!readyForWarp(table, slot)) {
      table.elapsedS[slot] = table.elapsedS[slot]! + 1;
    } else if (enterWarp(table, slot)) {
      this.#tell('warp-started', slot);
    } else {
      table.mode[slot] = Mode.stop;
      table.elapsedS[slot] = 0;
      this.#tell('warp-failed', slot);
    }
  }

  #bumped(slot: number, other: number): void {
    const { kind, id, changed } = this.table;
    if (kind[slot] === Kind.ship) this.#tell('bumped', slot, id[other]);
    if (kind[other] !== Kind.ship) return;
    if (kind[slot] === Kind.ship) changed[other] = 1;
    else this.#tell('bumped', other, id[slot]);
  }

  #tell(kind: SpaceEvent['kind'], slot: number, otherId = 0): void {
    this.table.changed[slot] = 1;
    this.#events.push({ kind, id: this.table.id[slot]!, otherId });
  }

  #takeChanged(): number[] {
    const { changed, id, used } = this.table;
    const ids: number[] = [];
    for (let slot = 0; slot < used; slot += 1) {
      if (changed[slot] === 0) continue;
      changed[slot] = 0;
      ids.push(id[slot]!);
    }
    return ids.sort((a, b) => a - b);
  }

  #read(column: Float64Array, id: number, into: Float64Array, offset: number): boolean {
    const slot = this.table.slotOf(id);
    if (slot === NOBODY) return false;
    for (let axis = 0; axis < 3; axis += 1) into[offset + axis] = column[slot * 3 + axis]!;
    return true;
  }

  #shipSlot(id: number): number {
    const slot = this.table.slotOf(id);
    return slot !== NOBODY && this.table.kind[slot] === Kind.ship ? slot : NOBODY;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
