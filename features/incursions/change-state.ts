// The time of a state is over: the next one begins then, or the invaders withdraw.
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { announceStates } from './announce.ts';
import { endIncursions } from './end.ts';
import { armStates, holdIncursions, saveIncursions, type Incursion } from './hold.ts';
import { replenish } from './replenish.ts';
import { durationMs, stateAfter } from './rules.ts';

export async function fireChangeState(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt.getTime()]));
  const { incursions, standing } = await holdIncursions(tx, [...dueAts.keys()]);
  const due = incursions.filter(
    ({ incursionId, stateUntil }) => dueAts.get(incursionId) === stateUntil.getTime(),
  );
  const moments = new Map(due.map((incursion) => [incursion, incursion.stateUntil]));
  const momentOf = (incursion: Incursion): Date => moments.get(incursion) ?? tx.now;
  const live = due.filter(advance);
  await replenish(tx, live, standing);
  await saveIncursions(tx, live);
  await armStates(tx, live);
  for (const incursion of live) await announceStates(tx, [incursion], momentOf(incursion));
  const over = due.filter((incursion) => !live.includes(incursion));
  await endIncursions(
    tx,
    over.map((incursion) => ({ incursion, at: momentOf(incursion), reason: 'withdrew' })),
  );
}

/** False where there is no next state: also where nothing says any longer how long one lasts. */
function advance(incursion: Incursion): boolean {
  const { table, stateUntil } = incursion;
  const next = stateAfter(incursion.state);
  if (next === 'ended' || !table) return false;
  incursion.state = next;
  incursion.stateUntil = new Date(stateUntil.getTime() + durationMs(next, table));
  return true;
}
