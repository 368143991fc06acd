// What the tables of a universe ask of each of its systems: no more than there is room for, and of
// statics exactly those that it has for ever.
import { siteSystems, wormholeSystems } from '#features/universe/index.ts';
import { staticsOf } from '#features/wormholes/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';

interface Count {
  readonly id: number;
  readonly kind: string;
  readonly count: number;
}

/** @throws with the first system that has too much, or other statics than its own */
export async function assertRoom(runtime: Runtime, day: number): Promise<void> {
  await assertSites(runtime, day);
  await assertWormholes(runtime, day);
}

async function assertSites(runtime: Runtime, day: number): Promise<void> {
  const places = await transact(runtime, siteSystems);
  const rows = await runtime.dataSource.query<Count[]>(
    `SELECT solar_system_id AS id, kind, count(*)::int AS count FROM site
     WHERE expires_at IS NOT NULL GROUP BY 1, 2`,
  );
  const rooms = new Map<string, number>();
  for (const { solarSystemId, tables } of [...places.values()].flat()) {
    for (const { kind, room } of tables) rooms.set(`${solarSystemId} ${kind}`, room);
  }
  const crowded = rows.find(({ id, kind, count }) => count > (rooms.get(`${id} ${kind}`) ?? 0));
  if (crowded) throw new Error(`day ${day}: over capacity: ${JSON.stringify(crowded)}`);
}

async function assertWormholes(runtime: Runtime, day: number): Promise<void> {
  const systems = await transact(runtime, wormholeSystems);
  const rows = await runtime.dataSource.query<Count[]>(
    `SELECT near_system_id AS id, coalesce(static_slot::text, 'wandering') AS kind,
       count(*)::int AS count
     FROM wormhole GROUP BY 1, 2`,
  );
  const counts = new Map(rows.map(({ id, kind, count }) => [`${id} ${kind}`, count]));
  for (const system of systems.values()) {
    const { solarSystemId: id, band, table } = system;
    const statics = staticsOf(system);
    const lacks = statics.some(({ staticSlot }) => counts.get(`${id} ${staticSlot}`) !== 1);
    if (lacks || (band === 'wormhole' && statics.length === 0)) {
      throw new Error(`day ${day}: system ${id} lacks a static wormhole`);
    }
    const wandering = counts.get(`${id} wandering`) ?? 0;
    if (wandering > (table?.wandering?.room ?? 0)) {
      throw new Error(`day ${day}: too many wormholes wander in system ${id}: ${wandering}`);
    }
  }
}
