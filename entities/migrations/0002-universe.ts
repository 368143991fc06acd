// The universe's static data, in the shape of EVE's published export, and what was imported when.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAP, STATIONS } from './0002-universe-map.ts';

// One import runs at a time; the universe that everybody reads is the last one finished.
const IMPORTS = `
  CREATE TABLE universe_import (
    import_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source      text NOT NULL,
    layout      text NOT NULL CHECK (layout IN ('yaml', 'jsonl')),
    digest      text NOT NULL,
    state       text NOT NULL CHECK (state IN ('loading', 'finished', 'failed', 'abandoned')),
    units_done  integer NOT NULL DEFAULT 0,
    units_total integer NOT NULL,
    problem     text,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz
  );
  CREATE UNIQUE INDEX universe_import_loading ON universe_import ((true)) WHERE state = 'loading';
  CREATE INDEX universe_import_finished ON universe_import (import_id) WHERE state = 'finished';
`;

const TYPES = `
  CREATE TABLE universe_category (
    category_id integer PRIMARY KEY,
    name        text NOT NULL,
    published   boolean NOT NULL
  );
  CREATE TABLE universe_group (
    group_id               integer PRIMARY KEY,
    category_id            integer NOT NULL REFERENCES universe_category,
    name                   text NOT NULL,
    published              boolean NOT NULL,
    anchorable             boolean NOT NULL,
    anchored               boolean NOT NULL,
    fittable_non_singleton boolean NOT NULL,
    use_base_price         boolean NOT NULL
  );
  CREATE INDEX universe_group_category ON universe_group (category_id);
  CREATE TABLE universe_market_group (
    market_group_id integer PRIMARY KEY,
    parent_group_id integer,
    name            text NOT NULL,
    description     text NOT NULL,
    has_types       boolean NOT NULL
  );
  CREATE INDEX universe_market_group_parent ON universe_market_group (parent_group_id);
  CREATE TABLE universe_meta_group (
    meta_group_id integer PRIMARY KEY,
    name          text NOT NULL
  );
  CREATE TABLE universe_type (
    type_id                  integer PRIMARY KEY,
    group_id                 integer NOT NULL REFERENCES universe_group,
    name                     text NOT NULL,
    description              text NOT NULL,
    published                boolean NOT NULL,
    mass_kg                  float8 NOT NULL CHECK (mass_kg >= 0),
    volume_m3                float8 NOT NULL CHECK (volume_m3 >= 0),
    capacity_m3              float8 NOT NULL CHECK (capacity_m3 >= 0),
    radius_m                 float8 NOT NULL CHECK (radius_m >= 0),
    portion_size             integer NOT NULL CHECK (portion_size > 0),
    base_price_cents         bigint,
    market_group_id          integer,
    meta_group_id            integer,
    variation_parent_type_id integer,
    race_id                  integer,
    faction_id               integer,
    graphic_id               integer,
    icon_id                  integer,
    sound_id                 integer
  );
  CREATE INDEX universe_type_group ON universe_type (group_id);
  CREATE INDEX universe_type_market_group ON universe_type (market_group_id);
`;

// The importer checks every reference of a million rows at once; foreign keys would check each row
// of the largest tables again, and take longer than all the rest of an import.
const DOGMA = `
  CREATE TABLE universe_dogma_attribute (
    attribute_id            integer PRIMARY KEY,
    name                    text NOT NULL,
    display_name            text,
    description             text NOT NULL,
    category_id             integer,
    data_type               integer NOT NULL,
    default_value           float8 NOT NULL,
    high_is_good            boolean NOT NULL,
    stackable               boolean NOT NULL,
    published               boolean NOT NULL,
    display_when_zero       boolean NOT NULL,
    unit_id                 integer,
    icon_id                 integer,
    min_attribute_id        integer,
    max_attribute_id        integer,
    recharge_time_attribute_id integer
  );
  CREATE TABLE universe_dogma_effect (
    effect_id                           integer PRIMARY KEY,
    name                                text NOT NULL,
    display_name                        text,
    effect_category_id                  integer NOT NULL,
    published                           boolean NOT NULL,
    is_offensive                        boolean NOT NULL,
    is_assistance                       boolean NOT NULL,
    is_warp_safe                        boolean NOT NULL,
    disallow_auto_repeat                boolean NOT NULL,
    electronic_chance                   boolean NOT NULL,
    propulsion_chance                   boolean NOT NULL,
    range_chance                        boolean NOT NULL,
    distribution                        integer,
    duration_attribute_id               integer,
    discharge_attribute_id              integer,
    range_attribute_id                  integer,
    falloff_attribute_id                integer,
    tracking_speed_attribute_id         integer,
    resistance_attribute_id             integer,
    fitting_usage_chance_attribute_id   integer,
    npc_usage_chance_attribute_id       integer,
    npc_activation_chance_attribute_id  integer,
    modifier_info                       jsonb NOT NULL
  );
  CREATE TABLE universe_type_attribute (
    type_id      integer NOT NULL,
    attribute_id integer NOT NULL,
    value        float8 NOT NULL,
    PRIMARY KEY (type_id, attribute_id)
  );
  CREATE TABLE universe_type_effect (
    type_id    integer NOT NULL,
    effect_id  integer NOT NULL,
    is_default boolean NOT NULL,
    PRIMARY KEY (type_id, effect_id)
  );
`;

// Materials, products and skills of an activity are read as a whole; what makes a thing is found
// by the index on products.
const BLUEPRINTS = `
  CREATE TABLE universe_blueprint (
    blueprint_type_id    integer PRIMARY KEY,
    max_production_limit integer NOT NULL
  );
  CREATE TABLE universe_blueprint_activity (
    blueprint_type_id integer NOT NULL REFERENCES universe_blueprint,
    activity          text NOT NULL,
    time_seconds      integer NOT NULL CHECK (time_seconds >= 0),
    materials         jsonb NOT NULL,
    products          jsonb NOT NULL,
    skills            jsonb NOT NULL,
    PRIMARY KEY (blueprint_type_id, activity)
  );
  CREATE INDEX universe_blueprint_activity_products
    ON universe_blueprint_activity USING gin (products jsonb_path_ops);
`;

const PEOPLE = `
  CREATE TABLE universe_faction (
    faction_id             integer PRIMARY KEY,
    name                   text NOT NULL,
    description            text NOT NULL,
    corporation_id         integer,
    militia_corporation_id integer,
    solar_system_id        integer NOT NULL,
    member_race_ids        integer[] NOT NULL,
    size_factor            float8 NOT NULL
  );
  CREATE TABLE universe_race (
    race_id      integer PRIMARY KEY,
    name         text NOT NULL,
    description  text NOT NULL,
    ship_type_id integer,
    skills       jsonb NOT NULL
  );
  CREATE TABLE universe_bloodline (
    bloodline_id   integer PRIMARY KEY,
    race_id        integer NOT NULL REFERENCES universe_race,
    corporation_id integer NOT NULL,
    name           text NOT NULL,
    description    text NOT NULL,
    perception     smallint NOT NULL,
    memory         smallint NOT NULL,
    willpower      smallint NOT NULL,
    intelligence   smallint NOT NULL,
    charisma       smallint NOT NULL
  );
  CREATE TABLE universe_ancestry (
    ancestry_id       integer PRIMARY KEY,
    bloodline_id      integer NOT NULL REFERENCES universe_bloodline,
    name              text NOT NULL,
    description       text NOT NULL,
    short_description text,
    perception        smallint NOT NULL,
    memory            smallint NOT NULL,
    willpower         smallint NOT NULL,
    intelligence      smallint NOT NULL,
    charisma          smallint NOT NULL
  );
  CREATE TABLE universe_npc_corporation (
    corporation_id          integer PRIMARY KEY,
    name                    text NOT NULL,
    ticker                  text NOT NULL,
    description             text NOT NULL,
    faction_id              integer,
    race_id                 integer,
    station_id              integer,
    solar_system_id         integer,
    ceo_id                  integer,
    friend_corporation_id   integer,
    enemy_corporation_id    integer,
    main_activity_id        integer,
    size                    text NOT NULL,
    extent                  text NOT NULL,
    tax_rate                float8 NOT NULL,
    min_security            float8 NOT NULL,
    deleted                 boolean NOT NULL
  );
  CREATE INDEX universe_npc_corporation_faction ON universe_npc_corporation (faction_id);
  CREATE TABLE universe_npc_division (
    division_id integer PRIMARY KEY,
    name        text NOT NULL,
    leader_name text NOT NULL
  );
`;

const TABLES = [
  'universe_agent_skill',
  'universe_agent',
  'universe_station',
  'universe_station_operation',
  'universe_station_service',
  'universe_celestial',
  'universe_stargate',
  'universe_solar_system',
  'universe_constellation',
  'universe_region',
  'universe_npc_division',
  'universe_npc_corporation',
  'universe_ancestry',
  'universe_bloodline',
  'universe_race',
  'universe_faction',
  'universe_blueprint_activity',
  'universe_blueprint',
  'universe_type_effect',
  'universe_type_attribute',
  'universe_dogma_effect',
  'universe_dogma_attribute',
  'universe_type',
  'universe_meta_group',
  'universe_market_group',
  'universe_group',
  'universe_category',
  'universe_import',
];

export class Universe1000000000002 implements MigrationInterface {
  name = 'Universe1000000000002';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [IMPORTS, TYPES, DOGMA, BLUEPRINTS, PEOPLE, MAP, STATIONS];
    for (const sql of parts) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA IF EXISTS universe_staging CASCADE');
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
