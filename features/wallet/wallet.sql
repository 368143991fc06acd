/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockAccounts */
SELECT account_id AS "accountId!", account.owner_id AS "ownerId!", account.division AS "division!",
  balance_cents AS "balanceCents!"
FROM wallet_account AS account
WHERE account_id IN (
  SELECT wanted.account_id FROM unnest(:ownerIds!::int[], :divisions!::int[])
    AS owner (owner_id, division) JOIN wallet_account AS wanted USING (owner_id, division))
ORDER BY account_id FOR NO KEY UPDATE;

/* Balances change by what came and went, so that the constraint judges them even if a lock failed. */

/* @name writeTransfers */
WITH changed AS (
  UPDATE wallet_account SET balance_cents = balance_cents + change.amount_cents
  FROM unnest(:accountIds!::int[], :changesCents!::bigint[]) AS change (account_id, amount_cents)
  WHERE wallet_account.account_id = change.account_id
)
INSERT INTO wallet_transfer (reference, kind, from_account_id, to_account_id, amount_cents,
  from_balance_cents, to_balance_cents, context_id, reason, at)
SELECT reference, kind, from_account_id, to_account_id, amount_cents, from_balance_cents,
  to_balance_cents, context_id, reason, :at!
FROM unnest(:references!::text[], :kinds!::text[], :fromAccountIds!::int[], :toAccountIds!::int[],
    :amountsCents!::bigint[], :fromBalancesCents!::bigint[], :toBalancesCents!::bigint[],
    :contextIds!::bigint[], :reasons!::text[]) WITH ORDINALITY
  AS transfer (reference, kind, from_account_id, to_account_id, amount_cents, from_balance_cents,
    to_balance_cents, context_id, reason, position)
ORDER BY position
RETURNING transfer_id::float8 AS "transferId!";

/* @name openAccounts */
INSERT INTO wallet_account (owner_id, division)
SELECT :ownerId!, division FROM generate_series(1, :divisions!::int) AS division;

/* @name readAccounts */
SELECT account_id AS "accountId!", owner_id AS "ownerId!", division AS "division!",
  balance_cents AS "balanceCents!"
FROM wallet_account WHERE owner_id = :ownerId! ORDER BY division;

/* Both directions are read by their own index, each a page at the most. */

/* @name readJournal */
SELECT transfer_id::float8 AS "transferId!", kind AS "kind!", amount_cents AS "amountCents!",
  entry.balance_cents AS "balanceCents!", COALESCE(other.owner_id, 0) AS "otherOwnerId!",
  context_id::float8 AS "contextId?", reason AS "reason!", at AS "at!"
FROM (
  (SELECT transfer_id, kind, amount_cents, to_balance_cents AS balance_cents,
     from_account_id AS other_account_id, context_id, reason, at
   FROM wallet_transfer WHERE to_account_id = :accountId! AND transfer_id < :before!
   ORDER BY transfer_id DESC LIMIT :limit!)
  UNION ALL
  (SELECT transfer_id, kind, -amount_cents, from_balance_cents, to_account_id, context_id, reason, at
   FROM wallet_transfer WHERE from_account_id = :accountId! AND transfer_id < :before!
   ORDER BY transfer_id DESC LIMIT :limit!)
) AS entry LEFT JOIN wallet_account AS other ON other.account_id = other_account_id
ORDER BY transfer_id DESC LIMIT :limit!;
