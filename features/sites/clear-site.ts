// `sites.clear-site`: a site is gone, and what the constellation lacks thereby appears elsewhere.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { clearSite } from '#protocol/sites.ts';
import type { Tx } from '#queues/runtime.ts';
import { expireSite } from '#queues/sites.ts';
import { disarm } from '#queues/timers/timers.ts';
import { fillConstellations } from './fill.ts';
import { deleteSites } from './sites.queries.ts';
import { holdConstellations } from './spawn.ts';

export const clearSiteCommand = implement(clearSite, async (tx, _caller, { siteId }) => {
  const place = await placeOf(tx, siteId);
  if (!place) return refuse('NOT_FOUND', { siteId });
  await holdConstellations(tx, [place.constellationId]);
  const [gone] = await run(tx.manager, deleteSites, { siteIds: [siteId] });
  if (!gone) return refuse('NOT_FOUND', { siteId });
  await disarm(tx, expireSite, String(siteId));
  await fillConstellations(tx, [gone.constellationId], gone.solarSystemId);
  return { siteId };
});

/** Wormholes end by their own rules. */
async function placeOf(tx: Tx, siteId: number): Promise<{ constellationId: number } | undefined> {
  const [row] = await tx.manager.query<{ constellationId: number }[]>(
    `SELECT constellation_id AS "constellationId" FROM site
     WHERE site_id = $1 AND kind <> 'wormhole'`,
    [siteId],
  );
  return row;
}
