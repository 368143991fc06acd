// Spaces and parts of them as bytes: baselines, changes of course, removals, saved snapshots.
import { MAX_ROW_BYTES, MIN_ROW_BYTES, readRow, writeRow } from './codec-row.ts';
import { Cursor } from './cursor.ts';
import { MAX_BODIES, Space, type SpaceOptions } from './space.ts';
import { BodyTable, NOBODY } from './table.ts';

const MAGIC = 0x45505348;
const VERSION = 1;
const HEADER_BYTES = 18;
const ID_BYTES = 8;
const Type = { snapshot: 1, rows: 2, removals: 3 } as const;

/** Why bytes were not taken; nothing of them was applied. */
export type CodecFault =
  /** No bytes of this codec at all. */
  | 'NOT_A_SPACE'
  | 'OTHER_VERSION'
  /** Rows where a snapshot belongs, or the other way round. */
  | 'OTHER_TYPE'
  /** Shorter or longer than it says. */
  | 'LENGTH'
  /** A number that no body can have. */
  | 'VALUE'
  | 'DUPLICATE'
  /** More bodies than there is room for. */
  | 'FULL'
  /** Rows of another tick than the one that the replica stands at. */
  | 'OTHER_TICK';

function begin(type: number, tick: number, count: number, bodyBytes: number): [Uint8Array, Cursor] {
  const bytes = new Uint8Array(HEADER_BYTES + bodyBytes);
  const cursor = new Cursor(bytes);
  cursor.putU32(MAGIC);
  cursor.putU8(VERSION);
  cursor.putU8(type);
  cursor.putF64(tick);
  cursor.putU32(count);
  return [bytes, cursor];
}

function encode(space: Space, type: number, slots: readonly number[], charge: boolean): Uint8Array {
  const size = slots.length * MAX_ROW_BYTES;
  const [bytes, cursor] = begin(type, space.tickNumber, slots.length, size);
  for (const slot of slots) writeRow(space.table, slot, cursor, charge);
  return bytes.slice(0, cursor.offset);
}

/** All of it, by ascending id: equal spaces give equal bytes. */
export function encodeSnapshot(space: Space): Uint8Array {
  const ids = [...space.table.ids].sort((a, b) => a - b);
  return encode(space, Type.snapshot, slotsOf(space, ids), true);
}

/**
 * The bodies of these that are here. With their charge only for whoever may know it: their own
 * pilot.
 */
export function encodeRows(space: Space, ids: Iterable<number>, charge = false): Uint8Array {
  return encode(space, Type.rows, slotsOf(space, ids), charge);
}

function slotsOf(space: Space, ids: Iterable<number>): number[] {
  const slots: number[] = [];
  for (const id of ids) {
    const slot = space.table.slotOf(id);
    if (slot !== NOBODY) slots.push(slot);
  }
  return slots;
}

export function encodeRemovals(space: Space, ids: readonly number[]): Uint8Array {
  const size = ids.length * ID_BYTES;
  const [bytes, cursor] = begin(Type.removals, space.tickNumber, ids.length, size);
  for (const id of ids) cursor.putF64(id);
  return bytes;
}

interface Header {
  readonly type: number;
  readonly tick: number;
  readonly count: number;
}

function readHeader(cursor: Cursor, most: number): Header | CodecFault {
  if (cursor.left < HEADER_BYTES || cursor.u32() !== MAGIC) return 'NOT_A_SPACE';
  if (cursor.u8() !== VERSION) return 'OTHER_VERSION';
  const header = { type: cursor.u8(), tick: cursor.f64(), count: cursor.u32() };
  if (!Number.isSafeInteger(header.tick) || header.tick < 0) return 'VALUE';
  if (header.count > most) return 'FULL';
  // Before anything of the claimed size is made.
  const least = header.type === Type.removals ? ID_BYTES : MIN_ROW_BYTES;
  return header.count * least > cursor.left ? 'LENGTH' : header;
}

interface Rows {
  readonly table: BodyTable;
  readonly withCharge: ReadonlySet<number>;
}

/** All rows into a table of their own, so that none is applied unless all are sound. */
function readRows(cursor: Cursor, table: BodyTable, count: number): Rows | CodecFault {
  const withCharge = new Set<number>();
  for (let n = 0; n < count; n += 1) {
    const row = readRow(table, cursor);
    if (cursor.overrun) return 'LENGTH';
    if (typeof row === 'string') return row;
    if (row.hasCharge) withCharge.add(row.slot);
  }
  return cursor.left > 0 ? 'LENGTH' : { table, withCharge };
}

/** A space that goes on exactly as the one that was encoded; or why these bytes are none. */
export function restoreSpace(bytes: Uint8Array, options: SpaceOptions = {}): Space | CodecFault {
  const cursor = new Cursor(bytes);
  const header = readHeader(cursor, options.maxBodies ?? MAX_BODIES);
  if (typeof header === 'string') return header;
  if (header.type !== Type.snapshot) return 'OTHER_TYPE';
  const space = new Space(options);
  const rows = readRows(cursor, space.table, header.count);
  if (typeof rows === 'string') return rows;
  space.tickNumber = header.tick;
  return space;
}

/**
 * Rows and removals, by a replica that has ticked as far as they. An empty one takes their tick.
 */
export function applyChanges(space: Space, bytes: Uint8Array): CodecFault | undefined {
  const cursor = new Cursor(bytes);
  const header = readHeader(cursor, MAX_BODIES);
  if (typeof header === 'string') return header;
  if (header.type === Type.snapshot) return 'OTHER_TYPE';
  if (space.count > 0 && space.tickNumber !== header.tick) return 'OTHER_TICK';
  const fault =
    header.type === Type.rows
      ? applyRows(space, cursor, header.count)
      : header.type === Type.removals
        ? applyRemovals(space, cursor, header.count)
        : 'OTHER_TYPE';
  if (!fault) space.tickNumber = header.tick;
  return fault;
}

function applyRows(space: Space, cursor: Cursor, count: number): CodecFault | undefined {
  const rows = readRows(cursor, new BodyTable(Math.max(count, 1)), count);
  if (typeof rows === 'string') return rows;
  const ids = [...rows.table.ids];
  const added = ids.filter((id) => !space.has(id)).length;
  if (space.count + added > space.table.max) return 'FULL';
  for (const id of ids) {
    const from = rows.table.slotOf(id);
    const known = space.table.slotOf(id);
    const slot = known === NOBODY ? space.table.claim(id) : known;
    // What a row does not tell of the capacitor stays as the replica has it.
    const keepsCharge = known !== NOBODY && !rows.withCharge.has(from);
    if (keepsCharge) rows.table.takeCapacitor(from, space.table, known);
    space.table.copyFrom(rows.table, from, slot);
  }
  return undefined;
}

function applyRemovals(space: Space, cursor: Cursor, count: number): CodecFault | undefined {
  if (cursor.left !== count * ID_BYTES) return 'LENGTH';
  const ids = Array.from({ length: count }, () => cursor.f64());
  if (!ids.every((id) => Number.isSafeInteger(id) && id > 0)) return 'VALUE';
  for (const id of ids) space.remove(id);
  return undefined;
}
