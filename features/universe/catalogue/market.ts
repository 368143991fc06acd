// The tree in which the market lists types, and what the universe itself sells and buys.
import type { EntityManager } from 'typeorm';
import type { MarketGroup } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { isTraded, itemTypes, type ItemType } from './types.ts';
import { partOf, type Part } from './universe.ts';

/** A standing order of the universe. */
export interface NpcOrder {
  readonly stationId: number;
  readonly typeId: number;
  readonly isBuy: boolean;
  readonly priceCents: bigint;
  /** Units. */
  readonly volume: number;
}

const groups: Part<MarketGroup[]> = { read: readGroups };

const orders: Part<readonly NpcOrder[]> = { read: readOrders };

/** The whole tree, by name. */
export function marketGroups(tx: Tx): Promise<MarketGroup[]> {
  return partOf(tx, groups);
}

/** What the market lists in a group itself, not in those below it; by name. */
export async function marketTypes(tx: Tx, marketGroupId: number): Promise<ItemType[]> {
  const types = [...(await itemTypes(tx)).values()];
  return types
    .filter((type) => type.marketGroupId === marketGroupId && isTraded(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** By station and type. */
export function npcOrders(tx: Tx): Promise<readonly NpcOrder[]> {
  return partOf(tx, orders);
}

function readGroups(manager: EntityManager): Promise<MarketGroup[]> {
  return manager.query<MarketGroup[]>(
    `SELECT market_group_id AS "marketGroupId", parent_group_id AS "parentGroupId", name,
       description, has_types AS "hasTypes"
     FROM universe_market_group ORDER BY name, market_group_id`,
  );
}

type OrderRow = Omit<NpcOrder, 'priceCents'> & { readonly priceCents: string };

async function readOrders(manager: EntityManager): Promise<NpcOrder[]> {
  const rows = await manager.query<OrderRow[]>(
    `SELECT station_id AS "stationId", type_id AS "typeId", is_buy AS "isBuy",
       price_cents AS "priceCents", volume
     FROM universe_npc_order ORDER BY station_id, type_id, npc_order_id`,
  );
  return rows.map((row) => ({ ...row, priceCents: BigInt(row.priceCents) }));
}
