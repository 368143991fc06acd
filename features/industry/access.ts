// How goods and facilities are read: under locks to start a job, without them for a preview.
import { Stock, openHangar, openStock, type Item, type Place } from '../inventory/index.ts';
import type { Tx } from '#queues/runtime.ts';

export interface Access {
  readonly isLocked: boolean;
  items(tx: Tx, itemIds: readonly number[]): Promise<Stock>;
  stacks(tx: Tx, hangar: Place & { flag: string }, typeIds: readonly number[]): Promise<Stock>;
}

export const LOCKED: Access = { isLocked: true, items: openStock, stacks: openHangar };

const COLUMNS = `item_id::float8 AS "itemId", type_id AS "typeId", owner_id AS "ownerId",
  location_id::float8 AS "locationId", flag, quantity, singleton, name, runs,
  material_efficiency AS "materialEfficiency", time_efficiency AS "timeEfficiency"`;

export const UNLOCKED: Access = {
  isLocked: false,
  items: async (tx, itemIds) => {
    const sql = `SELECT ${COLUMNS} FROM inventory_item WHERE item_id = ANY ($1::bigint[])`;
    return new Stock(await tx.manager.query<Item[]>(sql, [itemIds]));
  },
  stacks: async (tx, { locationId, ownerId, flag }, typeIds) => {
    const sql = `SELECT ${COLUMNS} FROM inventory_item WHERE location_id = $1 AND owner_id = $2
      AND flag = $3 AND type_id = ANY ($4::int[]) AND NOT singleton`;
    return new Stock(await tx.manager.query<Item[]>(sql, [locationId, ownerId, flag, typeIds]));
  },
};
