// Incursions out of the database and back: hold, change in memory, write set-based.
import { run } from '#entities/sql.ts';
import type { IncursionBand } from '#protocol/incursions.ts';
import type { Tx } from '#queues/runtime.ts';
import { changeState, tick } from '#queues/incursions.ts';
import { armAll } from '#queues/timers/timers.ts';
import { holdConstellations, type StandingSite } from '../sites/index.ts';
import { incursionTables, type IncursionTable } from '../universe/index.ts';
import {
  findPlaces,
  lockIncursions,
  readIncursions,
  writeIncursions,
  type IReadIncursionsResult,
} from './incursions.queries.ts';
import type { Encounter, LiveState, RoleSystem } from './rules.ts';

/** One that is under way. */
export interface Incursion {
  readonly incursionId: number;
  readonly band: IncursionBand;
  readonly constellationId: number;
  readonly stagingSystemId: number;
  readonly headquartersSystemId: number;
  readonly systems: RoleSystem[];
  readonly establishedAt: Date;
  /** Undefined where a universe without it was imported meanwhile. */
  readonly table: IncursionTable | undefined;
  encounters: readonly Encounter[];
  state: LiveState;
  influence: number;
  stateUntil: Date;
  tickAt: Date;
}

export interface Held {
  /** By id; those that are over are not among them. */
  readonly incursions: readonly Incursion[];
  /** What stands in their constellations. */
  readonly standing: StandingSite[];
}

/** Nobody else changes them, or spawns where they are, until the transaction ends. */
export async function holdIncursions(tx: Tx, ids: readonly number[]): Promise<Held> {
  const incursionIds = [...ids];
  const places = await run(tx.manager, findPlaces, { incursionIds });
  if (places.length === 0) return { incursions: [], standing: [] };
  const standing = await holdConstellations(
    tx,
    places.map(({ constellationId }) => constellationId),
  );
  await run(tx.manager, lockIncursions, { incursionIds });
  return { incursions: await incursionsOf(tx, incursionIds), standing };
}

/** Without a lock. */
export const liveIncursions = (tx: Tx): Promise<Incursion[]> => incursionsOf(tx, []);

async function incursionsOf(tx: Tx, incursionIds: number[]): Promise<Incursion[]> {
  const tables = await incursionTables(tx);
  const rows = await run(tx.manager, readIncursions, { incursionIds });
  return rows.map((row) => toIncursion(row, tables));
}

/** Bands, states and roles are what the database lets them be. */
function toIncursion(row: IReadIncursionsResult, tables: readonly IncursionTable[]): Incursion {
  const { incursionTableId, band, state, systems, encounters, ...rest } = row;
  return {
    ...rest,
    band: band as IncursionBand,
    state: state as LiveState,
    systems: systems as unknown as RoleSystem[],
    encounters: encounters as unknown as Encounter[],
    table: tables.find((table) => table.incursionTableId === incursionTableId),
  };
}

export async function saveIncursions(tx: Tx, incursions: readonly Incursion[]): Promise<void> {
  if (incursions.length === 0) return;
  const column = <T>(of: (incursion: Incursion) => T): T[] => incursions.map(of);
  await run(tx.manager, writeIncursions, {
    incursionIds: column(({ incursionId }) => incursionId),
    states: column(({ state }) => state),
    influences: column(({ influence }) => influence),
    stateUntils: column(({ stateUntil }) => stateUntil),
    tickAts: column(({ tickAt }) => tickAt),
  });
}

export async function armStates(tx: Tx, incursions: readonly Incursion[]): Promise<void> {
  await armAll(
    tx,
    changeState,
    incursions.map(({ incursionId, stateUntil: dueAt }) => firing(incursionId, dueAt)),
  );
}

export async function armTicks(tx: Tx, incursions: readonly Incursion[]): Promise<void> {
  await armAll(
    tx,
    tick,
    incursions.map(({ incursionId, tickAt: dueAt }) => firing(incursionId, dueAt)),
  );
}

const firing = (incursionId: number, dueAt: Date) => ({
  key: String(incursionId),
  dueAt,
  payload: {},
});
