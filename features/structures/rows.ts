// Structures out of the database and back, each change only if the state is what it was.
import { nullable, run } from '#entities/sql.ts';
import { StructureState } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { changeStructureState } from '#queues/structures.ts';
import { armAll, disarmAll } from '#queues/timers/timers.ts';
import { endStructures } from './endings.ts';
import { announce } from './news.ts';
import { changesUntil, type Change, type Structure } from './structure.ts';
import {
  lockStructures,
  writeStructures,
  type ILockStructuresResult,
} from './structures.queries.ts';

export const structureOf = (row: ILockStructuresResult): Structure => ({
  ...row,
  state: StructureState.parse(row.state),
});

/** Locks them, in the order of their ids, as the database has them. */
export async function holdStructures(tx: Tx, structureIds: readonly number[]) {
  const rows = await run(tx.manager, lockStructures, { structureIds: [...structureIds] });
  return rows.map(structureOf);
}

/** Locks one and has happen to it what was due until now and did not come yet. */
export async function openStructure(tx: Tx, structureId: number): Promise<Structure | undefined> {
  const [structure] = await openStructures(tx, [structureId]);
  return structure;
}

/** The same of many; without those that never were. */
export async function openStructures(tx: Tx, structureIds: readonly number[]) {
  const opened: Structure[] = [];
  for (const structure of await holdStructures(tx, structureIds)) {
    const changes = changesUntil(structure, tx.now);
    // One by one: the database knows single transitions only.
    for (const change of changes) await writeChanges(tx, [change]);
    opened.push(changes.at(-1)?.after ?? structure);
  }
  return opened;
}

/** Writes changes of structures that are locked, with all that follows: timers, goods, news. */
export async function writeChanges(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const column = <T>(of: (after: Structure) => T): T[] => changes.map(({ after }) => of(after));
  const written = await run(tx.manager, writeStructures, {
    structureIds: column(({ structureId }) => structureId),
    formerStates: changes.map(({ before }) => before.state),
    names: column(({ name }) => name),
    states: column(({ state }) => state),
    stateSinces: column(({ stateSince }) => stateSince),
    stateUntils: nullable(column(({ stateUntil }) => stateUntil)),
    harmedAts: nullable(column(({ harmedAt }) => harmedAt)),
    shields: column(({ shield }) => shield),
    armours: column(({ armour }) => armour),
    hulls: column(({ hull }) => hull),
    weekdays: column(({ weekday }) => weekday),
    hours: column(({ hour }) => hour),
    nextWeekdays: nullable(column(({ nextWeekday }) => nextWeekday)),
    nextHours: nullable(column(({ nextHour }) => nextHour)),
    hoursChangeAts: nullable(column(({ hoursChangeAt }) => hoursChangeAt)),
    fuelUntils: nullable(column(({ fuelUntil }) => fuelUntil)),
    nextAts: nullable(column(({ nextAt }) => nextAt)),
  });
  if (written.length !== changes.length) throw new Error('structures changed under their locks');
  await setTimers(tx, changes);
  await endStructures(tx, changes);
  await announce(tx, changes);
}

async function setTimers(tx: Tx, changes: readonly Change[]): Promise<void> {
  const moved = changes.filter(
    ({ before, after }) => before.nextAt?.getTime() !== after.nextAt?.getTime(),
  );
  const firings = moved.flatMap(({ after: { structureId, nextAt: dueAt } }) =>
    dueAt ? [{ key: String(structureId), dueAt, payload: {} }] : [],
  );
  await armAll(tx, changeStructureState, firings);
  const idle = moved.filter(({ after }) => after.nextAt === null);
  if (idle.length === 0) return;
  await disarmAll(
    tx,
    changeStructureState,
    idle.map(({ after }) => String(after.structureId)),
  );
}
