// An incursion is over: its sites and timers are gone with it, and its place cools down.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { changeState, tick } from '#queues/incursions.ts';
import { disarmAll } from '#queues/timers/timers.ts';
import { removeSites } from '../sites/index.ts';
import { announceEnd, type Ending } from './announce.ts';
import * as queries from './incursions.queries.ts';
import { drawCooldown } from './rules.ts';

export async function endIncursions(tx: Tx, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return;
  const column = <T>(of: (ending: Ending) => T): T[] => endings.map(of);
  await removeEncounters(
    tx,
    endings.flatMap(({ incursion }) => incursion.encounters.map(({ siteId }) => siteId)),
  );
  const incursionIds = column(({ incursion }) => incursion.incursionId);
  await run(tx.manager, queries.endIncursions, {
    incursionIds,
    influences: column(({ incursion }) => incursion.influence),
    endedAts: column(({ at }) => at),
    reasons: column(({ reason }) => reason),
    cooldownUntils: column(({ incursion: { table }, at }) =>
      table ? drawCooldown(table, at, tx.runtime.random) : at,
    ),
  });
  await disarmAll(tx, changeState, incursionIds.map(String));
  await disarmAll(tx, tick, incursionIds.map(String));
  for (const ending of endings) await announceEnd(tx, ending);
}

/** The caller holds their constellations. */
export async function removeEncounters(tx: Tx, siteIds: readonly number[]): Promise<void> {
  await run(tx.manager, queries.deleteEncounters, { siteIds: [...siteIds] });
  await removeSites(tx, siteIds);
}
