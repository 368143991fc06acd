// The wallet: accounts, and the transfers between them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// An account of the universe is a source or a sink: it has no balance of its own to lock, since all
// players would wait for one row; what it gave and took is the sum of its transfers.
const ACCOUNTS = `
  CREATE TABLE wallet_account (
    account_id    integer GENERATED ALWAYS AS IDENTITY (START WITH 1001) PRIMARY KEY,
    owner_id      integer NOT NULL CHECK (owner_id > 0),
    division      smallint NOT NULL CHECK (division BETWEEN 1 AND 7),
    balance_cents bigint NOT NULL DEFAULT 0
      CONSTRAINT wallet_account_not_overdrawn CHECK (balance_cents >= 0),
    CONSTRAINT wallet_account_owner UNIQUE (owner_id, division)
  ) WITH (fillfactor = 70);
`;

// A transfer is both of its entries, so that none can be without the other. Its reference is what
// makes it happen once. Balances are those right after it; null for the universe's accounts.
const TRANSFERS = `
  CREATE TABLE wallet_transfer (
    transfer_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference          text NOT NULL CONSTRAINT wallet_transfer_once UNIQUE,
    kind               text NOT NULL,
    from_account_id    integer NOT NULL,
    to_account_id      integer NOT NULL,
    amount_cents       bigint NOT NULL CHECK (amount_cents > 0),
    from_balance_cents bigint CHECK (from_balance_cents >= 0),
    to_balance_cents   bigint CHECK (to_balance_cents >= 0),
    context_id         bigint,
    reason             text NOT NULL CHECK (length(reason) <= 200),
    at                 timestamptz NOT NULL,
    CHECK (from_account_id <> to_account_id),
    CHECK ((from_account_id > 1000) = (from_balance_cents IS NOT NULL)),
    CHECK ((to_account_id > 1000) = (to_balance_cents IS NOT NULL))
  );
  CREATE INDEX wallet_transfer_from ON wallet_transfer (from_account_id, transfer_id);
  CREATE INDEX wallet_transfer_to ON wallet_transfer (to_account_id, transfer_id);
`;

// Characters made before there were wallets get theirs.
const FIRST = `
  INSERT INTO wallet_account (owner_id, division) SELECT id, 1 FROM character ORDER BY id;
`;

export class Wallet1000000000005 implements MigrationInterface {
  name = 'Wallet1000000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ACCOUNTS, TRANSFERS, FIRST]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wallet_transfer, wallet_account');
  }
}
