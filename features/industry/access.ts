// How goods and facilities are read: under locks to start a job, without them for a preview.
import { Stock, openHangar, openStock, type Item, type Place } from '../inventory/index.ts';
import type { JobInput } from '#protocol/industry.ts';
import type { Tx } from '#queues/runtime.ts';
import { blueprint } from '../universe/index.ts';

type Hangar = Place & { flag: string };

export interface Access {
  readonly isLocked: boolean;
  /** Comes first: all that the job may take, in the order of ids that everybody locks in. */
  hold(tx: Tx, input: JobInput, itemIds: readonly number[], hangar: Hangar): Promise<void>;
  items(tx: Tx, itemIds: readonly number[]): Promise<Stock>;
  stacks(tx: Tx, hangar: Hangar, typeIds: readonly number[]): Promise<Stock>;
}

export const LOCKED: Access = {
  isLocked: true,
  async hold(tx, { blueprintItemId, activity, decryptorTypeId = 0 }, itemIds, hangar) {
    const seen = (await UNLOCKED.items(tx, [blueprintItemId])).item(blueprintItemId);
    if (!seen) return;
    const materials = (await blueprint(tx, seen.typeId))?.activities[activity]?.materials ?? [];
    // A relic is a material itself.
    const typeIds = [...materials.map(({ typeId }) => typeId), seen.typeId, decryptorTypeId];
    const stacks = await UNLOCKED.stacks(tx, hangar, typeIds);
    await openStock(tx, [...itemIds, ...stacks.items().map(({ itemId }) => itemId)]);
  },
  items: openStock,
  stacks: openHangar,
};

const COLUMNS = `item_id::float8 AS "itemId", type_id AS "typeId", owner_id AS "ownerId",
  location_id::float8 AS "locationId", flag, quantity, singleton, name, runs,
  material_efficiency AS "materialEfficiency", time_efficiency AS "timeEfficiency"`;

export const UNLOCKED: Access = {
  isLocked: false,
  hold: () => Promise.resolve(),
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
