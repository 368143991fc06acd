// Which orders of the other side incoming orders may trade with: loaded for all of them at once,
// no more of them than it takes, so that no seller's wallet is locked for nothing.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { findBuys, findSells, type IFindSellsResult } from './market.queries.ts';
import { compareOffers } from './matching.ts';
import { bookKey, orderOf, type Order } from './order.ts';
import { REGION_RANGE, STATION_RANGE } from './ranges.ts';
import { reachOf } from './reach.ts';

/** Orders read of one demand, at first and at the most. */
const FIRST_PAGE = 8;
const PAGE_GROWTH = 8;
const MAX_PAGE = 4_096;

/** What incoming orders of the same place, reach and book want together. */
interface Demand {
  readonly sample: Order;
  readonly orders: Order[];
  limitCents: bigint;
  /** What all incoming orders of its side of the book want; boundless where some are picky. */
  volume: number;
  found: Order[];
  /** Whether nothing beyond `found` can be wanted. */
  isCovered: boolean;
}

export interface Candidates {
  readonly orders: readonly Order[];
  /** Incoming orders that may want more than was read; with the last order that was. */
  readonly capped: ReadonlyMap<Order, Order>;
}

/** The caller holds the locks of the books. */
export async function findCandidates(tx: Tx, incoming: readonly Order[]): Promise<Candidates> {
  const demands = demandsOf(incoming);
  for (let page = FIRST_PAGE; page <= MAX_PAGE; page *= PAGE_GROWTH) {
    const open = demands.filter(({ isCovered }) => !isCovered);
    if (open.length === 0) break;
    await read(tx, open, page);
    for (const demand of open) cover(demand, page);
  }
  const found = demands.flatMap((demand) => demand.found);
  return {
    orders: [...new Map(found.map((order) => [order.orderId, order])).values()],
    capped: new Map(demands.filter(({ isCovered }) => !isCovered).flatMap(cappedOf)),
  };
}

function demandsOf(incoming: readonly Order[]): Demand[] {
  const demands = new Map<string, Demand>();
  for (const order of incoming) {
    const key = `${bookKey(order)} ${order.isBuy} ${scopeOf(order)}`;
    const limitCents = order.priceCents;
    const fresh = { sample: order, orders: [], limitCents, volume: 0, found: [], isCovered: false };
    const demand = demands.get(key) ?? fresh;
    demands.set(key, demand);
    demand.orders.push(order);
    if (order.isBuy === demand.limitCents < limitCents) demand.limitCents = limitCents;
  }
  const all = [...demands.values()];
  const rivals = Map.groupBy(incoming, sideKey);
  for (const demand of all) demand.volume = volumeOf(rivals.get(sideKey(demand.sample)) ?? []);
  return all;
}

const sideKey = (order: Order): string => `${bookKey(order)} ${order.isBuy}`;

/**
 * All incoming orders of a book draw on the same orders, also on those found for others. So one
 * that sees as much volume as all of them want never comes to the end of what it sees.
 */
function volumeOf(rivals: readonly Order[]): number {
  if (rivals.some(({ minVolume }) => minVolume > 1)) return Infinity;
  return rivals.reduce((sum, { volumeRemaining }) => sum + volumeRemaining, 0);
}

function scopeOf({ isBuy, range, stationId, solarSystemId }: Order): string {
  if (isBuy && range === REGION_RANGE) return 'region';
  return isBuy && range !== STATION_RANGE ? `${solarSystemId} ${range}` : `${stationId}`;
}

async function read(tx: Tx, demands: readonly Demand[], page: number): Promise<void> {
  const rows = [...(await readSells(tx, demands, page)), ...(await readBuys(tx, demands, page))];
  const byDemand = Map.groupBy(rows, ({ demand }) => demand);
  demands.forEach((demand, index) => {
    const own = (byDemand.get(index) ?? []).map(orderOf);
    demand.found = own.sort(compareOffers);
  });
}

const list = (values: Iterable<number>): string => `{${[...values].join(',')}}`;

async function readSells(
  tx: Tx,
  all: readonly Demand[],
  page: number,
): Promise<IFindSellsResult[]> {
  const demands = [...all.entries()].filter(([, { sample }]) => sample.isBuy);
  if (demands.length === 0) return [];
  const systems: string[] = [];
  for (const [, { sample }] of demands) {
    const reach = sample.range > 0 && sample.range !== REGION_RANGE;
    const within = reach ? [...(await reachOf(tx, sample.solarSystemId))] : [];
    const near = within.filter(([, jumps]) => jumps <= sample.range).map(([id]) => id);
    systems.push(list(reach ? near : [sample.solarSystemId]));
  }
  return run(tx.manager, findSells, {
    ...columnsOf(demands),
    ranges: demands.map(([, { sample }]) => sample.range),
    systems,
    now: tx.now,
    page,
  });
}

async function readBuys(tx: Tx, all: readonly Demand[], page: number): Promise<IFindSellsResult[]> {
  const demands = [...all.entries()].filter(([, { sample }]) => !sample.isBuy);
  if (demands.length === 0) return [];
  const reaches = [];
  for (const [, { sample }] of demands) reaches.push(await reachOf(tx, sample.solarSystemId));
  return run(tx.manager, findBuys, {
    ...columnsOf(demands),
    systems: reaches.map((reach) => list(reach.keys())),
    jumps: reaches.map((reach) => list(reach.values())),
    now: tx.now,
    page,
  });
}

function columnsOf(demands: readonly [number, Demand][]) {
  return {
    demands: demands.map(([index]) => index),
    regionIds: demands.map(([, { sample }]) => sample.regionId),
    typeIds: demands.map(([, { sample }]) => sample.typeId),
    limitsCents: demands.map(([, { limitCents }]) => String(limitCents)),
    volumes: demands.map(([, { volume }]) => volume),
    stationIds: demands.map(([, { sample }]) => sample.stationId),
  };
}

function cover(demand: Demand, page: number): void {
  const { found } = demand;
  const sure = found.filter(({ minVolume }) => minVolume === 1);
  const volume = sure.reduce((sum, { volumeRemaining }) => sum + volumeRemaining, 0);
  demand.isCovered = volume >= demand.volume || found.length < page;
}

function cappedOf({ orders, found }: Demand): [Order, Order][] {
  const last = found.at(-1);
  return last ? orders.map((order) => [order, last]) : [];
}
