// What lies about in a system.
import { run } from '#entities/sql.ts';
import { DebrisKind, MAX_DEBRIS_PAGE, type Debris } from '#protocol/debris.ts';
import type { Tx } from '#queues/runtime.ts';
import { readSystem } from './debris.queries.ts';

/** The longest lasting first, a page at the most. */
export async function debrisIn(tx: Tx, solarSystemId: number): Promise<Debris[]> {
  const params = { solarSystemId, now: tx.now, limit: MAX_DEBRIS_PAGE };
  const rows = await run(tx.manager, readSystem, params);
  return rows.map(({ x, y, z, kind, decaysAt, ...row }) => ({
    ...row,
    kind: DebrisKind.parse(kind),
    position: { x, y, z },
    decaysAt: decaysAt.getTime(),
  }));
}
