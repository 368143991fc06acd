// Goods: the ledger of movements says of each thing how much there is of it, and where.
import type { Check } from './check.ts';

/** Items have numbers from here on; stations and solar systems lie below. */
const FIRST_ITEM_ID = '1000000000000';

/** A part of a stack left it: it goes to an order, a job, another stack, or out of the world. */
const IS_TAKEN = `(
  reason IN ('market-order', 'industry-material', 'check-in', 'trash', 'merge', 'anchor', 'fuel',
    'destroyed', 'decayed')
  OR (reason = 'split' AND to_location_id = item_id)
  -- Of a stack of originals one is unpacked where it lies.
  OR (reason = 'industry-blueprint' AND (to_location_id IS NULL
    OR (to_location_id = from_location_id AND to_owner_id = from_owner_id))))`;

/** What the universe buys goes by the number of the order that held it, which is no item. */
const OF_ITEMS = `SELECT movement_id, item_id, quantity, ${IS_TAKEN} AS is_taken,
    movement_id = min(movement_id) OVER (PARTITION BY item_id) AS is_first,
    movement_id = max(movement_id) OVER (PARTITION BY item_id) AS is_last,
    from_owner_id, from_location_id, to_owner_id, to_location_id
  FROM inventory_movement WHERE item_id IS DISTINCT FROM from_location_id`;

export const goods: readonly Check[] = [
  {
    what: 'of each type an owner has in a place what came there and did not leave',
    sql: `SELECT type_id, owner_id, location_id, sum(quantity) AS surplus FROM (
        SELECT type_id, owner_id, location_id, quantity FROM inventory_item
        -- A structure that stands is accounted for as lying in itself.
        UNION ALL SELECT type_id, owner_id, structure_id, 1 FROM structure
          WHERE state NOT IN ('unanchored', 'destroyed')
        UNION ALL SELECT type_id, to_owner_id, to_location_id, -quantity FROM inventory_movement
          WHERE to_location_id IS NOT NULL
        UNION ALL SELECT type_id, from_owner_id, from_location_id, quantity
          FROM inventory_movement WHERE from_location_id IS NOT NULL
      ) AS entry
      -- What is in orders and jobs is no item any more: it is counted with these.
      WHERE location_id NOT IN (SELECT order_id FROM market_order)
        AND location_id NOT IN (SELECT job_id FROM industry_job)
      GROUP BY 1, 2, 3 HAVING sum(quantity) <> 0`,
  },
  {
    what: 'the quantity of a stack is what was put into it and not taken from it',
    sql: `SELECT item_id, item.quantity, total FROM inventory_item AS item
      FULL JOIN (SELECT item_id, sum(quantity) AS total FROM (
          SELECT item_id, quantity FROM (${OF_ITEMS}) AS movement WHERE is_first
          UNION ALL SELECT item_id, -quantity FROM (${OF_ITEMS}) AS movement WHERE is_taken
          UNION ALL SELECT context_id, quantity FROM inventory_movement WHERE reason = 'merge'
        ) AS entry GROUP BY 1) AS ledger USING (item_id)
      WHERE COALESCE(item.quantity, 0) IS DISTINCT FROM COALESCE(total, 0)`,
  },
  {
    what: 'an item is where its last movement left it',
    sql: `SELECT item_id, owner_id, location_id, movement.* FROM inventory_item AS item
      LEFT JOIN (SELECT * FROM (${OF_ITEMS}) AS movement WHERE is_last) AS movement USING (item_id)
      WHERE (owner_id, location_id) IS DISTINCT FROM CASE WHEN is_taken
        THEN (from_owner_id, from_location_id) ELSE (to_owner_id, to_location_id) END`,
  },
  {
    what: 'every item is in a place that is there, and at last in a station, a job or space',
    sql: `WITH RECURSIVE placed AS (
        SELECT item_id FROM inventory_item WHERE location_id IN
          (SELECT station_id FROM universe_station
           UNION ALL SELECT solar_system_id FROM universe_solar_system
           UNION ALL SELECT facility_id FROM industry_facility
           UNION ALL SELECT debris_id FROM debris
           UNION ALL SELECT structure_id FROM structure
             WHERE state NOT IN ('unanchored', 'destroyed')
           UNION ALL SELECT job_id FROM industry_job
             WHERE state IN ('active', 'paused', 'ready'))
        UNION ALL
        SELECT inside.item_id FROM inventory_item AS inside JOIN placed
          ON inside.location_id = placed.item_id AND inside.location_id >= ${FIRST_ITEM_ID})
      SELECT item_id, owner_id, location_id FROM inventory_item
      WHERE item_id NOT IN (SELECT item_id FROM placed)`,
  },
  {
    what: 'what is in a ship or container is of the same owner',
    sql: `SELECT inside.item_id, inside.owner_id, holder.item_id AS holder_id,
        holder.owner_id AS holder_owner_id
      FROM inventory_item AS inside JOIN inventory_item AS holder
        ON inside.location_id = holder.item_id
      WHERE inside.owner_id <> holder.owner_id`,
  },
];
