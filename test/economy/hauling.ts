// What bots do with their hands: stacks are parted and merged, and lie in crates or beside them.
import type { InventoryItem } from '#protocol/inventory.ts';
import {
  drawOwner,
  home,
  itemsAtHome,
  ITSELF,
  pickFrom,
  type Action,
  type Owner,
  type Scene,
} from './scene.ts';
import { CRATE, WARES } from './wares.ts';

const isStack = ({ singleton, quantity }: InventoryItem): boolean => !singleton && quantity > 1;
const isWare = ({ typeId }: InventoryItem): boolean => WARES.some((ware) => ware.typeId === typeId);
const isCrate = ({ typeId }: InventoryItem): boolean => typeId === CRATE.typeId;

const split: Action = async (scene) => {
  const owner = drawOwner(scene);
  const stack = pickFrom(scene.random, (await itemsAtHome(scene, owner)).filter(isStack));
  if (!stack) return undefined;
  const quantity = scene.random.between(1, stack.quantity);
  return scene.command('inventory.split-stack', { ...owner.as, itemId: stack.itemId, quantity });
};

const merge: Action = async (scene) => {
  const owner = drawOwner(scene);
  const byType = Map.groupBy(
    (await itemsAtHome(scene, owner)).filter(({ singleton }) => !singleton),
    ({ typeId }) => typeId,
  );
  const stacks = pickFrom(
    scene.random,
    [...byType.values()].filter((own) => own.length > 1),
  );
  const itemIds = stacks?.map(({ itemId }) => itemId);
  return itemIds && scene.command('inventory.merge-stacks', { ...owner.as, itemIds });
};

const stackAll: Action = (scene) => {
  const owner = drawOwner(scene);
  return scene.command('inventory.stack-all', { ...owner.as, ...home(scene, owner) });
};

async function crateOf(scene: Scene, owner: Owner): Promise<InventoryItem | undefined> {
  const crates = (await itemsAtHome(scene, owner)).filter(isCrate);
  return pickFrom(scene.random, crates);
}

/** Unpacks a crate, or packs one up, which is refused while there is something in it. */
const unpack: Action = async (scene) => {
  const owner = drawOwner(scene);
  const crate = await crateOf(scene, owner);
  if (!crate) return undefined;
  const { itemId, singleton } = crate;
  const isPackedUp = singleton && scene.random.between(1, 4) === 1;
  if (singleton && !isPackedUp) return undefined;
  return scene.command(isPackedUp ? 'inventory.repackage-item' : 'inventory.assemble-item', {
    ...owner.as,
    itemId,
  });
};

const store: Action = async (scene) => {
  const owner = drawOwner(scene);
  const items = await itemsAtHome(scene, owner);
  const crate = pickFrom(
    scene.random,
    items.filter((item) => isCrate(item) && item.singleton),
  );
  const stack = pickFrom(scene.random, items.filter(isWare));
  if (!crate || !stack) return undefined;
  const { itemId, quantity } = stack;
  const part = scene.random.between(1, quantity);
  return scene.command('inventory.move-items', {
    ...owner.as,
    items: [part === quantity ? { itemId } : { itemId, quantity: part }],
    to: { locationId: crate.itemId, flag: 'contents' },
  });
};

const fetch: Action = async (scene) => {
  const owner = drawOwner(scene);
  const crate = await crateOf(scene, owner);
  if (!crate?.singleton) return undefined;
  const inside = await scene.command('inventory.list-items', {
    ...owner.as,
    locationId: crate.itemId,
  });
  const items = (inside ?? []).map(({ itemId }) => ({ itemId }));
  if (items.length === 0) return undefined;
  return scene.command('inventory.move-items', { ...owner.as, items, to: home(scene, owner) });
};

const trash: Action = async (scene) => {
  const small = (await itemsAtHome(scene, ITSELF)).filter(
    (item) => isWare(item) && item.quantity < 50,
  );
  const item = pickFrom(scene.random, small);
  return item && scene.command('inventory.trash-items', { itemIds: [item.itemId] });
};

/** From its own hangar into the corporation's, or back; a crate goes with what is in it. */
const handOver: Action = async (scene) => {
  const { corporationId } = scene.company;
  if (corporationId === undefined) return undefined;
  const company: Owner = { as: { corporationId }, flag: 'hangar-1' };
  const [from, to] = scene.random.pick([[ITSELF, company] as const, [company, ITSELF] as const]);
  const item = pickFrom(scene.random, await itemsAtHome(scene, from));
  if (!item) return undefined;
  return scene.command('inventory.move-items', {
    ...from.as,
    items: [{ itemId: item.itemId }],
    to: home(scene, to),
    toCorporationId: to.as.corporationId ?? scene.characterId,
  });
};

export const hauling: readonly (readonly [weight: number, action: Action])[] = [
  [3, split],
  [2, merge],
  [1, stackAll],
  [2, unpack],
  [3, store],
  [2, fetch],
  [1, trash],
  [3, handOver],
];
