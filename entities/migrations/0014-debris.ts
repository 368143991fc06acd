// Debris: wrecks, cans, and what else lies about in space until it is gone.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// What is in it are items whose place it is.
const DEBRIS = `
  CREATE TABLE debris (
    debris_id       bigint PRIMARY KEY DEFAULT nextval('place_id'),
    kind            text NOT NULL CHECK (kind IN ('wreck', 'jet-can', 'drone', 'deployable',
      'anchored-can')),
    -- Of what it was; null for cans.
    type_id         integer,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    owner_id        integer NOT NULL CHECK (owner_id > 0),
    solar_system_id integer NOT NULL,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL,
    made_at         timestamptz NOT NULL,
    decays_at       timestamptz NOT NULL CHECK (decays_at > made_at)
  ) WITH (fillfactor = 90);
  CREATE INDEX debris_system ON debris (solar_system_id, debris_id);
  CREATE INDEX debris_decay ON debris (decays_at);
`;

// How far the sweep has come through all items, in the order of their ids.
const SWEEP = `
  CREATE TABLE debris_sweep (
    single       boolean PRIMARY KEY DEFAULT true CHECK (single),
    last_item_id bigint NOT NULL
  );
  INSERT INTO debris_sweep (last_item_id) VALUES (0);
`;

export class Debris1000000000014 implements MigrationInterface {
  name = 'Debris1000000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DEBRIS, SWEEP]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE debris_sweep, debris');
  }
}
