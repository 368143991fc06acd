// How far the systems of a region lie from one of them, kept for as long as the universe is.
import { MAX_RANGE_JUMPS } from '#protocol/market.ts';
import type { Tx } from '#queues/runtime.ts';
import { solarSystems, systemsWithin } from '../universe/index.ts';
import type { Jumps } from './matching.ts';

/** Jumps by system: those of the same region that a buy order can reach. */
export type Reach = ReadonlyMap<number, number>;

/** By the universe's own map of systems, so that it goes with it. */
const known = new WeakMap<object, Map<number, Reach>>();

export async function reachOf(tx: Tx, solarSystemId: number): Promise<Reach> {
  const systems = await solarSystems(tx);
  const reaches = known.get(systems) ?? new Map<number, Reach>();
  known.set(systems, reaches);
  let reach = reaches.get(solarSystemId);
  if (!reach) {
    const regionId = systems.get(solarSystemId)?.regionId;
    const within = await systemsWithin(tx, solarSystemId, MAX_RANGE_JUMPS);
    reach = new Map([...within].filter(([id]) => systems.get(id)?.regionId === regionId));
    reaches.set(solarSystemId, reach);
  }
  return reach;
}

/** Jumps from or to one of the systems. */
export async function jumpsFrom(tx: Tx, solarSystemIds: Iterable<number>): Promise<Jumps> {
  const reaches = new Map<number, Reach>();
  for (const id of new Set(solarSystemIds)) reaches.set(id, await reachOf(tx, id));
  return (from, to) => reaches.get(from)?.get(to) ?? reaches.get(to)?.get(from);
}
