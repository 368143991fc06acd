// Ships in space: a character is docked or in a solar system, and flies at most one ship.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WHEREABOUTS = `
  ALTER TABLE character ALTER station_id DROP NOT NULL;
  ALTER TABLE character ADD solar_system_id integer;
  -- The ship that it flies, or would undock in.
  ALTER TABLE character ADD ship_id bigint;
  ALTER TABLE character ADD CONSTRAINT character_is_somewhere
    CHECK (num_nonnulls(station_id, solar_system_id) = 1);
  ALTER TABLE character ADD CONSTRAINT character_in_space_has_a_ship
    CHECK (solar_system_id IS NULL OR ship_id IS NOT NULL);
  CREATE UNIQUE INDEX character_ship ON character (ship_id) WHERE ship_id IS NOT NULL;
  CREATE INDEX character_of_system ON character (solar_system_id, id)
    WHERE solar_system_id IS NOT NULL;
`;

// Where a ship came into its system, and whether it is there to be seen. What it has done since is
// the snapshot's to say.
const SHIPS = `
  CREATE TABLE space_ship (
    ship_id         bigint PRIMARY KEY,
    solar_system_id integer NOT NULL,
    pilot_id        integer UNIQUE REFERENCES character (id) ON DELETE CASCADE,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL,
    came_at         timestamptz NOT NULL,
    -- Its pilot is logged off and it has vanished.
    is_away         boolean NOT NULL DEFAULT false
  );
  CREATE INDEX space_ship_system ON space_ship (solar_system_id);
  CREATE TABLE space_snapshot (
    solar_system_id integer PRIMARY KEY,
    fence           bigint NOT NULL,
    taken_at        timestamptz NOT NULL,
    state           bytea NOT NULL
  );
`;

export class Space1000000000017 implements MigrationInterface {
  name = 'Space1000000000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [WHEREABOUTS, SHIPS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE space_snapshot, space_ship');
    await runner.query(`
      ALTER TABLE character DROP COLUMN ship_id, DROP COLUMN solar_system_id,
        ALTER station_id SET NOT NULL`);
  }
}
