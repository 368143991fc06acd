// What bots do with their hands: stacks are parted and merged, and lie in crates or beside them.
import type { InventoryItem } from '#protocol/inventory.ts';
import { home, itemsAtHome, pickFrom, type Action, type Scene } from './scene.ts';
import { CRATE, WARES } from './wares.ts';

const isStack = ({ singleton, quantity }: InventoryItem): boolean => !singleton && quantity > 1;
const isWare = ({ typeId }: InventoryItem): boolean => WARES.some((ware) => ware.typeId === typeId);
const isCrate = ({ typeId }: InventoryItem): boolean => typeId === CRATE.typeId;

const split: Action = async (scene) => {
  const stack = pickFrom(scene.random, (await itemsAtHome(scene)).filter(isStack));
  if (!stack) return undefined;
  const quantity = scene.random.between(1, stack.quantity);
  return scene.command('inventory.split-stack', { itemId: stack.itemId, quantity });
};

const merge: Action = async (scene) => {
  const byType = Map.groupBy(
    (await itemsAtHome(scene)).filter(({ singleton }) => !singleton),
    ({ typeId }) => typeId,
  );
  const stacks = pickFrom(
    scene.random,
    [...byType.values()].filter((own) => own.length > 1),
  );
  const itemIds = stacks?.map(({ itemId }) => itemId);
  return itemIds && scene.command('inventory.merge-stacks', { itemIds });
};

const stackAll: Action = (scene) => scene.command('inventory.stack-all', home(scene));

async function crateOf(scene: Scene): Promise<InventoryItem | undefined> {
  const crates = (await itemsAtHome(scene)).filter(isCrate);
  return pickFrom(scene.random, crates);
}

/** Unpacks a crate, or packs one up, which is refused while there is something in it. */
const unpack: Action = async (scene) => {
  const crate = await crateOf(scene);
  if (!crate) return undefined;
  const { itemId, singleton } = crate;
  const isPackedUp = singleton && scene.random.between(1, 4) === 1;
  if (singleton && !isPackedUp) return undefined;
  return scene.command(isPackedUp ? 'inventory.repackage-item' : 'inventory.assemble-item', {
    itemId,
  });
};

const store: Action = async (scene) => {
  const items = await itemsAtHome(scene);
  const crate = pickFrom(
    scene.random,
    items.filter((item) => isCrate(item) && item.singleton),
  );
  const stack = pickFrom(scene.random, items.filter(isWare));
  if (!crate || !stack) return undefined;
  const { itemId, quantity } = stack;
  const part = scene.random.between(1, quantity);
  return scene.command('inventory.move-items', {
    items: [part === quantity ? { itemId } : { itemId, quantity: part }],
    to: { locationId: crate.itemId, flag: 'contents' },
  });
};

const fetch: Action = async (scene) => {
  const crate = await crateOf(scene);
  if (!crate?.singleton) return undefined;
  const inside = await scene.command('inventory.list-items', { locationId: crate.itemId });
  const items = (inside ?? []).map(({ itemId }) => ({ itemId }));
  if (items.length === 0) return undefined;
  return scene.command('inventory.move-items', { items, to: home(scene) });
};

const trash: Action = async (scene) => {
  const small = (await itemsAtHome(scene)).filter((item) => isWare(item) && item.quantity < 50);
  const item = pickFrom(scene.random, small);
  return item && scene.command('inventory.trash-items', { itemIds: [item.itemId] });
};

export const hauling: readonly (readonly [weight: number, action: Action])[] = [
  [3, split],
  [2, merge],
  [1, stackAll],
  [2, unpack],
  [3, store],
  [2, fetch],
  [1, trash],
];
