// Money: double entry, to the cent. Accounts up to 1,000 are the universe's sources and sinks.
import type { Check } from './check.ts';

const ENTRIES = `
  SELECT from_account_id AS account_id, transfer_id, -amount_cents AS cents,
    from_balance_cents AS balance_after FROM wallet_transfer WHERE from_account_id > 1000
  UNION ALL
  SELECT to_account_id, transfer_id, amount_cents, to_balance_cents FROM wallet_transfer
  WHERE to_account_id > 1000`;

export const money: readonly Check[] = [
  {
    what: 'the balance of an account is the sum of its transfers',
    sql: `SELECT account_id, balance_cents, cents FROM wallet_account
      FULL JOIN (SELECT account_id, sum(cents) AS cents FROM (${ENTRIES}) AS entry GROUP BY 1)
        AS entries USING (account_id)
      WHERE balance_cents IS DISTINCT FROM COALESCE(cents, 0)`,
  },
  {
    what: 'each transfer starts from the balance that the one before it left',
    sql: `SELECT * FROM (SELECT account_id, transfer_id, balance_after,
        sum(cents) OVER (PARTITION BY account_id ORDER BY transfer_id) AS total
        FROM (${ENTRIES}) AS entry) AS entries WHERE balance_after <> total`,
  },
  {
    what: 'players have what the universe gave them less what it took',
    sql: `SELECT players, universe FROM
      (SELECT COALESCE(sum(balance_cents), 0) AS players FROM wallet_account) AS balances,
      (SELECT COALESCE(sum(CASE WHEN from_account_id <= 1000 THEN amount_cents ELSE 0 END)
         - sum(CASE WHEN to_account_id <= 1000 THEN amount_cents ELSE 0 END), 0) AS universe
       FROM wallet_transfer) AS given
      WHERE players <> universe`,
  },
  {
    what: 'nobody has less than nothing',
    sql: 'SELECT account_id, balance_cents FROM wallet_account WHERE balance_cents < 0',
  },
  {
    what: 'every trade was paid once, at its price',
    sql: `SELECT trade_id, reference, amount_cents FROM market_trade
      FULL JOIN (SELECT * FROM wallet_transfer WHERE kind = 'market-purchase') AS payment
        ON reference = 'market.trade ' || buy_order_id || ' ' || sell_order_id
      WHERE amount_cents IS DISTINCT FROM price_cents * quantity
        -- Who buys from himself pays nobody, unless out of the escrow.
        AND NOT (amount_cents IS NULL AND buyer_id = seller_id)`,
  },
  {
    what: 'the escrow of an order is what was laid aside for it and neither spent nor returned',
    sql: `SELECT order_id, escrow_cents, cents FROM market_order
      FULL JOIN (SELECT order_id, sum(cents) AS cents FROM (
          SELECT context_id AS order_id,
            CASE WHEN to_account_id = 6 THEN amount_cents ELSE -amount_cents END AS cents
          FROM wallet_transfer WHERE kind IN ('market-escrow', 'market-escrow-return')
          UNION ALL
          SELECT split_part(reference, ' ', 2)::bigint, -amount_cents FROM wallet_transfer
          WHERE kind = 'market-purchase' AND from_account_id = 6
        ) AS entry GROUP BY 1) AS entries USING (order_id)
      WHERE escrow_cents IS DISTINCT FROM COALESCE(cents, 0)`,
  },
];
