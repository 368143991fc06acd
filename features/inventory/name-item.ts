// `inventory.name-item`: a name for an assembled ship or container; null takes it away.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { nameItem } from '#protocol/inventory.ts';
import { refuse } from '#protocol/refusals.ts';
import { setName } from './inventory.queries.ts';
import type { Item } from './stock.ts';
import { withItems } from './with-items.ts';

export const nameItemCommand = implement(nameItem, (tx, { characterId }, input) => {
  const { corporationId, itemId, name } = input;
  return withItems(tx, characterId, corporationId, [itemId], async ([item]) => {
    if (!(item as Item).singleton) return refuse('CANNOT_ASSEMBLE', { itemId });
    await run(tx.manager, setName, { itemId, name });
    return { itemIds: [itemId] };
  });
});
