// The only door to the inventory: its commands, the stock in which other features move goods, and
// the check-out by which a server works on an inventory in memory.
import type { AnyCommand } from '#features/command.ts';
import { getCapacityQuery, listBaysQuery, listItemsQuery, listPlacesQuery } from './lists.ts';
import { mergeStacksCommand, stackAllCommand } from './merge-stacks.ts';
import { moveItemsCommand } from './move-items.ts';
import { nameItemCommand } from './name-item.ts';
import { assembleItemCommand, repackageItemCommand } from './packaging.ts';
import { splitStackCommand } from './split-stack.ts';
import { trashItemsCommand } from './trash-items.ts';

export { checkIn, checkOut, flush, LeaseLostError, LEASE_MS } from './check-out.ts';
export { freeCargoM3 } from './cargo.ts';
export { commissionShip } from './commission.ts';
export { openContents, openInside, removeItems } from './contents.ts';
export { checkFit, checkKinds, readPlace } from './fit.ts';
export { openHangar, openStock, relocate, writeStock } from './items.ts';
export { usedIn } from './places.ts';
export { isContainer } from './rules.ts';
export { Stock, type Item, type Place } from './stock.ts';

export const commands: AnyCommand[] = [
  listItemsQuery,
  listPlacesQuery,
  getCapacityQuery,
  listBaysQuery,
  moveItemsCommand,
  splitStackCommand,
  mergeStacksCommand,
  stackAllCommand,
  assembleItemCommand,
  repackageItemCommand,
  trashItemsCommand,
  nameItemCommand,
];
