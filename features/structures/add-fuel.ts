// `structures.add-fuel`: blocks are burned one after the other from now on, and are gone at once.
import { implement } from '#features/command.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import { addFuel } from '#protocol/structures.ts';
import { openStock, writeStock } from '../inventory/index.ts';
import { itemType } from '../universe/index.ts';
import { changeNow, changeOwn } from './own-structure.ts';
import { FUEL_BLOCK_MS, FUEL_GROUP, fuelRoom, later } from './rules.ts';
import { whereabouts } from '../characters/index.ts';

export const addFuelCommand = implement(addFuel, (tx, { characterId }, input) =>
  changeOwn(tx, characterId, input, async (structure) => {
    const { itemId, quantity } = input;
    const { structureId, ownerId, fuelUntil } = structure;
    const { stationId, solarSystemId } = await whereabouts(tx, characterId);
    if (solarSystemId !== structure.solarSystemId) {
      return refuse('NO_SUCH_STRUCTURE', { structureId });
    }
    const room = fuelRoom(fuelUntil, tx.now);
    if (quantity > room) return refuse('FUEL_BAY_FULL', { quantity: room });
    const stock = await openStock(tx, [itemId]);
    const item = stock.item(itemId);
    if (item?.ownerId !== ownerId || item.locationId !== stationId) {
      return refuse('NO_SUCH_ITEM', { itemId });
    }
    const type = await itemType(tx, item.typeId);
    if (type?.groupId !== FUEL_GROUP) return refuse('NOT_FUEL', { typeId: item.typeId });
    if (item.quantity < quantity) return refuse('NOT_ENOUGH_ITEMS', { quantity: item.quantity });
    const fuelled = {
      ...structure,
      fuelUntil: later(fuelUntil ?? tx.now, quantity * FUEL_BLOCK_MS),
    };
    const change = changeNow(tx, fuelled, 'fuel');
    if (isRefusal(change)) return change;
    stock.take(itemId, quantity, null, { reason: 'fuel', contextId: structureId });
    await writeStock(tx, stock);
    return { ...change, before: structure };
  }),
);
