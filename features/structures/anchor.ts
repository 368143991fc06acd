// `structures.anchor`: one of a stack in a hangar becomes a structure in space.
import { implement } from '#features/command.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import { anchorStructure } from '#protocol/structures.ts';
import { actingOwner } from '../corporations/index.ts';
import { openStock, writeStock } from '../inventory/index.ts';
import { holdSystem, placeStructure } from './place-structure.ts';
import { toOwn } from './views.ts';
import { whereabouts } from '../characters/index.ts';

export const anchorCommand = implement(anchorStructure, async (tx, { characterId }, input) => {
  const { itemId, corporationId, ...chosen } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const { stationId, solarSystemId } = await whereabouts(tx, characterId);
  // Before the item, for locks are taken in one order.
  await holdSystem(tx, solarSystemId);
  const stock = await openStock(tx, [itemId]);
  const item = stock.item(itemId);
  if (item?.ownerId !== ownerId || item.locationId !== stationId) {
    return refuse('NO_SUCH_ITEM', { itemId });
  }
  if (item.singleton) return refuse('CANNOT_ANCHOR', { itemId });
  const { typeId } = item;
  const structure = await placeStructure(tx, { ...chosen, typeId, ownerId, solarSystemId });
  if (isRefusal(structure)) return structure;
  const { structureId } = structure;
  const cause = { reason: 'anchor', contextId: structureId } as const;
  stock.take(itemId, 1, { ownerId, locationId: structureId }, cause);
  await writeStock(tx, stock);
  return toOwn(structure);
});
