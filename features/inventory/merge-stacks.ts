// `inventory.merge-stacks` and `inventory.stack-all`: stacks of a type become the oldest of them.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { MAX_MOVED_ITEMS, mergeStacks, stackAll } from '#protocol/inventory.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { lockHangarStacks, mergeLocked } from './inventory.queries.ts';
import { FIRST_ITEM_ID, reach, roomIn } from './places.ts';
import { withItems } from './with-items.ts';

/** Stacks in one place that are merged at once; the rest is for the next command. */
const MAX_STACKS = 10 * MAX_MOVED_ITEMS;

export const mergeStacksCommand = implement(mergeStacks, (tx, { characterId }, input) => {
  const { corporationId, itemIds } = input;
  return withItems(tx, characterId, corporationId, itemIds, async (items) => {
    const merged = await merge(
      tx,
      items.map(({ itemId }) => itemId),
    );
    const targets = new Set(merged.map(({ targetId }) => targetId));
    if (merged.length !== items.length || targets.size !== 1) return refuse('CANNOT_STACK');
    return { itemIds: [...targets] };
  });
});

export const stackAllCommand = implement(stackAll, async (tx, { characterId }, input) => {
  const { corporationId, locationId, flag } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const places = locationId >= FIRST_ITEM_ID ? [locationId] : [];
  const found = await reach(tx, characterId, ownerId, places);
  if (isRefusal(found)) return found;
  const room = await roomIn(tx, found, { locationId, flag }, ownerId !== characterId);
  if (isRefusal(room)) return room;
  const params = { locationId, ownerId, flag, limit: MAX_STACKS };
  const stacks = await run(tx.manager, lockHangarStacks, params);
  const merged = await merge(
    tx,
    stacks.map(({ itemId }) => itemId),
  );
  return { itemIds: [...new Set(merged.map(({ targetId }) => targetId))] };
});

const merge = (tx: Tx, itemIds: number[]) => run(tx.manager, mergeLocked, { itemIds, at: tx.now });
