// `inventory.split-stack`: a part of a stack becomes a stack of its own, beside it.
import { implement } from '#features/command.ts';
import { splitStack } from '#protocol/inventory.ts';
import { refuse } from '#protocol/refusals.ts';
import { writeStock } from './items.ts';
import { divide } from './move-items.ts';
import { Stock, type Item } from './stock.ts';
import { withItems } from './with-items.ts';

export const splitStackCommand = implement(splitStack, (tx, { characterId }, input) => {
  const { corporationId, itemId, quantity } = input;
  return withItems(tx, characterId, corporationId, [itemId], async ([found]) => {
    const item = found as Item;
    if (quantity >= item.quantity) {
      return refuse('NOT_ENOUGH_ITEMS', { itemId, quantity: item.quantity - 1 });
    }
    const stock = new Stock([item]);
    divide(stock, item, quantity, item);
    return { itemIds: await writeStock(tx, stock) };
  });
});
