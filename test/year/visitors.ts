// Pilots as a crowd: each clears a site now and then, whichever it comes upon.
import { clearSites } from '#features/sites/index.ts';
import type { Random } from '#queues/random.ts';
import { transact, type Runtime } from '#queues/runtime.ts';

const DAY_MS = 86_400_000;
/** What one of them clears. */
const SITES_PER_PILOT_AND_DAY = 0.05;

/** Answers what they all do in a while. */
export function createVisitors(
  runtime: Runtime,
  pilots: number,
  random: Random,
): (forMs: number) => Promise<void> {
  return async (forMs) => {
    const expected = (pilots * SITES_PER_PILOT_AND_DAY * forMs) / DAY_MS;
    const count = Math.floor(expected + random());
    await transact(runtime, async (tx) => {
      const rows = await tx.manager.query<{ siteId: number }[]>(
        `SELECT site_id::float8 AS "siteId" FROM site WHERE kind <> 'wormhole' ORDER BY site_id`,
      );
      const found = new Set<number>();
      for (let visit = 0; visit < count && rows.length > 0; visit += 1) {
        const site = rows[Math.floor(random() * rows.length)];
        if (site) found.add(site.siteId);
      }
      await clearSites(tx, [...found]);
    });
  };
}
