// One body as bytes: all that its next ticks depend on, and nothing that its mode makes no use of.
import { ALL_MARKS, Kind, Mode, MODE_NAMES } from './body.ts';
import type { Cursor } from './cursor.ts';
import { NOBODY, type BodyTable } from './table.ts';
import { deriveWarp, MIN_WARP_AU_PER_S, placeInWarp } from './warp.ts';

const Has = { ship: 1, velocity: 2, protection: 4, charge: 8 } as const;
const ALL_PARTS = 15;

/** A body that stands still and does nothing. */
export const MIN_ROW_BYTES = 39;
/** A ship aligning to warp, protected, with its capacitor. */
export const MAX_ROW_BYTES = 135;

const MAX_COORDINATE_M = 1e15;
const MAX_VELOCITY_MPS = 1e9;
const MAX_RADIUS_M = 1e11;
const MAX_RANGE_M = 1e13;
const MAX_MASS_KG = 1e15;
const MAX_SPEED_MPS = 1e6;
const MAX_AGILITY = 1e6;
const MAX_WARP_AU_PER_S = 1000;
const MAX_CAPACITOR = 1e12;
const MAX_ELAPSED_S = 0xffff_ffff;

function putVector(cursor: Cursor, column: Float64Array, slot: number): void {
  for (let axis = 0; axis < 3; axis += 1) cursor.putF64(column[slot * 3 + axis]!);
}

function putDirection(cursor: Cursor, column: Float64Array, slot: number): void {
  for (let axis = 0; axis < 3; axis += 1) cursor.putF32(column[slot * 3 + axis]!);
}

/** A velocity of -0 is one: what follows from it may have another bit than what follows from 0. */
function moves({ velocityMps }: BodyTable, slot: number): boolean {
  const zero = (axis: number): boolean => Object.is(velocityMps[slot * 3 + axis], 0);
  return !(zero(0) && zero(1) && zero(2));
}

export function writeRow(table: BodyTable, slot: number, cursor: Cursor, charge: boolean): void {
  const ship = table.kind[slot] === Kind.ship;
  const mode = table.mode[slot]!;
  const velocity = ship && mode !== Mode.warp && moves(table, slot);
  const isProtected = table.protectedUntil[slot]! > 0;
  cursor.putU8(
    (ship ? Has.ship : 0) |
      (velocity ? Has.velocity : 0) |
      (isProtected ? Has.protection : 0) |
      (ship && charge ? Has.charge : 0),
  );
  cursor.putU8(mode);
  cursor.putU8(table.marks[slot]!);
  cursor.putF64(table.id[slot]!);
  cursor.putF32(table.radiusM[slot]!);
  if (mode !== Mode.warp) putVector(cursor, table.positionM, slot);
  if (!ship) return;
  cursor.putF32(table.massKg[slot]!);
  cursor.putF32(table.maxSpeedMps[slot]!);
  cursor.putF32(table.agility[slot]!);
  cursor.putF32(table.shipWarpAuPerS[slot]!);
  if (velocity) putVector(cursor, table.velocityMps, slot);
  if (isProtected) cursor.putF64(table.protectedUntil[slot]!);
  writeOrder(table, slot, cursor);
  if (!charge) return;
  cursor.putF64(table.chargeGj[slot]!);
  cursor.putF32(table.capacitorGj[slot]!);
  cursor.putF32(table.rechargeS[slot]!);
  cursor.putF32(table.warpNeed[slot]!);
}

function writeOrder(table: BodyTable, slot: number, cursor: Cursor): void {
  switch (table.mode[slot]!) {
    case Mode.heading:
      return putDirection(cursor, table.goal, slot);
    case Mode.approach:
    case Mode.keepRange:
    case Mode.orbit:
      cursor.putF64(table.targetId[slot]!);
      cursor.putF32(table.rangeM[slot]!);
      if (table.mode[slot] === Mode.orbit) putDirection(cursor, table.goal, slot);
      return;
    case Mode.align:
      putVector(cursor, table.goal, slot);
      return cursor.putU32(table.elapsedS[slot]!);
    case Mode.warp:
      putVector(cursor, table.originM, slot);
      putVector(cursor, table.goal, slot);
      cursor.putU32(table.elapsedS[slot]!);
      cursor.putF32(table.warpAuPerS[slot]!);
      return cursor.putF32(table.dropOutMps[slot]!);
    default:
  }
}

/** Reads what has to lie in bounds; `sound` says in the end whether everything did. */
class Checked {
  sound = true;
  readonly #cursor: Cursor;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  #within(value: number, least: number, most: number): number {
    // What is not a number is within nothing.
    if (value >= least && value <= most) return value;
    this.sound = false;
    return 0;
  }

  u8(most: number): number {
    return this.#within(this.#cursor.u8(), 0, most);
  }

  u32(most: number): number {
    return this.#within(this.#cursor.u32(), 0, most);
  }

  f32(least: number, most: number): number {
    return this.#within(this.#cursor.f32(), least, most);
  }

  f64(least: number, most: number): number {
    return this.#within(this.#cursor.f64(), least, most);
  }

  /** An id, or a number of a tick. */
  id(): number {
    const id = this.f64(1, Number.MAX_SAFE_INTEGER);
    return this.#within(id, Math.floor(id), Math.floor(id));
  }

  vector(column: Float64Array, slot: number, most: number): void {
    for (let at = slot * 3; at < slot * 3 + 3; at += 1) {
      column[at] = this.f64(-most, most);
    }
  }

  direction(column: Float64Array, slot: number): void {
    for (let at = slot * 3; at < slot * 3 + 3; at += 1) column[at] = this.f32(-1, 1);
  }
}

function readShip(table: BodyTable, slot: number, checked: Checked, parts: number): void {
  table.massKg[slot] = checked.f32(0, MAX_MASS_KG);
  table.maxSpeedMps[slot] = checked.f32(0, MAX_SPEED_MPS);
  table.agility[slot] = checked.f32(0, MAX_AGILITY);
  table.shipWarpAuPerS[slot] = checked.f32(0, MAX_WARP_AU_PER_S);
  if ((parts & Has.velocity) !== 0) checked.vector(table.velocityMps, slot, MAX_VELOCITY_MPS);
  if ((parts & Has.protection) !== 0) table.protectedUntil[slot] = checked.id();
  readOrder(table, slot, checked);
  if ((parts & Has.charge) === 0) return;
  table.chargeGj[slot] = checked.f64(0, MAX_CAPACITOR);
  table.capacitorGj[slot] = checked.f32(0, MAX_CAPACITOR);
  table.rechargeS[slot] = checked.f32(0, MAX_CAPACITOR);
  table.warpNeed[slot] = checked.f32(0, MAX_CAPACITOR);
}

function readOrder(table: BodyTable, slot: number, checked: Checked): void {
  switch (table.mode[slot]!) {
    case Mode.heading:
      return checked.direction(table.goal, slot);
    case Mode.approach:
    case Mode.keepRange:
    case Mode.orbit:
      table.targetId[slot] = checked.id();
      table.rangeM[slot] = checked.f32(0, MAX_RANGE_M);
      if (table.targetId[slot] === table.id[slot]) checked.sound = false;
      if (table.mode[slot] === Mode.orbit) checked.direction(table.goal, slot);
      return;
    case Mode.align:
      checked.vector(table.goal, slot, MAX_COORDINATE_M);
      table.elapsedS[slot] = checked.u32(MAX_ELAPSED_S);
      return;
    case Mode.warp:
      checked.vector(table.originM, slot, MAX_COORDINATE_M);
      checked.vector(table.goal, slot, MAX_COORDINATE_M);
      table.elapsedS[slot] = checked.u32(MAX_ELAPSED_S);
      table.warpAuPerS[slot] = checked.f32(MIN_WARP_AU_PER_S, MAX_WARP_AU_PER_S);
      table.dropOutMps[slot] = checked.f32(0, MAX_SPEED_MPS);
      return;
    default:
  }
}

export interface ReadRow {
  readonly slot: number;
  readonly hasCharge: boolean;
}

/** Into a new slot of the table; or why these bytes are no body. */
export function readRow(table: BodyTable, cursor: Cursor): ReadRow | 'VALUE' | 'DUPLICATE' {
  const checked = new Checked(cursor);
  const parts = checked.u8(ALL_PARTS);
  const ship = (parts & Has.ship) !== 0;
  const mode = checked.u8(ship ? MODE_NAMES.length - 1 : 0);
  const marks = checked.u8(ALL_MARKS);
  const id = checked.id();
  if (!checked.sound || (!ship && parts !== 0)) return 'VALUE';
  if (table.slotOf(id) !== NOBODY) return 'DUPLICATE';
  const slot = table.claim(id);
  table.kind[slot] = ship ? Kind.ship : Kind.static;
  table.mode[slot] = mode;
  table.marks[slot] = marks;
  table.radiusM[slot] = checked.f32(0, MAX_RADIUS_M);
  if (mode !== Mode.warp) checked.vector(table.positionM, slot, MAX_COORDINATE_M);
  if (ship) readShip(table, slot, checked, parts);
  if (!checked.sound) return 'VALUE';
  if (ship) table.derive(slot);
  if (mode === Mode.warp) {
    deriveWarp(table, slot);
    placeInWarp(table, slot);
  }
  return { slot, hasCharge: (parts & Has.charge) !== 0 };
}
