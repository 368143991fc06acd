// Inventory: what there is, where it is and whose it is; how it moved; who has checked it out.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Items, orders and jobs share one space of numbers, so that a place says by itself what it is.
const ITEMS = `
  CREATE SEQUENCE place_id AS bigint START WITH 1000000000000;
  CREATE TABLE inventory_item (
    item_id     bigint PRIMARY KEY DEFAULT nextval('place_id'),
    type_id     integer NOT NULL,
    owner_id    integer NOT NULL CHECK (owner_id > 0),
    location_id bigint NOT NULL CHECK (location_id <> item_id),
    flag        text NOT NULL,
    quantity    integer NOT NULL CHECK (quantity > 0),
    -- Assembled, or a blueprint with its own research: it stacks with nothing.
    singleton   boolean NOT NULL DEFAULT false,
    name        text CHECK (length(name) BETWEEN 1 AND 100),
    -- Of blueprints: runs left, null for an original.
    runs        integer CHECK (runs > 0),
    material_efficiency smallint CHECK (material_efficiency BETWEEN 0 AND 10),
    time_efficiency     smallint CHECK (time_efficiency BETWEEN 0 AND 20),
    CHECK (NOT singleton OR quantity = 1),
    CHECK (singleton OR (name IS NULL AND runs IS NULL)),
    CHECK ((material_efficiency IS NULL) = (time_efficiency IS NULL))
  ) WITH (fillfactor = 85);
  CREATE INDEX inventory_item_location ON inventory_item (location_id, owner_id);
  CREATE INDEX inventory_item_owner ON inventory_item (owner_id);
`;

// Every change of where or whose a thing is. From null: it came into the world; to null: it left.
const MOVEMENTS = `
  CREATE TABLE inventory_movement (
    movement_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id          bigint NOT NULL,
    type_id          integer NOT NULL,
    quantity         integer NOT NULL CHECK (quantity > 0),
    reason           text NOT NULL,
    context_id       bigint,
    from_owner_id    integer,
    from_location_id bigint,
    to_owner_id      integer,
    to_location_id   bigint,
    at               timestamptz NOT NULL,
    CHECK (from_location_id IS NOT NULL OR to_location_id IS NOT NULL),
    CHECK ((from_owner_id IS NULL) = (from_location_id IS NULL)),
    CHECK ((to_owner_id IS NULL) = (to_location_id IS NULL))
  );
  CREATE INDEX inventory_movement_item ON inventory_movement (item_id);
  CREATE INDEX inventory_movement_at ON inventory_movement USING brin (at);
`;

// Who holds the lease works on the inventory in memory; the fencing number grows with each lease,
// so that a holder that lost it can write nothing.
const LEASES = `
  CREATE TABLE inventory_lease (
    location_id bigint PRIMARY KEY,
    holder      text NOT NULL,
    fence       bigint NOT NULL CHECK (fence > 0),
    expires_at  timestamptz NOT NULL
  );
`;

export class Inventory1000000000006 implements MigrationInterface {
  name = 'Inventory1000000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ITEMS, MOVEMENTS, LEASES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory_lease, inventory_movement, inventory_item');
    await runner.query('DROP SEQUENCE place_id');
  }
}
