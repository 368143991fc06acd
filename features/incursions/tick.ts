// Every hour the influence of an incursion rises, and what it lacks of encounters appears. Hours
// that were missed come at once, up to the end of the state: what comes then has its own firing.
import type { Tx } from '#queues/runtime.ts';
import { TICK_MS } from '#queues/incursions.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armTicks, holdIncursions, saveIncursions, type Incursion } from './hold.ts';
import { replenish } from './replenish.ts';
import { changeInfluence } from './rules.ts';

export async function fireTick(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt.getTime()]));
  const { incursions, standing } = await holdIncursions(tx, [...dueAts.keys()]);
  const due = incursions.filter(
    ({ incursionId, tickAt }) => dueAts.get(incursionId) === tickAt.getTime(),
  );
  for (const incursion of due) passHours(incursion, tx.now);
  await replenish(tx, due, standing);
  await saveIncursions(tx, due);
  await armTicks(tx, due);
}

/** The one that is due, and those after it that are past too. */
function passHours(incursion: Incursion, now: Date): void {
  const rise = incursion.table?.influenceRisePerHour ?? 0;
  const until = Math.min(now.getTime(), incursion.stateUntil.getTime());
  do {
    incursion.influence = changeInfluence(incursion.influence, rise);
    incursion.tickAt = new Date(incursion.tickAt.getTime() + TICK_MS);
  } while (incursion.tickAt.getTime() <= until);
}
