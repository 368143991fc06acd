// Sites: where they appear, which is static data, and those that are there.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// A condition that is null is none.
const TABLES = `
  CREATE TABLE universe_site_table (
    site_table_id integer PRIMARY KEY,
    name          text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('combat-anomaly', 'ore-anomaly', 'ice-anomaly',
      'gas', 'data', 'relic', 'combat-signature')),
    bands         text[],
    wormhole_class_ids     integer[],
    region_ids             integer[],
    faction_ids            integer[],
    effect_beacon_type_ids integer[],
    priority      integer NOT NULL,
    room          integer NOT NULL CHECK (room > 0),
    share         float8 NOT NULL CHECK (share > 0 AND share <= 1)
  );
  CREATE TABLE universe_site_type (
    site_type_id    integer PRIMARY KEY,
    site_table_id   integer NOT NULL REFERENCES universe_site_table,
    name            text NOT NULL,
    signal_strength float8 NOT NULL CHECK (signal_strength > 0 AND signal_strength <= 1),
    life_ms         bigint NOT NULL CHECK (life_ms > 0),
    weight          integer NOT NULL CHECK (weight > 0)
  );
  CREATE INDEX universe_site_type_table ON universe_site_type (site_table_id);
`;

// A wormhole has no type of site, and its end is that of the wormhole. The signature is what pilots
// know a site by: nothing else in the system has it.
const SITES = `
  CREATE TABLE site (
    site_id          bigint PRIMARY KEY DEFAULT nextval('place_id'),
    solar_system_id  integer NOT NULL,
    constellation_id integer NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('combat-anomaly', 'ore-anomaly', 'ice-anomaly',
      'gas', 'data', 'relic', 'combat-signature', 'wormhole')),
    site_type_id     integer,
    signature        text NOT NULL CHECK (signature ~ '^[A-Z]{3}-[0-9]{3}$'),
    name             text NOT NULL,
    signal_strength  float8 NOT NULL CHECK (signal_strength > 0 AND signal_strength <= 1),
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL,
    spawned_at       timestamptz NOT NULL,
    expires_at       timestamptz CHECK (expires_at > spawned_at),
    CONSTRAINT site_signature UNIQUE (solar_system_id, signature),
    CHECK ((kind = 'wormhole') = (site_type_id IS NULL)),
    CHECK ((kind = 'wormhole') = (expires_at IS NULL))
  );
  CREATE INDEX site_of_constellation ON site (constellation_id, kind);

  -- The lock of a constellation: who spawns or ends sites there holds its row.
  CREATE TABLE site_constellation (
    constellation_id integer PRIMARY KEY
  );
`;

export class Sites1000000000010 implements MigrationInterface {
  name = 'Sites1000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SITES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE site_constellation, site, universe_site_type, universe_site_table',
    );
  }
}
