/** Types generated for queries found in "features/wallet/wallet.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'LockAccounts' parameters type */
export interface ILockAccountsParams {
  divisions: numberArray;
  ownerIds: numberArray;
}

/** 'LockAccounts' return type */
export interface ILockAccountsResult {
  accountId: number;
  balanceCents: string;
  division: number;
  ownerId: number;
}

/** 'LockAccounts' query type */
export interface ILockAccountsQuery {
  params: ILockAccountsParams;
  result: ILockAccountsResult;
}

const lockAccountsIR: any = {"usedParamSet":{"ownerIds":true,"divisions":true},"params":[{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":236}]},{"name":"divisions","required":true,"transform":{"type":"scalar"},"locs":[{"a":246,"b":256}]}],"statement":"SELECT account_id AS \"accountId!\", account.owner_id AS \"ownerId!\", account.division AS \"division!\",\n  balance_cents AS \"balanceCents!\"\nFROM wallet_account AS account\nWHERE account_id IN (\n  SELECT wanted.account_id FROM unnest(:ownerIds!::int[], :divisions!::int[])\n    AS owner (owner_id, division) JOIN wallet_account AS wanted USING (owner_id, division))\nORDER BY account_id FOR NO KEY UPDATE                                                                                                      "};

/**
 * Query generated from SQL:
 * ```
 * SELECT account_id AS "accountId!", account.owner_id AS "ownerId!", account.division AS "division!",
 *   balance_cents AS "balanceCents!"
 * FROM wallet_account AS account
 * WHERE account_id IN (
 *   SELECT wanted.account_id FROM unnest(:ownerIds!::int[], :divisions!::int[])
 *     AS owner (owner_id, division) JOIN wallet_account AS wanted USING (owner_id, division))
 * ORDER BY account_id FOR NO KEY UPDATE                                                                                                      
 * ```
 */
export const lockAccounts = new PreparedQuery<ILockAccountsParams,ILockAccountsResult>(lockAccountsIR);


/** 'WriteTransfers' parameters type */
export interface IWriteTransfersParams {
  accountIds: numberArray;
  amountsCents: NumberOrStringArray;
  at: DateOrString;
  changesCents: NumberOrStringArray;
  contextIds: NumberOrStringArray;
  fromAccountIds: numberArray;
  fromBalancesCents: NumberOrStringArray;
  kinds: stringArray;
  reasons: stringArray;
  references: stringArray;
  toAccountIds: numberArray;
  toBalancesCents: NumberOrStringArray;
}

/** 'WriteTransfers' return type */
export interface IWriteTransfersResult {
  transferId: number;
}

/** 'WriteTransfers' query type */
export interface IWriteTransfersQuery {
  params: IWriteTransfersParams;
  result: IWriteTransfersResult;
}

const writeTransfersIR: any = {"usedParamSet":{"accountIds":true,"changesCents":true,"at":true,"references":true,"kinds":true,"fromAccountIds":true,"toAccountIds":true,"amountsCents":true,"fromBalancesCents":true,"toBalancesCents":true,"contextIds":true,"reasons":true},"params":[{"name":"accountIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":123}]},{"name":"changesCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":146}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":538,"b":541}]},{"name":"references","required":true,"transform":{"type":"scalar"},"locs":[{"a":555,"b":566}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":577,"b":583}]},{"name":"fromAccountIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":594,"b":609}]},{"name":"toAccountIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":619,"b":632}]},{"name":"amountsCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":646,"b":659}]},{"name":"fromBalancesCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":672,"b":690}]},{"name":"toBalancesCents","required":true,"transform":{"type":"scalar"},"locs":[{"a":703,"b":719}]},{"name":"contextIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":736,"b":747}]},{"name":"reasons","required":true,"transform":{"type":"scalar"},"locs":[{"a":760,"b":768}]}],"statement":"WITH changed AS (\n  UPDATE wallet_account SET balance_cents = balance_cents + change.amount_cents\n  FROM unnest(:accountIds!::int[], :changesCents!::bigint[]) AS change (account_id, amount_cents)\n  WHERE wallet_account.account_id = change.account_id\n)\nINSERT INTO wallet_transfer (reference, kind, from_account_id, to_account_id, amount_cents,\n  from_balance_cents, to_balance_cents, context_id, reason, at)\nSELECT reference, kind, from_account_id, to_account_id, amount_cents, from_balance_cents,\n  to_balance_cents, context_id, reason, :at!\nFROM unnest(:references!::text[], :kinds!::text[], :fromAccountIds!::int[], :toAccountIds!::int[],\n    :amountsCents!::bigint[], :fromBalancesCents!::bigint[], :toBalancesCents!::bigint[],\n    :contextIds!::bigint[], :reasons!::text[]) WITH ORDINALITY\n  AS transfer (reference, kind, from_account_id, to_account_id, amount_cents, from_balance_cents,\n    to_balance_cents, context_id, reason, position)\nORDER BY position\nRETURNING transfer_id::float8 AS \"transferId!\""};

/**
 * Query generated from SQL:
 * ```
 * WITH changed AS (
 *   UPDATE wallet_account SET balance_cents = balance_cents + change.amount_cents
 *   FROM unnest(:accountIds!::int[], :changesCents!::bigint[]) AS change (account_id, amount_cents)
 *   WHERE wallet_account.account_id = change.account_id
 * )
 * INSERT INTO wallet_transfer (reference, kind, from_account_id, to_account_id, amount_cents,
 *   from_balance_cents, to_balance_cents, context_id, reason, at)
 * SELECT reference, kind, from_account_id, to_account_id, amount_cents, from_balance_cents,
 *   to_balance_cents, context_id, reason, :at!
 * FROM unnest(:references!::text[], :kinds!::text[], :fromAccountIds!::int[], :toAccountIds!::int[],
 *     :amountsCents!::bigint[], :fromBalancesCents!::bigint[], :toBalancesCents!::bigint[],
 *     :contextIds!::bigint[], :reasons!::text[]) WITH ORDINALITY
 *   AS transfer (reference, kind, from_account_id, to_account_id, amount_cents, from_balance_cents,
 *     to_balance_cents, context_id, reason, position)
 * ORDER BY position
 * RETURNING transfer_id::float8 AS "transferId!"
 * ```
 */
export const writeTransfers = new PreparedQuery<IWriteTransfersParams,IWriteTransfersResult>(writeTransfersIR);


/** 'OpenAccounts' parameters type */
export interface IOpenAccountsParams {
  divisions: number;
  ownerId: number;
}

/** 'OpenAccounts' return type */
export type IOpenAccountsResult = void;

/** 'OpenAccounts' query type */
export interface IOpenAccountsQuery {
  params: IOpenAccountsParams;
  result: IOpenAccountsResult;
}

const openAccountsIR: any = {"usedParamSet":{"ownerId":true,"divisions":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":63}]},{"name":"divisions","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":109}]}],"statement":"INSERT INTO wallet_account (owner_id, division)\nSELECT :ownerId!, division FROM generate_series(1, :divisions!::int) AS division"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO wallet_account (owner_id, division)
 * SELECT :ownerId!, division FROM generate_series(1, :divisions!::int) AS division
 * ```
 */
export const openAccounts = new PreparedQuery<IOpenAccountsParams,IOpenAccountsResult>(openAccountsIR);


/** 'ReadAccounts' parameters type */
export interface IReadAccountsParams {
  ownerId: number;
}

/** 'ReadAccounts' return type */
export interface IReadAccountsResult {
  accountId: number;
  balanceCents: string;
  division: number;
  ownerId: number;
}

/** 'ReadAccounts' query type */
export interface IReadAccountsQuery {
  params: IReadAccountsParams;
  result: IReadAccountsResult;
}

const readAccountsIR: any = {"usedParamSet":{"ownerId":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":164}]}],"statement":"SELECT account_id AS \"accountId!\", owner_id AS \"ownerId!\", division AS \"division!\",\n  balance_cents AS \"balanceCents!\"\nFROM wallet_account WHERE owner_id = :ownerId! ORDER BY division                                                                           "};

/**
 * Query generated from SQL:
 * ```
 * SELECT account_id AS "accountId!", owner_id AS "ownerId!", division AS "division!",
 *   balance_cents AS "balanceCents!"
 * FROM wallet_account WHERE owner_id = :ownerId! ORDER BY division                                                                           
 * ```
 */
export const readAccounts = new PreparedQuery<IReadAccountsParams,IReadAccountsResult>(readAccountsIR);


/** 'ReadJournal' parameters type */
export interface IReadJournalParams {
  accountId: number;
  before: NumberOrString;
  limit: NumberOrString;
}

/** 'ReadJournal' return type */
export interface IReadJournalResult {
  amountCents: string;
  at: Date;
  balanceCents: string;
  contextId: number | null;
  kind: string;
  otherOwnerId: number;
  reason: string;
  transferId: number;
}

/** 'ReadJournal' query type */
export interface IReadJournalQuery {
  params: IReadJournalParams;
  result: IReadJournalResult;
}

const readJournalIR: any = {"usedParamSet":{"accountId":true,"before":true,"limit":true},"params":[{"name":"accountId","required":true,"transform":{"type":"scalar"},"locs":[{"a":451,"b":461},{"a":696,"b":706}]},{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":481,"b":488},{"a":726,"b":733}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":525,"b":531},{"a":770,"b":776},{"a":895,"b":901}]}],"statement":"SELECT transfer_id::float8 AS \"transferId!\", kind AS \"kind!\", amount_cents AS \"amountCents!\",\n  entry.balance_cents AS \"balanceCents!\", COALESCE(other.owner_id, 0) AS \"otherOwnerId!\",\n  context_id::float8 AS \"contextId?\", reason AS \"reason!\", at AS \"at!\"\nFROM (\n  (SELECT transfer_id, kind, amount_cents, to_balance_cents AS balance_cents,\n     from_account_id AS other_account_id, context_id, reason, at\n   FROM wallet_transfer WHERE to_account_id = :accountId! AND transfer_id < :before!\n   ORDER BY transfer_id DESC LIMIT :limit!)\n  UNION ALL\n  (SELECT transfer_id, kind, -amount_cents, from_balance_cents, to_account_id, context_id, reason, at\n   FROM wallet_transfer WHERE from_account_id = :accountId! AND transfer_id < :before!\n   ORDER BY transfer_id DESC LIMIT :limit!)\n) AS entry LEFT JOIN wallet_account AS other ON other.account_id = other_account_id\nORDER BY transfer_id DESC LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT transfer_id::float8 AS "transferId!", kind AS "kind!", amount_cents AS "amountCents!",
 *   entry.balance_cents AS "balanceCents!", COALESCE(other.owner_id, 0) AS "otherOwnerId!",
 *   context_id::float8 AS "contextId?", reason AS "reason!", at AS "at!"
 * FROM (
 *   (SELECT transfer_id, kind, amount_cents, to_balance_cents AS balance_cents,
 *      from_account_id AS other_account_id, context_id, reason, at
 *    FROM wallet_transfer WHERE to_account_id = :accountId! AND transfer_id < :before!
 *    ORDER BY transfer_id DESC LIMIT :limit!)
 *   UNION ALL
 *   (SELECT transfer_id, kind, -amount_cents, from_balance_cents, to_account_id, context_id, reason, at
 *    FROM wallet_transfer WHERE from_account_id = :accountId! AND transfer_id < :before!
 *    ORDER BY transfer_id DESC LIMIT :limit!)
 * ) AS entry LEFT JOIN wallet_account AS other ON other.account_id = other_account_id
 * ORDER BY transfer_id DESC LIMIT :limit!
 * ```
 */
export const readJournal = new PreparedQuery<IReadJournalParams,IReadJournalResult>(readJournalIR);


