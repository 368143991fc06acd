// `inventory.assemble-item` and `inventory.repackage-item`: ships and containers are worked with
// unpacked, and stacked and sold packaged.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { assembleItem, repackageItem } from '#protocol/inventory.ts';
import { refuse } from '#protocol/refusals.ts';
import { readContents, setPackaging } from './inventory.queries.ts';
import { writeStock } from './items.ts';
import { divide } from './move-items.ts';
import { FIRST_ITEM_ID } from './places.ts';
import { canAssemble } from './rules.ts';
import { Stock, type Item } from './stock.ts';
import { withItems } from './with-items.ts';

/** Only in a hangar: unpacked, a thing is larger than the space it was stowed in. */
export const assembleItemCommand = implement(assembleItem, (tx, { characterId }, input) => {
  const { corporationId, itemId } = input;
  return withItems(tx, characterId, corporationId, [itemId], async ([found], { types }) => {
    const item = found as Item;
    const type = types.get(item.typeId);
    const isInHangar = item.locationId < FIRST_ITEM_ID;
    if (item.singleton || !isInHangar || !type || !canAssemble(type)) {
      return refuse('CANNOT_ASSEMBLE', { itemId });
    }
    let assembledId = itemId;
    if (item.quantity > 1) {
      const stock = new Stock([item]);
      divide(stock, item, 1, item);
      [assembledId = itemId] = await writeStock(tx, stock);
    }
    await run(tx.manager, setPackaging, { itemId: assembledId, singleton: true });
    return { itemIds: [assembledId] };
  });
});

export const repackageItemCommand = implement(repackageItem, (tx, { characterId }, input) => {
  const { corporationId, itemId } = input;
  return withItems(tx, characterId, corporationId, [itemId], async ([found], { types }) => {
    const item = found as Item;
    const type = types.get(item.typeId);
    const isInHangar = item.locationId < FIRST_ITEM_ID;
    if (!item.singleton || !isInHangar || !type || !canAssemble(type)) {
      return refuse('CANNOT_REPACKAGE', { itemId });
    }
    const contents = await run(tx.manager, readContents, { locationIds: [itemId] });
    if (contents.length > 0) return refuse('NOT_EMPTY', { itemId });
    await run(tx.manager, setPackaging, { itemId, singleton: false });
    return { itemIds: [itemId] };
  });
});
