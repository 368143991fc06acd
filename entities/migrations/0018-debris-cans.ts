// Containers that are anchored in space: cans with an owner, a place of their own, and a lock.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The container stays an item, which lies in the debris; what is in the can is in the container.
// The limits of a system, and of an owner in it, are slots.
const CANS = `
  ALTER TABLE debris
    ADD container_id bigint UNIQUE,
    ADD slot         smallint CHECK (slot BETWEEN 1 AND 500),
    ADD owner_slot   smallint CHECK (owner_slot BETWEEN 1 AND 10),
    ADD CONSTRAINT debris_container CHECK (num_nonnulls(container_id, slot, owner_slot) IN (0, 3)),
    ADD CONSTRAINT debris_can CHECK (container_id IS NULL
      OR (kind = 'anchored-can' AND type_id IS NOT NULL));
  CREATE UNIQUE INDEX debris_slot ON debris (solar_system_id, slot) WHERE slot IS NOT NULL;
  CREATE UNIQUE INDEX debris_owner_slot ON debris (solar_system_id, owner_id, owner_slot)
    WHERE owner_slot IS NOT NULL;

  -- Who anchors in a system holds its row.
  CREATE TABLE debris_anchorage (
    solar_system_id integer PRIMARY KEY
  );
`;

// Who knew the password has a key to this lock. Another password is another lock.
const LOCKS = `
  CREATE TABLE debris_lock (
    lock_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    container_id  bigint NOT NULL UNIQUE REFERENCES debris (container_id) ON DELETE CASCADE,
    password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%')
  );
  CREATE TABLE debris_key (
    lock_id      bigint NOT NULL REFERENCES debris_lock ON DELETE CASCADE,
    character_id integer NOT NULL REFERENCES character (id) ON DELETE CASCADE,
    PRIMARY KEY (lock_id, character_id)
  );
`;

export class DebrisCans1000000000018 implements MigrationInterface {
  name = 'DebrisCans1000000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CANS, LOCKS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE debris_key, debris_lock, debris_anchorage');
    await runner.query(
      'ALTER TABLE debris DROP COLUMN container_id, DROP COLUMN slot, DROP COLUMN owner_slot',
    );
  }
}
