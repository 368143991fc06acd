// Writes all that happened on a floor: orders, trades, goods, money, timers and news.
import { nullable, run } from '#entities/sql.ts';
import { expireOrder } from '#queues/market.ts';
import { tell, type News } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { armNew, disarmAll } from '#queues/timers/timers.ts';
import type { OrderFilled } from '#protocol/market.ts';
import { writeStock } from '../inventory/index.ts';
import { writeLedger } from '../wallet/index.ts';
import type { Floor, Trade } from './floor.ts';
import { writeFloor as write } from './market.queries.ts';
import type { Order } from './order.ts';

/** Called once a floor, as the last thing of its transaction but for what is told beside. */
export async function writeFloor(tx: Tx, floor: Floor, more: readonly News[] = []): Promise<void> {
  const changed = [...floor.changed].sort((a, b) => a.orderId - b.orderId);
  const placed = [...floor.placed];
  if (placed.length + changed.length === 0) return;
  const [row] = await run(tx.manager, write, {
    ...columnsOfPlaced(placed),
    ...columnsOfChanged(changed),
    ...columnsOfTrades(floor.trades),
    at: tx.now,
  });
  if (row?.changed !== changed.length) throw new Error('orders changed under their locks');
  await writeStock(tx, floor.stock);
  await writeLedger(tx, floor.ledger);
  await armNew(tx, expireOrder, placed.flatMap(firingOf));
  const ended = changed.filter(({ state, expiresAt }) => state !== 'open' && expiresAt !== null);
  await disarmAll(tx, expireOrder, ended.map(keyOf));
  await tell(tx, [...newsOf(tx, floor), ...more]);
}

const keyOf = ({ orderId }: Order): string => String(orderId);

function firingOf(order: Order) {
  const { state, expiresAt } = order;
  if (state !== 'open' || !expiresAt) return [];
  return [{ key: keyOf(order), dueAt: expiresAt, payload: {} }];
}

function columnsOfPlaced(orders: readonly Order[]) {
  return {
    orderIds: orders.map(({ orderId }) => orderId),
    regionIds: orders.map(({ regionId }) => regionId),
    solarSystemIds: orders.map(({ solarSystemId }) => solarSystemId),
    stationIds: orders.map(({ stationId }) => stationId),
    typeIds: orders.map(({ typeId }) => typeId),
    ownerIds: orders.map(({ ownerId }) => ownerId),
    characterIds: nullable(orders.map(({ characterId }) => characterId)),
    divisions: orders.map(({ division }) => division),
    areBuys: orders.map(({ isBuy }) => isBuy),
    pricesCents: orders.map(({ priceCents }) => String(priceCents)),
    volumesTotal: orders.map(({ volumeTotal }) => volumeTotal),
    volumesRemaining: orders.map(({ volumeRemaining }) => volumeRemaining),
    minVolumes: orders.map(({ minVolume }) => minVolume),
    ranges: orders.map(({ range }) => range),
    escrowsCents: orders.map(({ escrowCents }) => String(escrowCents)),
    salesTaxesPpm: orders.map(({ salesTaxPpm }) => salesTaxPpm),
    issuedAts: orders.map(({ issuedAt }) => issuedAt),
    expiresAts: nullable(orders.map(({ expiresAt }) => expiresAt)),
    states: orders.map(({ state }) => state),
  };
}

function columnsOfChanged(orders: readonly Order[]) {
  return {
    changedIds: orders.map(({ orderId }) => orderId),
    changedPricesCents: orders.map(({ priceCents }) => String(priceCents)),
    changedTotals: orders.map(({ volumeTotal }) => volumeTotal),
    changedRemaining: orders.map(({ volumeRemaining }) => volumeRemaining),
    changedEscrowsCents: orders.map(({ escrowCents }) => String(escrowCents)),
    changedSalesTaxesPpm: orders.map(({ salesTaxPpm }) => salesTaxPpm),
    changedIssuedAts: orders.map(({ issuedAt }) => issuedAt),
    changedStates: orders.map(({ state }) => state),
  };
}

function columnsOfTrades(trades: readonly Trade[]) {
  return {
    buyOrderIds: trades.map(({ buy }) => buy.orderId),
    sellOrderIds: trades.map(({ sell }) => sell.orderId),
    tradeRegionIds: trades.map(({ sell }) => sell.regionId),
    tradeStationIds: trades.map(({ sell }) => sell.stationId),
    tradeTypeIds: trades.map(({ sell }) => sell.typeId),
    tradePricesCents: trades.map(({ priceCents }) => String(priceCents)),
    tradeQuantities: trades.map(({ quantity }) => quantity),
    buyerIds: trades.map(({ buy }) => buy.ownerId),
    sellerIds: trades.map(({ sell }) => sell.ownerId),
  };
}

/** One result an order, however many trades there were; the universe has no inbox. */
function newsOf(tx: Tx, { filled }: Floor): News[] {
  return [...filled].flatMap(([order, { quantity, cents }]) => {
    const { characterId, orderId, stationId, typeId, volumeRemaining } = order;
    if (characterId === null) return [];
    const side = order.isBuy ? 'buy' : 'sell';
    const own = { orderId, side, stationId, typeId } as const;
    const body: OrderFilled = { ...own, quantity, volumeRemaining, tradedCents: String(cents) };
    return [{ characterId, kind: 'market.order-filled', body, at: tx.now }];
  });
}
