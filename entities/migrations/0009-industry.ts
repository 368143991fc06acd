// Industry: jobs, the structures they run in, what they are paid by, and how much work systems see.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// What comes out is settled when a job begins, but for the luck of an invention: its number is
// drawn then and kept secret, so that the answer is the same however often it is asked for.
const JOBS = `
  CREATE TABLE industry_job (
    job_id             bigint PRIMARY KEY DEFAULT nextval('place_id'),
    owner_id           integer NOT NULL CHECK (owner_id > 0),
    installer_id       integer NOT NULL REFERENCES character (id),
    facility_id        bigint NOT NULL,
    solar_system_id    integer NOT NULL,
    activity           text NOT NULL CHECK (activity IN ('manufacturing', 'research_material',
      'research_time', 'copying', 'invention', 'reaction')),
    -- Null where an invention uses up relics, which are material.
    blueprint_item_id  bigint,
    blueprint_type_id  integer NOT NULL,
    input_flag         text NOT NULL,
    runs               integer NOT NULL CHECK (runs > 0),
    licensed_runs      integer NOT NULL CHECK (licensed_runs > 0),
    uses_blueprint_runs boolean NOT NULL,
    probability        float8 NOT NULL CHECK (probability BETWEEN 0 AND 1),
    luck               bigint NOT NULL,
    product_type_id    integer NOT NULL,
    product_quantity   integer NOT NULL CHECK (product_quantity > 0),
    product_runs       integer CHECK (product_runs > 0),
    product_material_efficiency smallint CHECK (product_material_efficiency BETWEEN 0 AND 10),
    product_time_efficiency     smallint CHECK (product_time_efficiency BETWEEN 0 AND 20),
    successful_runs    integer CHECK (successful_runs BETWEEN 0 AND runs),
    cost_cents         bigint NOT NULL CHECK (cost_cents >= 0),
    output_location_id bigint NOT NULL,
    output_flag        text NOT NULL,
    auto_deliver       boolean NOT NULL,
    state              text NOT NULL
      CHECK (state IN ('active', 'paused', 'ready', 'delivered', 'cancelled')),
    started_at         timestamptz NOT NULL,
    finish_at          timestamptz NOT NULL CHECK (finish_at > started_at),
    paused_at          timestamptz,
    remaining_ms       bigint CHECK (remaining_ms > 0),
    ended_at           timestamptz,
    CHECK ((state = 'paused') = (paused_at IS NOT NULL)),
    CHECK ((state = 'paused') = (remaining_ms IS NOT NULL)),
    CHECK ((state IN ('delivered', 'cancelled')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'delivered') = (successful_runs IS NOT NULL)),
    CONSTRAINT industry_job_not_early CHECK (state <> 'delivered' OR ended_at >= finish_at),
    CHECK ((product_material_efficiency IS NULL) = (product_time_efficiency IS NULL))
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX industry_job_one_per_blueprint ON industry_job (blueprint_item_id)
    WHERE state IN ('active', 'paused', 'ready');
  CREATE INDEX industry_job_installer ON industry_job (installer_id, activity)
    WHERE state IN ('active', 'paused', 'ready');
  CREATE INDEX industry_job_facility ON industry_job (facility_id)
    WHERE state IN ('active', 'paused');
  CREATE INDEX industry_job_owner ON industry_job (owner_id, job_id);
`;

// The row is also the lock under which the slots of a character are counted.
const PILOTS = `
  CREATE TABLE industry_pilot (
    character_id integer PRIMARY KEY REFERENCES character (id),
    auto_deliver boolean NOT NULL DEFAULT false
  );
`;

const FACILITIES = `
  CREATE TABLE industry_facility (
    facility_id     bigint PRIMARY KEY DEFAULT nextval('place_id'),
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    type_id         integer NOT NULL,
    solar_system_id integer NOT NULL,
    owner_id        integer NOT NULL CHECK (owner_id > 0),
    tax_rate        float8 NOT NULL CHECK (tax_rate BETWEEN 0 AND 1),
    rig_type_ids    integer[] NOT NULL CHECK (cardinality(rig_type_ids) <= 3),
    online          boolean NOT NULL DEFAULT true
  );
  CREATE INDEX industry_facility_system ON industry_facility (solar_system_id);
`;

const FIGURES = `
  CREATE TABLE industry_usage (
    solar_system_id integer NOT NULL,
    activity        text NOT NULL,
    day             date NOT NULL,
    job_ms          bigint NOT NULL CHECK (job_ms >= 0),
    PRIMARY KEY (solar_system_id, activity, day)
  ) WITH (fillfactor = 70);
  CREATE TABLE industry_cost_index (
    solar_system_id integer NOT NULL,
    activity        text NOT NULL,
    index           float8 NOT NULL CHECK (index BETWEEN 0 AND 1),
    computed_at     timestamptz NOT NULL,
    PRIMARY KEY (solar_system_id, activity)
  );
  CREATE TABLE industry_price (
    type_id              integer PRIMARY KEY,
    adjusted_price_cents bigint NOT NULL CHECK (adjusted_price_cents >= 0)
  );
`;

export class Industry1000000000009 implements MigrationInterface {
  name = 'Industry1000000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [JOBS, PILOTS, FACILITIES, FIGURES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE industry_price, industry_cost_index, industry_usage,
      industry_facility, industry_pilot, industry_job`);
  }
}
