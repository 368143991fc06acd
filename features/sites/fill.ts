// Fills constellations with what they lack: the cycle finds them, a timer each fills them.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { fillConstellation } from '#queues/sites.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import { siteSystems } from '../universe/index.ts';
import { lacksSites, planFill, type Counts, type PlannedSite, type Standing } from './rules.ts';
import { countSites } from './sites.queries.ts';
import { holdConstellations, spawnSites, type NewSite, type StandingSite } from './spawn.ts';

/** The cycle: constellations that lack sites are filled one by one, each in its own transaction. */
export async function findLacking(tx: Tx): Promise<void> {
  const rows = await run(tx.manager, countSites, undefined);
  const standing = new Map(
    rows.map(({ solarSystemId, counts }) => [solarSystemId, counts as Counts]),
  );
  const lacking = [...(await siteSystems(tx))].filter(([, systems]) =>
    lacksSites(systems, standing),
  );
  const firings = lacking.map(([id]) => ({ key: String(id), dueAt: tx.now, payload: {} }));
  await armAll(tx, fillConstellation, firings);
}

export async function fireFillConstellation(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const ids = firings.map(({ key }) => Number(key));
  await fillConstellations(tx, ids, await holdConstellations(tx, ids));
}

/**
 * @param standing what stands in the constellations, which the caller holds
 * @param avoid systems where nothing new is to appear, if it can be elsewhere
 */
export async function fillConstellations(
  tx: Tx,
  ids: readonly number[],
  standing: StandingSite[],
  avoid?: ReadonlySet<number>,
): Promise<void> {
  const systems = await siteSystems(tx);
  const counts = countsOf(standing);
  const planned = ids.flatMap((id) =>
    planFill(systems.get(id) ?? [], counts, tx.runtime.random, avoid),
  );
  await spawnSites(tx, planned.map(toNewSite), standing);
}

function countsOf(standing: readonly StandingSite[]): Standing {
  const counts = new Map<number, Partial<Record<string, number>>>();
  for (const { solarSystemId, kind } of standing) {
    const here = counts.get(solarSystemId) ?? {};
    counts.set(solarSystemId, here);
    here[kind] = (here[kind] ?? 0) + 1;
  }
  return counts;
}

function toNewSite({ solarSystemId, kind, type }: PlannedSite): NewSite {
  const { siteTypeId, name, signalStrength, lifeMs } = type;
  return { solarSystemId, kind, siteTypeId, name, signalStrength, lifeMs };
}
