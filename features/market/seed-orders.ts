// Brings the orders of the universe up to their volume. They go to the market as players' do: what
// they cross at once is traded.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { npcOrders, stations, type NpcOrder, type Station } from '../universe/index.ts';
import { holdBooks, newNumbers } from './lock.ts';
import { readUniverseOrders, readUniverseVolumes } from './market.queries.ts';
import { openFloor } from './open-floor.ts';
import { orderOf, type Order } from './order.ts';
import { STATION_RANGE } from './ranges.ts';
import { writeFloor } from './write-floor.ts';

/** One of the universe's orders, and where it stands. */
interface Wanted {
  readonly order: NpcOrder;
  readonly station: Station;
}

export async function seedOrders(tx: Tx): Promise<void> {
  const wanted = await lackingOrders(tx);
  if (wanted.length === 0) return;
  const books = wanted.map(({ order: { typeId }, station: { regionId } }) => ({
    regionId,
    typeId,
  }));
  await holdBooks(tx, books);
  const standing = await standingOrders(tx);
  const numbers = await newNumbers(tx, wanted.length);
  const lacking = wanted.flatMap(({ order, station }, index): [Order, boolean][] => {
    const stands = standing.get(keyOf(order));
    if (stands && stands.volumeRemaining >= order.volume) return [];
    if (stands) return [[toppedUp(stands, order.volume), false]];
    return [[placedBy(tx, order, station, numbers[index] as number), true]];
  });
  const incoming = lacking.map(([order]) => order);
  const { floor, capped } = await openFloor(tx, incoming);
  for (const [order, isNew] of lacking) {
    // More players' orders than one transaction takes cross it: it waits for the next time.
    if (capped.has(order)) continue;
    (isNew ? floor.placed : floor.changed).add(order);
    floor.trade(order, floor.plan(order));
    if (order.volumeRemaining > 0) floor.rest(order);
  }
  await writeFloor(tx, floor);
}

/** Seen without a lock: most hours most of them lack nothing, and their books go on meanwhile. */
async function lackingOrders(tx: Tx): Promise<Wanted[]> {
  const known = await stations(tx);
  const rows = await run(tx.manager, readUniverseVolumes, undefined);
  const volumes = new Map(rows.map((row) => [keyOf(row), row.volumeRemaining]));
  return (await npcOrders(tx)).flatMap((order): Wanted[] => {
    const station = known.get(order.stationId);
    const isFull = (volumes.get(keyOf(order)) ?? -1) >= order.volume;
    return station && !isFull ? [{ order, station }] : [];
  });
}

interface Key extends Pick<Order, 'stationId' | 'typeId' | 'isBuy'> {
  readonly priceCents: bigint | string;
}

const keyOf = (order: Key): string =>
  `${order.stationId} ${order.typeId} ${order.isBuy} ${order.priceCents}`;

async function standingOrders(tx: Tx): Promise<Map<string, Order>> {
  const rows = await run(tx.manager, readUniverseOrders, undefined);
  return new Map(rows.map(orderOf).map((order) => [keyOf(order), order]));
}

function toppedUp(order: Order, volume: number): Order {
  const volumeTotal = order.volumeTotal + volume - order.volumeRemaining;
  return { ...order, volumeTotal, volumeRemaining: volume };
}

function placedBy(tx: Tx, order: NpcOrder, station: Station, orderId: number): Order {
  const { stationId, solarSystemId, regionId, corporationId } = station;
  const { typeId, isBuy, priceCents, volume } = order;
  return {
    orderId,
    regionId,
    solarSystemId,
    stationId,
    typeId,
    ownerId: corporationId,
    characterId: null,
    division: 1,
    isBuy,
    priceCents,
    volumeTotal: volume,
    volumeRemaining: volume,
    minVolume: 1,
    range: STATION_RANGE,
    escrowCents: 0n,
    salesTaxPpm: 0,
    issuedAt: tx.now,
    expiresAt: null,
    state: 'open',
  };
}
