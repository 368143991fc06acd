// Wormholes: which there may be, which is static data, and those that are there.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// A condition that is null is none.
const CONDITIONS = `
    bands                  text[],
    wormhole_class_ids     integer[],
    region_ids             integer[],
    faction_ids            integer[],
    effect_beacon_type_ids integer[]`;

const TABLES = `
  CREATE TABLE universe_wormhole_type (
    wormhole_type_id integer PRIMARY KEY,
    code             text NOT NULL,${CONDITIONS},
    total_mass_kg    bigint NOT NULL CHECK (total_mass_kg > 0),
    jump_mass_kg     bigint NOT NULL CHECK (jump_mass_kg BETWEEN 1 AND total_mass_kg),
    regeneration_kg_per_s float8 NOT NULL CHECK (regeneration_kg_per_s >= 0),
    life_ms          bigint NOT NULL CHECK (life_ms > 0),
    signal_strength  float8 NOT NULL CHECK (signal_strength > 0 AND signal_strength < 1)
  );
  CREATE TABLE universe_wormhole_table (
    wormhole_table_id integer PRIMARY KEY,
    name              text NOT NULL,${CONDITIONS},
    priority          integer NOT NULL,
    wandering_per_system_and_day float8 CHECK (wandering_per_system_and_day > 0),
    wandering_room    integer CHECK (wandering_room > 0),
    CHECK ((wandering_room IS NULL) = (wandering_per_system_and_day IS NULL))
  );
  CREATE TABLE universe_wormhole_choice (
    wormhole_table_id integer NOT NULL REFERENCES universe_wormhole_table,
    slot              integer NOT NULL CHECK (slot >= 0),
    wormhole_type_id  integer NOT NULL REFERENCES universe_wormhole_type,
    weight            integer NOT NULL CHECK (weight > 0),
    PRIMARY KEY (wormhole_table_id, slot, wormhole_type_id)
  );
  CREATE INDEX universe_wormhole_choice_type ON universe_wormhole_choice (wormhole_type_id);
`;

// What a wormhole can bear stands with it: an import of other types changes none that is there.
// Each side has a signature of its own, in the system where the side is, and of kind wormhole.
const WORMHOLES = `
  ALTER TABLE site ADD CONSTRAINT site_place UNIQUE (site_id, solar_system_id, kind);

  CREATE TABLE wormhole (
    wormhole_id      bigint PRIMARY KEY DEFAULT nextval('place_id'),
    wormhole_type_id integer NOT NULL,
    code             text NOT NULL,
    static_slot      integer CHECK (static_slot > 0),
    near_system_id   integer NOT NULL,
    far_system_id    integer NOT NULL CHECK (far_system_id <> near_system_id),
    near_site_id     bigint NOT NULL UNIQUE,
    far_site_id      bigint UNIQUE,
    site_kind        text GENERATED ALWAYS AS ('wormhole') STORED,
    signal_strength  float8 NOT NULL,
    jump_mass_kg     bigint NOT NULL CHECK (jump_mass_kg > 0),
    total_mass_kg    bigint NOT NULL,
    regeneration_kg_per_s float8 NOT NULL CHECK (regeneration_kg_per_s >= 0),
    mass_left_kg     float8 NOT NULL CHECK (mass_left_kg > 0 AND mass_left_kg <= total_mass_kg),
    mass_left_at     timestamptz NOT NULL,
    mass_stage       text NOT NULL CHECK (mass_stage IN ('stable', 'below-half', 'critical')),
    life_stage       text NOT NULL CHECK (life_stage IN ('fresh', 'decaying', 'end-of-life')),
    born_at          timestamptz NOT NULL,
    stage_changes_at timestamptz,
    collapses_at     timestamptz NOT NULL CHECK (collapses_at > born_at),
    CONSTRAINT wormhole_static UNIQUE (near_system_id, static_slot),
    CONSTRAINT wormhole_near_signature FOREIGN KEY (near_site_id, near_system_id, site_kind)
      REFERENCES site (site_id, solar_system_id, kind),
    CONSTRAINT wormhole_far_signature FOREIGN KEY (far_site_id, far_system_id, site_kind)
      REFERENCES site (site_id, solar_system_id, kind),
    CHECK ((stage_changes_at IS NULL) = (life_stage = 'end-of-life')),
    CHECK (stage_changes_at > born_at AND stage_changes_at < collapses_at)
  );
  CREATE INDEX wormhole_far_system ON wormhole (far_system_id);

  -- The last two passages of a pilot: how soon a third may follow.
  CREATE TABLE wormhole_polarity (
    wormhole_id    bigint NOT NULL REFERENCES wormhole ON DELETE CASCADE,
    character_id   integer NOT NULL,
    passed_at      timestamptz NOT NULL,
    passed_before_at timestamptz CHECK (passed_before_at <= passed_at),
    PRIMARY KEY (wormhole_id, character_id)
  );

  -- Until when it has been drawn which wandering wormholes appear.
  CREATE TABLE wormhole_wandering (
    is_only     boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    drawn_until timestamptz NOT NULL
  );
`;

// At commit no signature stands without its wormhole.
const NO_ORPHANS = `
  CREATE FUNCTION refuse_orphan_signature(id bigint) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM site WHERE site_id = id AND kind = 'wormhole')
      AND NOT EXISTS (SELECT FROM wormhole WHERE near_site_id = id)
      AND NOT EXISTS (SELECT FROM wormhole WHERE far_site_id = id) THEN
      RAISE EXCEPTION 'signature % has no wormhole', id
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'site_wormhole';
    END IF;
  END $$;

  CREATE FUNCTION check_signature() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refuse_orphan_signature(NEW.site_id);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER site_wormhole AFTER INSERT OR UPDATE ON site
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'wormhole')
    EXECUTE FUNCTION check_signature();

  CREATE FUNCTION check_signatures_left() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refuse_orphan_signature(OLD.near_site_id);
    PERFORM refuse_orphan_signature(OLD.far_site_id);
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER wormhole_signatures AFTER DELETE OR UPDATE OF near_site_id, far_site_id
    ON wormhole DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION check_signatures_left();
`;

export class Wormholes1000000000011 implements MigrationInterface {
  name = 'Wormholes1000000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(WORMHOLES);
    await runner.query(NO_ORPHANS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM wormhole`);
    await runner.query(`DELETE FROM site WHERE kind = 'wormhole'`);
    await runner.query(`DROP TRIGGER site_wormhole ON site`);
    await runner.query(`DROP TABLE wormhole_wandering, wormhole_polarity, wormhole`);
    await runner.query(`DROP FUNCTION check_signature, check_signatures_left`);
    await runner.query(`DROP FUNCTION refuse_orphan_signature`);
    await runner.query(`ALTER TABLE site DROP CONSTRAINT site_place`);
    await runner.query(
      `DROP TABLE universe_wormhole_choice, universe_wormhole_table, universe_wormhole_type`,
    );
  }
}
