// Sites that nobody cleared are gone at their moment; the next cycle finds what lacks then.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { expireSites } from './sites.queries.ts';

export async function fireExpireSite(tx: Tx, firings: readonly Firing[]): Promise<void> {
  await run(tx.manager, expireSites, {
    siteIds: firings.map(({ key }) => Number(key)),
    dueAts: firings.map(({ dueAt }) => dueAt),
  });
}
