// What must hold of a universe that lives by itself, by whole sets, on any day.
import { siteSystems } from '#features/universe/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';

/** Each answers rows that break it. */
const BROKEN: Readonly<Record<string, string>> = {
  'every site has its timer': `
    SELECT site_id FROM site WHERE expires_at IS NOT NULL AND NOT EXISTS (
      SELECT FROM pgboss.job WHERE name = 'sites.expire-site' AND state < 'active'
        AND singleton_key = site_id::text AND start_after = expires_at)`,
  'every timer of a site has its site': `
    SELECT singleton_key FROM pgboss.job WHERE name = 'sites.expire-site' AND state < 'active'
      AND NOT EXISTS (SELECT FROM site WHERE site_id::text = singleton_key)`,
  'nothing is left to be filled': `
    SELECT singleton_key FROM pgboss.job WHERE name = 'sites.fill-constellation'`,
};

/** @throws with what does not hold */
export async function assertAlive(runtime: Runtime, day: number): Promise<void> {
  for (const [sentence, sql] of Object.entries(BROKEN)) {
    const rows = await runtime.dataSource.query<unknown[]>(`${sql} LIMIT 3`);
    if (rows.length > 0) throw new Error(`day ${day}: ${sentence}: ${JSON.stringify(rows)}`);
  }
  await assertRoom(runtime, day);
}

/** No system has more of a kind than there is room for. */
async function assertRoom(runtime: Runtime, day: number): Promise<void> {
  const places = await transact(runtime, siteSystems);
  const rows = await runtime.dataSource.query<{ id: number; kind: string; count: number }[]>(
    `SELECT solar_system_id AS id, kind, count(*)::int AS count FROM site
     WHERE kind <> 'wormhole' GROUP BY 1, 2`,
  );
  const rooms = new Map<string, number>();
  for (const { solarSystemId, tables } of [...places.values()].flat()) {
    for (const { kind, room } of tables) rooms.set(`${solarSystemId} ${kind}`, room);
  }
  const crowded = rows.find(({ id, kind, count }) => count > (rooms.get(`${id} ${kind}`) ?? 0));
  if (crowded) throw new Error(`day ${day}: over capacity: ${JSON.stringify(crowded)}`);
}
