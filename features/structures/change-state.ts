// What time does to structures: the effect of their timer, for whole batches. Of a moment long past
// only that moment's effect is written; the next one is armed, and is due at once where it is past.
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { holdStructures, writeChanges } from './rows.ts';
import { pass } from './structure.ts';

export async function fireChangeState(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt]));
  const structures = await holdStructures(tx, [...dueAts.keys()]);
  const changes = structures.flatMap((structure) => {
    const { structureId, nextAt } = structure;
    const isDue = nextAt !== null && nextAt.getTime() === dueAts.get(structureId)?.getTime();
    return isDue ? [pass(structure, nextAt)] : [];
  });
  // Who owns several hears of them in the order in which it happened.
  await writeChanges(
    tx,
    changes.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  );
}
