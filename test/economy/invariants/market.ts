// Orders: volumes, goods and escrow by whole sets, so that a million of them can be judged.
import type { Check } from './check.ts';

/** Open, and still trading: the timer of one whose time is over may come late. */
const LIVE = `SELECT * FROM market_order
  WHERE state = 'open' AND (expires_at IS NULL OR expires_at > :now)`;

/** The best prices of both sides in each group, of players alone and of everybody. */
const crossedBy = (group: string, buys: string): string => `
  SELECT * FROM (SELECT ${group}, type_id,
      max(price_cents) FILTER (WHERE ${buys}) AS buy,
      min(price_cents) FILTER (WHERE NOT is_buy) AS sell,
      max(price_cents) FILTER (WHERE ${buys} AND character_id IS NOT NULL) AS own_buy,
      min(price_cents) FILTER (WHERE NOT is_buy AND character_id IS NOT NULL) AS own_sell
    FROM (${LIVE}) AS live GROUP BY 1, 2) AS best
  WHERE own_buy >= sell OR buy >= own_sell`;

export const market: readonly Check[] = [
  {
    what: 'the escrow is what open buy orders may still cost',
    sql: `SELECT orders, account FROM
      (SELECT COALESCE(sum(price_cents * volume_remaining), 0) AS orders FROM market_order
       WHERE is_buy AND state = 'open' AND character_id IS NOT NULL) AS open,
      (SELECT COALESCE(sum(CASE WHEN to_account_id = 6 THEN amount_cents ELSE -amount_cents END), 0)
         AS account FROM wallet_transfer WHERE 6 IN (from_account_id, to_account_id)) AS aside
      WHERE orders <> account`,
  },
  {
    what: 'the volume of an order is what remains and what was traded',
    sql: `SELECT order_id, volume_total, volume_remaining, traded FROM market_order
      FULL JOIN (SELECT order_id, sum(quantity) AS traded FROM market_trade,
        LATERAL (VALUES (buy_order_id), (sell_order_id)) AS side (order_id) GROUP BY 1) AS trades
        USING (order_id)
      WHERE volume_total - volume_remaining IS DISTINCT FROM COALESCE(traded, 0)`,
  },
  {
    what: 'an open sell order holds the goods that remain of it, and an ended one none',
    sql: `SELECT order_id, state, volume_remaining, held FROM market_order
      LEFT JOIN (SELECT place AS order_id, sum(held) AS held FROM inventory_movement,
        LATERAL (VALUES (to_location_id, quantity), (from_location_id, -quantity))
          AS at (place, held) GROUP BY 1) AS movements USING (order_id)
      WHERE COALESCE(held, 0) <> CASE WHEN state = 'open' AND NOT is_buy
        AND character_id IS NOT NULL THEN volume_remaining ELSE 0 END`,
  },
  {
    what: 'every order that ends has its timer, and no other timer of orders is pending',
    sql: `SELECT ending.key, expires_at, data FROM
      (SELECT order_id::text AS key, expires_at FROM market_order
       WHERE state = 'open' AND expires_at IS NOT NULL) AS ending
      FULL JOIN (SELECT singleton_key AS key, data FROM pgboss.job
        WHERE name = 'market.expire-order' AND state < 'completed') AS firing USING (key)
      WHERE expires_at IS DISTINCT FROM to_timestamp((data->>'dueAt')::float8 / 1000)`,
  },
  {
    what: 'nothing was traded for an order whose time was over',
    sql: `SELECT trade_id, order_id, at, expires_at FROM market_trade,
        LATERAL (VALUES (buy_order_id), (sell_order_id)) AS side (order_id)
        JOIN market_order USING (order_id)
      WHERE at > expires_at`,
  },
  {
    what: 'no two orders of a station that could trade are left standing',
    sql: crossedBy('station_id', 'is_buy AND min_volume = 1'),
  },
  {
    what: 'no two orders of a region that could trade are left standing',
    sql: crossedBy('region_id', 'is_buy AND min_volume = 1 AND range = 32767'),
  },
];
