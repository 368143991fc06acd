// What must hold of a million orders after any number of trades, by whole sets.
import type { Runtime } from '#queues/runtime.ts';

// 6 is the account that holds the escrow.
const CHECKS = {
  'escrow equals open buy orders': `SELECT 1 WHERE
    (SELECT sum(escrow_cents) FROM market_order) <>
    (SELECT sum(CASE WHEN to_account_id = 6 THEN amount_cents ELSE -amount_cents END)
     FROM wallet_transfer WHERE 6 IN (from_account_id, to_account_id))`,
  'volume is conserved per order': `SELECT order_id FROM market_order
    LEFT JOIN (SELECT order_id, sum(quantity) AS traded FROM market_trade,
      LATERAL (VALUES (buy_order_id), (sell_order_id)) AS side (order_id) GROUP BY 1) AS trades
      USING (order_id)
    WHERE state IN ('open', 'filled') AND volume_total - volume_remaining <> COALESCE(traded, 0)`,
  'goods of orders are what remains of them': `SELECT order_id FROM market_order
    LEFT JOIN (SELECT place AS order_id, sum(held) AS held FROM inventory_movement,
      LATERAL (VALUES (to_location_id, quantity), (from_location_id, -quantity)) AS at (place, held)
      GROUP BY 1) AS movements USING (order_id)
    WHERE character_id IS NOT NULL AND COALESCE(held, 0) <>
      CASE WHEN state = 'open' AND NOT is_buy THEN volume_remaining ELSE 0 END`,
  'every open order has its timer': `SELECT 1 WHERE
    (SELECT count(*) FROM market_order WHERE state = 'open' AND expires_at IS NOT NULL) <>
    (SELECT count(*) FROM pgboss.job WHERE name = 'market.expire-order' AND state < 'active')`,
};

/** @throws where one does not hold */
export async function assertInvariants(runtime: Runtime): Promise<void> {
  for (const [what, sql] of Object.entries(CHECKS)) {
    const broken = await runtime.dataSource.query<unknown[]>(sql);
    if (broken.length > 0) throw new Error(`${what}: broken ${broken.length} times`);
  }
}

/** Money of all players less what the universe gave and took: never changes. */
export async function moneyCents(runtime: Runtime): Promise<string> {
  const [row] = await runtime.dataSource.query<[{ cents: string }]>(
    `SELECT ((SELECT sum(balance_cents) FROM wallet_account)
       - (SELECT COALESCE(sum(amount_cents), 0) FROM wallet_transfer WHERE from_account_id <= 1000)
       + (SELECT COALESCE(sum(amount_cents), 0) FROM wallet_transfer WHERE to_account_id <= 1000)
     )::text AS cents`,
  );
  return row.cents;
}
