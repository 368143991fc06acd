// The cluster: launchers of machines, server instances, the places that these own, and the seats of
// pilots in them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// One holder of a name at a time; whoever finds the beat too old takes the name over.
const CLUSTERS = `
  CREATE TABLE cluster (
    name        text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 40),
    holder_id   uuid NOT NULL,
    beat_at     timestamptz NOT NULL,
    shutdown_at timestamptz,
    reason      text CHECK (length(reason) <= 200)
  );
  CREATE TABLE launcher (
    launcher_id  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cluster      text NOT NULL,
    machine      text NOT NULL CHECK (length(machine) <= 253),
    host         text NOT NULL,
    port         integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    -- The address as the database sees it, which tells a wrong private address from a right one.
    seen_from    inet,
    cores        smallint NOT NULL CHECK (cores > 0),
    memory_bytes bigint NOT NULL CHECK (memory_bytes > 0),
    free_bytes   bigint NOT NULL,
    load         float8 NOT NULL,
    is_draining  boolean NOT NULL DEFAULT false,
    orders_taken   bigint NOT NULL DEFAULT 0,
    -- Forged, replayed, too old or no orders at all.
    orders_dropped bigint NOT NULL DEFAULT 0,
    started_at   timestamptz NOT NULL,
    beat_at      timestamptz NOT NULL,
    CONSTRAINT launcher_of_machine UNIQUE (cluster, machine)
  );
`;

// A row stands from the order to launch on, so that nobody orders the same server twice. A
// restarted process takes its row over: the incarnation tells what was meant for the one before.
const SERVERS = `
  CREATE TABLE server (
    server_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cluster     text NOT NULL,
    kind        text NOT NULL,
    name        text NOT NULL CHECK (length(name) <= 60),
    launcher_id integer REFERENCES launcher ON DELETE SET NULL,
    incarnation integer NOT NULL DEFAULT 0,
    state       text NOT NULL DEFAULT 'starting'
      CHECK (state IN ('starting', 'ready', 'draining')),
    host        text,
    port        integer CHECK (port BETWEEN 1 AND 65535),
    pilots      integer NOT NULL DEFAULT 0,
    load        float8 NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL,
    beat_at     timestamptz NOT NULL,
    CONSTRAINT server_name UNIQUE (cluster, name),
    CHECK (state = 'starting' OR (host IS NOT NULL AND port IS NOT NULL))
  );
`;

// Who holds the lease of a place alone writes what happens there; the fencing number grows with
// each holder and each incarnation of it. Stations and solar systems share no number.
const PLACES = `
  CREATE SEQUENCE fence AS bigint;
  CREATE TABLE place (
    place_id  integer PRIMARY KEY,
    server_id integer NOT NULL REFERENCES server ON DELETE CASCADE,
    fence     bigint NOT NULL DEFAULT nextval('fence'),
    is_open   boolean NOT NULL DEFAULT false,
    taken_at  timestamptz NOT NULL
  );
  CREATE INDEX place_server ON place (server_id);
`;

const BANS = `
  ALTER TABLE account ADD banned_until timestamptz;
  ALTER TABLE account ADD ban_reason text CHECK (length(ban_reason) <= 200);
`;

// Where a pilot is played: one server at a time, and one session.
const SEATS = `
  CREATE TABLE seat (
    character_id integer PRIMARY KEY REFERENCES character (id) ON DELETE CASCADE,
    session_id   integer NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    server_id    integer NOT NULL REFERENCES server ON DELETE CASCADE,
    place_id     integer NOT NULL,
    fence        bigint NOT NULL DEFAULT nextval('fence'),
    taken_at     timestamptz NOT NULL,
    -- Since when nobody is connected.
    lost_at      timestamptz
  );
  CREATE INDEX seat_server ON seat (server_id);
  CREATE INDEX seat_session ON seat (session_id);
`;

export class Cluster1000000000016 implements MigrationInterface {
  name = 'Cluster1000000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CLUSTERS, SERVERS, PLACES, BANS, SEATS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seat, place, server, launcher, cluster');
    await runner.query('DROP SEQUENCE fence');
    await runner.query('ALTER TABLE account DROP COLUMN banned_until, DROP COLUMN ban_reason');
  }
}
