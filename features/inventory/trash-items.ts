// `inventory.trash-items`: things leave the world for good; what is not empty stays.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { trashItems } from '#protocol/inventory.ts';
import { refuse } from '#protocol/refusals.ts';
import { readContents } from './inventory.queries.ts';
import { writeStock } from './items.ts';
import { Stock } from './stock.ts';
import { withItems } from './with-items.ts';

export const trashItemsCommand = implement(trashItems, (tx, { characterId }, input) =>
  withItems(tx, characterId, input.corporationId, input.itemIds, async (items) => {
    const locationIds = items.filter(({ singleton }) => singleton).map(({ itemId }) => itemId);
    const [full] = await run(tx.manager, readContents, { locationIds });
    if (full) return refuse('NOT_EMPTY', { itemId: full.locationId });
    const stock = new Stock(items);
    for (const { itemId, quantity } of items) {
      stock.take(itemId, quantity, null, { reason: 'trash' });
    }
    await writeStock(tx, stock);
    return { itemIds: items.map(({ itemId }) => itemId) };
  }),
);
