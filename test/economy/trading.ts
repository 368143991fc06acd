// What bots do on the market and with their money.
import {
  drawOwner,
  itemsAtHome,
  pickFrom,
  priceOf,
  type Action,
  type Owner,
  type Scene,
} from './scene.ts';
import { BLUEPRINTS, CRATE, MINERALS, WARES, type Ware } from './wares.ts';

/** Around the universe's price: orders of bots cross each other, and those of the universe. */
const priceAround = ({ random }: Scene, { cents }: Ware, least: number, most: number): string =>
  priceOf((cents * random.between(least, most)) / 100);

/** Buys at once what anybody sells at the universe's price. */
export function buyNow(scene: Scene, ware: Ware, quantity: number, owner: Owner): Promise<unknown> {
  return scene.command('market.place-order', {
    ...owner.as,
    side: 'buy',
    stationId: scene.stationId,
    typeId: ware.typeId,
    priceCents: priceAround(scene, ware, 110, 130),
    quantity,
    durationDays: 0,
  });
}

export const buyMinerals: Action = (scene) =>
  buyNow(scene, scene.random.pick(MINERALS), scene.random.between(100, 3_000), drawOwner(scene));
export const buyBlueprint: Action = (scene) =>
  buyNow(scene, scene.random.pick(BLUEPRINTS), 1, drawOwner(scene));
const buyCrate: Action = (scene) =>
  buyNow(scene, CRATE, scene.random.between(1, 2), drawOwner(scene));

const bid: Action = (scene) => {
  const { random } = scene;
  const ware = random.pick(WARES);
  const quantity = random.between(1, 2_000);
  return scene.command('market.place-order', {
    ...drawOwner(scene).as,
    side: 'buy',
    stationId: random.between(0, 1) === 0 ? scene.stationId : random.pick(scene.marketIds),
    typeId: ware.typeId,
    priceCents: priceAround(scene, ware, 80, 105),
    quantity,
    durationDays: random.between(1, 5),
    range: random.pick(['station', 'system', 'region', 1, 2, 5, 40] as const),
    minVolume: random.between(1, 5) === 1 ? random.between(1, quantity) : 1,
  });
};

const offer: Action = async (scene) => {
  const { random, stationId } = scene;
  const owner = drawOwner(scene);
  const stacks = (await itemsAtHome(scene, owner)).filter(({ singleton }) => !singleton);
  const stack = pickFrom(random, stacks);
  const ware = [...WARES, ...BLUEPRINTS, CRATE].find(({ typeId }) => typeId === stack?.typeId);
  if (!stack || !ware) return undefined;
  return scene.command('market.place-order', {
    ...owner.as,
    side: 'sell',
    stationId,
    typeId: ware.typeId,
    itemId: stack.itemId,
    priceCents: priceAround(scene, ware, 75, 115),
    quantity: random.between(1, stack.quantity),
    durationDays: random.pick([0, 1, 2, 3]),
  });
};

const ownOrders = async (scene: Scene) =>
  (await scene.command('market.list-own-orders', drawOwner(scene).as)) ?? [];

const reprice: Action = async (scene) => {
  const order = pickFrom(scene.random, await ownOrders(scene));
  const ware = WARES.find(({ typeId }) => typeId === order?.typeId);
  if (!order || !ware) return undefined;
  const priceCents = priceAround(scene, ware, 70, 125);
  return scene.command('market.modify-order', { orderId: order.orderId, priceCents });
};

const withdraw: Action = async (scene) => {
  const order = pickFrom(scene.random, await ownOrders(scene));
  return order && scene.command('market.cancel-order', { orderId: order.orderId });
};

const pay: Action = (scene) => {
  const { random, peers, company, command } = scene;
  const { corporationId: fromCorporationId } = drawOwner(scene).as;
  return command('wallet.transfer', {
    ...(fromCorporationId !== undefined && { fromCorporationId }),
    toOwnerId: random.pick([...peers, company.corporationId ?? random.pick(peers)]),
    amountCents: String(random.between(1, 5_000_000)),
    reason: 'for nothing',
  });
};

/** Founds a corporation and gives it something to begin with. */
const found: Action = async ({ characterId, company, random, command }) => {
  if (company.corporationId !== undefined) return;
  const name = `Makers ${characterId}`;
  const ticker = `M${characterId % 10_000}`;
  const founded = await command('corporations.create', { name, ticker });
  if (!founded) return;
  company.corporationId = founded.corporationId;
  const amountCents = String(random.between(10_000_000, 50_000_000));
  await command('wallet.transfer', { toOwnerId: founded.corporationId, amountCents });
};

/** How often each is done, against the others. */
export const trading: readonly (readonly [weight: number, action: Action])[] = [
  [4, buyMinerals],
  [2, buyBlueprint],
  [1, buyCrate],
  [5, bid],
  [7, offer],
  [3, reprice],
  [2, withdraw],
  [2, pay],
  [1, found],
];
