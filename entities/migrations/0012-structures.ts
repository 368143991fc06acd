// Structures that players anchor, and who attacked them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The limit of a system is its slots: a structure that stands has one. What a state says of the
// layers, of fuel and of moments is what the machine in features/structures/states.ts says.
const STRUCTURES = `
  CREATE TABLE structure (
    structure_id    bigint PRIMARY KEY DEFAULT nextval('place_id'),
    type_id         integer NOT NULL,
    owner_id        integer NOT NULL CHECK (owner_id > 0),
    solar_system_id integer NOT NULL,
    slot            smallint NOT NULL CHECK (slot BETWEEN 1 AND 50),
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL,
    name            text NOT NULL CHECK (length(name) BETWEEN 3 AND 50),
    state           text NOT NULL CHECK (state IN ('anchoring', 'shielded', 'low-power',
      'vulnerable-shield', 'armour-reinforced', 'vulnerable-armour', 'hull-reinforced',
      'vulnerable-hull', 'unanchoring', 'unanchored', 'destroyed')),
    state_since     timestamptz NOT NULL,
    state_until     timestamptz CHECK (state_until > state_since),
    -- The last harm since the state began.
    harmed_at       timestamptz CHECK (harmed_at >= state_since),
    shield          integer NOT NULL CHECK (shield BETWEEN 0 AND shield_max),
    armour          integer NOT NULL CHECK (armour BETWEEN 0 AND armour_max),
    hull            integer NOT NULL CHECK (hull BETWEEN 0 AND hull_max),
    shield_max      integer NOT NULL CHECK (shield_max > 0),
    armour_max      integer NOT NULL CHECK (armour_max > 0),
    hull_max        integer NOT NULL CHECK (hull_max > 0),
    -- UTC; 0 is Sunday.
    weekday         smallint NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    hour            smallint NOT NULL CHECK (hour BETWEEN 0 AND 23),
    next_weekday    smallint CHECK (next_weekday BETWEEN 0 AND 6),
    next_hour       smallint CHECK (next_hour BETWEEN 0 AND 23),
    hours_change_at timestamptz,
    fuel_until      timestamptz,
    -- The moment of its timer: the earliest of all that are to come.
    next_at         timestamptz,
    CHECK ((next_weekday IS NULL) = (hours_change_at IS NULL)),
    CHECK ((next_hour IS NULL) = (hours_change_at IS NULL)),
    CHECK ((next_at IS NULL) = (state_until IS NULL AND fuel_until IS NULL
      AND hours_change_at IS NULL)),
    CHECK (next_at <= state_until), CHECK (next_at <= fuel_until),
    CHECK (next_at <= hours_change_at),
    CONSTRAINT structure_ended CHECK (state NOT IN ('unanchored', 'destroyed')
      OR next_at IS NULL),
    CONSTRAINT structure_moment CHECK (state IN ('low-power', 'unanchored', 'destroyed')
      OR state_until IS NOT NULL),
    CONSTRAINT structure_power CHECK (CASE state
      WHEN 'shielded' THEN fuel_until IS NOT NULL
      WHEN 'low-power' THEN fuel_until IS NULL ELSE true END),
    CONSTRAINT structure_layers CHECK (CASE
      WHEN state IN ('anchoring') THEN shield = shield_max AND armour = armour_max AND hull > 0
      WHEN state IN ('shielded')
        THEN shield = shield_max AND armour = armour_max AND hull = hull_max
      WHEN state IN ('low-power', 'vulnerable-shield', 'unanchoring')
        THEN shield > 0 AND armour = armour_max AND hull = hull_max
      WHEN state IN ('armour-reinforced')
        THEN shield = 0 AND armour = armour_max AND hull = hull_max
      WHEN state IN ('vulnerable-armour') THEN shield = 0 AND armour > 0 AND hull = hull_max
      WHEN state IN ('hull-reinforced') THEN shield = 0 AND armour = 0 AND hull = hull_max
      WHEN state IN ('vulnerable-hull') THEN shield = 0 AND armour = 0 AND hull > 0
      WHEN state IN ('destroyed') THEN hull = 0
      ELSE true END)
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX structure_slot ON structure (solar_system_id, slot)
    WHERE state NOT IN ('unanchored', 'destroyed');
  CREATE INDEX structure_owner ON structure (owner_id, structure_id)
    WHERE state NOT IN ('unanchored', 'destroyed');

  -- The lock of a solar system: who anchors there holds its row.
  CREATE TABLE structure_system (
    solar_system_id integer PRIMARY KEY
  );
`;

// Who harmed it since it was whole.
const ATTACKERS = `
  CREATE TABLE structure_attacker (
    structure_id bigint NOT NULL REFERENCES structure,
    character_id integer NOT NULL REFERENCES character (id),
    PRIMARY KEY (structure_id, character_id)
  );
`;

// Of two states one follows the other only if it is in this list, whoever writes.
const TRANSITIONS = `
  CREATE TABLE structure_transition (
    from_state text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (from_state, to_state)
  );
  INSERT INTO structure_transition VALUES
    ('anchoring', 'shielded'), ('anchoring', 'low-power'), ('anchoring', 'destroyed'),
    ('shielded', 'vulnerable-shield'), ('shielded', 'low-power'), ('shielded', 'unanchoring'),
    ('low-power', 'shielded'), ('low-power', 'vulnerable-shield'),
    ('low-power', 'armour-reinforced'), ('low-power', 'unanchoring'),
    ('vulnerable-shield', 'shielded'), ('vulnerable-shield', 'low-power'),
    ('vulnerable-shield', 'armour-reinforced'),
    ('armour-reinforced', 'vulnerable-armour'),
    ('vulnerable-armour', 'shielded'), ('vulnerable-armour', 'low-power'),
    ('vulnerable-armour', 'hull-reinforced'), ('vulnerable-armour', 'vulnerable-hull'),
    ('hull-reinforced', 'vulnerable-hull'),
    ('vulnerable-hull', 'shielded'), ('vulnerable-hull', 'low-power'),
    ('vulnerable-hull', 'destroyed'),
    ('unanchoring', 'unanchored'), ('unanchoring', 'armour-reinforced'),
    ('unanchoring', 'shielded'), ('unanchoring', 'low-power'),
    ('unanchoring', 'vulnerable-shield');

  CREATE FUNCTION structure_check_transition() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM structure_transition
        WHERE from_state = OLD.state AND to_state = NEW.state) THEN
      RAISE EXCEPTION 'a structure cannot go from % to %', OLD.state, NEW.state
        USING ERRCODE = 'check_violation', CONSTRAINT = 'structure_transition';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER structure_transition BEFORE UPDATE OF state ON structure FOR EACH ROW
    WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION structure_check_transition();
`;

export class Structures1000000000012 implements MigrationInterface {
  name = 'Structures1000000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [STRUCTURES, ATTACKERS, TRANSITIONS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE structure_attacker, structure, structure_system');
    await runner.query('DROP TABLE structure_transition');
    await runner.query('DROP FUNCTION structure_check_transition()');
  }
}
