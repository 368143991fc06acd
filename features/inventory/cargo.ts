// How much of a ship's cargo is free.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { itemTypes } from '../universe/index.ts';
import { lockItems } from './inventory.queries.ts';
import { usedIn } from './places.ts';

/** Locks the ship; 0 where there is none. Below 0 where it holds too much. */
export async function freeCargoM3(tx: Tx, shipId: number): Promise<number> {
  const [ship] = await run(tx.manager, lockItems, { itemIds: [shipId] });
  const type = ship && (await itemTypes(tx)).get(ship.typeId);
  return type ? type.capacityM3 - (await usedIn(tx, shipId, 'cargo')) : 0;
}
