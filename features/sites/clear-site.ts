// `sites.clear-site`: a site is gone, and what the constellation lacks thereby appears elsewhere.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { clearSite } from '#protocol/sites.ts';
import type { Tx } from '#queues/runtime.ts';
import { expireSite } from '#queues/sites.ts';
import { disarmAll } from '#queues/timers/timers.ts';
import { fillConstellations } from './fill.ts';
import { deleteSites, findSites } from './sites.queries.ts';
import { holdConstellations } from './spawn.ts';

export const clearSiteCommand = implement(clearSite, async (tx, _caller, { siteId }) => {
  const [cleared] = await clearSites(tx, [siteId]);
  return cleared === undefined ? refuse('NOT_FOUND', { siteId }) : { siteId };
});

/** Answers those that were there; those of wormholes and incursions end by their own rules. */
export async function clearSites(tx: Tx, siteIds: readonly number[]): Promise<number[]> {
  const found = await run(tx.manager, findSites, { siteIds: [...siteIds] });
  const standing = await holdConstellations(
    tx,
    found.map(({ constellationId }) => constellationId),
  );
  const gone = await run(tx.manager, deleteSites, { siteIds: found.map(({ siteId }) => siteId) });
  const cleared = gone.map(({ siteId }) => siteId).sort((a, b) => a - b);
  await disarmAll(tx, expireSite, cleared.map(String));
  const left = new Set(gone.map(({ solarSystemId }) => solarSystemId));
  const goneIds = new Set(cleared);
  const constellationIds = new Set(gone.map(({ constellationId }) => constellationId));
  await fillConstellations(
    tx,
    [...constellationIds].sort((a, b) => a - b),
    standing.filter(({ siteId }) => !goneIds.has(siteId)),
    left,
  );
  return cleared;
}
