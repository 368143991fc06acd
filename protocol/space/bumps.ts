// Bumps: which bodies overlap at the end of a tick, found by a hash of cells, and how they part.
import { Kind, Mark, Mode } from './body.ts';
import type { BodyTable } from './table.ts';

/** A body is hashed on the level whose cells are at least as wide as itself. */
const FINEST_CELL_M = 1024;
const CELL_GROWTH = 8;
const LEVELS = 12;
const FIRST_PAIRS = 256;
/** What sits in a station is pushed out by no more than this a tick. */
const PUSH_OUT_M = 1000;
const EMPTY = -1;

const cellSizesM = Float64Array.from({ length: LEVELS }, (_, level) => {
  let size = FINEST_CELL_M;
  for (let n = 0; n < level; n += 1) size *= CELL_GROWTH;
  return size;
});

function bucketOf(level: number, x: number, y: number, z: number): number {
  // Wraps around as all engines do; two cells in one bucket cost a look, never a wrong pair.
  const mixed =
    Math.imul(x | 0, 73856093) ^ Math.imul(y | 0, 19349663) ^ Math.imul(z | 0, 83492791);
  return Math.imul(mixed ^ Math.imul(level + 1, 668265263), 374761393) >>> 0;
}

export class Bumps {
  #heads = new Int32Array(0);
  #next = new Int32Array(0);
  #shift = 0;
  /** The largest radius on each level this tick; below 0 where the level is empty. */
  readonly #widest = new Float64Array(LEVELS);
  /** Whether anything moves on it. */
  readonly #lively = new Uint8Array(LEVELS);
  #first = new Int32Array(FIRST_PAIRS);
  #second = new Int32Array(FIRST_PAIRS);
  #pairs = 0;

  /** Parts all that overlap, in the order of their ids, and tells of each pair. */
  resolve(table: BodyTable, bumped: (slot: number, other: number) => void): void {
    if (!this.#hashAll(table)) return;
    this.#pairs = 0;
    for (let slot = 0; slot < table.used; slot += 1) {
      if (mayBump(table, slot)) this.#findAround(table, slot);
    }
    const { id } = table;
    const [first, second] = [this.#first, this.#second];
    const order = Array.from({ length: this.#pairs }, (_, pair) => pair);
    order.sort((a, b) => id[first[a]!]! - id[first[b]!]! || id[second[a]!]! - id[second[b]!]!);
    let [lastFirst, lastSecond] = [EMPTY, EMPTY];
    for (const pair of order) {
      const [slot, other] = [first[pair]!, second[pair]!];
      if (slot === lastFirst && other === lastSecond) continue;
      [lastFirst, lastSecond] = [slot, other];
      if (part(table, slot, other)) bumped(slot, other);
    }
  }

  /** False where nothing moves that could bump into anything. */
  #hashAll(table: BodyTable): boolean {
    this.#reserve(table.used);
    this.#heads.fill(EMPTY);
    this.#widest.fill(EMPTY);
    this.#lively.fill(0);
    let moving = 0;
    const { marks, radiusM, positionM } = table;
    for (let slot = 0; slot < table.used; slot += 1) {
      if (!mayBump(table, slot)) continue;
      const level = levelOf(radiusM[slot]!);
      if ((marks[slot]! & Mark.resting) === 0) moving = this.#lively[level] = 1;
      const size = cellSizesM[level]!;
      const x = Math.floor(positionM[slot * 3]! / size);
      const y = Math.floor(positionM[slot * 3 + 1]! / size);
      const z = Math.floor(positionM[slot * 3 + 2]! / size);
      const bucket = bucketOf(level, x, y, z) >>> this.#shift;
      this.#next[slot] = this.#heads[bucket]!;
      this.#heads[bucket] = slot;
      if (radiusM[slot]! > this.#widest[level]!) this.#widest[level] = radiusM[slot]!;
    }
    return moving === 1;
  }

  #reserve(slots: number): void {
    if (this.#next.length >= slots && this.#heads.length > 0) return;
    const bits = 33 - Math.clz32(Math.max(slots, 2));
    this.#heads = new Int32Array(2 ** bits);
    this.#next = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /**
   * Looks through the cells that a body touching this one could be hashed in, on its own level and
   * on coarser ones only: never more than three a side. What is coarser is found by what is finer,
   * be that at rest, for a titan would have to look through thousands of small cells.
   */
  #findAround(table: BodyTable, slot: number): void {
    const { positionM, radiusM } = table;
    const [px, py, pz] = [positionM[slot * 3]!, positionM[slot * 3 + 1]!, positionM[slot * 3 + 2]!];
    const own = levelOf(radiusM[slot]!);
    const moving = isMoving(table, slot);
    for (let level = own; level < LEVELS; level += 1) {
      const widest = this.#widest[level]!;
      if (widest < 0) continue;
      if (!moving && (level === own || this.#lively[level] === 0)) continue;
      const [size, reach] = [cellSizesM[level]!, radiusM[slot]! + widest];
      const [maxX, maxY, maxZ] = [
        Math.floor((px + reach) / size),
        Math.floor((py + reach) / size),
        Math.floor((pz + reach) / size),
      ];
      for (let x = Math.floor((px - reach) / size); x <= maxX; x += 1) {
        for (let y = Math.floor((py - reach) / size); y <= maxY; y += 1) {
          for (let z = Math.floor((pz - reach) / size); z <= maxZ; z += 1) {
            this.#findIn(table, slot, level, bucketOf(level, x, y, z) >>> this.#shift);
          }
        }
      }
    }
  }

  #findIn(table: BodyTable, slot: number, level: number, bucket: number): void {
    const { id, radiusM } = table;
    const sameLevel = levelOf(radiusM[slot]!) === level;
    const moving = isMoving(table, slot);
    for (let other = this.#heads[bucket]!; other !== EMPTY; other = this.#next[other]!) {
      if (other === slot || !overlap(table, slot, other)) continue;
      const isFirst = id[slot]! < id[other]!;
      const otherMoves = isMoving(table, other);
      if (!moving && !otherMoves) continue;
      // Of two of a level that move, the one with the smaller id finds the other.
      if (sameLevel && otherMoves && !isFirst) continue;
      this.#add(isFirst ? slot : other, isFirst ? other : slot);
    }
  }

  #add(slot: number, other: number): void {
    if (this.#pairs === this.#first.length) {
      const [first, second] = [this.#first, this.#second];
      this.#first = new Int32Array(first.length * 2);
      this.#second = new Int32Array(second.length * 2);
      this.#first.set(first);
      this.#second.set(second);
    }
    this.#first[this.#pairs] = slot;
    this.#second[this.#pairs] = other;
    this.#pairs += 1;
  }
}

function mayBump(table: BodyTable, slot: number): boolean {
  return (table.marks[slot]! & Mark.solid) !== 0 && table.mode[slot] !== Mode.warp;
}

const RESTING_OR_NOT_SOLID = Mark.resting | Mark.solid;

function isMoving(table: BodyTable, slot: number): boolean {
  if ((table.marks[slot]! & RESTING_OR_NOT_SOLID) !== Mark.solid) return false;
  return table.mode[slot] !== Mode.warp;
}

function levelOf(radiusM: number): number {
  let level = 0;
  while (level < LEVELS - 1 && radiusM * 2 > cellSizesM[level]!) level += 1;
  return level;
}

function overlap(table: BodyTable, slot: number, other: number): boolean {
  const { positionM, radiusM } = table;
  const reach = radiusM[slot]! + radiusM[other]!;
  const x = positionM[slot * 3]! - positionM[other * 3]!;
  if (x > reach || x < -reach) return false;
  const y = positionM[slot * 3 + 1]! - positionM[other * 3 + 1]!;
  const z = positionM[slot * 3 + 2]! - positionM[other * 3 + 2]!;
  return x * x + y * y + z * z < reach * reach;
}

const between: [number, number, number] = [0, 0, 0];

/** The unit vector from one to the other in `between`; of bodies at one point, one by their ids. */
function lineUp(table: BodyTable, slot: number, other: number): number {
  const { positionM, id } = table;
  let x = positionM[other * 3]! - positionM[slot * 3]!;
  let y = positionM[other * 3 + 1]! - positionM[slot * 3 + 1]!;
  let z = positionM[other * 3 + 2]! - positionM[slot * 3 + 2]!;
  const distance = Math.sqrt(x * x + y * y + z * z);
  if (distance === 0) {
    x = 9;
    y = ((id[slot]! * 7 + id[other]! * 11) % 19) - 9;
    z = ((id[slot]! * 13 + id[other]! * 5) % 17) - 8;
  }
  const length = distance === 0 ? Math.sqrt(x * x + y * y + z * z) : distance;
  between[0] = x / length;
  between[1] = y / length;
  between[2] = z / length;
  return distance;
}

/**
 * An elastic shock along the line of the centres: momentum and energy stay what they were. Ships
 * are set apart, the lighter by more; a static body gives no way. Answers whether they still
 * overlapped.
 */
function part(table: BodyTable, slot: number, other: number): boolean {
  if (!overlap(table, slot, other)) return false;
  const distance = lineUp(table, slot, other);
  const depth = table.radiusM[slot]! + table.radiusM[other]! - distance;
  const ship = table.kind[slot] === Kind.ship;
  const otherShip = table.kind[other] === Kind.ship;
  const total = (ship ? table.massKg[slot]! : 0) + (otherShip ? table.massKg[other]! : 0);
  // What each takes of the change: of two ships the share of the other's mass.
  let share = ship ? 1 : 0;
  if (ship && otherShip) share = total > 0 ? table.massKg[other]! / total : 0.5;
  const push = ship && otherShip ? depth : Math.min(depth, PUSH_OUT_M);
  const closing = closingSpeed(table, slot, other);
  const shock = closing > 0 ? closing * 2 : 0;
  if (ship) move(table, slot, -share * push, -share * shock);
  if (otherShip) move(table, other, (1 - share) * push, (1 - share) * shock);
  return true;
}

function closingSpeed(table: BodyTable, slot: number, other: number): number {
  const { velocityMps } = table;
  let closing = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const difference = velocityMps[slot * 3 + axis]! - velocityMps[other * 3 + axis]!;
    closing += difference * between[axis]!;
  }
  return closing;
}

function move(table: BodyTable, slot: number, byM: number, byMps: number): void {
  const { positionM, velocityMps } = table;
  for (let axis = 0; axis < 3; axis += 1) {
    const at = slot * 3 + axis;
    positionM[at] = positionM[at]! + between[axis]! * byM;
    velocityMps[at] = velocityMps[at]! + between[axis]! * byMps;
  }
  table.stir(slot);
}
