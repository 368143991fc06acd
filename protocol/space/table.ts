// All bodies of a space as columns of numbers; ids stand for slots, and slots are used again.
import { Kind, Mark, Mode, type FlightAttributes, type NewShip, type NewStatic } from './body.ts';
import { exactExp } from './exact-math.ts';

const FIRST_CAPACITY = 64;
/** Kilograms in the unit of mass that the inertia modifier is given for. */
const KG_PER_AGILITY = 1e6;
/** A lighter or nimbler ship than this flies as this one: below, a tick is all there is. */
const SHORTEST_LAG_S = 0.01;
/** The recharge curve falls by e in a fifth of the recharge time. */
const RECHARGE_FOLDS = 5;
const SHORTEST_RECHARGE_S = 0.1;
/** A free slot's id: no body has it. */
export const NOBODY = -1;

const VECTORS = new Set(['positionM', 'velocityMps', 'goal', 'originM', 'wantedMps']);

type Column = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

function grown<T extends Column>(column: T, length: number): T {
  const larger = new (column.constructor as new (length: number) => T)(length);
  larger.set(column);
  return larger;
}

export class BodyTable {
  // What a row carries. Vectors lie interleaved: slot * 3.
  id = new Float64Array(0);
  kind = new Uint8Array(0);
  mode = new Uint8Array(0);
  marks = new Uint8Array(0);
  positionM = new Float64Array(0);
  velocityMps = new Float64Array(0);
  /** Direction of a heading, normal of an orbit, or the point where a warp ends. */
  goal = new Float64Array(0);
  /** Where a warp began. */
  originM = new Float64Array(0);
  targetId = new Float64Array(0);
  /** Between surfaces. */
  rangeM = new Float32Array(0);
  /** Ticks that an alignment or a warp has taken. */
  elapsedS = new Uint32Array(0);
  /** Warp speed and drop-out speed as they were when the warp began. */
  warpAuPerS = new Float32Array(0);
  dropOutMps = new Float32Array(0);
  /** The last tick of being invulnerable; 0 for none. */
  protectedUntil = new Float64Array(0);
  chargeGj = new Float64Array(0);
  radiusM = new Float32Array(0);
  massKg = new Float32Array(0);
  maxSpeedMps = new Float32Array(0);
  agility = new Float32Array(0);
  shipWarpAuPerS = new Float32Array(0);
  capacitorGj = new Float32Array(0);
  rechargeS = new Float32Array(0);
  warpNeed = new Float32Array(0);

  // What follows from it, by exact arithmetic alone: never sent, the same everywhere.
  lagS = new Float64Array(0);
  /** The share of a difference in velocity that is left after a tick. */
  decay = new Float64Array(0);
  /** Seconds' worth of that difference by which a tick carries the ship along. */
  slideS = new Float64Array(0);
  rechargeDecay = new Float64Array(0);
  warpPeakMps = new Float64Array(0);
  warpAccelerateS = new Float64Array(0);
  warpCruiseS = new Float64Array(0);
  warpDecelerateS = new Float64Array(0);

  // Scratch of one tick, and what is only remembered.
  wantedMps = new Float64Array(0);
  targetSlot = new Int32Array(0);
  changed = new Uint8Array(0);

  /** Slots below this have been used. */
  used = 0;
  #capacity = 0;
  readonly max: number;
  readonly #free: number[] = [];
  readonly #slots = new Map<number, number>();

  readonly #columns: readonly string[];

  constructor(maxBodies: number) {
    this.max = maxBodies;
    const entries = Object.entries(this) as [string, unknown][];
    this.#columns = entries.flatMap(([key, value]) => (ArrayBuffer.isView(value) ? [key] : []));
    this.#grow(Math.min(FIRST_CAPACITY, maxBodies));
  }

  get count(): number {
    return this.#slots.size;
  }

  get full(): boolean {
    return this.#slots.size >= this.max;
  }

  get ids(): IterableIterator<number> {
    return this.#slots.keys();
  }

  slotOf(id: number): number {
    return this.#slots.get(id) ?? NOBODY;
  }

  /** The slot of what a ship follows, by the slot where it was last; NOBODY if it is gone. */
  slotOfTarget(slot: number): number {
    const id = this.targetId[slot]!;
    const last = this.targetSlot[slot]!;
    if (last < this.used && this.id[last] === id) return last;
    const found = this.slotOf(id);
    if (found !== NOBODY) this.targetSlot[slot] = found;
    return found;
  }

  /** A cleared slot for an id that no body has; the caller has seen that there is room. */
  claim(id: number): number {
    const slot = this.#free.pop() ?? this.used;
    if (slot === this.used) {
      if (slot === this.#capacity) this.#grow(Math.min(this.#capacity * 2, this.max));
      this.used += 1;
    }
    this.#clear(slot);
    this.id[slot] = id;
    this.#slots.set(id, slot);
    return slot;
  }

  release(slot: number): void {
    this.#slots.delete(this.id[slot]!);
    this.id[slot] = NOBODY;
    this.kind[slot] = Kind.static;
    this.marks[slot] = 0;
    this.changed[slot] = 0;
    this.#free.push(slot);
  }

  addStatic({ id, position, radiusM, solid }: NewStatic): number {
    const slot = this.claim(id);
    this.kind[slot] = Kind.static;
    this.marks[slot] = Mark.resting | (solid ? Mark.solid : 0);
    this.positionM.set([position.x, position.y, position.z], slot * 3);
    this.radiusM[slot] = radiusM;
    if (solid) this.#stirAround(slot);
    return slot;
  }

  /** What rests where something solid appears has to be pushed out of it. */
  #stirAround(slot: number): void {
    for (let other = 0; other < this.used; other += 1) {
      if (this.kind[other] === Kind.ship && this.distanceM(slot, other) < 0) this.stir(other);
    }
  }

  /** Metres between two surfaces, below 0 where they overlap. */
  distanceM(slot: number, other: number): number {
    let squared = 0;
    for (let axis = 0; axis < 3; axis += 1) {
      const way = this.positionM[slot * 3 + axis]! - this.positionM[other * 3 + axis]!;
      squared += way * way;
    }
    return Math.sqrt(squared) - this.radiusM[slot]! - this.radiusM[other]!;
  }

  /** Ends its rest. */
  stir(slot: number): void {
    this.marks[slot] = this.marks[slot]! & ~(Mark.resting | Mark.settling);
  }

  addShip({ id, position, velocity, radiusM, chargeGj, ...attributes }: NewShip): number {
    const slot = this.claim(id);
    this.kind[slot] = Kind.ship;
    this.mode[slot] = Mode.stop;
    this.marks[slot] = Mark.solid;
    this.positionM.set([position.x, position.y, position.z], slot * 3);
    if (velocity) {
      // Not -0: no row would carry it for a ship at rest.
      const { x, y, z } = velocity;
      this.velocityMps.set([x + 0, y + 0, z + 0], slot * 3);
    }
    this.radiusM[slot] = radiusM;
    this.setAttributes(slot, attributes);
    this.chargeGj[slot] = Math.min(chargeGj ?? Infinity, this.capacitorGj[slot]!);
    return slot;
  }

  setAttributes(slot: number, ship: FlightAttributes): void {
    this.massKg[slot] = ship.massKg;
    this.maxSpeedMps[slot] = ship.maxSpeedMps;
    this.agility[slot] = ship.agility;
    this.shipWarpAuPerS[slot] = ship.warpSpeedAuPerS;
    this.capacitorGj[slot] = ship.capacitorGj;
    this.rechargeS[slot] = ship.capacitorRechargeS;
    this.warpNeed[slot] = ship.warpCapacitorNeed;
    this.chargeGj[slot] = Math.min(this.chargeGj[slot]!, this.capacitorGj[slot]);
    this.derive(slot);
  }

  /** What flight and recharge need of the attributes. */
  derive(slot: number): void {
    const lagS = (this.massKg[slot]! * this.agility[slot]!) / KG_PER_AGILITY;
    this.lagS[slot] = Math.max(lagS, SHORTEST_LAG_S);
    this.decay[slot] = exactExp(-1 / this.lagS[slot]);
    this.slideS[slot] = this.lagS[slot] * (1 - this.decay[slot]);
    const rechargeS = Math.max(this.rechargeS[slot]!, SHORTEST_RECHARGE_S);
    this.rechargeDecay[slot] = exactExp(-RECHARGE_FOLDS / rechargeS);
  }

  /** Makes a slot's body what one with the same id is in another table. */
  copyFrom(from: BodyTable, fromSlot: number, slot: number): void {
    const [ours, theirs] = [this, from] as unknown as Record<string, Column>[];
    for (const key of this.#columns) {
      const width = VECTORS.has(key) ? 3 : 1;
      for (let n = 0; n < width; n += 1) {
        ours![key]![slot * width + n] = theirs![key]![fromSlot * width + n]!;
      }
    }
    this.targetSlot[slot] = NOBODY;
  }

  takeCapacitor(slot: number, from: BodyTable, fromSlot: number): void {
    this.chargeGj[slot] = from.chargeGj[fromSlot]!;
    this.capacitorGj[slot] = from.capacitorGj[fromSlot]!;
    this.rechargeS[slot] = from.rechargeS[fromSlot]!;
    this.warpNeed[slot] = from.warpNeed[fromSlot]!;
    this.derive(slot);
  }

  #clear(slot: number): void {
    const columns = this as unknown as Record<string, Column>;
    for (const key of this.#columns) {
      const column = columns[key]!;
      const width = column.length / this.#capacity;
      column.fill(0, slot * width, (slot + 1) * width);
    }
    this.targetSlot[slot] = NOBODY;
  }

  #grow(capacity: number): void {
    const columns = this as unknown as Record<string, Column>;
    for (const key of this.#columns) {
      columns[key] = grown(columns[key]!, capacity * (VECTORS.has(key) ? 3 : 1));
    }
    this.#capacity = capacity;
  }
}
