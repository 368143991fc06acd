// Gives incursions the encounters that they lack.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { spawnSites, type StandingSite } from '../sites/index.ts';
import type { Incursion } from './hold.ts';
import { insertEncounters } from './incursions.queries.ts';
import { planEncounters } from './rules.ts';

/**
 * @param standing what stands in their constellations, which the caller holds
 * @param avoid a system where nothing new is to appear, if it can be elsewhere
 */
export async function replenish(
  tx: Tx,
  incursions: readonly Incursion[],
  standing: StandingSite[],
  avoid?: number,
): Promise<void> {
  const planned = incursions.flatMap((incursion) => {
    const { incursionId, table } = incursion;
    const missing = table ? planEncounters(incursion, table, tx.runtime.random, avoid) : [];
    return missing.map((encounter) => ({ ...encounter, incursionId }));
  });
  if (planned.length === 0) return;
  const sites = planned.map(({ solarSystemId, site: { siteTypeId, name } }) => ({
    ...{ solarSystemId, siteTypeId, name },
    ...{ kind: 'incursion' as const, signalStrength: 1, lifeMs: null },
  }));
  await run(tx.manager, insertEncounters, {
    siteIds: await spawnSites(tx, sites, standing),
    incursionIds: planned.map(({ incursionId }) => incursionId),
    roles: planned.map(({ role }) => role),
  });
}
