// Accounts, characters, sessions, skills, the inbox of results and the receipts of commands.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNTS = `
  CREATE TABLE account (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email         text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    password_hash text NOT NULL,
    roles         text[] NOT NULL DEFAULT '{}',
    created_at    timestamptz NOT NULL,
    CONSTRAINT account_email_unique UNIQUE (email)
  );
`;

const CHARACTERS = `
  CREATE TABLE character (
    id             integer GENERATED ALWAYS AS IDENTITY (START WITH 90000001) PRIMARY KEY,
    account_id     integer NOT NULL REFERENCES account (id),
    name           text NOT NULL CHECK (length(name) BETWEEN 3 AND 37),
    bloodline_id   integer NOT NULL,
    corporation_id integer NOT NULL,
    station_id     integer NOT NULL,
    created_at     timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX character_name_unique ON character (lower(name));
  CREATE INDEX character_account ON character (account_id);
`;

// A session is found by the hash of its token alone; the token itself is never stored.
const SESSIONS = `
  CREATE TABLE session (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash    bytea NOT NULL CONSTRAINT session_token_unique UNIQUE,
    account_id    integer NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    character_id  integer REFERENCES character (id) ON DELETE CASCADE,
    -- The results after it are those that the session is to hear.
    heard_after   integer NOT NULL DEFAULT 0,
    client        text NOT NULL CHECK (length(client) <= 200),
    address       text NOT NULL,
    created_at    timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    revoked_at    timestamptz,
    needs_refresh boolean NOT NULL DEFAULT false
  );
  CREATE INDEX session_account ON session (account_id);
  CREATE INDEX session_character ON session (character_id) WHERE revoked_at IS NULL;
  CREATE INDEX session_expires ON session (expires_at);
`;

// Counts of logins and registrations that were tried; losing them at a crash is no loss.
const ATTEMPTS = `
  CREATE UNLOGGED TABLE attempt (
    key    varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  );
`;

// The row of inbox is the lock under which sequences are given out, so they have no gap, and under
// which a subscriber comes or goes, so that no result slips past a subscriber unseen. Whoever
// writes a notification holds that lock; a foreign key would take it again for each row.
const RESULTS = `
  CREATE TABLE inbox (
    character_id  integer PRIMARY KEY REFERENCES character (id) ON DELETE CASCADE,
    last_sequence integer NOT NULL DEFAULT 0,
    subscribers   text[] NOT NULL DEFAULT '{}'
  ) WITH (fillfactor = 70);
  CREATE TABLE notification (
    character_id integer NOT NULL,
    sequence     integer NOT NULL CHECK (sequence > 0),
    kind         text NOT NULL,
    body         jsonb NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (character_id, sequence)
  );
  CREATE INDEX notification_at ON notification USING brin (at);
`;

// A command repeated with its id is answered out of this table and does nothing again.
const RECEIPTS = `
  CREATE TABLE command_receipt (
    account_id integer NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    command_id uuid NOT NULL,
    command    text NOT NULL,
    answer     json NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (account_id, command_id)
  );
  CREATE INDEX command_receipt_at ON command_receipt USING brin (at);
`;

// One row a slot of a cycle: whoever writes it has run that slot, and nobody runs it again.
const JOB_RUNS = `
  CREATE TABLE job_run (
    cycle   text NOT NULL,
    slot_at timestamptz NOT NULL,
    ran_at  timestamptz NOT NULL,
    PRIMARY KEY (cycle, slot_at)
  );
`;

const TABLES = [
  'job_run',
  'command_receipt',
  'notification',
  'inbox',
  'attempt',
  'session',
  'character',
  'account',
];

export class Foundation1000000000001 implements MigrationInterface {
  name = 'Foundation1000000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ACCOUNTS, CHARACTERS, SESSIONS, ATTEMPTS, RESULTS, RECEIPTS, JOB_RUNS]) {
      await runner.query(sql);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
