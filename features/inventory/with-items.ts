// What every command upon items begins with: for whom, which of them, and all of them in reach.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { reach, type Reach } from './places.ts';
import type { Item } from './stock.ts';

/** Locks an owner's items, and does something with them. */
export async function withItems<T>(
  tx: Tx,
  characterId: number,
  corporationId: number | undefined,
  itemIds: readonly number[],
  work: (items: readonly Item[], found: Reach) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const unique = [...new Set(itemIds)];
  const found = await reach(tx, characterId, ownerId, unique);
  if (isRefusal(found)) return found;
  return work(
    unique.map((itemId) => found.items.get(itemId) as Item),
    found,
  );
}
