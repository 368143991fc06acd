// The universe's map: regions down to celestials, stations and their agents.

// The class is that of the system, else of its constellation, else of its region; so the faction.
export const MAP = `
  CREATE TABLE universe_region (
    region_id         integer PRIMARY KEY,
    name              text NOT NULL,
    space             text NOT NULL
      CHECK (space IN ('known', 'wormhole', 'abyssal', 'void', 'other')),
    faction_id        integer,
    wormhole_class_id integer,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL
  );
  CREATE TABLE universe_constellation (
    constellation_id  integer PRIMARY KEY,
    region_id         integer NOT NULL REFERENCES universe_region,
    name              text NOT NULL,
    faction_id        integer,
    wormhole_class_id integer,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL
  );
  CREATE INDEX universe_constellation_region ON universe_constellation (region_id);
  CREATE TABLE universe_solar_system (
    solar_system_id    integer PRIMARY KEY,
    constellation_id   integer NOT NULL REFERENCES universe_constellation,
    region_id          integer NOT NULL,
    name               text NOT NULL,
    security_status    float8 NOT NULL CHECK (security_status BETWEEN -1 AND 1),
    security_class     text,
    wormhole_class_id  integer,
    faction_id         integer,
    luminosity         float8 NOT NULL,
    radius_m           float8 NOT NULL,
    border             boolean NOT NULL,
    corridor           boolean NOT NULL,
    fringe             boolean NOT NULL,
    hub                boolean NOT NULL,
    international      boolean NOT NULL,
    regional           boolean NOT NULL,
    visual_effect      text,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL
  );
  CREATE INDEX universe_solar_system_constellation ON universe_solar_system (constellation_id);
  CREATE INDEX universe_solar_system_region ON universe_solar_system (region_id);
  CREATE INDEX universe_solar_system_name ON universe_solar_system (lower(name));
  CREATE TABLE universe_stargate (
    stargate_id             integer PRIMARY KEY,
    solar_system_id         integer NOT NULL REFERENCES universe_solar_system,
    type_id                 integer NOT NULL,
    destination_stargate_id integer NOT NULL,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL,
    CHECK (stargate_id <> destination_stargate_id)
  );
  CREATE INDEX universe_stargate_solar_system ON universe_stargate (solar_system_id);
  CREATE TABLE universe_celestial (
    celestial_id    integer PRIMARY KEY,
    solar_system_id integer NOT NULL,
    kind            text NOT NULL
      CHECK (kind IN ('star', 'planet', 'moon', 'asteroid-belt', 'secondary-sun')),
    type_id         integer NOT NULL,
    name            text NOT NULL,
    orbit_id        integer,
    celestial_index smallint,
    orbit_index     smallint,
    radius_m        float8,
    effect_beacon_type_id integer,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL
  );
  CREATE INDEX universe_celestial_solar_system ON universe_celestial (solar_system_id);
`;

export const STATIONS = `
  CREATE TABLE universe_station_service (
    service_id integer PRIMARY KEY,
    name       text NOT NULL
  );
  CREATE TABLE universe_station_operation (
    operation_id         integer PRIMARY KEY,
    activity_id          integer NOT NULL,
    name                 text NOT NULL,
    description          text NOT NULL,
    service_ids          integer[] NOT NULL,
    manufacturing_factor float8 NOT NULL,
    research_factor      float8 NOT NULL
  );
  CREATE TABLE universe_station (
    station_id                integer PRIMARY KEY,
    solar_system_id           integer NOT NULL REFERENCES universe_solar_system,
    orbit_id                  integer,
    type_id                   integer NOT NULL,
    corporation_id            integer NOT NULL REFERENCES universe_npc_corporation,
    operation_id              integer NOT NULL,
    use_operation_name        boolean NOT NULL,
    name                      text NOT NULL,
    reprocessing_efficiency   float8 NOT NULL,
    reprocessing_station_take float8 NOT NULL,
    x float8 NOT NULL, y float8 NOT NULL, z float8 NOT NULL
  );
  CREATE INDEX universe_station_solar_system ON universe_station (solar_system_id);
  CREATE INDEX universe_station_corporation ON universe_station (corporation_id);
  CREATE TABLE universe_agent (
    agent_id       integer PRIMARY KEY,
    name           text NOT NULL,
    corporation_id integer NOT NULL REFERENCES universe_npc_corporation,
    division_id    integer NOT NULL,
    agent_type_id  integer NOT NULL,
    level          smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
    is_locator     boolean NOT NULL,
    location_id    integer
  );
  CREATE INDEX universe_agent_corporation ON universe_agent (corporation_id);
  CREATE INDEX universe_agent_location ON universe_agent (location_id);
  CREATE TABLE universe_agent_skill (
    agent_id integer NOT NULL REFERENCES universe_agent,
    type_id  integer NOT NULL,
    PRIMARY KEY (agent_id, type_id)
  );
`;
