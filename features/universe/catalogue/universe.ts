// The universe in memory: what was asked of it is read once a process and known by its digest.
import type { EntityManager } from 'typeorm';
import { connectionOf } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { UniverseMissingError } from '../model/errors.ts';

/** Something of a universe that is read as a whole. */
export interface Part<T extends object> {
  readonly read: (manager: EntityManager) => Promise<T>;
}

/** Something of a universe that is too much to be held: what was used last, of one kind, by id. */
export interface Shelf<T extends object> {
  readonly maxEntries: number;
  /** Ids that the universe does not know are left out. */
  readonly read: (
    manager: EntityManager,
    ids: readonly number[],
  ) => Promise<ReadonlyMap<number, T>>;
}

interface Universe {
  readonly digest: string;
  readonly parts: Map<unknown, object>;
  readonly shelves: Map<unknown, Map<number, object>>;
}

/** Universes kept in memory: the one in use, and those of tests beside it. */
const MAX_UNIVERSES = 4;

const universes = new Map<string, Universe>();
const seen = new WeakMap<Tx, Promise<Universe>>();
const turns = new WeakMap<Tx, Promise<unknown>>();

/** @throws UniverseMissingError */
export async function partOf<T extends object>(tx: Tx, part: Part<T>): Promise<T> {
  const universe = await universeOf(tx);
  const known = () => universe.parts.get(part) as T | undefined;
  return known() ?? inTurn(tx, async () => known() ?? readPart(tx.manager, universe, part));
}

/**
 * The same ahead of time and in no transaction, so that none lasts for as long as it takes.
 * @throws UniverseMissingError
 */
export async function loadPart<T extends object>(
  manager: EntityManager,
  part: Part<T>,
): Promise<void> {
  const universe = universeNamed(await currentDigest(manager));
  if (!universe.parts.has(part)) await readPart(manager, universe, part);
}

// An import that is finished between two queries of a part would leave half of each universe.
async function readPart<T extends object>(
  manager: EntityManager,
  { digest }: Universe,
  part: Part<T>,
): Promise<T> {
  for (let before = digest; ;) {
    const found = await part.read(manager);
    const after = await currentDigest(manager);
    if (after === before) return keep(universeNamed(after), part, found);
    before = after;
  }
}

/** Another transaction may have read it meanwhile: one copy is enough. */
function keep<T extends object>({ parts }: Universe, part: Part<T>, found: T): T {
  const known = parts.get(part) as T | undefined;
  if (!known) parts.set(part, found);
  return known ?? found;
}

/**
 * Those of the ids that the universe knows.
 * @throws UniverseMissingError
 */
export async function shelvedOf<T extends object>(
  tx: Tx,
  shelf: Shelf<T>,
  ids: readonly number[],
): Promise<Map<number, T>> {
  const universe = await universeOf(tx);
  const held = (universe.shelves.get(shelf) ?? new Map<number, object>()) as Map<number, T>;
  universe.shelves.set(shelf, held);
  const known = take(held, ids);
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  return inTurn(tx, async () => {
    const found = await shelf.read(tx.manager, missing);
    if ((await currentDigest(tx.manager)) === universe.digest) put(held, found, shelf.maxEntries);
    return new Map([...known, ...found]);
  });
}

/** What is taken goes to the end, so that the front is what was not used for longest. */
function take<T>(held: Map<number, T>, ids: readonly number[]): Map<number, T> {
  const taken = new Map<number, T>();
  for (const id of ids) {
    const entry = held.get(id);
    if (entry === undefined) continue;
    held.delete(id);
    held.set(id, entry);
    taken.set(id, entry);
  }
  return taken;
}

function put<T>(held: Map<number, T>, found: ReadonlyMap<number, T>, maxEntries: number): void {
  for (const [id, entry] of found) held.set(id, entry);
  for (const id of held.keys()) {
    if (held.size <= maxEntries) return;
    held.delete(id);
  }
}

/** The universe as this transaction found it; parts that nobody has read yet are of the present. */
function universeOf(tx: Tx): Promise<Universe> {
  const known = seen.get(tx);
  if (known) return known;
  const found = inTurn(tx, async () => universeNamed(await currentDigest(tx.manager)));
  seen.set(tx, found);
  return found;
}

function universeNamed(digest: string): Universe {
  const known = universes.get(digest);
  if (known) return known;
  const [oldest] = universes.keys();
  if (universes.size >= MAX_UNIVERSES && oldest !== undefined) universes.delete(oldest);
  const universe = { digest, parts: new Map(), shelves: new Map() };
  universes.set(digest, universe);
  return universe;
}

const DIGEST = `
  SELECT digest FROM universe_import WHERE state = 'finished' ORDER BY import_id DESC LIMIT 1`;

async function currentDigest(manager: EntityManager): Promise<string> {
  const connection = await connectionOf(manager);
  const query = { name: statementName(DIGEST), text: DIGEST };
  const { rows } = await connection.query<{ digest: string }>(query);
  const [row] = rows;
  if (!row) throw new UniverseMissingError();
  return row.digest;
}

/** A connection carries one query at a time: what a transaction asks at once is asked in turn. */
function inTurn<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(tx) ?? Promise.resolve()).then(work);
  turns.set(
    tx,
    turn.catch(() => undefined),
  );
  return turn;
}
