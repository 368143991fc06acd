// Incursions: how they are to be, which is static data, and those that there are.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
  CREATE TABLE universe_incursion_table (
    incursion_table_id integer PRIMARY KEY,
    name               text NOT NULL,
    band               text NOT NULL CHECK (band IN ('high', 'low', 'null')),
    at_once            integer NOT NULL CHECK (at_once > 0),
    chance             float8 NOT NULL CHECK (chance > 0 AND chance <= 1),
    cooldown_min_ms    bigint NOT NULL CHECK (cooldown_min_ms >= 0),
    cooldown_max_ms    bigint NOT NULL CHECK (cooldown_max_ms >= cooldown_min_ms),
    established_ms     bigint NOT NULL CHECK (established_ms > 0),
    mobilising_ms      bigint NOT NULL CHECK (mobilising_ms > 0),
    withdrawing_ms     bigint NOT NULL CHECK (withdrawing_ms > 0),
    initial_influence  float8 NOT NULL CHECK (initial_influence > 0 AND initial_influence <= 1),
    influence_rise_per_hour float8 NOT NULL CHECK (influence_rise_per_hour > 0)
  );
  CREATE TABLE universe_incursion_penalty (
    incursion_table_id integer NOT NULL REFERENCES universe_incursion_table,
    effect             text NOT NULL,
    share              float8 NOT NULL CHECK (share > 0 AND share <= 1),
    PRIMARY KEY (incursion_table_id, effect)
  );
  CREATE TABLE universe_incursion_encounter (
    incursion_table_id integer NOT NULL REFERENCES universe_incursion_table,
    role               text NOT NULL
      CHECK (role IN ('vanguard', 'assault', 'headquarters', 'mothership')),
    per_system         integer NOT NULL CHECK (per_system > 0),
    influence_step     float8 NOT NULL CHECK (influence_step > 0 AND influence_step <= 1),
    min_pilots         integer NOT NULL CHECK (min_pilots > 0),
    max_pilots         integer NOT NULL CHECK (max_pilots >= min_pilots),
    reward_cents       bigint NOT NULL CHECK (reward_cents > 0),
    PRIMARY KEY (incursion_table_id, role),
    CHECK (role <> 'mothership' OR per_system = 1)
  );
  CREATE TABLE universe_incursion_site (
    site_type_id       integer PRIMARY KEY,
    incursion_table_id integer NOT NULL,
    role               text NOT NULL,
    name               text NOT NULL,
    weight             integer NOT NULL CHECK (weight > 0),
    FOREIGN KEY (incursion_table_id, role) REFERENCES universe_incursion_encounter
  );
  CREATE INDEX universe_incursion_site_role
    ON universe_incursion_site (incursion_table_id, role);
`;

// An encounter is a site, and ends with its incursion, as a wormhole's site does with the wormhole.
const SITES = `
  ALTER TABLE site DROP CONSTRAINT site_kind_check, DROP CONSTRAINT site_check2,
    ADD CONSTRAINT site_kind CHECK (kind IN ('combat-anomaly', 'ore-anomaly', 'ice-anomaly',
      'gas', 'data', 'relic', 'combat-signature', 'wormhole', 'incursion')),
    ADD CONSTRAINT site_end CHECK ((kind IN ('wormhole', 'incursion')) = (expires_at IS NULL));
`;

// An ended incursion stands for its cool-down, and for what others know it by.
const INCURSIONS = `
  -- The lock of a band: who begins an incursion there holds its row.
  CREATE TABLE incursion_band (
    band text PRIMARY KEY
  );
  INSERT INTO incursion_band VALUES ('high'), ('low'), ('null');

  CREATE TABLE incursion (
    incursion_id       bigint PRIMARY KEY DEFAULT nextval('place_id'),
    incursion_table_id integer NOT NULL,
    band               text NOT NULL REFERENCES incursion_band,
    constellation_id   integer NOT NULL,
    staging_system_id  integer NOT NULL,
    headquarters_system_id integer NOT NULL CHECK (headquarters_system_id <> staging_system_id),
    state              text NOT NULL
      CHECK (state IN ('established', 'mobilising', 'withdrawing', 'ended')),
    influence          float8 NOT NULL CONSTRAINT incursion_influence
      CHECK (influence BETWEEN 0 AND 1),
    established_at     timestamptz NOT NULL,
    state_until        timestamptz,
    tick_at            timestamptz,
    ended_at           timestamptz CHECK (ended_at >= established_at),
    ended_reason       text CHECK (ended_reason IN ('mothership-destroyed', 'withdrew')),
    cooldown_until     timestamptz CHECK (cooldown_until >= ended_at),
    CHECK ((state = 'ended') = (state_until IS NULL)),
    CHECK ((state = 'ended') = (tick_at IS NULL)),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK ((state = 'ended') = (ended_reason IS NOT NULL)),
    CHECK ((state = 'ended') = (cooldown_until IS NOT NULL))
  );
  CREATE UNIQUE INDEX incursion_of_constellation ON incursion (constellation_id)
    WHERE state <> 'ended';
  CREATE INDEX incursion_cooldown ON incursion (cooldown_until);

  CREATE TABLE incursion_system (
    incursion_id    bigint NOT NULL REFERENCES incursion,
    solar_system_id integer NOT NULL,
    role            text NOT NULL
      CHECK (role IN ('staging', 'vanguard', 'assault', 'headquarters')),
    PRIMARY KEY (incursion_id, solar_system_id)
  );
  CREATE INDEX incursion_system_place ON incursion_system (solar_system_id);

  CREATE TABLE incursion_encounter (
    site_id      bigint PRIMARY KEY REFERENCES site,
    incursion_id bigint NOT NULL REFERENCES incursion,
    role         text NOT NULL
      CHECK (role IN ('vanguard', 'assault', 'headquarters', 'mothership'))
  );
  CREATE INDEX incursion_encounter_incursion ON incursion_encounter (incursion_id);
  CREATE UNIQUE INDEX incursion_mothership ON incursion_encounter (incursion_id)
    WHERE role = 'mothership';

  -- Who has fought against it, and hears how it goes on.
  CREATE TABLE incursion_participant (
    incursion_id bigint NOT NULL REFERENCES incursion,
    character_id integer NOT NULL,
    PRIMARY KEY (incursion_id, character_id)
  );

  CREATE INDEX character_of_station ON character (station_id, id);
`;

const STATES = `
  CREATE FUNCTION check_incursion_state() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.state, NEW.state) NOT IN (('established', 'mobilising'),
      ('mobilising', 'withdrawing'), ('established', 'ended'), ('mobilising', 'ended'),
      ('withdrawing', 'ended')) THEN
      RAISE EXCEPTION 'an incursion that is % cannot become %', OLD.state, NEW.state
        USING ERRCODE = 'check_violation', CONSTRAINT = 'incursion_state';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER incursion_state BEFORE UPDATE ON incursion FOR EACH ROW
    WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION check_incursion_state();
`;

// At commit no encounter's site stands without its encounter.
const NO_ORPHANS = `
  CREATE FUNCTION check_encounter_site() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE id bigint := coalesce(NEW.site_id, OLD.site_id);
  BEGIN
    IF EXISTS (SELECT FROM site WHERE site_id = id AND kind = 'incursion')
      AND NOT EXISTS (SELECT FROM incursion_encounter WHERE site_id = id) THEN
      RAISE EXCEPTION 'site % has no encounter', id
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'site_encounter';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER site_encounter AFTER INSERT ON site DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.kind = 'incursion') EXECUTE FUNCTION check_encounter_site();
  CREATE CONSTRAINT TRIGGER encounter_site AFTER DELETE ON incursion_encounter
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_encounter_site();
`;

const DOWN = [
  `DROP INDEX character_of_station`,
  `DROP TABLE incursion_participant, incursion_encounter, incursion_system, incursion`,
  `DROP TRIGGER site_encounter ON site`,
  `DROP FUNCTION check_encounter_site, check_incursion_state`,
  `DROP TABLE incursion_band, universe_incursion_site, universe_incursion_encounter,
     universe_incursion_penalty, universe_incursion_table`,
  `DELETE FROM site WHERE kind = 'incursion'`,
  `ALTER TABLE site DROP CONSTRAINT site_kind, DROP CONSTRAINT site_end,
     ADD CONSTRAINT site_kind_check CHECK (kind IN ('combat-anomaly', 'ore-anomaly',
       'ice-anomaly', 'gas', 'data', 'relic', 'combat-signature', 'wormhole')),
     ADD CONSTRAINT site_check2 CHECK ((kind = 'wormhole') = (expires_at IS NULL))`,
];

export class Incursions1000000000013 implements MigrationInterface {
  name = 'Incursions1000000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLES, SITES, INCURSIONS, STATES, NO_ORPHANS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}
