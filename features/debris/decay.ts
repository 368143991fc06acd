// Debris is gone at its moment, with all that is in it: the ledger says of every thing that it is.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { openContents, removeItems } from '../inventory/index.ts';
import { deleteDebris, lockDebris } from './debris.queries.ts';

/** A firing whose debris was renewed since finds another moment there, and does nothing. */
export async function fireDecayDebris(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt.getTime()]));
  const rows = await run(tx.manager, lockDebris, { debrisIds: [...dueAts.keys()] });
  const debrisIds = rows
    .filter(({ debrisId, decaysAt }) => decaysAt.getTime() === dueAts.get(debrisId))
    .map(({ debrisId }) => debrisId);
  if (debrisIds.length === 0) return;
  await removeItems(tx, await openContents(tx, debrisIds), { reason: 'decayed' });
  await run(tx.manager, deleteDebris, { debrisIds });
}
