// Fills constellations with what they lack: the cycle finds them, a timer each fills them.
import { run } from '#entities/sql.ts';
import { SiteKind } from '#protocol/sites.ts';
import type { Tx } from '#queues/runtime.ts';
import { fillConstellation } from '#queues/sites.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import { siteSystems } from '../universe/index.ts';
import { lacksSites, planFill, standingKey, type PlannedSite, type Standing } from './rules.ts';
import { countSites } from './sites.queries.ts';
import { holdConstellations, spawnSites, type NewSite, type StandingSite } from './spawn.ts';

/** The cycle: constellations that lack sites are filled one by one, each in its own transaction. */
export async function findLacking(tx: Tx): Promise<void> {
  const standing = new Map<string, number>();
  for (const { solarSystemId, kind, count } of await run(tx.manager, countSites, undefined)) {
    standing.set(standingKey(solarSystemId, SiteKind.parse(kind)), count);
  }
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
  const counts = new Map<string, number>();
  for (const { solarSystemId, kind } of standing) {
    const key = standingKey(solarSystemId, SiteKind.parse(kind));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function toNewSite({ solarSystemId, kind, type }: PlannedSite): NewSite {
  const { siteTypeId, name, signalStrength, lifeMs } = type;
  return { solarSystemId, kind, siteTypeId, name, signalStrength, lifeMs };
}
